import { lowerCaseAbbreviations, nonFinalAbbreviations } from './abbreviations';
import { isUpper } from './characters';
import type { Tokens } from './tokens';

const FULL_STOP = 0x2e;
/** Kinds of marks, as bits: most tokens are tested, so that a test must cost one lookup. */
const TERMINATOR = 1;
/** May follow a terminator, and belongs to its sentence if it touches it. */
const CLOSER = 2;
const OPENING = 4;
/** After these a capital is due even inside a sentence. */
const CAPITALISER = 8;
/** Commas and the like, after which the sentence continues. */
const PAUSE = 16;
const marks = new Uint8Array(0x2100);
for (const [bit, units] of [
  [TERMINATOR, '.!?…'],
  [CLOSER, '"”’\')]»“'],
  [OPENING, '"“”‘\'([«„*—–-'],
  [CAPITALISER, '.!?…:;•'],
  [PAUSE, ',;:'],
] as const)
  for (const unit of units) marks[unit.charCodeAt(0)] = (marks[unit.charCodeAt(0)] ?? 0) | bit;
/** May close a line that is a sentence: `"`, `”`, `’`, `)`. */
const lineClosers = new Set([0x22, 0x201d, 0x2019, 0x29]);
/** Marks in a row to skip at either end of a sentence. Chosen by hand: more than `’”)`, and bounds the search. */
const MOST_MARKS = 4;

/**
 * Words that open sentences but hardly ever names: after `Inc.` or `U.S.` they show that a sentence has ended. Lower
 * case; compiled by hand.
 */
const openers = new Set(
  (
    'the a an this that these those it he she they we i you his her its their our my there here but and or if when ' +
    'while after before since as at in on by for from with under during although though because until however ' +
    'meanwhile yet then now also what who why how where which not no some many most several all both each another ' +
    'other others one two such last next'
  ).split(' '),
);

/**
 * Whether a sentence ends with the token: a line end, one of `.`, `!`, `?` and `…`, or a word that keeps its period
 * (`Inc.`, `U.S.`, `J.`) before a word that opens sentences: `at Acme Inc. He said`. `U.S. President`, `J. Roe` and
 * `Booking.com` end nothing, nor does a mark before lower case: `“Is it?” he asked`, `Yahoo! said`. In `LA.` (the state
 * is `La.`) and `fell ill.` the period ends a sentence. Closing marks after a terminator belong to its sentence but do
 * not end it. Of several terminators, `?!`, the last one counts. An index out of range is a line end.
 */
export function endsSentence(tokens: Tokens, index: number): boolean {
  if (tokens.isBreak(index)) return true;
  if (tokens.isWord(index)) return endsWithWord(tokens, index);
  return isTerminator(tokens, index) && endsWithMark(tokens, index);
}

/** The index of the token that opens the sentence of token `index`, looking no further back than `floor`. */
export function sentenceStart(tokens: Tokens, index: number, floor = 0): number {
  for (let at = index; at > floor; at--) if (opensSentence(tokens, at, floor)) return at;
  return floor;
}

/** The index after the last token of the sentence of token `index`, closing marks included; at most `ceiling`. */
export function sentenceEnd(tokens: Tokens, index: number, ceiling = tokens.count): number {
  for (let at = index; at < ceiling; at++) {
    if (tokens.isBreak(at)) return at;
    if (endsSentence(tokens, at)) return Math.min(ceiling, afterClosers(tokens, at + 1));
  }
  return ceiling;
}

/** Whether the character before an offset is a terminator, no matter what follows it. */
export function hasTerminatorBefore(text: string, end: number): boolean {
  return ((marks[text.charCodeAt(end - 1)] ?? 0) & TERMINATOR) !== 0;
}

/**
 * Whether a line with this last token reads as a sentence, not as a headline: it closes with a terminator, a word that
 * keeps its period, a quotation mark or a bracket.
 */
export function closesAsSentence(tokens: Tokens, last: number): boolean {
  const end = tokens.end(last);
  return hasTerminatorBefore(tokens.text, end) || lineClosers.has(tokens.text.charCodeAt(end - 1));
}

/**
 * Whether any word would be capitalized here, so that a capital proves nothing: where a sentence may start and, more
 * broadly, after every terminator, colon, semicolon or bullet, even with opening marks between, and at token `floor`.
 * The entity tagger was trained with exactly this function.
 */
export function isCapitalDue(tokens: Tokens, index: number, floor: number): boolean {
  if (index <= floor) return true;
  let at = index - 1;
  while (at >= 0 && !tokens.isBreak(at) && isMark(tokens, at, OPENING)) {
    // A hyphen or bracket inside a word opens nothing.
    if (tokens.end(at) !== tokens.start(at + 1)) break;
    at--;
  }
  if (at < 0 || tokens.isBreak(at)) return true;
  if (at < index - 1 && !isMark(tokens, at, OPENING))
    return tokens.start(at + 1) > tokens.end(at) || isMark(tokens, at, CAPITALISER);
  return isMark(tokens, at, CAPITALISER);
}

function opensSentence(tokens: Tokens, index: number, floor: number): boolean {
  if (tokens.isBreak(index - 1)) return true;
  if (isCloser(tokens, index)) return false;
  let end = index - 1;
  while (end > floor && index - end <= MOST_MARKS && isCloser(tokens, end)) end--;
  return endsSentence(tokens, end);
}

function endsWithMark(tokens: Tokens, index: number): boolean {
  const next = afterClosers(tokens, index + 1);
  if (tokens.isBreak(next)) return true;
  const isTouching = touches(tokens, next);
  // The last of several ends it: `?!`, `...`, `!”.`; before a comma the sentence continues.
  if (isTouching && (isTerminator(tokens, next) || isMark(tokens, next, PAUSE))) return false;
  if (tokens.isNumber(next)) return !isTouching;
  if (!tokens.isWord(next) || isUpper(tokens.text.charCodeAt(tokens.start(next)))) return true;
  return !isTouching && next === index + 1 && isLonePeriod(tokens, index);
}

/** A period that is not part of an ellipsis. */
function isLonePeriod(tokens: Tokens, index: number): boolean {
  return tokens.isUnit(index, FULL_STOP) && !(touches(tokens, index) && tokens.isUnit(index - 1, FULL_STOP));
}

function endsWithWord(tokens: Tokens, index: number): boolean {
  if (tokens.text.charCodeAt(tokens.end(index) - 1) !== FULL_STOP) return false;
  const after = afterClosers(tokens, index + 1);
  if (tokens.isBreak(after)) return true;
  let next = after;
  while (next < after + MOST_MARKS && isMark(tokens, next, OPENING) && !touches(tokens, next)) next++;
  if (!tokens.isCapitalized(next)) return false;
  const word = tokens.word(index).slice(0, -1);
  const lower = word.toLowerCase();
  const isPlain = !word.includes('.');
  if (isPlain && !isUpper(word.charCodeAt(0)) && !lowerCaseAbbreviations.has(lower)) return true;
  if (nonFinalAbbreviations.has(lower)) return false;
  if (openers.has(tokens.lower(next))) return true;
  return next === after && isPlain && isAllCaps(word) && !isAllCaps(tokens.word(next));
}

/** Two letters or more, all capitals. */
function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function afterClosers(tokens: Tokens, index: number): number {
  let at = index;
  while (at < index + MOST_MARKS && isCloser(tokens, at)) at++;
  return at;
}

/** A closing mark that touches the token before it; after a space the same mark opens. */
function isCloser(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index, CLOSER) && touches(tokens, index);
}

function touches(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.start(index) === tokens.end(index - 1);
}

function isMark(tokens: Tokens, index: number, bit: number): boolean {
  return ((marks[tokens.unit(index)] ?? 0) & bit) !== 0;
}

function isTerminator(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index, TERMINATOR);
}
