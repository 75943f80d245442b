import { writeFileSync } from 'node:fs';
import { SLOTS } from '../../server/src/quotes/model/features';
import { prepare } from './examples';
import { readPolnear } from './polnear';
import { defaultOptions, train } from './trainer';

const LARGEST = 127;
const CUT_SHARE = 0.0002;

/** `node out/train-quotes.js DIR OUT_DIR`: trains on a PolNeAR-shaped folder and writes the shipped model's two files. */
const [folder = '', target = 'server/src/quotes/model'] = process.argv.slice(2);
const texts = readPolnear(folder).map(prepare);
const started = performance.now();
const { model, cueLevels, oracle } = train(texts);
const { weights, scale } = quantised(model.weights);
writeFileSync(`${target}/weights.bin`, weights);
const levels = Object.fromEntries([...cueLevels].sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(`${target}/cueLevels.json`, `${JSON.stringify({ scale, levels }, null, 1)}\n`);
const used = weights.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0);
console.log(
  `${texts.length} articles, ${cueLevels.size} cue words, the right source among the candidates in ${(100 * oracle).toFixed(1)} % of quotations`,
);
console.log(
  `${used} of ${SLOTS} weights are not zero; ${defaultOptions.epochs} epochs, seed ${defaultOptions.seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);

/** Weights as small integers: the scale is set by the largest but a few, which are cut. */
function quantised(weights: ArrayLike<number>): { readonly weights: Int8Array; readonly scale: number } {
  const sizes = Array.from(weights, Math.abs).sort((left, right) => right - left);
  const largest = sizes[Math.floor(sizes.length * CUT_SHARE)] ?? 1;
  const scale = largest / LARGEST;
  const small = Int8Array.from({ length: weights.length }, (_, at) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round((weights[at] ?? 0) / scale))),
  );
  return { weights: small, scale };
}
