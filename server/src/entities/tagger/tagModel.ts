import { LABELS } from './labels';
import bytes from './model/names.bin';
import { packedRows } from './rowSums';

/** The weights of the hashed features, one row per feature, and of the transitions between labels. */
export interface TagModel {
  readonly transitions: Float32Array;
  /**
   * For every 32 feature numbers, two words side by side: which of them have a row, one bit each, and how many rows
   * come before. One memory access reads both; memory, not arithmetic, limits the tagger's speed.
   */
  readonly index: Uint32Array;
  /** Row by row, the weights of the labels as `addRows` reads them. */
  readonly rows: Int32Array;
}

/** How many bits of a feature's hash identify it. Chosen by hand; the shipped weights were trained with it. */
export const ROW_BITS = 22;
const ROW_MASK = (1 << ROW_BITS) - 1;

/**
 * Reads what `training/entities/writeModel.ts` writes: the number of rows, the transitions, the feature numbers of the
 * rows in ascending order, each as its difference from the one before in LEB128, and the rows.
 */
function readModel(): TagModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getFloat32(4 + 4 * at, true);
  const index = new Uint32Array(2 << (ROW_BITS - 5));
  let at = 4 + 4 * transitions.length;
  let number = 0;
  for (let row = 0; row < rows; row++) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++);
      step |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    number += step;
    const word = (number >>> 5) * 2;
    index[word] = (index[word] ?? 0) | (1 << (number & 31));
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * LABELS);
  for (let word = 2; word < index.length; word += 2)
    index[word + 1] = (index[word - 1] ?? 0) + onesIn(index[word - 2] ?? 0);
  return { transitions, index, rows: packedRows(weights) };
}

/** The row of a feature in a model's `index`; -1 if it has none. */
export function rowOf(index: Uint32Array, feature: number): number {
  const number = feature & ROW_MASK;
  const word = (number >>> 5) * 2;
  const bits = index[word] ?? 0;
  const bit = 1 << (number & 31);
  return (bits & bit) === 0 ? -1 : (index[word + 1] ?? 0) + onesIn(bits & (bit - 1));
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function onesIn(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

let model: TagModel | null = null;

/** The model that comes with Copydesk, read on first use. */
export function shippedTagModel(): TagModel {
  model ??= readModel();
  return model;
}
