// feedwright serve, and Debian's Chromium, as the pictures and the suite use them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { program } from '../faults/site.mjs';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** True where there is a browser. */
export const hasBrowser = existsSync(browserPath);

/** A browser that knows no host but this machine. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: browserPath,
    // Chromium wants no sandbox where everybody is root, and little of /dev/shm in a container.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });

/** Serves a site until `stop` is called, and gives its address once it answers. */
export const serve = async (root, more = []) => {
  const child = spawn(process.execPath, [program, 'serve', '--root', root, '--port', '0', ...more]);
  const ended = new Promise((done) => child.on('close', done));
  const url = await new Promise((found, failed) => {
    let said = '';
    child.stderr.on('data', (piece) => (said += piece));
    child.stdout.on('data', (piece) => {
      said += piece;
      const address = / at (http:\S+) until/.exec(said)?.[1];
      if (address !== undefined) found(address);
    });
    child.on('close', () => failed(new Error(`Expected a server that runs, found one that says: ${said}`)));
  });
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};
