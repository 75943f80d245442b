import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { clusterKey } from '../../server/src/entities/tagger/clusters';

interface ClusterData {
  readonly words: readonly string[];
  readonly l1: readonly number[];
  readonly l2: readonly number[];
  readonly l3: readonly number[];
}

/** The clusters of the `most` most frequent words, without numbers and marks, in the format that `tagger/clusters.ts` reads. */
export function clusterBytes(path: string, most: number): Uint8Array {
  const { words, l1, l2, l3 }: ClusterData = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
  const byKey = new Map<number, number>();
  const wider: [number, number][] = [];
  for (const [index, word] of words.entries()) {
    const narrow = l1[index] ?? 0;
    wider[narrow] = [l2[index] ?? 0, l3[index] ?? 0];
    const isPlain = /\p{L}/u.test(word) || word.length === 1;
    if (isPlain && byKey.size < most && !byKey.has(clusterKey(word))) byKey.set(clusterKey(word), narrow);
  }
  const keys = [...byKey.keys()].sort((left, right) => left - right);
  const bytes = new Uint8Array(6 + 2 * wider.length + 5 * keys.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, keys.length, true);
  view.setUint16(4, wider.length, true);
  for (const [index, [second = 0, third = 0]] of wider.entries()) {
    view.setUint8(6 + index, second);
    view.setUint8(6 + wider.length + index, third);
  }
  const keysAt = 6 + 2 * wider.length;
  const narrowAt = keysAt + 3 * keys.length;
  for (const [index, key] of keys.entries()) {
    view.setUint8(keysAt + 3 * index, key & 0xff);
    view.setUint8(keysAt + 3 * index + 1, (key >> 8) & 0xff);
    view.setUint8(keysAt + 3 * index + 2, key >> 16);
    view.setUint16(narrowAt + 2 * index, byKey.get(key) ?? 0, true);
  }
  return bytes;
}
