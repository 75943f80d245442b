import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterBytes } from './clusters';
import { readConll } from './conll';
import { type Example, examplesOf } from './examples';
import { trainTagger } from './perceptron';
import { modelBytes } from './writeModel';

/**
 * `train:entities DIR` writes the tagger's two files. DIR holds `ner/train` with CoNLL columns and
 * `knowledge/clusters.json.gz`. `clusters` writes only the word clusters, which the features need before anything is
 * trained.
 */
const [folder, step] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'ner', 'train'))) {
  console.error(`Name a folder with ner/train and knowledge: ${folder ?? 'none given'} is none.`);
  process.exit(2);
}
const target = 'server/src/entities/tagger/model';
const CLUSTERED_WORDS = 80_000;
const ROWS = 120_000;
const options = { epochs: 6, seeds: [7, 8, 9, 10] };
/** How often a corpus is read: the small and clean ones more often, news most. */
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
  // Where a corpus is there with its MISC and without, the one with it teaches.
  const files = names.filter((it) => /\.tsv(?:\.gz)?$/.test(it) && !names.includes(it.replace(/\.tsv$/, '-misc.tsv')));
  const examples: Example[] = [];
  for (const file of files) {
    const found = readConll(join(folder, 'ner', 'train', file)).flatMap(examplesOf);
    const times = repeats.find(([pattern]) => pattern.test(file))?.[1] ?? 1;
    for (let round = 0; round < times; round++) examples.push(...found);
  }
  console.log(`${files.length} files, ${examples.length} stretches`);
  const trained = trainTagger(examples, options);
  const bytes = modelBytes(trained, ROWS);
  writeFileSync(`${target}/names.bin`, bytes);
  console.log(`${bytes.length} bytes of weights`);
}
