import { LABELS } from './labels';
import bytes from './model/names.bin';

/** The weights of the hashed features, one row of labels a feature, and of the transitions. */
export interface TagModel {
  readonly transitions: Float32Array;
  /** The row of a feature, -1 where it has none. */
  readonly rowOf: (feature: number) => number;
  /** Row by row, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
}

/** How many bits of a feature's hash name its row. */
export const ROW_BITS = 22;
const ROW_MASK = (1 << ROW_BITS) - 1;

/**
 * Reads what `training/entities/writeModel.ts` writes: the number of rows, the scale, the transitions, then the rows'
 * names in order, each as its distance to the one before (seven bits a byte, the highest says that more follow), then the
 * rows.
 */
function readModel(): TagModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getFloat32(8 + 4 * at, true);
  let capacity = 1;
  while (capacity < rows * 2) capacity *= 2;
  const mask = capacity - 1;
  const names = new Int32Array(capacity).fill(-1);
  const indexes = new Int32Array(capacity);
  let at = 8 + 4 * transitions.length;
  let name = 0;
  for (let row = 0; row < rows; row++) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++);
      step |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    name += step;
    let slot = Math.imul(name, 0x9e3779b1) & mask;
    while (names[slot] !== -1) slot = (slot + 1) & mask;
    names[slot] = name;
    indexes[slot] = row;
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * LABELS);
  const rowOf = (feature: number): number => {
    const wanted = feature & ROW_MASK;
    for (let slot = Math.imul(wanted, 0x9e3779b1) & mask; ; slot = (slot + 1) & mask) {
      const found = names[slot];
      if (found === wanted) return indexes[slot] ?? -1;
      if (found === -1) return -1;
    }
  };
  return { transitions, rowOf, weights, scale };
}

let model: TagModel | null = null;

/** The model that comes with Copydesk, read at its first use. */
export function shippedTagModel(): TagModel {
  model ??= readModel();
  return model;
}
