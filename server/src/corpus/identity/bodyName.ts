import { corporateForms } from '../../entities/companyContext';
import { isFirstName, lookUp, titleCase } from '../../entities/gazetteer/gazetteer';
import { placesCalled } from '../../entities/knowledge/places';
import { organizationHeads } from '../../entities/organizationWords';
import { fold } from '../../text/fold';
import { wordSet } from '../../text/wordSet';

/** Bodies that every country has one of: their names mean another one in each country. Folded. By hand. */
const perCountry = new Set(
  (
    'foreign ministry;ministry of foreign affairs;defense ministry;defence ministry;ministry of defense;' +
    'ministry of defence;interior ministry;ministry of the interior;home ministry;finance ministry;ministry of finance;' +
    'health ministry;ministry of health;education ministry;ministry of education;justice ministry;ministry of justice;' +
    'energy ministry;ministry of energy;economy ministry;trade ministry;labor ministry;labour ministry;oil ministry;' +
    'agriculture ministry;environment ministry;transport ministry;culture ministry;tourism ministry;' +
    'ministry;parliament;senate;congress;house of representatives;national assembly;supreme court;constitutional court;' +
    'central bank;government;army;navy;air force;police;national guard;treasury;cabinet;election commission;' +
    'electoral commission;coast guard;border guard;prime minister’s office'
  ).split(';'),
);

const sameBody: readonly (readonly [RegExp, string])[] = [
  [/^ministry of foreign affairs$/, 'foreign ministry'],
  [/^(?:ministry of defen[cs]e|defence ministry)$/, 'defense ministry'],
  [/^(?:ministry of the interior|home ministry)$/, 'interior ministry'],
  [/^ministry of (\p{L}+)$/u, '$1 ministry'],
  [/^labour ministry$/, 'labor ministry'],
  [/^electoral commission$/, 'election commission'],
];

/** Whether the name of an organization means another one in each country. */
export function isPerCountry(name: string): boolean {
  return perCountry.has(plain(name));
}

/** `Russian Foreign Ministry` and `Foreign Ministry of Russia` as the body and its country; null if it names none. */
export function bodyIn(name: string): { readonly body: string; readonly country: string | null } {
  const of = name.lastIndexOf(' of ');
  const after = of < 0 ? null : countryCalled(name.slice(of + 4).replace(/^the /i, ''));
  if (after !== null) return { body: name.slice(0, of), country: after };
  const space = name.indexOf(' ');
  const before = space < 0 ? null : countryCalled(name.slice(0, space));
  return before === null ? { body: name, country: null } : { body: name.slice(space + 1), country: before };
}

function countryCalled(words: string): string | null {
  const name = lookUp(words) === null ? titleCase(words) : words;
  const kind = lookUp(name)?.kind;
  if (kind !== 'country' && kind !== 'nationality') return null;
  const [place, ...others] = placesCalled(name);
  return place === undefined || others.length > 0 ? null : place.country;
}

/** The one name for `Ministry of Defence` and `Defense Ministry`; null for a body that not every country has. */
export function perCountryBody(name: string): string | null {
  if (!isPerCountry(name)) return null;
  let body = plain(name);
  for (const [pattern, to] of sameBody) body = body.replace(pattern, to);
  return body;
}

/**
 * An organization's name without its article and its legal form: `brellin foods` for `The Brellin Foods Inc.`. A form that
 * leaves a single word which says nothing stays: `Lincoln Co.` is a county, and `Associates Inc.` not all associates.
 */
export function withoutLegalForm(name: string): string {
  const whole = plain(name);
  const words = whole.split(' ');
  const count = words.length;
  while (words.length > 1 && corporateForms.has(words.at(-1) ?? '')) words.pop();
  const [first = ''] = words;
  return words.length === 1 && count > 1 && saysNothing(first) ? whole : words.join(' ');
}

/** Whether a name has a legal form, so that it is a company's. */
export function hasLegalForm(name: string): boolean {
  return withoutLegalForm(name) !== plain(name);
}

/** A place's or a person's name, or a common noun of organizations. Folded. */
function saysNothing(word: string): boolean {
  const name = titleCase(word);
  return (
    corporateForms.has(word) ||
    organizationHeads.has(word) ||
    commonNouns.has(word) ||
    isFirstName(name) ||
    lookUp(name) !== null
  );
}

/** Nouns that companies are called by. By hand. */
const commonNouns = wordSet(
  'associates commonwealth place bond general national american united first standard industries partners capital ' +
    'financial international home data energy resources trust savings brothers sons',
);

/** Eight letters, each with a period: most names are longer, and rejected at once. */
const LONGEST_ACRONYM = 16;

/** The letters of initials, two to eight capitals: `NSA` of `NSA` and `N.S.A.`. */
export function acronymOf(name: string): string | null {
  if (name.length > LONGEST_ACRONYM || name.includes(' ')) return null;
  const letters = name.replace(/\./g, '');
  return /^\p{Lu}{2,8}$/u.test(letters) ? letters : null;
}

function plain(name: string): string {
  return fold(name)
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
    .replace(/,/g, '');
}
