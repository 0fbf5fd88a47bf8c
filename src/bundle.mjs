// Makes dist/, or another folder that is named, where `--readable` leaves white space and the names of sources: `npm run build`.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const folder = (name) => new URL(name, import.meta.url).pathname;
const dist = process.argv[2] ?? folder('../dist');
const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: !process.argv.includes('--readable'),
  logLevel: 'warning',
  // Packages that are not ES modules ask for it.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

rmSync(dist, { recursive: true, force: true });

// What every run needs is one file: ten small ones take a tenth of the time of a run that has nothing to do.
const rooms = new Set();
const keepApart = {
  name: 'keep apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ kind, path }) => {
      if (kind !== 'dynamic-import' || path === './cli.ts') return undefined;
      rooms.add(path);
      return { path: path.replace(/ts$/, 'js'), external: true };
    }),
};
await build({ ...common, entryPoints: [folder('bin.ts')], outfile: `${dist}/bin.js`, plugins: [keepApart] });

// All else is loaded in pieces, as it is needed.
const entryPoints = ['./index.ts', ...rooms].map((path) => folder(path));
await build({ ...common, entryPoints, splitting: true, outdir: dist });
