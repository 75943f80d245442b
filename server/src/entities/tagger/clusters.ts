import { hashOf } from './hash';
import bytes from './model/clusters.bin';

/** Arbitrary; the shipped clusters were written with it. */
const SEED = 77;
/** 24 bits: three bytes a word in the shipped file. */
const MASK = 0xffffff;
const none: readonly [number, number, number] = [0, 0, 0];

/**
 * The key of a word's cluster: 24 bits of its hash. With 80,000 keys, one unknown word in 210 is mistaken for another.
 */
export function clusterKey(lower: string): number {
  return hashOf(lower, SEED) & MASK;
}

interface ClusterTable {
  readonly keys: Int32Array;
  readonly narrow: Uint16Array;
  readonly mask: number;
  readonly widths: readonly (readonly [number, number, number])[];
}

/**
 * Reads what `training/entities/clusters.ts` writes: the number of words and of narrow clusters, for each narrow
 * cluster the two wider ones it lies in, then the words' keys, three bytes each, and their narrow clusters, two bytes
 * each.
 */
function readTable(): ClusterTable {
  // Empty only while training builds the clusters.
  if (bytes.byteLength === 0)
    return { keys: new Int32Array(1).fill(-1), narrow: new Uint16Array(1), mask: 0, widths: [] };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = view.getUint32(0, true);
  const clusters = view.getUint16(4, true);
  const widths = Array.from({ length: clusters }, (_, index): readonly [number, number, number] => [
    index + 1,
    view.getUint8(6 + index) + 1,
    view.getUint8(6 + clusters + index) + 1,
  ]);
  let capacity = 1;
  while (capacity < words * 2) capacity *= 2;
  const keys = new Int32Array(capacity).fill(-1);
  const narrow = new Uint16Array(capacity);
  const keysAt = 6 + 2 * clusters;
  const narrowAt = keysAt + 3 * words;
  for (let index = 0; index < words; index++) {
    const at = keysAt + 3 * index;
    const key = view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
    let slot = key & (capacity - 1);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    narrow[slot] = view.getUint16(narrowAt + 2 * index, true);
  }
  return { keys, narrow, mask: capacity - 1, widths };
}

let table: ClusterTable | null = null;

/** The clusters of a lower-case word, from narrow to wide, counted from 1; zeros if it has none. */
export function clusterOf(lower: string): readonly [number, number, number] {
  return known(lower) ?? known(lower.replace(/\.$/, '')) ?? known(lower.slice(lower.lastIndexOf('-') + 1)) ?? none;
}

function known(lower: string): readonly [number, number, number] | null {
  table ??= readTable();
  const { keys, narrow, mask, widths } = table;
  const key = clusterKey(lower);
  for (let slot = key & mask; keys[slot] !== -1; slot = (slot + 1) & mask)
    if (keys[slot] === key) return widths[narrow[slot] ?? 0] ?? null;
  return null;
}
