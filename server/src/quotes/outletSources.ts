import { isOutletName } from '../text/outlets';
import { wordHashes } from '../text/wordTable';
import { CERTAIN, type CueSources, Link } from './cueSourceTable';
import { hasClass, itemSpan, type MaskedText } from './maskedText';
import { SourceType } from './sourceHead';
import { cueLevel, ItemClass, SENTENCE_EDGE, VERBAL_CUE } from './wordClasses';

/** With these an outlet passes on what others said; with `wrote` and `called` it may speak for itself. */
const relaying = wordHashes('according reported reports reporting quoted quotes cited cites said says');
/** In items. Chosen by hand: room for a long sentence; bounds the work per outlet. */
const REACH = 45;

/**
 * Whether the pair at `index` is an outlet that only passes on the words of another source in its sentence: `According to
 * the Post, Roe said`, `Roe said, the Post reported`.
 */
export function relaysAnother(text: MaskedText, found: CueSources, index: number): boolean {
  if (!relaying.has(text.hashes[found.cueFrom[index] ?? 0] ?? 0) || !isOutlet(text, found, index)) return false;
  for (const step of [-1, 1]) {
    for (let other = index + step; other >= 0 && other < found.count; other += step) {
      if (!isSameSentence(text, found, index, other)) break;
      if (speaks(text, found, other) && !isOutlet(text, found, other)) return true;
    }
  }
  return false;
}

/** The bias of such a pair, against it. */
export const RELAYED_BIAS = -CERTAIN;

function isOutlet(text: MaskedText, found: CueSources, index: number): boolean {
  if (found.type[index] !== SourceType.name) return false;
  let from = found.from[index] ?? 0;
  const to = found.to[index] ?? 0;
  if (hasClass(text, from, ItemClass.determiner)) from++;
  if (from >= to) return false;
  const { start, end } = itemSpan(text, from, to - 1);
  return isOutletName(text.tokens.text.slice(start, end));
}

function speaks(text: MaskedText, found: CueSources, index: number): boolean {
  const link = found.link[index] ?? 0;
  if (link !== Link.subject && link !== Link.inverted && link !== Link.overAppositive && link !== Link.quotedAs)
    return false;
  return cueLevel(text.classes[found.cueFrom[index] ?? 0] ?? 0) >= VERBAL_CUE;
}

function isSameSentence(text: MaskedText, found: CueSources, index: number, other: number): boolean {
  const one = found.cueFrom[index] ?? 0;
  const two = found.cueFrom[other] ?? 0;
  if (one === two) return true;
  if (Math.abs(one - two) > REACH) return false;
  for (let at = Math.min(one, two); at < Math.max(one, two); at++) if (hasClass(text, at, SENTENCE_EDGE)) return false;
  return true;
}
