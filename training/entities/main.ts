import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterBytes } from './clusters';
import { readConll } from './conll';
import { type Example, examplesOf } from './examples';
import { trainTagger } from './perceptron';
import { modelBytes } from './writeModel';

/**
 * `train:entities DIR` writes the tagger's two files. DIR contains `ner/train` with CoNLL columns and
 * `knowledge/clusters.json.gz`. The step `clusters` writes only the word clusters, which the features need before training.
 */
const [folder, step] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'ner', 'train'))) {
  console.error(
    folder === undefined
      ? 'Specify a folder with ner/train and knowledge.'
      : `${folder} does not contain ner/train and knowledge.`,
  );
  process.exit(2);
}
const target = 'server/src/entities/tagger/model';
/** Chosen by hand, for the size of the download: together about 1.2 MB compressed. */
const CLUSTERED_WORDS = 80_000;
const ROWS = 120_000;
/** Chosen by hand. */
const options = { epochs: 6, seeds: [7, 8, 9, 10] };
/** How often a corpus is used: small, clean ones more often, news most often. Chosen by hand. */
const repeats: readonly (readonly [RegExp, number])[] = [
  [/^gum-news|^uner-pud/, 3],
  [/^gum-|^uner-ewt|^crossner-politics|^europarl|^btc-/, 2],
];

if (step === 'clusters') {
  const bytes = clusterBytes(join(folder, 'knowledge', 'clusters.json.gz'), CLUSTERED_WORDS);
  writeFileSync(`${target}/clusters.bin`, bytes);
  console.log(`clusters of ${CLUSTERED_WORDS} words, ${bytes.length} bytes`);
} else {
  const names = readdirSync(join(folder, 'ner', 'train')).sort();
  // If a corpus is there both with MISC and without, only the version with MISC is used.
  const files = names.filter((it) => /\.tsv(?:\.gz)?$/.test(it) && !names.includes(it.replace(/\.tsv$/, '-misc.tsv')));
  const examples: Example[] = [];
  for (const file of files) {
    const found = readConll(join(folder, 'ner', 'train', file)).flatMap(examplesOf);
    const times = repeats.find(([pattern]) => pattern.test(file))?.[1] ?? 1;
    for (let round = 0; round < times; round++) examples.push(...found);
  }
  console.log(`${files.length} files, ${examples.length} runs of tokens`);
  const trained = trainTagger(examples, options);
  const bytes = modelBytes(trained, ROWS);
  writeFileSync(`${target}/names.bin`, bytes);
  console.log(`${bytes.length} bytes of weights`);
}
