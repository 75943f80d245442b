import { LABELS } from '../../server/src/entities/tagger/labels';
import { ROW_BITS } from '../../server/src/entities/tagger/tagModel';
import type { TrainedTagger } from './crf';
import { distancesOf } from './varints';

/** A tagger with its `most` strongest rows, in the format that `tagModel.ts` reads. */
export function modelBytes({ weights, transitions }: TrainedTagger, most: number): Uint8Array {
  const strength = new Float32Array(1 << ROW_BITS);
  for (let row = 0; row < strength.length; row++) {
    let sum = 0;
    for (let label = 0; label < LABELS; label++) sum += (weights[row * LABELS + label] ?? 0) ** 2;
    strength[row] = sum;
  }
  const rows = [...strength.keys()].filter((row) => (strength[row] ?? 0) > 0);
  rows.sort((left, right) => (strength[right] ?? 0) - (strength[left] ?? 0) || left - right);
  const kept = rows.slice(0, most).sort((left, right) => left - right);
  let largest = 0;
  for (const row of kept)
    for (let label = 0; label < LABELS; label++)
      largest = Math.max(largest, Math.abs(weights[row * LABELS + label] ?? 0));
  const scale = largest / 127;
  const names = distancesOf(kept);
  const head = 4 + 4 * transitions.length;
  const bytes = new Uint8Array(head + names.length + kept.length * LABELS);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, kept.length, true);
  // The tagger adds up whole numbers, so the transitions must be in the same units.
  for (const [at, weight] of transitions.entries()) view.setFloat32(4 + 4 * at, weight / scale, true);
  bytes.set(names, head);
  const body = new Int8Array(bytes.buffer, head + names.length);
  for (const [index, row] of kept.entries())
    for (let label = 0; label < LABELS; label++)
      body[index * LABELS + label] = Math.round((weights[row * LABELS + label] ?? 0) / scale);
  return bytes;
}
