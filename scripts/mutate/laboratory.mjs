// Runs the suites with a fault in one file: bundles them anew, in a process of their own, up to the first failure.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import { nodeBundle, suiteEntry } from '../testBundles.mjs';
import { root } from '../workbench.mjs';
import { mutatedText } from './mutants.mjs';

const reporter = pathToFileURL(join(root, 'scripts', 'mutate', 'bail.mjs')).href;
const watchdog = pathToFileURL(join(root, 'scripts', 'mutate', 'watchdog.mjs')).href;
/** A fault that eats memory is found as one that never ends is: it must not eat the machine. In MB. */
const memory = 1500;
/** Faults make tests slower that pass all the same; only what takes far longer than ever is stuck. */
const patience = { factor: 4, milliseconds: 5000 };
/** No suite takes so much processor time, in ms. */
const ENDLESS = 600_000;

/**
 * A place to try mutants one after another; several stand beside each other under different names. Suites are tried in
 * the order given, of each the files with one of the `words` in their name. `seed` is that of the property tests, so that the same mutant has the same fate.
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
      const options = { ...nodeBundle, absWorkingDir: root, sourcemap: false, logLevel: 'silent', stdin, outfile };
      return { suite, outfile, bundle: await context({ ...options, plugins: [swapped] }) };
    }),
  );
  return {
    /** Runs every suite without a fault. Returns each one's processor time in ms; fails where one is not green. */
    async measure() {
      const durations = {};
      for (const { suite, outfile, bundle } of benches) {
        await bundle.rebuild();
        const { isGreen, told } = await run(outfile, ENDLESS);
        if (!isGreen) throw new Error(`The ${suite} suite fails without any fault: ${told}`);
        durations[suite] = Number(told);
      }
      return durations;
    },
    /** Tries a mutant. Returns what killed it, `{ suite, test }`, or null where it survives. */
    async attempt(mutant, durations) {
      current = mutant;
      for (const { suite, outfile, bundle } of benches) {
        await bundle.rebuild();
        const limit = durations[suite] * patience.factor + patience.milliseconds;
        const { isGreen, told } = await run(outfile, limit);
        if (!isGreen) return { suite, test: told };
      }
      return null;
    },
    close: () => Promise.all(benches.map(({ bundle }) => bundle.dispose())),
  };
}

/** The line that makes fast-check try the same values each time. */
function fixedChance(seed) {
  return `import fastCheck from 'fast-check';\nfastCheck.configureGlobal({ seed: ${seed} });`;
}

/** Runs a bundle of tests to its first failure, or to so much processor time in ms. Returns its last word. */
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
      settle({ isGreen: code === 0, told: output.trim().split('\n').at(-1) || 'it does not load' }),
    );
  });
}
