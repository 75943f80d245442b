// Bundles the extension: `node esbuild.mjs [--watch] [--tests]`. Types are checked apart, by tsc.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const isWatching = process.argv.includes('--watch');
const hasTests = process.argv.includes('--tests');

const common = {
  bundle: true,
  sourcemap: true,
  minify: !isWatching && !hasTests,
  logLevel: 'warning',
  target: 'es2022',
  loader: { '.bin': 'binary' },
};
const node = { ...common, platform: 'node', format: 'cjs' };

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js' },
  {
    ...common,
    platform: 'browser',
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.web.js',
    external: ['vscode'],
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['server/src/browser.ts'],
    outfile: 'dist/server.web.js',
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['client/src/tables/quoteTable/page.ts'],
    outfile: 'dist/quoteTable.js',
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['client/src/tables/dateTable/page.ts'],
    outfile: 'dist/dateTable.js',
  },
];

const testFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `./${join(folder, name)}`);

/** One bundle a suite: a process a file would cost more than the tests. */
const suite = (name) => ({
  ...node,
  stdin: {
    contents: testFiles(`test/${name}`)
      .sort()
      .map((file) => `import ${JSON.stringify(file)};`)
      .join('\n'),
    resolveDir: '.',
  },
  outfile: `out/test/${name}.js`,
});

if (hasTests) {
  bundles.push(suite('unit'), suite('property'), suite('protocol'), {
    ...node,
    entryPoints: ['test/bench/bench.ts'],
    outfile: 'out/bench.js',
  });
}

if (isWatching) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('watching');
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
