// Fits the weights of server/src/dates/dayWeights.ts and prints them: `npm run train:days -- PATH`. PATH is a folder or
// file of JSON lines with `date` and `text`, or of dated articles.
import { runBundled } from './bundled.mjs';

await runBundled('training/days/main.ts', process.argv.slice(2));
