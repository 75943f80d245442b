import { leaningAbbreviations, lowerCaseAbbreviations } from './abbreviations';
import { isUpper } from './characters';
import type { Tokens } from './tokens';

const FULL_STOP = 0x2e;
/** What a mark may be, as bits: most tokens are asked, so that it has to cost one look. */
const TERMINATOR = 1;
/** What may close behind a terminator, and belongs to its sentence where it touches it. */
const CLOSER = 2;
const OPENING = 4;
/** Behind these a capital is due even inside a sentence. */
const CAPITALISER = 8;
/** A comma goes on, and so does what is like it. */
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
/** What may close a line that is a sentence: `"`, `”`, `’`, `)`. */
const lineClosers = new Set([0x22, 0x201d, 0x2019, 0x29]);
const MOST_MARKS = 4;

/**
 * Words that open sentences and hardly ever names: behind `Inc.` or `U.S.` they tell that a sentence has ended. By hand,
 * in lower case.
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
 * Whether a sentence ends with the token: at a line's end, with `.`, `!`, `?` or `…`, or with a word that keeps its
 * stop (`Inc.`, `U.S.`, `J.`) where a word follows that opens sentences: `at Acme Inc. He said`. `U.S. President`, `J.
 * Roe` and `Booking.com` end nothing, nor does what goes on in lower case: `“Is it?” he asked`, `Yahoo! said`. `LA.`,
 * which is abbreviated `La.`, and `fell ill.` are words before a stop. Marks that close behind a terminator belong to its
 * sentence, but do not end it. Of several terminators, `?!`, the last one ends it. Beyond either end all is a line's end.
 */
export function endsSentence(tokens: Tokens, index: number): boolean {
  if (tokens.isBreak(index)) return true;
  if (tokens.isWord(index)) return endsWithWord(tokens, index);
  return isTerminator(tokens, index) && endsWithMark(tokens, index);
}

/** The index of the token that opens the sentence of token `index`, looking back no further than `floor`. */
export function sentenceStart(tokens: Tokens, index: number, floor = 0): number {
  for (let at = index; at > floor; at--) if (opensSentence(tokens, at, floor)) return at;
  return floor;
}

/** Behind the last token of the sentence of token `index`, closing marks included, no further than `ceiling`. */
export function sentenceEnd(tokens: Tokens, index: number, ceiling = tokens.count): number {
  for (let at = index; at < ceiling; at++) {
    if (tokens.isBreak(at)) return at;
    if (endsSentence(tokens, at)) return Math.min(ceiling, behindClosers(tokens, at + 1));
  }
  return ceiling;
}

/** Whether the character before an offset is a terminator, whatever stands behind it. */
export function hasTerminatorBefore(text: string, end: number): boolean {
  return ((marks[text.charCodeAt(end - 1)] ?? 0) & TERMINATOR) !== 0;
}

/**
 * Whether a line with that last token reads as a sentence and no headline: it closes with a terminator, a word that keeps
 * its stop, a quotation or a bracket.
 */
export function closesAsSentence(tokens: Tokens, last: number): boolean {
  const end = tokens.end(last);
  return hasTerminatorBefore(tokens.text, end) || lineClosers.has(tokens.text.charCodeAt(end - 1));
}

/**
 * Whether any word would have a capital here, so that one says nothing: where a sentence may start, and wider than
 * that, behind every terminator, a colon, a semicolon or a bullet, with marks that open in between, and at token
 * `floor`. The tagger of entities was trained on just this answer.
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
  const next = behindClosers(tokens, index + 1);
  if (tokens.isBreak(next)) return true;
  const isTouching = touches(tokens, next);
  // The last of several ends it: `?!`, `...`, `!”.`; and a comma behind it goes on.
  if (isTouching && (isTerminator(tokens, next) || isMark(tokens, next, PAUSE))) return false;
  if (tokens.isNumber(next)) return !isTouching;
  if (!tokens.isWord(next) || isUpper(tokens.text.charCodeAt(tokens.start(next)))) return true;
  return !isTouching && next === index + 1 && isLoneStop(tokens, index);
}

/** A full stop that is no part of an ellipsis. */
function isLoneStop(tokens: Tokens, index: number): boolean {
  return tokens.isUnit(index, FULL_STOP) && !(touches(tokens, index) && tokens.isUnit(index - 1, FULL_STOP));
}

function endsWithWord(tokens: Tokens, index: number): boolean {
  if (tokens.text.charCodeAt(tokens.end(index) - 1) !== FULL_STOP) return false;
  const behind = behindClosers(tokens, index + 1);
  if (tokens.isBreak(behind)) return true;
  let next = behind;
  while (next < behind + MOST_MARKS && isMark(tokens, next, OPENING) && !touches(tokens, next)) next++;
  if (!tokens.isCapitalised(next)) return false;
  const word = tokens.word(index).slice(0, -1);
  const lower = word.toLowerCase();
  const isPlain = !word.includes('.');
  if (isPlain && !isUpper(word.charCodeAt(0)) && !lowerCaseAbbreviations.has(lower)) return true;
  if (leaningAbbreviations.has(lower)) return false;
  if (openers.has(tokens.lower(next))) return true;
  return next === behind && isPlain && isInCapitals(word) && !isInCapitals(tokens.word(next));
}

/** Two letters or more, all of them capitals. */
function isInCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function behindClosers(tokens: Tokens, index: number): number {
  let at = index;
  while (at < index + MOST_MARKS && isCloser(tokens, at)) at++;
  return at;
}

/** A mark that touches what stands before it; the same mark behind a space opens. */
function isCloser(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index, CLOSER) && touches(tokens, index);
}

function touches(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.start(index) === tokens.end(index - 1);
}

/** Whether a token is a mark of a kind. */
function isMark(tokens: Tokens, index: number, bit: number): boolean {
  return ((marks[tokens.unit(index)] ?? 0) & bit) !== 0;
}

function isTerminator(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index, TERMINATOR);
}
