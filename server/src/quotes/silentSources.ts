import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { isAnswer } from './answerSources';
import { hasClass, type MaskedText } from './maskedText';
import { isPassiveCue } from './passiveCue';
import { cueLevel, ItemClass, SENTENCE_EDGE, VERBAL_CUE } from './wordClasses';

const BY = wordHash('by');
const TO = wordHash('to');
const hearsay = wordHashes('said alleged reported rumored rumoured');
const be = wordHashes('is are was were been');
/** In items. Chosen by hand: `was told she had shown “…”`; `was called “…” on Monday by`. */
const REACH = 20;
const REACH_OF_AGENT = 6;

/** Whether the sentence leaves out who speaks: `Roe was told that it was “…”`, `“…,” came the answer`. */
export function isSilent(text: MaskedText, quote: number): boolean {
  return isAnswer(text, quote) || (hasPassiveBefore(text, quote) && !hasAgentAfter(text, quote));
}

function hasPassiveBefore(text: MaskedText, quote: number): boolean {
  for (let at = quote - 1; at >= 0 && quote - at < REACH; at--) {
    if (hasClass(text, at, SENTENCE_EDGE | ItemClass.quotation | ItemClass.semicolon)) return false;
    if (text.hashes[at] === BY) return false;
    if (isPassiveCue(text, at) || isHearsay(text, at)) return true;
    if (cueLevel(text.classes[at] ?? 0) >= VERBAL_CUE) return false;
  }
  return false;
}

/** `is said to`, `was alleged to`: nobody is named who said it. */
function isHearsay(text: MaskedText, at: number): boolean {
  return hearsay.has(text.hashes[at] ?? 0) && text.hashes[at + 1] === TO && be.has(text.hashes[at - 1] ?? 0);
}

function hasAgentAfter(text: MaskedText, quote: number): boolean {
  for (let at = quote + 1; at < text.count && at <= quote + REACH_OF_AGENT; at++) {
    if (hasClass(text, at, SENTENCE_EDGE)) return false;
    if (text.hashes[at] === BY) return true;
  }
  return false;
}
