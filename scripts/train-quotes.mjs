// Trains the source ranker, or scores it: `npm run train:quotes -- DIR [--folds 5]`. DIR is a PolNeAR-shaped folder.
import { build } from 'esbuild';
import { root, run } from './workbench.mjs';

export async function trainQuotes(args) {
  await build({
    entryPoints: ['training/quotes/main.ts'],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    loader: { '.bin': 'binary' },
    outfile: 'out/train-quotes.js',
    logLevel: 'warning',
  });
  run(process.execPath, ['out/train-quotes.js', ...args], { cwd: root });
}

if (import.meta.filename === process.argv[1]) await trainQuotes(process.argv.slice(2));
