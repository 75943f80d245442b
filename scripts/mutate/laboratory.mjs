// Runs the suites with a fault in one file: rebundles them and runs them in a child process, up to the first failure.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import { suiteBundle, suiteEntry } from '../testBundles.mjs';
import { root } from '../workbench.mjs';
import { mutatedText } from './mutants.mjs';

const reporter = pathToFileURL(join(root, 'scripts', 'mutate', 'bail.mjs')).href;
const watchdog = pathToFileURL(join(root, 'scripts', 'mutate', 'watchdog.mjs')).href;
/** Heap limit in MB, so that a fault that allocates without end fails its test instead of exhausting the machine. */
const memory = 1500;
/**
 * How much longer than without a fault a suite may run. Chosen by hand: many faults only slow tests down, and should not
 * count as killed for that.
 */
const patience = { factor: 4, milliseconds: 5000 };
/** CPU time in ms that no suite reaches: the limit of the first run, which measures them. */
const NO_LIMIT = 600_000;

/**
 * Opens a place to try mutants one after another; several with different names can run in parallel. The suites are
 * limited to the files with one of the `words` in their names. `seed` is for the property tests, so that the same mutant
 * always has the same fate.
 */
export async function openLaboratory({ name, suites, words, seed }) {
  let current = null;
  const swapped = {
    name: 'mutant',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path }) =>
        current !== null && resolve(current.file) === path
          ? { contents: mutatedText(current), loader: 'ts' }
          : undefined,
      );
    },
  };
  const benches = await Promise.all(
    suites.map(async (suite) => {
      const outfile = join(root, 'out', 'mutants', name, `${suite}.js`);
      const { contents, resolveDir } = suiteEntry(suite, words);
      const stdin = { contents: `${contents}\n${fixedChance(seed)}`, resolveDir };
      const options = { ...suiteBundle, absWorkingDir: root, sourcemap: false, logLevel: 'silent', stdin, outfile };
      return { suite, outfile, bundle: await context({ ...options, plugins: [swapped] }) };
    }),
  );
  /** Bundles a suite with the current fault, and runs it for at most `limit` ms of CPU time. */
  const runSuite = async (suite, limit) => {
    const { outfile, bundle } = benches.find((it) => it.suite === suite);
    await bundle.rebuild();
    return run(outfile, limit);
  };
  return {
    /** Runs a suite without a fault. Returns its CPU time in ms; throws if it fails. */
    async measure(suite) {
      current = null;
      const { isGreen, lastLine } = await runSuite(suite, NO_LIMIT);
      if (!isGreen) throw new Error(`The ${suite} suite fails without any fault: ${lastLine}`);
      return Number(lastLine);
    },
    /** Tries a mutant against a suite that takes `duration` ms. Returns what killed it, `{ suite, test }`, or null. */
    async attempt(mutant, { suite, duration }) {
      current = mutant;
      const { isGreen, lastLine } = await runSuite(suite, duration * patience.factor + patience.milliseconds);
      return isGreen ? null : { suite, test: lastLine };
    },
    close: () => Promise.all(benches.map(({ bundle }) => bundle.dispose())),
  };
}

/** The lines that make fast-check try the same values each time. */
function fixedChance(seed) {
  return `import fastCheck from 'fast-check';\nfastCheck.configureGlobal({ seed: ${seed} });`;
}

/** Runs a bundle of tests up to its first failure, or up to `limit` ms of CPU time. Returns the last line it printed. */
function run(file, limit) {
  return new Promise((settle) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memory}`, `--import=${watchdog}`, `--test-reporter=${reporter}`, file],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, MUTANT_LIMIT: String(limit) },
      },
    );
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('close', (code) =>
      settle({ isGreen: code === 0, lastLine: output.trim().split('\n').at(-1) || 'the bundle does not load' }),
    );
  });
}
