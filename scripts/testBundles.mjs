// What the suites of tests are made of: esbuild.mjs bundles them, and scripts/mutate.mjs bundles them with faults.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What every bundle for Node has in common. */
export const nodeBundle = {
  bundle: true,
  sourcemap: true,
  logLevel: 'warning',
  target: 'es2022',
  loader: { '.bin': 'binary' },
  platform: 'node',
  format: 'cjs',
};

/** What has to be loaded before any other file of a suite: what counts work has to see all functions compiled. */
const loadedFirst = { property: ['./test/kit/work.ts'] };

/**
 * The entry of a suite in `test/`: one bundle a suite, since a process a file would cost more than the tests. `words`
 * choose the files that have one of them in their name; without any, all are in.
 */
export function suiteEntry(suite, words = []) {
  const folder = join('test', suite);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  const chosen = files.filter((name) => words.length === 0 || words.some((it) => name.includes(it)));
  const paths = [...(loadedFirst[suite] ?? []), ...chosen.map((name) => `./${join(folder, name)}`).sort()];
  return { contents: paths.map((path) => `import ${JSON.stringify(path)};`).join('\n'), resolveDir: '.' };
}
