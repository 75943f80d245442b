// How the test suites are bundled: by esbuild.mjs, and by scripts/mutate.mjs with faults in them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The options that all bundles for Node share. */
export const nodeBundle = {
  bundle: true,
  sourcemap: true,
  logLevel: 'warning',
  target: 'es2022',
  loader: { '.bin': 'binary' },
  platform: 'node',
  format: 'cjs',
};

/** The options for test suites, which load SQLite from its package: it looks for its WebAssembly beside its own file. */
export const suiteBundle = { ...nodeBundle, external: ['node-sqlite3-wasm'] };

/** Files that must load before the rest of a suite: the work counter only sees functions that are compiled after it. */
const loadedFirst = { property: ['./test/kit/work.ts'] };

/**
 * The entry point of a suite in `test/`. One bundle per suite, since one process per file would cost more than the tests.
 * `words` limit the suite to files with one of them in their names.
 */
export function suiteEntry(suite, words = []) {
  const folder = join('test', suite);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  const chosen = files.filter((name) => words.length === 0 || words.some((it) => name.includes(it)));
  const paths = [...(loadedFirst[suite] ?? []), ...chosen.map((name) => `./${join(folder, name)}`).sort()];
  return { contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: '.' };
}
