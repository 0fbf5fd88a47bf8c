import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process left behind. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as `npm run build` makes it, in a temporary folder: `dist/` may be stale. */
export interface Binary {
  /** Of its start file. */
  readonly path: string;
  start(options: readonly string[], cwd: string, environment?: Readonly<Record<string, string>>): Ended;
  remove(): void;
}

export const buildBinary = async (): Promise<Binary> => {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-binary-'));
  const bundled = spawnSync(process.execPath, [new URL('../src/bundle.mjs', import.meta.url).pathname, folder]);
  if (bundled.status !== 0) throw new Error(`Expected a program, found: ${bundled.stderr}`);
  return {
    path: join(folder, 'bin.js'),
    start: (options, cwd, environment = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin.js'), ...options], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...environment },
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
};
