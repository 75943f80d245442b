import type { Tokens } from '../../text/tokens';
import { isZoneName } from '../clock';
import type { TimeRule } from '../timeReading';
import { ordinalAt, yearAt } from './words';

/** Nouns that make the number before them a count: `2000 people`. */
const counted = new Set(
  (
    'people percent per points point troops jobs votes km kilometers kilometres miles feet metres meters cases deaths soldiers ' +
    'dollars pounds euros yen homes workers men women students members tonnes tons shares barrels acres hectares square ' +
    'employees seats copies rpm hours hrs degrees kg families houses police officers prisoners refugees children others ' +
    'guests residents delegates tickets cars vehicles units pages words million billion mln bln dlrs cents pct yards'
  ).split(' '),
);
const amounts = new Set(['$', '£', '€', '¥', '#', '+', '.']);
const approximate = new Set([
  'nearly',
  'almost',
  'least',
  'some',
  'roughly',
  'approximately',
  'over',
  'than',
  'about',
  'no.',
  'number',
]);

const oldYearLeads = new Set(
  'in since by of until till from to through during between late early mid before after and or year around the'.split(
    ' ',
  ),
);

/** A year: `in 2017`, `the 1996 campaign`, `fiscal 1989`; not an amount or a count. */
export const yearRule: TimeRule = {
  words: [],
  numbers: ['year'],
  read: (tokens, index, { floor }) => {
    const year = yearAt(tokens, index);
    if (year === null || isCount(tokens, index) || opensQuarter(tokens, index + 1)) return null;
    const lead = tokens.lower(index - 1);
    // Below 1900 a four-digit number is a year only after a word that requires one.
    if (year < 1900 && !oldYearLeads.has(lead)) return null;
    const first = (lead === 'fiscal' || lead === 'calendar') && index - 1 >= floor ? index - 1 : index;
    return { first, next: index + 1, type: 'DATE', value: String(year), rule: 'Y-ABS' };
  },
};

/** `the 2017 first quarter`, which the quarter rule reads. */
function opensQuarter(tokens: Tokens, index: number): boolean {
  const at = tokens.lower(index) === 'fiscal' ? index + 1 : index;
  if (ordinalAt(tokens, at) === null) return false;
  const noun = tokens.lower(tokens.word(at + 1) === '-' ? at + 2 : at + 1);
  return noun === 'quarter' || noun === 'half';
}

function isCount(tokens: Tokens, index: number): boolean {
  const before = tokens.word(index - 1);
  if (amounts.has(before) && tokens.end(index - 1) === tokens.start(index)) return true;
  const lead = tokens.lower(index - 1);
  const isRound = tokens.word(index).endsWith('00') || !/^(?:19|20)/.test(tokens.word(index));
  if (approximate.has(lead) && (isRound || lead === 'no.' || lead === 'number')) return true;
  // "Soyuz-2000": a number that a hyphen makes part of a name.
  if (
    before === '-' &&
    tokens.end(index - 1) === tokens.start(index) &&
    tokens.isWord(index - 2) &&
    tokens.isCapitalized(index - 2) &&
    tokens.end(index - 2) === tokens.start(index - 1) &&
    !/^(?:mid|pre|post|early|late)$/.test(tokens.lower(index - 2))
  )
    return true;
  const after = tokens.lower(index + 1);
  return after === '%' || counted.has(after) || isZoneName(tokens.word(index + 1));
}
