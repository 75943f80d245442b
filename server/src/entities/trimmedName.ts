import type { Tokens } from '../text/tokens';
import { neverNames } from './commonWords';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import type { TaggedName } from './tagger/tagNames';
import { personTitles } from './titles';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Offices that are nobody's first, middle or last name, so that a name starts after them wherever they are in it. */
const offices = set(
  'minister president vice-president premier secretary senator governor mayor ambassador envoy chairman chairwoman ' +
    'director ceo commissioner justice attorney spokesman spokeswoman spokesperson leader congressman congresswoman ' +
    'councillor councilman councilwoman officer inspector prosecutor lawmaker representative treasurer comptroller',
);
/** Titles that a tagger takes for the start of an organization: `King Norodom Roe`. */
const royalTitles = set('king queen prince princess sultan emir emperor empress president senator minister co-premier');
/** What an organization's name that starts with a royal title goes on with: `Prince Brill Foundation`. */
const capitalizedLinks = set('for in at from with on and by');
const months = set(
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday',
);
/** Second parts of compounds that describe what follows them: `Ontario-based Brill Foods`. */
const participles = set(
  'based born backed led owned run listed linked sponsored registered bound controlled occupied held',
);

/**
 * A tagged name without what does not belong to it: offices, nationalities and dates before it, what a possessive
 * cuts off. Null if only a common word is left.
 */
export function trimmedName(tokens: Tokens, { first, last: end, type: tagged }: TaggedName): TaggedName | null {
  let start = first;
  let last = end;
  while (last > start && !tokens.isWord(last) && !tokens.isNumber(last) && tokens.word(last) !== ')') last--;
  const type = tagged === 'ORG' && isRoyal(tokens, first, last) ? 'PER' : tagged;
  if (type === 'PER') [start, last] = personIn(tokens, start, last);
  else {
    while (start < last && (months.has(tokens.lower(start)) || tokens.lower(start) === 'the')) {
      if (type === 'MISC') break;
      start++;
    }
    start = afterParticiple(tokens, start, last);
  }
  if (start === last && (neverNames.has(tokens.lower(start)) || personTitles.has(tokens.lower(start)))) {
    const isAcronym = /^\p{Lu}[\p{Lu}.]+$/u.test(tokens.word(start));
    if (!isAcronym) return null;
  }
  return { first: start, last, type };
}

/** `King Norodom Roe`: one or two words after a royal title are a person, whatever the tagger made of it. */
function isRoyal(tokens: Tokens, first: number, last: number): boolean {
  return royalTitles.has(tokens.lower(first)) && last > first && last - first <= 2;
}

/** The part of a span that is a person's name. */
function personIn(tokens: Tokens, first: number, end: number): [first: number, last: number] {
  let start = first;
  let last = end;
  // "Karl Roe's PAC": the person's name ends before the possessive; "Ida Roe For Mail" before the preposition.
  for (let at = start + 1; at < last; at++)
    if (/^['’]s$/.test(tokens.word(at)) || (at > start + 1 && isCapitalizedLink(tokens, at))) last = at - 1;
  while (start < last && personTitles.has(tokens.lower(start))) start++;
  for (let at = last - 1; at > start; at--)
    if (offices.has(tokens.lower(at))) {
      start = at + 1;
      break;
    }
  if (start > first && tokens.lower(start) === 'of') start = nameAfterOffice(tokens, start, last);
  while (start < last && lookUp(tokens.word(start))?.kind === 'nationality' && !isFirstName(tokens.word(start)))
    start++;
  return [start, last];
}

function isCapitalizedLink(tokens: Tokens, at: number): boolean {
  return tokens.isCapitalized(at) && capitalizedLinks.has(tokens.lower(at));
}

/**
 * Where the person's name starts in `Minister of Social Affairs Ida Roe`: at a first name, or else at the last two
 * words.
 */
function nameAfterOffice(tokens: Tokens, of: number, last: number): number {
  for (let at = of + 1; at < last; at++) if (isFirstName(tokens.word(at))) return at;
  return Math.max(of + 1, last - 1);
}

/** Where the name starts in `Ontario-based Brill Foods`. */
function afterParticiple(tokens: Tokens, first: number, last: number): number {
  for (let at = last - 1; at > first + 1; at--)
    if (participles.has(tokens.lower(at)) && tokens.word(at - 1) === '-' && tokens.isCapitalized(at + 1)) return at + 1;
  return first;
}
