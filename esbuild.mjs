// Bundles the extension: `node esbuild.mjs [--watch] [--tests]`. Types are checked separately, by tsc.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { noticesFor } from './scripts/notices.mjs';
import { nodeBundle, suiteBundle, suiteEntry } from './scripts/testBundles.mjs';

const isWatching = process.argv.includes('--watch');
const hasTests = process.argv.includes('--tests');

const minify = !isWatching && !hasTests;
/** What is remembered from one start to the next is forgotten when anything in the server has changed. */
const define = { ANALYZER_BUILD: JSON.stringify(isWatching ? String(Date.now()) : hashOfSources()) };
const node = { ...nodeBundle, minify, define };
const browser = { ...node, platform: 'browser' };

function hashOfSources() {
  const hash = createHash('sha256');
  const names = readdirSync('server/src', { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath ?? it.path, it.name))
    .sort();
  for (const name of ['package.json', 'package-lock.json', ...names]) hash.update(name).update(readFileSync(name));
  return hash.digest('base64url').slice(0, 16);
}

/** Puts the models into one file that all programs share, on Node and in the browser, instead of into every bundle. */
const weights = new Map();
const sharedWeights = {
  name: 'shared-weights',
  setup({ onLoad, initialOptions }) {
    const table = initialOptions.platform === 'node' ? "require('./weights.js')" : 'self.copydeskWeights';
    initialOptions.external = [...(initialOptions.external ?? []), './weights.js'];
    onLoad({ filter: /\.bin$/ }, ({ path }) => {
      weights.set(basename(path), readFileSync(path).toString('base64'));
      // A default export, since esbuild copies a CommonJS array byte by byte, as properties, which takes seconds.
      return { contents: `export default ${table}.bytesOf('${basename(path)}');`, loader: 'js' };
    });
  },
};

/** Writes `weights.js`: a module on Node, and in the browser's worker a script that runs before the server. */
function writeWeights() {
  mkdirSync('dist', { recursive: true });
  const table = [...weights].sort().map(([name, bytes]) => `${JSON.stringify(name)}:${JSON.stringify(bytes)}`);
  writeFileSync(
    'dist/weights.js',
    `{const weights={${table.join(',')}};` +
      `const decode=(text)=>{const codes=atob(text);const bytes=new Uint8Array(codes.length);` +
      `for(let at=0;at<bytes.length;at++)bytes[at]=codes.charCodeAt(at);return bytes;};` +
      `const bytesOf=(name)=>typeof Buffer==='function'?Uint8Array.from(Buffer.from(weights[name],'base64')):decode(weights[name]);` +
      `if(typeof module==='object')module.exports={bytesOf};else self.copydeskWeights={bytesOf};}\n`,
  );
}

/**
 * `node-sqlite3-wasm` locks a database with a folder, and takes its own lock for another process's: so it never rolls back
 * what a killed process has left half written. Only its holder asks, and only one process can hold it: so nobody else has it.
 */
const sqlite = {
  name: 'sqlite',
  setup({ onLoad }) {
    onLoad({ filter: /node-sqlite3-wasm\.js$/ }, ({ path }) => {
      copyFileSync(path.replace(/\.js$/, '.wasm'), 'dist/node-sqlite3-wasm.wasm');
      const source = readFileSync(path, 'utf8');
      const check = 'function _nodejsCheckReservedLock(fi,outResult){';
      if (source.split(check).length !== 2) throw new Error(`${path} has no ${check}`);
      const repaired = `${check}if(_isLocked(fi)){setValue(outResult,0,"i32");return SQLITE_OK}`;
      return { contents: source.replace(check, repaired), loader: 'js' };
    });
  },
};

const product = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js', plugins: [sharedWeights] },
  { ...node, entryPoints: ['server/src/storeWorker.ts'], outfile: 'dist/storeWorker.js', plugins: [sqlite] },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', plugins: [sharedWeights] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.web.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/browser.ts'],
    outfile: 'dist/server.web.js',
    plugins: [sharedWeights],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/src/tables/quoteTable/page.ts'],
    outfile: 'dist/quoteTable.js',
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/src/tables/dateTable/page.ts'],
    outfile: 'dist/dateTable.js',
  },
];

const bundles = product.map((options) => ({ ...options, metafile: true }));

const suite = (name) => ({ ...suiteBundle, minify, stdin: suiteEntry(name), outfile: `out/test/${name}.js` });

if (hasTests) {
  bundles.push(suite('unit'), suite('property'), suite('protocol'), {
    ...node,
    entryPoints: ['test/bench/bench.ts'],
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    outfile: 'out/bench.js',
  });
  bundles.push({ ...node, entryPoints: ['test/bench/start.ts'], outfile: 'out/bench/start.js' });
}

if (isWatching) {
  await Promise.all(bundles.map((options) => build(options)));
  writeWeights();
  for (const options of bundles) await (await context(options)).watch();
  console.log('watching');
} else {
  const built = await Promise.all(bundles.map((options) => build(options)));
  writeWeights();
  const inputs = built.flatMap(({ metafile }) => (metafile === undefined ? [] : Object.keys(metafile.inputs)));
  writeFileSync('dist/ThirdPartyNotices.txt', noticesFor(inputs));
}
