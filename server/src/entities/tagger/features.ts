import { type ArticleWords, edge } from './articleWords';
import { mix, mix3 } from './hash';
import type { WordAttributes } from './wordAttributes';

/** Room for the features of one token; far more than any has. */
export const MOST_FEATURES = 160;

/**
 * The hashed features of a token: the word and its neighbours, their shapes, clusters and gazetteer bits, alone and in
 * pairs, and what the rest of the article shows of the word (Ratinov and Roth 2009; Chieu and Ng 2003 for the article's
 * own evidence). Written into `out`; returns how many. `from` and `to` bound the stretch that is tagged.
 */
export function featuresAt(article: ArticleWords, index: number, from: number, to: number, out: Int32Array): number {
  const word = article.word(index);
  const before = index > from ? article.word(index - 1) : edge;
  const before2 = index > from + 1 ? article.word(index - 2) : edge;
  const behind = index + 1 < to ? article.word(index + 1) : edge;
  const behind2 = index + 2 < to ? article.word(index + 2) : edge;
  const place = (article.isLoud[index] ?? 0) * 2 + (article.isInitial[index] ?? 0);
  let count = 0;
  const add = (feature: number): void => {
    out[count++] = feature;
  };
  add(mix(7, place + 1));
  add(mix(101, word.hash));
  add(mix(102, word.lowerHash));
  add(mix3(110, before.lowerHash, word.lowerHash));
  add(mix3(111, word.lowerHash, behind.lowerHash));
  add(mix(103, word.shape));
  add(mix3(104, word.shape, place));
  add(mix3(105, word.kind, place + 50));
  add(mix(106, before.lowerHash));
  add(mix(107, behind.lowerHash));
  add(mix(108, before2.lowerHash));
  add(mix(109, behind2.lowerHash));
  add(mix3(112, before.lowerHash, behind.lowerHash));
  for (let length = 0; length < 4; length++) {
    const prefix = word.prefixes[length] ?? 0;
    const suffix = word.suffixes[length] ?? 0;
    if (prefix !== 0) add(mix(113 + length, prefix));
    if (suffix !== 0) add(mix(117 + length, suffix));
  }
  add(mix3(121, before.shape, word.shape));
  add(mix3(122, word.shape, behind.shape));
  add(mix3(123, mix(before.kind, behind.kind), word.kind));
  add(mix3(124, mix(before2.kind, before.kind), word.kind));
  add(mix3(125, mix(behind2.kind, behind.kind), word.kind));
  add(mix3(126, before.suffixes[2] ?? 0, before.kind));
  add(mix3(127, behind.suffixes[2] ?? 0, behind.kind));
  count = clusterFeatures(word, before, before2, behind, behind2, out, count);
  add(mix(160, word.known + 1));
  add(mix3(161, before.known, word.known));
  add(mix3(162, behind.known, word.known));
  add(mix3(167, before2.known, before.known));
  for (let bit = 1; bit <= 256; bit <<= 1) if ((word.known & bit) !== 0) add(mix(166, bit));
  const phrase = article.phrases[index] ?? 0;
  if (phrase !== 0) {
    add(mix(163, phrase));
    for (let bit = 1; bit <= 16; bit <<= 1) {
      if ((phrase & bit) !== 0) add(mix(164, bit));
      if (((phrase >> 8) & bit) !== 0) add(mix(165, bit));
    }
  }
  return articleFeatures(article, word, place, out, count);
}

function clusterFeatures(
  word: WordAttributes,
  before: WordAttributes,
  before2: WordAttributes,
  behind: WordAttributes,
  behind2: WordAttributes,
  out: Int32Array,
  from: number,
): number {
  let count = from;
  const add = (feature: number): void => {
    out[count++] = feature;
  };
  const [c0, c1, c2] = word.clusters;
  const [d0, d1, d2] = before.clusters;
  const [e0, e1, e2] = behind.clusters;
  const capital = word.kind & 1;
  add(mix(130, c0));
  add(mix(131, c1));
  add(mix(132, c2));
  add(mix3(133, c0, word.kind));
  add(mix3(134, c1, word.shape));
  add(mix(135, d0));
  add(mix(136, d1));
  add(mix(137, e0));
  add(mix(138, e1));
  add(mix(139, before2.clusters[0]));
  add(mix(140, behind2.clusters[0]));
  add(mix3(141, before2.clusters[1], before2.kind));
  add(mix3(142, behind2.clusters[1], behind2.kind));
  add(mix3(143, mix3(1, d1, before.kind & 1), mix3(2, c1, capital)));
  add(mix3(144, mix3(1, e1, behind.kind & 1), mix3(2, c1, capital)));
  add(mix3(145, mix3(1, d1, before.kind & 1), mix3(2, e1, behind.kind & 1)));
  add(mix3(146, before.lowerHash, c1));
  add(mix3(147, behind.lowerHash, c1));
  add(mix3(148, d0, mix3(2, c0, capital)));
  add(mix3(149, e0, mix3(2, c0, capital)));
  add(mix3(150, d0, before.kind & 3));
  add(mix3(151, e0, behind.kind & 3));
  add(mix3(152, mix(before2.clusters[2], d2), mix(c2, mix(e2, capital))));
  return count;
}

/** What the rest of the article shows of a capitalised word. */
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
