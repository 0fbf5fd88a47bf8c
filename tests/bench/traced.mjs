// What a build opens and changes below its folder, as strace sees it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment, works } from '../faults/site.mjs';

export const canTrace = () => works('strace', '-f', '--seccomp-bpf', '-o', '/dev/null', 'true');

const changes = 'rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir';
const calls = `open,openat,creat,${changes}`.replace(/\w+/g, '?$&');

/**
 * Runs a site's build under strace. Gives distinct paths: `articles` that were opened, `others` that were read below the folder, files `written`;
 * how many names were `moved` (renamed, removed, folders made); and the program's own files, `loaded`.
 */
export const trace = ({ command, folder, stories, end }) => {
  const log = join(folder, '.strace.txt');
  const words = ['-f', '--seccomp-bpf', '-qq', '-e', 'signal=none', '-e', `trace=${calls}`, '-o', log, ...command];
  const ended = spawnSync('strace', words, { cwd: folder, env: environment, encoding: 'utf8' });
  if (ended.status !== 0)
    throw new Error(`Expected ${command.join(' ')} to exit 0 under strace, found ${ended.status}: ${ended.stderr}`);
  const seen = { articles: new Set(), others: new Set(), written: new Set(), moved: 0, loaded: new Set() };
  for (const line of readFileSync(log, 'utf8').split('\n')) note(line, { folder, stories, end, seen });
  rmSync(log);
  return {
    ...{ articles: seen.articles.size, others: seen.others.size, written: seen.written.size, moved: seen.moved },
    loaded: [...seen.loaded],
  };
};

// `123 openat(AT_FDCWD, "/a/b", O_RDONLY|O_CLOEXEC) = 7`; a call that another thread interrupts ends in `<unfinished ...>`, and then counts all the same.
const call = /^\d+ +(\w+)\((?:[\w-]+, )?"([^"]*)"(?:, ([A-Z_|]+))?/;

const note = (line, { folder, stories, end, seen }) => {
  const [, name, written, flags = ''] = call.exec(line) ?? [];
  if (name === undefined || / = -1 /.test(line) || flags.includes('O_DIRECTORY')) return;
  const path = resolve(folder, written);
  if (/\/(?:dist|node_modules)\/.*\.[cm]?js$/.test(path)) seen.loaded.add(path);
  if (!path.startsWith(`${folder}/`)) return;
  if (!/^(?:open|openat|creat)$/.test(name)) seen.moved += 1;
  else if (name === 'creat' || /O_(?:WRONLY|RDWR)/.test(flags)) seen.written.add(path);
  else if (path.startsWith(`${stories}/`) && path.endsWith(end)) seen.articles.add(path);
  else seen.others.add(path);
};
