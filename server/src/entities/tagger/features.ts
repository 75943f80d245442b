import { type ArticleWords, edge } from './articleWords';
import { mix, mix3 } from './hash';
import { Template } from './template';
import { KindBit, KnownBit, type WordAttributes } from './wordAttributes';

const CAPITAL_BIT = KindBit.capitalized;
const CASE_BITS = KindBit.capitalized | KindBit.capitals;

// The functions below run for every token, some several times: objects for their parameters would cost time. Numbers
// passed to `mix3` only tell features apart; the shipped weights were trained with them.

/** The length of a buffer for one token's features, of which there are at most 89. */
export const MOST_FEATURES = 160;

/** Writes features into `out` from `count` on; returns the new count. */
type WriteFeatures = (word: WordAttributes, out: Int32Array, count: number) => number;

/**
 * The features that depend on a single word: the token itself, one before, two before, one after, two after. Their
 * scores depend on the word alone, so they are added up once for each word and place.
 */
export const placeFeatures: readonly WriteFeatures[] = [
  (word, out, from) => {
    let count = from;
    out[count++] = mix(Template.word, word.hash);
    out[count++] = mix(Template.lower, word.lowerHash);
    out[count++] = mix(Template.shape, word.shape);
    for (let length = 0; length < 4; length++) {
      const prefix = word.prefixes[length] ?? 0;
      const suffix = word.suffixes[length] ?? 0;
      if (prefix !== 0) out[count++] = mix(Template.prefix + length, prefix);
      if (suffix !== 0) out[count++] = mix(Template.suffix + length, suffix);
    }
    const [narrow, middle, wide] = word.clusters;
    out[count++] = mix(Template.narrowCluster, narrow);
    out[count++] = mix(Template.middleCluster, middle);
    out[count++] = mix(Template.wideCluster, wide);
    out[count++] = mix3(Template.narrowClusterKind, narrow, word.kind);
    out[count++] = mix3(Template.middleClusterShape, middle, word.shape);
    out[count++] = mix(Template.known, word.known + 1);
    for (let bit = 1; bit <= KnownBit.listedPlace; bit <<= 1)
      if ((word.known & bit) !== 0) out[count++] = mix(Template.knownBit, bit);
    return count;
  },
  (word, out, from) => {
    let count = from;
    const [narrow, middle] = word.clusters;
    out[count++] = mix(Template.lowerBefore, word.lowerHash);
    out[count++] = mix3(Template.suffixBefore, word.suffixes[2] ?? 0, word.kind);
    out[count++] = mix(Template.narrowClusterBefore, narrow);
    out[count++] = mix(Template.middleClusterBefore, middle);
    out[count++] = mix3(Template.narrowClusterBeforeKind, narrow, word.kind & CASE_BITS);
    return count;
  },
  (word, out, from) => {
    let count = from;
    out[count++] = mix(Template.lowerTwoBefore, word.lowerHash);
    out[count++] = mix(Template.narrowClusterTwoBefore, word.clusters[0]);
    out[count++] = mix3(Template.middleClusterTwoBefore, word.clusters[1], word.kind);
    return count;
  },
  (word, out, from) => {
    let count = from;
    const [narrow, middle] = word.clusters;
    out[count++] = mix(Template.lowerAfter, word.lowerHash);
    out[count++] = mix3(Template.suffixAfter, word.suffixes[2] ?? 0, word.kind);
    out[count++] = mix(Template.narrowClusterAfter, narrow);
    out[count++] = mix(Template.middleClusterAfter, middle);
    out[count++] = mix3(Template.narrowClusterAfterKind, narrow, word.kind & CASE_BITS);
    return count;
  },
  (word, out, from) => {
    let count = from;
    out[count++] = mix(Template.lowerTwoAfter, word.lowerHash);
    out[count++] = mix(Template.narrowClusterTwoAfter, word.clusters[0]);
    out[count++] = mix3(Template.middleClusterTwoAfter, word.clusters[1], word.kind);
    return count;
  },
];

/** Where the words of `placeFeatures` are, relative to the token. */
const steps = [0, -1, -2, 1, 2] as const;

/** The word at a place of `placeFeatures` relative to a token; `edge` outside the stretch from `from` up to `to`. */
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
 * All hashed features of a token: its word and its neighbors, alone and in pairs, and what the rest of the article
 * shows about the word (Ratinov and Roth 2009; Chieu and Ng 2003 for the article's own evidence). Returns how many.
 */
export function featuresAt(article: ArticleWords, index: number, from: number, to: number, out: Int32Array): number {
  let count = 0;
  for (const [place, write] of placeFeatures.entries())
    count = write(wordAround(article, index, place, from, to), out, count);
  return pairFeaturesAt(article, index, from, to, out, count);
}

/** The features of a token that depend on several words or on the whole article. Returns the new count. */
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
  const after = index + 1 < to ? article.word(index + 1) : edge;
  const after2 = index + 2 < to ? article.word(index + 2) : edge;
  const place = (article.isLoud[index] ?? 0) * 2 + (article.isInitial[index] ?? 0);
  let count = start;
  out[count++] = mix(Template.place, place + 1);
  out[count++] = mix3(Template.beforeAndWord, before.lowerHash, word.lowerHash);
  out[count++] = mix3(Template.wordAndAfter, word.lowerHash, after.lowerHash);
  out[count++] = mix3(Template.shapePlace, word.shape, place);
  out[count++] = mix3(Template.kindPlace, word.kind, place + 50);
  out[count++] = mix3(Template.beforeAndAfter, before.lowerHash, after.lowerHash);
  out[count++] = mix3(Template.shapesBefore, before.shape, word.shape);
  out[count++] = mix3(Template.shapesAfter, word.shape, after.shape);
  out[count++] = mix3(Template.kindsAround, mix(before.kind, after.kind), word.kind);
  out[count++] = mix3(Template.kindsBefore, mix(before2.kind, before.kind), word.kind);
  out[count++] = mix3(Template.kindsAfter, mix(after2.kind, after.kind), word.kind);
  const [c0, c1, c2] = word.clusters;
  const [d0, d1, d2] = before.clusters;
  const [e0, e1, e2] = after.clusters;
  const capital = word.kind & CAPITAL_BIT;
  out[count++] = mix3(Template.clustersBefore, mix3(1, d1, before.kind & CAPITAL_BIT), mix3(2, c1, capital));
  out[count++] = mix3(Template.clustersAfter, mix3(1, e1, after.kind & CAPITAL_BIT), mix3(2, c1, capital));
  out[count++] = mix3(
    Template.clustersAround,
    mix3(1, d1, before.kind & CAPITAL_BIT),
    mix3(2, e1, after.kind & CAPITAL_BIT),
  );
  out[count++] = mix3(Template.beforeAndCluster, before.lowerHash, c1);
  out[count++] = mix3(Template.afterAndCluster, after.lowerHash, c1);
  out[count++] = mix3(Template.narrowClustersBefore, d0, mix3(2, c0, capital));
  out[count++] = mix3(Template.narrowClustersAfter, e0, mix3(2, c0, capital));
  out[count++] = mix3(Template.wideClustersAround, mix(before2.clusters[2], d2), mix(c2, mix(e2, capital)));
  out[count++] = mix3(Template.knownBefore, before.known, word.known);
  out[count++] = mix3(Template.knownAfter, after.known, word.known);
  out[count++] = mix3(Template.knownTwoBefore, before2.known, before.known);
  const phrase = article.phrases[index] ?? 0;
  if (phrase !== 0) {
    out[count++] = mix(Template.phrase, phrase);
    for (let bit = 1; bit <= KnownBit.organization; bit <<= 1) {
      if ((phrase & bit) !== 0) out[count++] = mix(Template.phraseStartBit, bit);
      if (((phrase >> 8) & bit) !== 0) out[count++] = mix(Template.phraseInsideBit, bit);
    }
  }
  return articleFeatures(article, word, place, out, count);
}

/** What the rest of the article shows about a capitalized word. */
function articleFeatures(
  article: ArticleWords,
  word: WordAttributes,
  place: number,
  out: Int32Array,
  from: number,
): number {
  let count = from;
  const seen = word.isWord && word.isCapitalized ? article.seen.get(word.lower) : undefined;
  if (seen === undefined) return count;
  const cases = (seen.lower > 0 ? 1 : 0) + (seen.inside > 0 ? 2 : 0);
  out[count++] = mix3(
    Template.seenCasesPlace,
    cases + (seen.inside > 1 ? 4 : 0) + (seen.inside + seen.initial > 1 ? 8 : 0),
    place,
  );
  out[count++] = mix3(Template.seenCasesKind, cases, word.kind);
  const { neighbors } = seen;
  // A single occurrence shows no more than its own neighbors.
  if (neighbors.length < 4) return count;
  for (let at = 0; at < neighbors.length; at++) {
    const feature = mix(at % 2 === 0 ? Template.seenBefore : Template.seenAfter, neighbors[at] ?? 0);
    let isNew = true;
    for (let earlier = at - 2; earlier >= 0; earlier -= 2) if (neighbors[earlier] === neighbors[at]) isNew = false;
    if (isNew) out[count++] = feature;
  }
  return count;
}
