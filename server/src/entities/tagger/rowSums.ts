import { LABELS } from './labels';

/** Four weights to a 32-bit word, so that a row is read and added in five steps instead of seventeen. */
const WORDS = Math.ceil(LABELS / 4);
/** Makes a weight of eight bits positive, so that sums of several side by side do not borrow from each other. */
const BIAS = 128;
/** Every second byte of a word: the others are left for the sums, which reach 2^16 only after 257 rows. */
const EVEN_BYTES = 0x00ff00ff;

/** Rows of one weight per label, packed four to a word. */
export function packedRows(weights: Int8Array): Int32Array {
  const rows = weights.length / LABELS;
  const packed = new Int32Array(rows * WORDS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++) {
      const word = row * WORDS + (label >> 2);
      packed[word] = (packed[word] ?? 0) | (((weights[row * LABELS + label] ?? 0) + BIAS) << (8 * (label & 3)));
    }
  return packed;
}

/**
 * Adds the weights of the first `count` entries of `chosen`, row numbers, to the scores of the labels. Waiting for
 * memory dominates its cost: the fewer steps a row takes, the more rows the processor fetches at the same time. At most
 * 256 rows, since the sums are kept in 16 bits.
 */
export function addRows(rows: Int32Array, chosen: Int32Array, count: number, scores: Int32Array): void {
  // The sums of the bytes at even and odd places of each word, in variables: an array would cost a memory access each.
  let [even0, even1, even2, even3, even4] = [0, 0, 0, 0, 0];
  let [odd0, odd1, odd2, odd3] = [0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const start = Math.imul(chosen[at] ?? 0, WORDS);
    const word0 = rows[start] ?? 0;
    const word1 = rows[start + 1] ?? 0;
    const word2 = rows[start + 2] ?? 0;
    const word3 = rows[start + 3] ?? 0;
    even0 = (even0 + (word0 & EVEN_BYTES)) | 0;
    odd0 = (odd0 + ((word0 >>> 8) & EVEN_BYTES)) | 0;
    even1 = (even1 + (word1 & EVEN_BYTES)) | 0;
    odd1 = (odd1 + ((word1 >>> 8) & EVEN_BYTES)) | 0;
    even2 = (even2 + (word2 & EVEN_BYTES)) | 0;
    odd2 = (odd2 + ((word2 >>> 8) & EVEN_BYTES)) | 0;
    even3 = (even3 + (word3 & EVEN_BYTES)) | 0;
    odd3 = (odd3 + ((word3 >>> 8) & EVEN_BYTES)) | 0;
    even4 = (even4 + (rows[start + 4] ?? 0)) | 0;
  }
  const bias = count * BIAS;
  addWord(scores, 0, even0, odd0, bias);
  addWord(scores, 4, even1, odd1, bias);
  addWord(scores, 8, even2, odd2, bias);
  addWord(scores, 12, even3, odd3, bias);
  scores[16] = ((scores[16] ?? 0) + even4 - bias) | 0;
}

function addWord(scores: Int32Array, label: number, even: number, odd: number, bias: number): void {
  scores[label] = ((scores[label] ?? 0) + (even & 0xffff) - bias) | 0;
  scores[label + 1] = ((scores[label + 1] ?? 0) + (odd & 0xffff) - bias) | 0;
  scores[label + 2] = ((scores[label + 2] ?? 0) + (even >>> 16) - bias) | 0;
  scores[label + 3] = ((scores[label + 3] ?? 0) + (odd >>> 16) - bias) | 0;
}
