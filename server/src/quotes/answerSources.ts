import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { CERTAIN, type CueSource, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { phraseEnd, phraseStarts } from './nounPhrase';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

const coming = wordHashes('came comes was is');
const answers = wordHashes('answer reply response retort rejoinder riposte');
const asking = wordHashes('asked asks asking pressed questioned quizzed');
const be = wordHashes('is are was were be been being');
const putting = wordHashes('put puts putting');
const BY = wordHash('by');
const TO = wordHash('to');
/** In items, chosen by hand: `came the terse, one-word answer`; `put the same question to`; the question before it. */
const ANSWER_REACH = 6;
const PUT_REACH = 6;
const QUESTION_REACH = 60;

const { word, capital, quotation, comma, determiner, possessive, pronoun } = ItemClass;

/** Whether item `at` starts `came the answer`, `was the terse reply`; returns the item after it, or 0. */
function answerEnd(text: MaskedText, at: number): number {
  if (!coming.has(text.hashes[at] ?? 0) || !hasClass(text, at + 1, determiner) || hasClass(text, at + 1, possessive))
    return 0;
  for (let noun = at + 2; noun < at + ANSWER_REACH; noun++) {
    if (answers.has(text.hashes[noun] ?? 0)) return noun + 1;
    if (!hasClass(text, noun, word | comma)) return 0;
  }
  return 0;
}

/** Whether the quotation at item `quote` is followed by `came the answer`. */
export function isAnswer(text: MaskedText, quote: number): boolean {
  return answerEnd(text, quote + 1) > 0 || (hasClass(text, quote + 1, comma) && answerEnd(text, quote + 2) > 0);
}

/** `“…,” came the answer`: whoever was asked last before. Null elsewhere, and if nobody was asked by name. */
export function answerSource(text: MaskedText, at: number): CueSource | null {
  const cueTo = answerEnd(text, at);
  if (cueTo === 0 || !hasClass(text, at - 1, quotation | comma)) return null;
  for (let verb = at - 1; verb >= 0 && at - verb < QUESTION_REACH; verb--) {
    const asked = askedAt(text, verb);
    if (asked !== null) return { link: Link.answer, cueFrom: at, cueTo, ...asked, bias: 3 * CERTAIN };
  }
  return null;
}

/** Who is asked at the verb `at`: `Haug asked Roe`, `Roe was asked`, `put the question to Roe`. */
function askedAt(text: MaskedText, at: number): { from: number; to: number } | null {
  const hash = text.hashes[at] ?? 0;
  if (putting.has(hash)) {
    for (let to = at + 1; to < at + PUT_REACH; to++) {
      if (text.hashes[to] === TO) return phraseAt(text, to + 1);
    }
    return null;
  }
  if (!asking.has(hash)) return null;
  if (be.has(text.hashes[at - 1] ?? 0)) return phraseBefore(text, at - 2);
  const hasSubject = hasClass(text, at - 1, word) && !hasClass(text, at - 1, SENTENCE_EDGE);
  return hasSubject && text.hashes[at + 1] !== BY ? phraseAt(text, at + 1) : null;
}

function phraseAt(text: MaskedText, from: number): { from: number; to: number } | null {
  if (!hasClass(text, from, capital | pronoun | determiner | possessive)) return null;
  const to = phraseEnd(text, from);
  return to > from ? { from, to } : null;
}

function phraseBefore(text: MaskedText, last: number): { from: number; to: number } | null {
  let floor = last;
  while (floor > 0 && !hasClass(text, floor - 1, SENTENCE_EDGE | quotation)) floor--;
  const starts = new Int32Array(4);
  return phraseStarts(text, last, floor, starts) > 0 ? { from: starts[0] ?? last, to: last + 1 } : null;
}
