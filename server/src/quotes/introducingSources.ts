import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { type CueSource, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { isPossessiveMark, phraseEnd } from './nounPhrase';
import { isPassiveCue } from './passiveCue';
import { speechNouns } from './reportingVerbs';
import { headItem } from './sourceHead';
import { isSourceHash } from './sourceNouns';
import { cueLevel, ItemClass, SENTENCE_EDGE, VERBAL_CUE } from './wordClasses';

const nouns = wordHashes(speechNouns);
const joining = wordHashes(['from', 'of', 'for']);
const reactions = wordHashes(
  (
    'agreed disagreed differed demurred objected nodded laughed shrugged smiled grinned sighed frowned winced chuckled ' +
    'hesitated paused snorted bristled shook took takes saw sees begged begs could felt'
  ).split(' '),
);
const feelings = wordHashes(
  (
    'amused annoyed appalled astonished bemused concerned delighted determined disappointed disgusted excited frustrated ' +
    'impressed outraged pleased puzzled relieved shocked surprised thrilled unconvinced undeterred unimpressed unmoved ' +
    'worried defiant'
  ).split(' '),
);
const copulas = wordHashes(['is', 'was', 'were', 'remained', 'seemed', 'sounded', 'looked']);
const QUESTION_MARK = 0x3f;
const IN = wordHash('in');
const OF = wordHash('of');
const TO = wordHash('to');
const QUOTE = wordHash('quote');
/** In items. Chosen by hand: a sentence that introduces a quotation is short. */
const LONGEST = 40;
const LONGEST_OPENING = 14;
/** Chosen by hand: what a colon introduces are mostly the words of its sentence's subject. */
const COLON_BIAS = 2;
/** Chosen by hand: a short sentence on someone's reaction, `Roe was not so sure.`, gives them the next word. */
const TURN_BIAS = 8;
const SHORT_TURN = 8;

const {
  word,
  capital,
  quotation,
  comma,
  colon,
  dash,
  blockBreak,
  pronoun,
  determiner,
  possessive,
  preposition,
  conjunction,
  adverb,
  joint,
} = ItemClass;

/**
 * The source that a sentence introduces without a cue if a quotation follows it: `Roe was blunt: “…”`, `Roe shrugged. “…”`,
 * `Her message to voters? “…”`, `In the words of Roe: “…”`. `edge` is the mark that ends the sentence; null for none.
 */
export function introducingSource(text: MaskedText, edge: number): CueSource | null {
  const next = hasClass(text, edge + 1, blockBreak) ? edge + 2 : edge + 1;
  if (!hasClass(text, next, quotation)) return null;
  const start = sentenceStart(text, edge);
  if (start < 0) return null;
  const isColon = hasClass(text, edge, colon);
  const owner = ownerOfWords(text, start, edge);
  if (owner !== null) {
    const isAsked = text.hashes[edge] === QUESTION_MARK;
    return { ...owner, link: Link.possessive, cueFrom: edge, bias: isColon || isAsked ? COLON_BIAS : 0 };
  }
  const from = subjectStart(text, start, edge);
  if (from < 0) return null;
  const to = subjectEnd(text, from);
  if (to <= from || to >= edge || !hasClass(text, from, pronoun | capital | determiner)) return null;
  const verb = beyondApposition(text, to);
  if (!isColon && (!isVerb(text, verb) || isThing(text, from, to))) return null;
  const bias = turnBias(text, { start, from, verb, edge });
  return { link: Link.turn, cueFrom: edge, from, to, reach: isColon ? 1 : 0, bias };
}

/** `The storm`, `its new wall`: a noun in lower case for nothing that speaks. */
function isThing(text: MaskedText, from: number, to: number): boolean {
  const head = headItem(text, from, to);
  return head > from && !hasClass(text, head, capital | pronoun) && !isSourceHash(text.hashes[head] ?? 0);
}

/** The verb after a subject, `Haug, her rival, was`; the item after the subject if there is no apposition. */
function beyondApposition(text: MaskedText, to: number): number {
  if (!hasClass(text, to, comma)) return to;
  for (let at = to + 1; at < to + LONGEST_OPENING && !hasClass(text, at, SENTENCE_EDGE); at++)
    if (hasClass(text, at, comma)) return at + 1;
  return to;
}

/** What a sentence without a cue adds to its subject's score; with one, the cue decides. */
function turnBias(text: MaskedText, at: { start: number; from: number; verb: number; edge: number }): number {
  const isNamed = !hasClass(text, at.from, determiner) || hasClass(text, at.from, pronoun);
  if (!isNamed) return 0;
  const verb = reactions.has(text.hashes[at.verb] ?? 0) ? at.verb + 1 : at.verb;
  for (let item = verb; item < at.edge; item++)
    if (cueLevel(text.classes[item] ?? 0) >= VERBAL_CUE || isPassiveCue(text, item)) return 0;
  if (hasClass(text, at.edge, colon)) return COLON_BIAS;
  const isShort = at.edge - at.start <= SHORT_TURN && !hasClass(text, at.from, pronoun);
  return isShort && isReaction(text, at.verb) ? TURN_BIAS : 0;
}

/** The first item of the sentence that ends before `edge`; -1 if it holds a quotation or a dash, or is long. */
function sentenceStart(text: MaskedText, edge: number): number {
  let start = edge;
  while (start > 0 && !hasClass(text, start - 1, SENTENCE_EDGE)) {
    // "Polls fell short - Ida Roe: “…”": what comes before the dash is another's.
    if (hasClass(text, start - 1, quotation | dash) || edge - start > LONGEST) return -1;
    start--;
  }
  return start < edge ? start : -1;
}

/** Where the subject starts, beyond `But`, `At the rally,` and `Still,`; -1 for none. */
function subjectStart(text: MaskedText, start: number, last: number): number {
  let from = start;
  while (from < last && hasClass(text, from, conjunction | adverb) && !hasClass(text, from, preposition)) from++;
  if (hasClass(text, from, comma)) from++;
  // "Asked if she would stay, Roe was blunt:"
  const isParticiple =
    hasClass(text, from, ItemClass.endsInEd | ItemClass.endsInIng) && !hasClass(text, from + 1, capital);
  if (!hasClass(text, from, preposition) && !isParticiple) return from;
  for (let at = from; at < last && at < from + LONGEST_OPENING; at++) if (hasClass(text, at, comma)) return at + 1;
  return -1;
}

/** The item after the subject. A small word after a name is its verb if an object or the end follows: `Roe took a …`. */
function subjectEnd(text: MaskedText, from: number): number {
  let at = from;
  while (hasClass(text, at, capital) || (at > from && hasClass(text, at, joint) && hasClass(text, at + 1, capital)))
    at++;
  const isKnownVerb = reactions.has(text.hashes[at] ?? 0) || copulas.has(text.hashes[at] ?? 0);
  if (at > from && isKnownVerb) return at;
  if (at === from || !hasClass(text, at, word) || text.hashes[at + 1] === OF) return phraseEnd(text, from);
  const isFinal = hasClass(text, at + 1, SENTENCE_EDGE | colon);
  const isVerbNext = isFinal
    ? hasClass(text, at, ItemClass.endsInEd | ItemClass.endsInS) || reactions.has(text.hashes[at] ?? 0)
    : hasClass(text, at + 1, determiner | possessive | pronoun | preposition | adverb);
  return isVerbNext ? at : phraseEnd(text, from);
}

/** `disagreed`, `was not so sure`, `took a different view`: a response, after which a quotation is the subject's. */
function isReaction(text: MaskedText, verb: number): boolean {
  if (reactions.has(text.hashes[verb] ?? 0)) return true;
  if (!copulas.has(text.hashes[verb] ?? 0)) return false;
  if (feelings.has(text.hashes[verb + 1] ?? 0)) return true;
  const isPassive = hasClass(text, verb + 1, ItemClass.endsInEd | ItemClass.endsInIng);
  return !isPassive && !hasClass(text, verb + 1, preposition | determiner | capital);
}

/** A lower-case word that can be a finite verb after a subject. */
function isVerb(text: MaskedText, at: number): boolean {
  if (!hasClass(text, at, word) || hasClass(text, at, capital | preposition | conjunction | determiner)) return false;
  return !hasClass(text, at, joint | comma);
}

type Phrase = Pick<CueSource, 'from' | 'to'>;

/** `Her message to voters`, `Roe’s advice`, `the message from Roe`, `in the words of Roe`, `to quote Roe`. */
function ownerOfWords(text: MaskedText, start: number, edge: number): Phrase | null {
  let from = subjectStart(text, start, edge);
  if (text.hashes[start] === IN || text.hashes[start] === TO || from < 0) from = start;
  if (text.hashes[from] === TO && text.hashes[from + 1] === QUOTE) return phraseAt(text, from + 2, edge);
  if (text.hashes[from] === IN) from++;
  for (let at = from + 1; at < edge && at < from + LONGEST_OPENING; at++) {
    if (!nouns.has(text.hashes[at] ?? 0) || hasClass(text, at, capital)) continue;
    const isJoined = joining.has(text.hashes[at + 1] ?? 0);
    return ownerBefore(text, from, at) ?? (isJoined ? phraseAt(text, at + 2, edge) : null);
  }
  return null;
}

/** `Her` and `Roe` of `Her message`, `Roe’s blunt message`: the possessive that opens the phrase. */
function ownerBefore(text: MaskedText, from: number, noun: number): Phrase | null {
  if (hasClass(text, from, possessive)) return { from, to: from + 1 };
  if (!hasClass(text, from, capital | determiner)) return null;
  for (let at = from + 1; at < noun; at++) {
    if (hasClass(text, at, joint) && isPossessiveMark(text, at)) return { from, to: at };
    if (!hasClass(text, at, word)) return null;
  }
  return null;
}

function phraseAt(text: MaskedText, from: number, edge: number): Phrase | null {
  const to = Math.min(edge, phraseEnd(text, from));
  return to > from && hasClass(text, from, capital | pronoun | determiner) ? { from, to } : null;
}
