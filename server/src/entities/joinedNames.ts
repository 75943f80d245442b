import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { forEachInSteps, type Steps } from '../work/steps';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import { linkedCompound } from './linkedCompound';
import { organizationHeads } from './organizationWords';
import type { TaggedName } from './tagger/tagNames';

const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
const OPEN = 0x28;
const CLOSE = 0x29;

/** What may follow a person's last name and belongs to it. */
const nameSuffixes = wordSet('jr jr. sr sr. junior senior ii iii iv');
/** Words before a nationality that make it another one: `North Korean`, `Latin American`. */
const compass = wordSet('north south east west northeast northwest southeast southwest latin central far');
/** Peoples that are named after a nationality: `Bosnian Serbs`, `Iraqi Kurdish`. By hand. */
const peoples = wordSet(
  'serb serbs croat croats kurd kurds kurdish arab arabs jew jews muslim muslims moslem moslems cypriot cypriots ' +
    'tamil tamils albanian albanians',
);
/** Last words of contests, prizes and feasts that are named after a place, a people or a sponsor. */
const eventEnds = wordSet(
  'open cup championship championships masters olympics games marathon festival awards award prize treaty accords ' +
    'invitational classic',
);
/** Last words of countries of several words. */
const countryEnds = wordSet(
  'republic emirates kingdom states islands leone lanka faso guinea verde rica salvador zealand',
);
/** Chosen by hand: the longest country, `Democratic Republic of the Congo`, starts with a word that is tagged. */
const MOST_BEFORE = 3;
/** Chosen by hand: Korean and Chinese syllables have up to five letters. */
const LONGEST_SYLLABLE = 5;

/**
 * Joins what the tagger cut in two: `Kelly-Ann Turner`, `Kim In-so`, `James (Leo) Roe`, `South Korean`, `Bosnian Serbs`,
 * `Central African Republic`, `Ida Roe Junior`. Takes and returns names in text order.
 */
export function* joinedNames(tokens: Tokens, names: readonly TaggedName[]): Steps<TaggedName[]> {
  const found: TaggedName[] = [];
  const all = names.filter((it, index) => !isNickname(tokens, it, [names[index - 1], names[index + 1]]));
  yield* forEachInSteps(all, (name) => {
    const before = found.at(-1);
    const type = before === undefined ? null : joinedType(tokens, before, name);
    if (before !== undefined && type !== null)
      found[found.length - 1] = extended(tokens, { first: before.first, last: name.last, type }, before.first - 1);
    else found.push(extended(tokens, name, before?.last ?? -1));
  });
  return found;
}

/** The type of the name that two names in a row are; null if they are two. */
function joinedType(tokens: Tokens, left: TaggedName, right: TaggedName): TaggedName['type'] | null {
  if (left.type === 'PER' && right.type === 'PER') {
    const isOne = isHyphenated(tokens, left.last, right.first) || hasNicknameBetween(tokens, left.last, right.first);
    return isOne ? 'PER' : null;
  }
  if (isFirm(tokens, left, right) || isBodyOf(tokens, left, right)) return 'ORG';
  // "Pakistan Tehreek-e-Insaf"
  const isMovement = right.type === 'ORG' && linkedCompound(tokens, right.first)?.last === right.last;
  if (isMovement && left.type === 'LOC' && right.first === left.last + 1) return 'ORG';
  if (left.type !== 'MISC' || right.first !== left.last + 1) return null;
  if (right.type === 'MISC') return isPeople(tokens, left, right) ? 'MISC' : null;
  return right.type === 'LOC' && isCountry(tokens, left.first, right.last) ? 'LOC' : null;
}

/** `Douglas & Lomason`, unless both are places. */
function isFirm(tokens: Tokens, left: TaggedName, right: TaggedName): boolean {
  if (right.first !== left.last + 2 || !tokens.isUnit(left.last + 1, AMPERSAND)) return false;
  return left.type === 'ORG' || right.type === 'ORG';
}

/** `News Agency of Vestdal`: an organization's head, and the place or people that it is of. */
function isBodyOf(tokens: Tokens, left: TaggedName, right: TaggedName): boolean {
  if (left.type !== 'ORG' || left.first === left.last || right.first !== left.last + 2) return false;
  return tokens.word(left.last + 1) === 'of' && right.type === 'LOC' && organizationHeads.has(tokens.lower(left.last));
}

function isPeople(tokens: Tokens, left: TaggedName, right: TaggedName): boolean {
  if (compass.has(tokens.lower(left.first)) && left.first === left.last)
    return lookUp(tokens.word(right.first))?.kind === 'nationality';
  const isNationality = left.first === left.last && lookUp(tokens.word(left.first))?.kind === 'nationality';
  return isNationality && peoples.has(tokens.lower(right.first));
}

function isCountry(tokens: Tokens, first: number, last: number): boolean {
  return countryEnds.has(tokens.lower(last)) && lookUp(tokens.words(first, last))?.kind === 'country';
}

/** Whether only a hyphen without spaces lies between two tokens. */
function isHyphenated(tokens: Tokens, left: number, right: number): boolean {
  return right === left + 2 && tokens.isUnit(left + 1, HYPHEN) && tokens.start(right) - tokens.end(left) === 1;
}

/** Whether a name in parentheses is between two parts of a person's. */
function isNickname(
  tokens: Tokens,
  { first, last }: TaggedName,
  [left, right]: readonly [TaggedName | undefined, TaggedName | undefined],
): boolean {
  if (left?.type !== 'PER' || right?.type !== 'PER' || left.last !== first - 2 || right.first !== last + 2)
    return false;
  return first === last && tokens.isUnit(first - 1, OPEN) && tokens.isUnit(last + 1, CLOSE);
}

/** `James Leander (Leo) Roe`: a name in parentheses between two parts of one. */
function hasNicknameBetween(tokens: Tokens, left: number, right: number): boolean {
  const isName = right === left + 4 && tokens.isUnit(left + 1, OPEN) && tokens.isUnit(left + 3, CLOSE);
  return isName && tokens.isCapitalized(left + 2);
}

/** A name with what belongs to it on either side; `floor` is the last token of the name before. */
function extended(tokens: Tokens, name: TaggedName, floor: number): TaggedName {
  let { first, last } = name;
  if (name.type === 'LOC' && last > first && eventEnds.has(tokens.lower(last))) return { ...name, type: 'MISC' };
  if (name.type === 'MISC' && hasCompassBefore(tokens, name, floor)) first--;
  if (name.type === 'LOC' && first === last)
    for (let at = first - 1; at > floor && first - at <= MOST_BEFORE && tokens.isCapitalized(at); at--)
      if (isCountry(tokens, at, last)) first = at;
  if (name.type !== 'PER' && tokens.isCapitalized(last + 1) && eventEnds.has(tokens.lower(last + 1)))
    return { first, last: last + 1, type: 'MISC' };
  if (name.type === 'PER') {
    if (first === last && first - 1 > floor && isGivenName(tokens, first - 1)) first--;
    while (first - 1 > floor && isInitial(tokens, first - 1)) first--;
    if (last > first && tokens.isCapitalized(last + 1) && nameSuffixes.has(tokens.lower(last + 1))) last++;
    if (first === last && isSyllablePair(tokens, last + 1)) last += 3;
  }
  return first === name.first && last === name.last ? name : { ...name, first, last };
}

function hasCompassBefore(tokens: Tokens, { first }: TaggedName, floor: number): boolean {
  const before = first - 1;
  if (before <= floor || !tokens.isCapitalized(before) || !compass.has(tokens.lower(before))) return false;
  return lookUp(tokens.word(first))?.kind === 'nationality';
}

/** A first name with accents, of which the training data has few. */
function isGivenName(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain !== word && tokens.isCapitalized(at) && isFirstName(plain);
}

/** `J.` before a name. */
function isInitial(tokens: Tokens, at: number): boolean {
  return tokens.isCapitalized(at) && /^\p{Lu}\.$/u.test(tokens.word(at));
}

/** `In-so` after `Kim`: a capitalized word and a short one in lower case, joined by a hyphen. */
function isSyllablePair(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapitalized(at) || !isHyphenated(tokens, at, at + 2) || !tokens.isWord(at + 2)) return false;
  const isLower = tokens.lower(at + 2) === tokens.word(at + 2);
  const isShort = (index: number): boolean => tokens.end(index) - tokens.start(index) <= LONGEST_SYLLABLE;
  return isLower && isShort(at) && isShort(at + 2);
}
