import { type ArticleWords, edge } from './articleWords';
import { mix, mix3 } from './hash';
import type { WordAttributes } from './wordAttributes';

/** Room for the features of one token; far more than any has. */
export const MOST_FEATURES = 160;

/** Writes features into `out` from `count` on; returns the new count. */
type WriteFeatures = (word: WordAttributes, out: Int32Array, count: number) => number;

/**
 * The features that one word brings by itself where it occurs: the token's own, one before, two before, one after, two
 * after. What they are worth depends on the word alone, so that it is added up once for each word and place.
 */
export const placeFeatures: readonly WriteFeatures[] = [
  (word, out, from) => {
    let count = from;
    out[count++] = mix(101, word.hash);
    out[count++] = mix(102, word.lowerHash);
    out[count++] = mix(103, word.shape);
    for (let length = 0; length < 4; length++) {
      const prefix = word.prefixes[length] ?? 0;
      const suffix = word.suffixes[length] ?? 0;
      if (prefix !== 0) out[count++] = mix(113 + length, prefix);
      if (suffix !== 0) out[count++] = mix(117 + length, suffix);
    }
    const [narrow, middle, wide] = word.clusters;
    out[count++] = mix(130, narrow);
    out[count++] = mix(131, middle);
    out[count++] = mix(132, wide);
    out[count++] = mix3(133, narrow, word.kind);
    out[count++] = mix3(134, middle, word.shape);
    out[count++] = mix(160, word.known + 1);
    for (let bit = 1; bit <= 256; bit <<= 1) if ((word.known & bit) !== 0) out[count++] = mix(166, bit);
    return count;
  },
  (word, out, from) => {
    let count = from;
    const [narrow, middle] = word.clusters;
    out[count++] = mix(106, word.lowerHash);
    out[count++] = mix3(126, word.suffixes[2] ?? 0, word.kind);
    out[count++] = mix(135, narrow);
    out[count++] = mix(136, middle);
    out[count++] = mix3(150, narrow, word.kind & 3);
    return count;
  },
  (word, out, from) => {
    let count = from;
    out[count++] = mix(108, word.lowerHash);
    out[count++] = mix(139, word.clusters[0]);
    out[count++] = mix3(141, word.clusters[1], word.kind);
    return count;
  },
  (word, out, from) => {
    let count = from;
    const [narrow, middle] = word.clusters;
    out[count++] = mix(107, word.lowerHash);
    out[count++] = mix3(127, word.suffixes[2] ?? 0, word.kind);
    out[count++] = mix(137, narrow);
    out[count++] = mix(138, middle);
    out[count++] = mix3(151, narrow, word.kind & 3);
    return count;
  },
  (word, out, from) => {
    let count = from;
    out[count++] = mix(109, word.lowerHash);
    out[count++] = mix(140, word.clusters[0]);
    out[count++] = mix3(142, word.clusters[1], word.kind);
    return count;
  },
];

/** Where the words of `placeFeatures` are, relative to the token. */
const steps = [0, -1, -2, 1, 2] as const;

/** The word at a place of `placeFeatures` around a token; the edge outside the stretch from `from` to `to`. */
export function wordAround(
  article: ArticleWords,
  index: number,
  place: number,
  from: number,
  to: number,
): WordAttributes {
  const at = index + (steps[place] ?? 0);
  return at >= from && at < to ? article.word(at) : edge;
}

/**
 * All hashed features of a token: its word and its neighbors, alone and in pairs, and what the rest of the article shows
 * of the word (Ratinov and Roth 2009; Chieu and Ng 2003 for the article's own evidence). Returns how many.
 */
export function featuresAt(article: ArticleWords, index: number, from: number, to: number, out: Int32Array): number {
  let count = 0;
  for (const [place, write] of placeFeatures.entries())
    count = write(wordAround(article, index, place, from, to), out, count);
  return pairFeaturesAt(article, index, from, to, out, count);
}

/** The features of a token that more than one word, or the article, has a part in. */
export function pairFeaturesAt(
  article: ArticleWords,
  index: number,
  from: number,
  to: number,
  out: Int32Array,
  start: number,
): number {
  const word = article.word(index);
  const before = index > from ? article.word(index - 1) : edge;
  const before2 = index > from + 1 ? article.word(index - 2) : edge;
  const behind = index + 1 < to ? article.word(index + 1) : edge;
  const behind2 = index + 2 < to ? article.word(index + 2) : edge;
  const place = (article.isLoud[index] ?? 0) * 2 + (article.isInitial[index] ?? 0);
  let count = start;
  out[count++] = mix(7, place + 1);
  out[count++] = mix3(110, before.lowerHash, word.lowerHash);
  out[count++] = mix3(111, word.lowerHash, behind.lowerHash);
  out[count++] = mix3(104, word.shape, place);
  out[count++] = mix3(105, word.kind, place + 50);
  out[count++] = mix3(112, before.lowerHash, behind.lowerHash);
  out[count++] = mix3(121, before.shape, word.shape);
  out[count++] = mix3(122, word.shape, behind.shape);
  out[count++] = mix3(123, mix(before.kind, behind.kind), word.kind);
  out[count++] = mix3(124, mix(before2.kind, before.kind), word.kind);
  out[count++] = mix3(125, mix(behind2.kind, behind.kind), word.kind);
  const [c0, c1, c2] = word.clusters;
  const [d0, d1, d2] = before.clusters;
  const [e0, e1, e2] = behind.clusters;
  const capital = word.kind & 1;
  out[count++] = mix3(143, mix3(1, d1, before.kind & 1), mix3(2, c1, capital));
  out[count++] = mix3(144, mix3(1, e1, behind.kind & 1), mix3(2, c1, capital));
  out[count++] = mix3(145, mix3(1, d1, before.kind & 1), mix3(2, e1, behind.kind & 1));
  out[count++] = mix3(146, before.lowerHash, c1);
  out[count++] = mix3(147, behind.lowerHash, c1);
  out[count++] = mix3(148, d0, mix3(2, c0, capital));
  out[count++] = mix3(149, e0, mix3(2, c0, capital));
  out[count++] = mix3(152, mix(before2.clusters[2], d2), mix(c2, mix(e2, capital)));
  out[count++] = mix3(161, before.known, word.known);
  out[count++] = mix3(162, behind.known, word.known);
  out[count++] = mix3(167, before2.known, before.known);
  const phrase = article.phrases[index] ?? 0;
  if (phrase !== 0) {
    out[count++] = mix(163, phrase);
    for (let bit = 1; bit <= 16; bit <<= 1) {
      if ((phrase & bit) !== 0) out[count++] = mix(164, bit);
      if (((phrase >> 8) & bit) !== 0) out[count++] = mix(165, bit);
    }
  }
  return articleFeatures(article, word, place, out, count);
}

/** What the rest of the article shows of a capitalized word. */
function articleFeatures(
  article: ArticleWords,
  word: WordAttributes,
  place: number,
  out: Int32Array,
  from: number,
): number {
  let count = from;
  const seen = word.isWord && word.isCapitalised ? article.seen.get(word.lower) : undefined;
  if (seen === undefined) return count;
  const cases = (seen.lower > 0 ? 1 : 0) + (seen.inside > 0 ? 2 : 0);
  out[count++] = mix3(170, cases + (seen.inside > 1 ? 4 : 0) + (seen.inside + seen.initial > 1 ? 8 : 0), place);
  out[count++] = mix3(171, cases, word.kind);
  const { neighbours } = seen;
  if (neighbours.length < 4) return count;
  for (let at = 0; at < neighbours.length; at++) {
    const feature = mix(at % 2 === 0 ? 172 : 173, neighbours[at] ?? 0);
    let isNew = true;
    for (let earlier = at - 2; earlier >= 0; earlier -= 2) if (neighbours[earlier] === neighbours[at]) isNew = false;
    if (isNew) out[count++] = feature;
  }
  return count;
}
