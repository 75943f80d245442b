import { LABELS } from '../../server/src/entities/tagger/labels';
import { ROW_BITS } from '../../server/src/entities/tagger/tagModel';

const ROW_MASK = (1 << ROW_BITS) - 1;

/** Writes what the features of a token are worth into `scores`, a sum for each label. */
export function scoreOf(weights: Float32Array, features: Int32Array | undefined, scores: Float64Array): void {
  scores.fill(0);
  for (const feature of features ?? []) {
    const base = (feature & ROW_MASK) * LABELS;
    for (let label = 0; label < LABELS; label++) scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
  }
}
