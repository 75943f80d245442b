import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SLOTS } from '../../server/src/quotes/model/features';
import { calibration } from './calibrate';
import { crossValidate } from './crossValidate';
import { evaluate } from './evaluate';
import { type PreparedText, prepare } from './examples';
import { readPolnear } from './polnear';
import { quantized } from './quantize';
import { table } from './table';
import { defaultOptions, train } from './trainer';

/**
 * `train:quotes DIR` trains on a folder laid out like PolNeAR and writes the shipped model's two files. `--folds N` scores
 * by cross-validation instead; `--calibration N` shows what its confidence is worth there; `--evaluate` scores the shipped
 * product on the folder.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    calibration: { type: 'string' },
    evaluate: { type: 'boolean' },
    target: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  console.error(folder === undefined ? 'Specify a folder of annotated articles.' : `There is no folder ${folder}.`);
  process.exit(2);
}
const articles = readPolnear(folder);
if (values.evaluate === true) console.log(table([evaluate(articles)]));
else if (values.calibration !== undefined)
  console.log(calibration(articles.map(prepare), Number(values.calibration), defaultOptions));
else if (values.folds !== undefined)
  console.log(table(crossValidate(articles.map(prepare), Number(values.folds), defaultOptions)));
else writeModel(articles.map(prepare), values.target ?? 'server/src/quotes/model');

function writeModel(texts: readonly PreparedText[], target: string): void {
  const started = performance.now();
  const { model, cueLevels, reachable } = train(texts, defaultOptions);
  const { weights, scale } = quantized(model.weights);
  writeFileSync(`${target}/weights.bin`, weights);
  const levels = Object.fromEntries([...cueLevels].sort(([left], [right]) => (left < right ? -1 : 1)));
  writeFileSync(`${target}/cueLevels.json`, `${JSON.stringify({ scale, levels }, null, 2)}\n`);
  const used = weights.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0);
  const { epochs, rate, decay, seed } = defaultOptions;
  console.log(
    [
      `${texts.length} articles, ${cueLevels.size} cue words`,
      `the right source is among the candidates of ${(100 * reachable).toFixed(1)} % of the attributed quotations`,
      `${used} of ${SLOTS} weights are not zero; written to ${target}`,
      `${epochs} epochs, rate ${rate}, decay ${decay}, seed ${seed}; ${((performance.now() - started) / 1000).toFixed(0)} s`,
    ].join('\n'),
  );
}
