import { Decoder } from '../../server/src/entities/tagger/viterbi';
import { type CrfOptions, type TrainedTagger, trainCrf, type WeightedExample } from './crf';
import { scoreOf } from './scoreOf';

/** How many neighboring examples go into the same fold, so that a document is not split between them. */
const BLOCK = 400;

/** What became of noisy examples. */
export interface Relabelled {
  readonly examples: readonly WeightedExample[];
  readonly kept: number;
  readonly corrected: number;
  readonly dropped: number;
}

/**
 * Checks labels that were made by machine, in the manner of CrossWeigh (Wang et al. 2019). Two models read each example:
 * one that saw none of the noisy data and one that saw the other half of it. Labels that either confirms are kept, labels
 * that both would change in the same way are changed, and examples on which all three differ are dropped.
 */
export function relabelled(
  noisy: readonly WeightedExample[],
  clean: readonly WeightedExample[],
  options: CrfOptions,
): Relabelled {
  const foldOf = (index: number): number => Math.floor(index / BLOCK) % 2;
  const outsider = trainCrf(clean, options);
  const first = noisy.map((it) => labelsBy(outsider, it));
  const second: Uint8Array[] = [];
  for (const fold of [0, 1]) {
    const half = noisy.filter((_, index) => foldOf(index) !== fold);
    const insider = trainCrf([...clean, ...half], options);
    for (const [index, example] of noisy.entries())
      if (foldOf(index) === fold) second[index] = labelsBy(insider, example);
  }
  const examples: WeightedExample[] = [];
  let [kept, corrected] = [0, 0];
  for (const [index, example] of noisy.entries()) {
    const [left, right] = [first[index], second[index]];
    if (left === undefined || right === undefined) continue;
    if (isSame(left, example.labels) || isSame(right, example.labels)) {
      kept++;
      examples.push(example);
    } else if (isSame(left, right)) {
      corrected++;
      examples.push({ ...example, labels: left });
    }
  }
  return { examples, kept, corrected, dropped: noisy.length - kept - corrected };
}

const decoder = new Decoder();

function labelsBy({ weights, transitions }: TrainedTagger, { features, labels }: WeightedExample): Uint8Array {
  const found = new Uint8Array(labels.length);
  const score = (at: number, scores: Float64Array): void => scoreOf(weights, features[at], scores);
  decoder.decode({ from: 0, to: found.length, score, transitions, out: found });
  return found;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.every((it, index) => it === right[index]);
}
