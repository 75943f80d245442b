import { corporateForms } from '../../entities/companyContext';
import { fold } from '../../text/fold';

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

/** Whether the name of an organization means another one in each country. `name` as written. */
export function isPerCountry(name: string): boolean {
  return perCountry.has(plain(name));
}

/** One name for `Ministry of Defence` and `Defense Ministry`, folded. */
export function bodyOf(name: string): string {
  let body = plain(name);
  for (const [pattern, to] of sameBody) body = body.replace(pattern, to);
  return body;
}

/** An organization's name without its article and its legal form, folded: `brellin foods` for `The Brellin Foods Inc.`. */
export function withoutLegalForm(name: string): string {
  const words = plain(name).split(' ');
  while (words.length > 1 && corporateForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** Initials, two to eight capitals: `NSA`, `N.S.A.`. */
export function acronymOf(name: string): string | null {
  const letters = name.replace(/\./g, '');
  return /^\p{Lu}{2,8}$/u.test(letters) ? letters : null;
}

function plain(name: string): string {
  return fold(name)
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
    .replace(/,/g, '');
}
