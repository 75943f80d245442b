import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { neverNames } from './commonWords';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import { organizationHeads } from './organizationWords';
import { isListedPerson } from './tagger/nameLists';
import type { TaggedName } from './tagger/tagNames';
import { leadingTitles, personTitles } from './titles';

/** Offices that are nobody's first, middle or last name, so that a name starts after them wherever they are in it. */
const offices = wordSet(
  'minister president vice-president premier secretary senator governor mayor ambassador envoy chairman chairwoman ' +
    'director ceo commissioner justice attorney spokesman spokeswoman spokesperson leader congressman congresswoman ' +
    'councillor councilman councilwoman officer inspector prosecutor lawmaker representative treasurer comptroller',
);
/** Capitalized in a byline, they end a name: `Ida Roe For Mail`. */
const capitalizedLinks = wordSet('for in at from with on and by');
/** Dates before a name: `August National Harbour Board`. */
const dateWords = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday',
);
/** Words that name nothing on their own, even with a capital. */
const bareNouns = wordSet(
  'kingdom state city region republic province county district capital government party board office',
);
const personalDemonym = /^(?:\p{Ll}+(?:man|woman)|briton|swede|dane|finn|spaniard|scot|dutchman)$/u;
/** Words of an office that come before its noun: `House Majority Leader`. */
const officeModifiers = wordSet(
  'majority minority deputy assistant vice acting first senior chief press foreign prime',
);
const officeJoints = wordSet('of for and the &');
/** Chosen by hand: people have up to four names. */
const LONGEST_PERSON = 4;
/** In tokens, chosen by hand: `Secretary of State for Business, Energy and Industrial Strategy` is shorter. */
const LONGEST_OFFICE = 10;
/** Second parts of compounds that describe what follows them: `Ontario-based Brill Foods`. */
const participles = wordSet(
  'based born backed led owned run listed linked sponsored registered bound controlled occupied held',
);

/**
 * The names in a tagged one, without what does not belong to them: offices, nationalities and dates before a name, what
 * a possessive cuts off. `House Majority Leader Ida Roe` is an organization and a person. Empty if only a common word is
 * left.
 */
export function namesIn(tokens: Tokens, { first, last: end, type: tagged }: TaggedName): TaggedName[] {
  let last = end;
  while (last > first && !tokens.isWord(last) && !tokens.isNumber(last) && tokens.word(last) !== ')') last--;
  const known = tagged === 'PER' ? null : placeBeforePerson(tokens, first, last);
  if (known !== null) return [known, { first: known.last + 1, last, type: 'PER' }];
  const isPerson = (tagged === 'ORG' && isRoyal(tokens, first, last)) || startsWithPerson(tokens, first, last);
  const type = isPerson ? 'PER' : tagged;
  const cut = type === 'PER' ? last : officeIn(tokens, first, last);
  const names = type === 'PER' ? peopleIn(tokens, first, last) : [withoutLead(tokens, { first, last: cut, type })];
  const hasPerson = cut < last && tokens.isCapitalized(last) && !officeModifiers.has(tokens.lower(last));
  const others = hasPerson
    ? peopleIn(tokens, cut + 1, last)
    : type === 'PER' && names.length === 1
      ? ownedBy(tokens, last)
      : [];
  return names.concat(others).filter((it) => !isCommonWord(tokens, it));
}

/** The token before an office in a name that is not a person's, if a person follows: the name's last token otherwise. */
function officeIn(tokens: Tokens, first: number, last: number): number {
  for (let at = last - 1; at > first; at--) {
    if (!offices.has(tokens.lower(at)) || last - at > LONGEST_PERSON) continue;
    for (let word = at + 1; word <= last; word++) if (!tokens.isCapitalized(word)) return last;
    return isFirstName(tokens.word(at + 1)) && last > at + 1 ? beforeModifiers(tokens, first, at - 1) : last;
  }
  return offices.has(tokens.lower(last + 1)) ? beforeModifiers(tokens, first, last) : last;
}

/** The last token of a name without the words of an office after it: `House` of `House Majority`, before `Leader`. */
function beforeModifiers(tokens: Tokens, first: number, last: number): number {
  let end = last;
  while (end > first && officeModifiers.has(tokens.lower(end))) end--;
  return end;
}

/** A place or organization without an office, a date, an article or a participle before it. */
function withoutLead(tokens: Tokens, { first, last, type }: TaggedName): TaggedName {
  let start = afterOffice(tokens, first, last);
  if (type !== 'MISC')
    while (start < last && (dateWords.has(tokens.lower(start)) || tokens.lower(start) === 'the')) start++;
  return { first: afterParticiple(tokens, start, last), last, type };
}

/** Where the name starts in `Director of the Harbour Board`, `General Secretary of Vestdal`. */
function afterOffice(tokens: Tokens, first: number, last: number): number {
  for (let at = first; at < last && at - first < 3 && tokens.isCapitalized(at); at++) {
    if (!offices.has(tokens.lower(at)) || tokens.lower(at + 1) !== 'of') continue;
    const start = tokens.lower(at + 2) === 'the' ? at + 3 : at + 2;
    return start <= last ? start : first;
  }
  return first;
}

function isCommonWord(tokens: Tokens, { first, last }: TaggedName): boolean {
  const word = tokens.lower(first);
  if (first < last || !(neverNames.has(word) || personTitles.has(word) || bareNouns.has(word))) return false;
  return !/^\p{Lu}[\p{Lu}.]+$/u.test(tokens.word(first));
}

/** `King Norodom Roe`: one or two words after a royal title are a person, whatever the tagger made of it. */
function isRoyal(tokens: Tokens, first: number, last: number): boolean {
  return leadingTitles.has(tokens.lower(first)) && last > first && last - first <= 2 && tokens.isCapitalized(first + 1);
}

/** `United States Ida Roe`: the country or nationality before a first and a last name; null if there is none. */
function placeBeforePerson(tokens: Tokens, first: number, last: number): TaggedName | null {
  const start = last - 1;
  if (start <= first || !isFirstName(tokens.word(start)) || !isListedPerson(tokens.lower(last))) return null;
  if (!isAllCapitalized(tokens, { first, last }) || organizationHeads.has(tokens.lower(last))) return null;
  const kind = lookUp(tokens.words(first, start - 1))?.kind;
  if (kind !== 'country' && kind !== 'nationality') return null;
  return { first, last: start - 1, type: kind === 'country' ? 'LOC' : 'MISC' };
}

/** `Frenchman Thierry Roche`: a noun for somebody of a nationality, and a name. */
function startsWithPerson(tokens: Tokens, first: number, last: number): boolean {
  if (last === first || last - first > LONGEST_PERSON || !isAllCapitalized(tokens, { first, last })) return false;
  return personalDemonym.test(tokens.lower(first)) && lookUp(tokens.word(first))?.kind === 'nationality';
}

/** The person's name in a span, and what is theirs: `Karl Roe's PAC` is Karl Roe, and an organization. */
function peopleIn(tokens: Tokens, first: number, end: number): TaggedName[] {
  let last = end;
  let rest: TaggedName | null = null;
  for (let at = first + 1; at < last; at++)
    if (/^['’]s$/.test(tokens.word(at))) {
      rest = { first: at + 1, last, type: 'ORG' };
      last = at - 1;
    } else if (at > first + 1 && isCapitalizedLink(tokens, at)) last = at - 1;
  const person: TaggedName = { first: personStart(tokens, first, last), last, type: 'PER' };
  return rest === null || !isAllCapitalized(tokens, rest) ? [person] : [person, rest];
}

/** Where a person's name starts in a span: after offices, forms of address and nationalities. */
function personStart(tokens: Tokens, first: number, last: number): number {
  let start = first;
  while (start < last && personTitles.has(tokens.lower(start))) start++;
  for (let at = last - 1; at > start; at--)
    if (offices.has(tokens.lower(at))) {
      start = at + 1;
      break;
    }
  if (start > first && tokens.lower(start) === 'of') start = nameAfterOffice(tokens, start, last);
  const isNationality = (at: number): boolean => lookUp(tokens.word(at))?.kind === 'nationality';
  while (start < last && isNationality(start) && !isFirstName(tokens.word(start))) start++;
  return last - start >= 2 && endsOffice(tokens, start) ? start + 1 : start;
}

/**
 * Whether a word before a first name ends an office of several words: `Equalities` in `minister for Women and Equalities
 * Ida Roe`.
 */
function endsOffice(tokens: Tokens, start: number): boolean {
  if (isFirstName(tokens.word(start)) || !isFirstName(tokens.word(start + 1))) return false;
  for (let at = start - 1; at >= 0 && start - at <= LONGEST_OFFICE && !tokens.isBreak(at); at--) {
    if (offices.has(tokens.lower(at))) return true;
    if (!tokens.isCapitalized(at) && !officeJoints.has(tokens.lower(at))) return false;
  }
  return false;
}

/** The subject after a person's possessive: `Karl Roe's Roefilm hired …`. */
function ownedBy(tokens: Tokens, last: number): TaggedName[] {
  const at = last + 2;
  if (!/^['’]s$/.test(tokens.word(last + 1)) || !tokens.isCapitalized(at) || lookUp(tokens.word(at)) !== null)
    return [];
  const isSubject = !tokens.isCapitalized(at + 1) && /^\p{Ll}+(?:ed|s)$/u.test(tokens.word(at + 1));
  return isSubject ? [{ first: at, last: at, type: 'ORG' }] : [];
}

function isAllCapitalized(tokens: Tokens, { first, last }: Pick<TaggedName, 'first' | 'last'>): boolean {
  for (let at = first; at <= last; at++) if (!tokens.isCapitalized(at)) return false;
  return true;
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
