import { isUpper } from '../text/characters';
import { wordHash } from '../text/wordHash';
import type { MaskedText } from './maskedText';
import type { FeatureList } from './model/features';
import { Template } from './model/template';
import type { ShapedQuote } from './quoteShape';
import type { Stretch } from './stretch';

/** Only the first words show the capital pattern; the shipped weights were trained with this limit. */
const MOST_WORDS = 12;

/** Evidence for speech as opposed to a title, a name or a word in scare quotes. */
export function addKindFeatures(
  text: MaskedText,
  { item: at, shape, stretch }: ShapedQuote,
  candidate: { readonly link: number; readonly margin: number; readonly side: number },
  features: FeatureList,
): void {
  const { hashes, tokens } = text;
  const caps = capitalPattern(tokens.text, stretch);
  const words = wordsBin(shape.wordCount);
  const before = hashes[at - 1] ?? 0;
  const after = hashes[at + 1] ?? 0;
  const margin = Math.max(-4, Math.min(6, Math.round(candidate.margin)));
  const first = wordHash(tokens.text, stretch.start, firstWordEnd(tokens.text, stretch));
  features.add(Template.kind, 0);
  features.add(Template.kindWordsCapitals, words, caps);
  features.add(Template.kindWordBefore, before);
  features.add(Template.kindWordAfter, after);
  features.add(Template.kindWordsBefore, before, hashes[at - 2] ?? 0);
  features.add(Template.kindEndingCapitalsWords, shape.ending, caps, words);
  features.add(Template.kindMarginWords, margin, words);
  features.add(Template.kindWordBeforeCapitals, before, caps);
  features.add(Template.kindAfterCapitals, shape.after, caps);
  features.add(Template.kindEdgesWords, shape.before * 10 + shape.after, words);
  features.add(Template.kindLinkSideWords, candidate.link, candidate.side, Math.min(words, 5));
  features.add(Template.kindMarginLinkCapitals, margin, candidate.link, caps);
  features.add(Template.kindFirstWord, first, Math.min(words, 4));
  features.add(Template.kindEndingAfterOpening, shape.ending, shape.after, shape.opening);
  if (words <= 2) features.add(Template.kindWholeText, wordHash(tokens.text, stretch.start, stretch.end));
  features.add(Template.kindWordsAround, before, after);
  features.add(Template.kindContinuationWords, stretch.isContinuation || stretch.continues ? 1 : 0, words);
  features.add(Template.kindEndingCapitalsBefore, shape.ending, caps, shape.before);
}

/** Exact up to 8, then 9 to 14 and more; bins that the shipped weights were trained with. */
function wordsBin(count: number): number {
  if (count <= 8) return count;
  return count > 14 ? 15 : 9;
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
