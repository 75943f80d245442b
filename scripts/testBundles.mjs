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

/** The entry of a suite in `test/`: one bundle a suite, since a process a file would cost more than the tests. */
export function suiteEntry(suite) {
  const folder = join('test', suite);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  const imports = files.map((name) => `import ${JSON.stringify(`./${join(folder, name)}`)};`);
  return { contents: imports.sort().join('\n'), resolveDir: '.' };
}
