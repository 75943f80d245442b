import { hashOf } from './hash';
import bytes from './model/lists.bin';

const SEED = 78;
const MASK = 0xffffff;

/** What a long list says of a word: it occurs in names of companies, of people, of places. One bit each. */
export const ListBit = { company: 1, person: 2, place: 4 } as const;

/** How many lists there are, in the order of their bits. */
export const LISTS = 3;

/**
 * The key under which a word is listed: 24 bits of its hash. With 200,000 names in the longest list, one unknown word in
 * 80 is taken for a name; the lists are hints for the tagger, not knowledge.
 */
export function listKey(lower: string): number {
  return hashOf(lower, SEED) & MASK;
}

/**
 * Reads what `training/entities/lists.ts` writes: list after list, the number of its keys, then the keys in order, each as
 * its distance to the one before (seven bits a byte, the highest says that more follow).
 */
function readLists(): Int32Array[] {
  // Empty only while training makes the lists themselves.
  if (bytes.byteLength === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return Array.from({ length: LISTS }, () => {
    const keys = new Int32Array(view.getUint32(at, true));
    at += 4;
    let key = 0;
    for (let index = 0; index < keys.length; index++) {
      for (let shift = 0; ; shift += 7) {
        const byte = view.getUint8(at++);
        key += (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      keys[index] = key;
    }
    return keys;
  });
}

let lists: readonly Int32Array[] | null = null;

/** The bits of a word in lower case; 0 where no list has it. */
export function listBits(lower: string): number {
  lists ??= readLists();
  const key = listKey(lower);
  let bits = 0;
  for (const [index, keys] of lists.entries()) if (holds(keys, key)) bits |= 1 << index;
  return bits;
}

/** Whether a word in lower case occurs in names of people. */
export function isListedPerson(lower: string): boolean {
  return (listBits(lower) & ListBit.person) !== 0;
}

/** Whether a sorted array holds a number. */
function holds(sorted: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
