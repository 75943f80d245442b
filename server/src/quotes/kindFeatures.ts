import { isUpper } from '../text/characters';
import { wordHash } from '../text/wordHash';
import type { MaskedText } from './maskedText';
import type { FeatureList } from './model/features';
import type { ShapedQuote } from './quoteShape';
import type { Stretch } from './stretch';

const MOST_WORDS = 12;

/** What distinguishes speech from a title, a name or a word in scare quotes. Templates 170 to 199. */
export function addKindFeatures(
  text: MaskedText,
  { item: at, shape, stretch }: ShapedQuote,
  candidate: { readonly link: number; readonly margin: number; readonly side: number },
  features: FeatureList,
): void {
  const { hashes, tokens } = text;
  const caps = capitalPattern(tokens.text, stretch);
  const words = Math.min(shape.wordCount, 15) > 8 ? (shape.wordCount > 14 ? 15 : 9) : shape.wordCount;
  const before = hashes[at - 1] ?? 0;
  const behind = hashes[at + 1] ?? 0;
  const margin = Math.max(-4, Math.min(6, Math.round(candidate.margin)));
  const first = wordHash(tokens.text, stretch.start, firstWordEnd(tokens.text, stretch));
  features.add(170, 0);
  features.add(171, words, caps);
  features.add(172, before);
  features.add(173, behind);
  features.add(174, before, hashes[at - 2] ?? 0);
  features.add(175, shape.ending, caps, words);
  features.add(176, margin, words);
  features.add(177, before, caps);
  features.add(178, shape.behind, caps);
  features.add(179, shape.before * 10 + shape.behind, words);
  features.add(180, candidate.link, candidate.side, Math.min(words, 5));
  features.add(181, margin, candidate.link, caps);
  features.add(182, first, Math.min(words, 4));
  features.add(183, shape.ending, shape.behind, shape.opening);
  if (words <= 2) features.add(184, wordHash(tokens.text, stretch.start, stretch.end));
  features.add(185, before, behind);
  features.add(186, stretch.isContinuation || stretch.continues ? 1 : 0, words);
  features.add(187, shape.ending, caps, shape.before);
}

/** 0 no capital, 1 the first word only, 2 some, 3 all of the longer words, 4 all words. */
function capitalPattern(text: string, { start, end }: Stretch): number {
  let count = 0;
  let capitals = 0;
  let long = 0;
  let longCapitals = 0;
  let isFirst = false;
  let at = start;
  while (at < end && count < MOST_WORDS) {
    while (at < end && text.charCodeAt(at) <= 0x20) at++;
    const wordStart = at;
    while (at < end && text.charCodeAt(at) > 0x20) at++;
    if (at === wordStart) break;
    const isHigh = isUpper(text.charCodeAt(wordStart));
    if (count === 0) isFirst = isHigh;
    count++;
    if (isHigh) capitals++;
    if (at - wordStart > 3) {
      long++;
      if (isHigh) longCapitals++;
    }
  }
  if (capitals === 0) return 0;
  if (capitals === count) return 4;
  if (long > 1 && long === longCapitals) return 3;
  return capitals === 1 && isFirst ? 1 : 2;
}

function firstWordEnd(text: string, { start, end }: Stretch): number {
  let at = start;
  while (at < end && text.charCodeAt(at) > 0x20) at++;
  return at;
}
