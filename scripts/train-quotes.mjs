// Trains the source ranker, or scores it: `npm run train:quotes -- DIR [--folds 5]`. DIR is a folder laid out like PolNeAR.
import { runBundled } from './bundled.mjs';

export const trainQuotes = (args) => runBundled('training/quotes/main.ts', args);

if (import.meta.filename === process.argv[1]) await trainQuotes(process.argv.slice(2));
