import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { CERTAIN, type CueSource, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { phraseEnd } from './nounPhrase';
import { cueLevel, ItemClass, SENTENCE_EDGE } from './wordClasses';

const relaying = wordHashes('quoted quotes quoting cited cites citing reported');
/** Of these, the verbs whose object speaks after a mere colon: `quoted Roe: “…”`, but not `citing costs: “…”`. */
const quoting = wordHashes('quoted quotes quoting');
const AS = wordHash('as');
/** In items. Chosen by hand: room for a title or an appositive, `quoted Roe, the mayor of Ansel, as saying`. */
const REACH = 14;

const { quotation, comma, colon, auxiliary, adverb, endsInIng } = ItemClass;

/** Whether the verb at item `at` relays someone's words in the passive: `Roe was quoted`, `is reported`. */
export function isRelayedPassive(text: MaskedText, at: number): boolean {
  return relaying.has(text.hashes[at] ?? 0) && hasAuxiliary(text, at);
}

/** Whether the cue at item `at` is the `saying` of `quoted Roe as saying`, which has no source of its own. */
export function isRelayedSaying(text: MaskedText, at: number): boolean {
  return text.hashes[at - 1] === AS && hasClass(text, at, endsInIng);
}

/**
 * The person whose words the verb at item `at` relays: `the Post quoted Roe as saying`, `quoted Roe: “…”`. Null if it does
 * not relay someone's words, as in `Roe cited “costs”`.
 */
export function quotedSource(text: MaskedText, at: number): CueSource | null {
  if (!relaying.has(text.hashes[at] ?? 0) || hasAuxiliary(text, at)) return null;
  const end = phraseEnd(text, at + 1);
  if (end === at + 1) return null;
  let next = end;
  if (quoting.has(text.hashes[at] ?? 0) && hasClass(text, next, colon)) return pair(at, end);
  while (next < at + REACH && next < text.count && !hasClass(text, next, SENTENCE_EDGE | quotation)) {
    const isAs = text.hashes[next] === AS && hasClass(text, next + 1, endsInIng);
    if (isAs) return pair(at, end);
    if (next === end && hasClass(text, next, endsInIng) && cueLevel(text.classes[next] ?? 0) > 0) return pair(at, end);
    if (next === end && !hasClass(text, next, comma | ItemClass.preposition)) return null;
    next++;
  }
  return null;
}

function pair(cue: number, end: number): CueSource {
  return { link: Link.quotedAs, cueFrom: cue, from: cue + 1, to: end, bias: CERTAIN };
}

function hasAuxiliary(text: MaskedText, at: number): boolean {
  let before = at - 1;
  while (hasClass(text, before, adverb)) before--;
  return hasClass(text, before, auxiliary);
}
