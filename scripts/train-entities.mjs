// Trains the name tagger: `npm run train:entities -- DIR`. DIR contains ner/train and knowledge (docs/models.md lists the
// data). First the word clusters, which the features need, then the weights.
import { runBundled } from './bundled.mjs';

const [folder = ''] = process.argv.slice(2);
for (const step of ['lists', 'clusters', 'weights']) await runBundled('training/entities/main.ts', [folder, step]);
