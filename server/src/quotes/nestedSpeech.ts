import { wordHashes } from '../text/wordTable';
import { type CueSources, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { cueForms } from './reportingVerbs';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

/** Past forms of verbs of speech, and those forms that are no nouns: `claims` and `report` mostly are. */
const speaking = wordHashes([
  ...[...cueForms].filter((it) => it.endsWith('ed')),
  ...'said says say told tells tell wrote writes sang swore'.split(' '),
]);
// In items. Chosen by hand: `had told her sister:`; `Roe told the court on Monday that Haug had shouted`.
const OBJECT_REACH = 3;
const CLAUSE_REACH = 14;

const { quotation, semicolon, word, colon, comma, preposition, conjunction } = ItemClass;

/**
 * Whether the pair at `index` reports within another's report, `Roe said that Haug had told her: “…”`: the words are those
 * of who is named last. The quotation is at item `quote`.
 */
export function isNested(text: MaskedText, found: CueSources, index: number, quote: number): boolean {
  const cue = found.cueFrom[index] ?? 0;
  if (found.link[index] !== Link.subject || (found.reach[index] ?? 0) > 0 || cue >= quote) return false;
  if (!isSpeaking(text, cue) || !leadsTo(text, cue + 1, quote)) return false;
  const from = found.from[index] ?? 0;
  for (let at = from - 1; at >= 0 && from - at < CLAUSE_REACH; at--) {
    if (hasClass(text, at, SENTENCE_EDGE | quotation | semicolon)) return false;
    if (isSpeaking(text, at)) return true;
  }
  return false;
}

function isSpeaking({ hashes }: MaskedText, at: number): boolean {
  return speaking.has(hashes[at] ?? 0);
}

/** Whether only an object and a mark are between a cue and a quotation: `told her: “…”`, `told the crew, “…”`. */
function leadsTo(text: MaskedText, from: number, quote: number): boolean {
  if (quote - from > OBJECT_REACH) return false;
  for (let at = from; at < quote; at++) {
    if (hasClass(text, at, preposition | conjunction)) return false;
    if (!hasClass(text, at, word | colon | comma)) return false;
  }
  return true;
}
