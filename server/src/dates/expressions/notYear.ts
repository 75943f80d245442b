import type { Tokens } from '../../text/tokens';
import { monthOfName } from '../calendar';
import { isZoneName } from '../clock';
import { yearAt } from './words';

const HYPHEN = 0x2d;
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns that make the number before them a count: `2000 people`. */
const counted = wordSet(
  'people percent per points point troops jobs votes km kilometers kilometres miles feet foot metres metre meters meter ' +
    'cases deaths soldiers dollars pounds euros yen pesos rupees rubles roubles yuan won lira francs marks kronor rand ' +
    'dirhams baht homes workers men women students members tonnes tons shares barrels acres hectares square employees ' +
    'seats copies rpm hours hrs degrees kg mb gb mhz calories families houses police officers prisoners refugees ' +
    'children others guests residents delegates tickets cars vehicles units pages words million billion mln bln dlrs ' +
    'cents pct yards times names items civilians fighters protesters demonstrators patients customers passengers',
);
/** Nouns that make the number after them a name or a mark: `Flight 2019`, `Resolution 1973`, `room 1984`. */
const designators = wordSet(
  'flight resolution room route highway interstate gate page pages section chapter paragraph clause apartment suite ' +
    'locker postcode asteroid docket squadron extension ext. tel. no no. nos nos. nr number numbers hr',
);
/** The same if capitalized; in lower case they are as often before a year. */
const namedDesignators = wordSet(
  'bus train tram channel unit flat article rule case lot box code pin zip patent platform building block line plate ' +
    'boeing airbus windows regiment measure order bill ext tel phone',
);
const amounts = new Set(['$', '£', '€', '¥', '#', '+', '.', '№']);
const approximate = wordSet(
  'nearly almost least some roughly approximately over than about cost costs worth all other',
);
/** Words that require a year after them, if it stands alone. */
const yearLeads = wordSet('in since by until till from through during between early late mid before after year');
/** After a hyphen, these leave a number a year: `1970s-era`, `2008-style`. */
const yearTails = wordSet('era style vintage born built model level levels based');

/** Whether a four-digit number is a count, an amount, a name or part of a longer number rather than a year. */
export function isNoYear(tokens: Tokens, index: number): boolean {
  const before = tokens.word(index - 1);
  const isTouched = tokens.end(index - 1) === tokens.start(index);
  if (amounts.has(before) && isTouched) return true;
  const lead = tokens.lower(index - 1);
  if (designators.has(lead) || (tokens.isCapitalized(index - 1) && namedDesignators.has(lead))) return true;
  const isRound = /(?:00$|^1[5-8])/.test(tokens.word(index));
  if (approximate.has(lead) && isRound) return true;
  if (isInName(tokens, index) || isInLongNumber(tokens, index, lead)) return true;
  if (isRound && tokens.isUnit(index + 1, HYPHEN) && tokens.isWord(index + 2) && isTail(tokens, index + 2)) return true;
  const after = tokens.lower(index + 1);
  return after === '%' || counted.has(after) || isZoneName(tokens.word(index + 1));
}

/** `2000-strong`, `1500-seat`, but not `2000-era`. */
function isTail(tokens: Tokens, index: number): boolean {
  return !tokens.isCapitalized(index) && !yearTails.has(tokens.lower(index));
}

/** `Soyuz-2000`: a number that a hyphen makes part of a name. */
function isInName(tokens: Tokens, index: number): boolean {
  return (
    tokens.isUnit(index - 1, HYPHEN) &&
    tokens.end(index - 1) === tokens.start(index) &&
    tokens.isCapitalized(index - 2) &&
    tokens.end(index - 2) === tokens.start(index - 1) &&
    !/^(?:mid|pre|post|early|late)$/.test(tokens.lower(index - 2))
  );
}

/** `0800 2019 2020`, `555-2019`: part of a telephone or account number. */
function isInLongNumber(tokens: Tokens, index: number, lead: string): boolean {
  const isHyphenated = tokens.isUnit(index - 1, HYPHEN);
  const left = isHyphenated ? index - 2 : index - 1;
  if (isFigures(tokens, left) && (!isHyphenated || yearAt(tokens, left) === null)) {
    // "March 2019" in a table of days keeps its year: "31 2019" is too short to be a number.
    if (monthOfName(tokens.lower(left - 1)) === null) return true;
  }
  if (yearLeads.has(lead) || monthOfName(lead) !== null || lead === ',') return false;
  return isFigures(tokens, index + 1) && !isZoneName(tokens.word(index + 2));
}

/** A number of three digits or more, without separators. */
function isFigures(tokens: Tokens, index: number): boolean {
  return tokens.isNumber(index) && /^\d{3,}$/.test(tokens.word(index));
}
