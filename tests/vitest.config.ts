import { defineConfig } from 'vitest/config';

// Branches have no figure: `noUncheckedIndexedAccess` wants a default behind every index, also where none is ever taken.
const covered = { statements: 100, functions: 100, lines: 100 };

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait, for a file at rest or a process to end: more of them than there are cores.
    maxWorkers: 4,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/bin.ts', 'src/index.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: {
        'src/model/**': covered,
        'src/input/**': covered,
        'src/normalise/**': covered,
        'src/output/**': covered,
      },
    },
  },
});
