import { isUpper } from '../text/characters';
import { isCapitalDue } from '../text/sentences';
import { isApostrophe, type Tokens } from '../text/tokens';
import { nameJoints, neverNames } from './commonWords';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import { organizationHeads } from './organizationWords';
import type { WordEvidence } from './wordEvidence';

/** A run of capitalized tokens that may be one name or several: `first` to `last`, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const particles = new Set('de la le del der den van von al bin bint ibn el dos da di du'.split(' '));

/** Tokens `first` up to `end` of a stretch from `from` to `to`. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of capitalized words that start in a piece of a stretch, without words that never name anything, and the
 * token at which to continue.
 */
export function capitalRuns(
  tokens: Tokens,
  { first: start, end, from, to }: Piece,
  evidence: WordEvidence,
): { readonly runs: Run[]; readonly next: number } {
  const runs: Run[] = [];
  let at = start;
  while (at < end) {
    const first = bracketedStart(tokens, at) ? at + 1 : at;
    if (!canStart(tokens, first, from, evidence)) {
      at = first + 1;
      continue;
    }
    const last = runEnd(tokens, first, to);
    runs.push({ first: first > at && last > first ? at : first, last });
    at = last + 1;
  }
  return { runs, next: at };
}

/** `[Nicolas] Maduro`: an editor's bracket around the first of two capitalized words. */
function bracketedStart(tokens: Tokens, at: number): boolean {
  return (
    tokens.isUnit(at, OPEN_BRACKET) &&
    tokens.isCapitalized(at + 1) &&
    tokens.isUnit(at + 2, CLOSE_BRACKET) &&
    tokens.isCapitalized(at + 3)
  );
}

function canStart(tokens: Tokens, at: number, floor: number, evidence: WordEvidence): boolean {
  if (!tokens.isCapitalized(at)) return false;
  const word = tokens.word(at);
  if (lookUp(word) !== null && isAcronym(word)) return true;
  if (word.length < 2 || /['’](?:s|t|re|ve|ll|d|m)$/i.test(word)) return false;
  if (opensKnownName(tokens, at)) return true;
  const lower = tokens.lower(at);
  if (neverNames.has(lower.endsWith('.') ? lower.slice(0, -1) : lower) && !(isAcronym(word) && word.length > 2))
    return isArticleOfName(tokens, at) || isFirstNameInside(tokens, at, floor);
  if (!isCapitalDue(tokens, at, floor)) return true;
  // At the start of a sentence a capital says nothing: the word must be known, or capitalized elsewhere in the article.
  if (evidence.capitalizedInside.has(word) || lookUp(word) !== null || isAcronym(word)) return true;
  if (evidence.lower.has(lower)) return false;
  return tokens.isCapitalized(at + 1) && !neverNames.has(tokens.lower(at + 1));
}

/** `New York`, `South Africa`: a common word that starts a known name of two words. */
function opensKnownName(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapitalized(at + 1)) return false;
  const two = tokens.words(at, at + 1);
  return lookUp(two) !== null;
}

function isArticleOfName(tokens: Tokens, at: number): boolean {
  return tokens.word(at) === 'The' && tokens.isCapitalized(at + 1) && lookUp(`The ${tokens.word(at + 1)}`) !== null;
}

/** `Will Hurd` inside a sentence: a common word that is also a first name, before another capitalized word. */
function isFirstNameInside(tokens: Tokens, at: number, floor: number): boolean {
  return isFirstName(tokens.word(at)) && !isCapitalDue(tokens, at, floor) && tokens.isCapitalized(at + 1);
}

function isAcronym(word: string): boolean {
  const second = word.charCodeAt(1);
  if (second >= SMALL_A && second <= SMALL_Z) return false;
  return word.length >= 2 && word === word.toUpperCase() && /^\p{Lu}/u.test(word);
}

function runEnd(tokens: Tokens, first: number, to: number): number {
  let last = first;
  let hasHead = organizationHeads.has(tokens.lower(first));
  for (;;) {
    const next = nextOfRun(tokens, last, first, hasHead);
    if (next < 0 || next >= to) return last;
    last = next;
    hasHead ||= organizationHeads.has(tokens.lower(last));
  }
}

/** The token at which the run continues after `last`, joints skipped; -1 if it ends. */
function nextOfRun(tokens: Tokens, last: number, first: number, hasHead: boolean): number {
  const next = last + 1;
  if (tokens.isCapitalized(next)) return isContinuing(tokens, last, next) ? next : -1;
  if (tokens.isUnit(next, CLOSE_BRACKET) && tokens.isUnit(first - 1, OPEN_BRACKET) && tokens.isCapitalized(next + 1))
    return next + 1;
  const isTight = tokens.start(next) === tokens.end(last) && tokens.end(next) === tokens.start(next + 1);
  if (tokens.isUnit(next, HYPHEN) && isTight && isUpper(tokens.text.charCodeAt(tokens.start(next + 1)))) {
    const isPair = lookUp(tokens.word(last)) !== null && lookUp(tokens.word(next + 1)) !== null;
    return isPair ? -1 : next + 1;
  }
  if (tokens.isUnit(next, AMPERSAND) && tokens.isCapitalized(next + 1)) return next + 1;
  if (!nameJoints.has(tokens.lower(next)) || !tokens.isWord(next)) return -1;
  return overJoints(tokens, next, hasHead);
}

/**
 * Skips `of`, `of the` and `for` after an organization's head, and the particles of last names; -1 if no name follows.
 */
function overJoints(tokens: Tokens, joint: number, hasHead: boolean): number {
  const word = tokens.lower(joint);
  const isParticle = particles.has(word);
  if (!isParticle && !hasHead) return -1;
  if (word === 'the' || word === 'and') return -1;
  const at =
    tokens.lower(joint + 1) === 'the' || (isParticle && particles.has(tokens.lower(joint + 1))) ? joint + 2 : joint + 1;
  if (isParticle && tokens.isUnit(at, HYPHEN) && tokens.isCapitalized(at + 1)) return at + 1;
  return tokens.isCapitalized(at) && !neverNames.has(tokens.lower(at)) ? at : -1;
}

/**
 * Two adjacent capitalized words are one name unless the second never is a name, or an apostrophe comes between them.
 */
function isContinuing(tokens: Tokens, last: number, next: number): boolean {
  const between = tokens.text.charCodeAt(tokens.end(last));
  if (isApostrophe(between)) return false;
  const word = tokens.word(next);
  if (neverNames.has(tokens.lower(next)) && !isAcronym(word)) return false;
  return !/['’](?:s|t|re|ve|ll|d|m)$/i.test(word);
}
