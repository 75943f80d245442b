import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterBytes } from './clusters';
import { forTraining, readConll } from './conll';
import { corporaIn } from './corpora';
import { type CrfOptions, trainCrf, type WeightedExample } from './crf';
import { examplesOf } from './examples';
import { listBytes } from './lists';
import { relabelled } from './relabel';
import { modelBytes } from './writeModel';

/**
 * `train:entities DIR` writes the tagger's three files. DIR contains `ner/train` with CoNLL columns and
 * `knowledge/clusters.json.gz`. The steps `lists` and `clusters` write what the features need before training.
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
/** Chosen for size, 2.2 MB: with 150,000 rows F1 on the development data is the same. */
const ROWS = 125_000;
/** Four to six epochs give the same F1 on the development data. */
const options: CrfOptions = { epochs: 4, seeds: [7, 8, 9] };
/** The models that check noisy labels need not be as good as the last one. */
const checking: CrfOptions = { epochs: 3, seeds: [11] };

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(target, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

if (step === 'lists') write('lists.bin', listBytes());
else if (step === 'clusters')
  write('clusters.bin', clusterBytes(join(folder, 'knowledge', 'clusters.json.gz'), CLUSTERED_WORDS));
else {
  const clean: WeightedExample[] = [];
  const noisy: WeightedExample[] = [];
  for (const { file, weight, isNoisy } of corporaIn(readdirSync(join(folder, 'ner', 'train')))) {
    const examples = readConll(join(folder, 'ner', 'train', file), forTraining).flatMap(examplesOf);
    console.log(`${file}: ${examples.length} runs of tokens, weight ${weight}`);
    for (const example of examples) (isNoisy ? noisy : clean).push({ ...example, weight });
  }
  const checked = relabelled(noisy, clean, checking);
  console.log(`noisy: ${checked.kept} kept, ${checked.corrected} corrected, ${checked.dropped} dropped`);
  write('names.bin', modelBytes(trainCrf([...clean, ...checked.examples], options), ROWS));
}
