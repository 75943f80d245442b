import type { Tokens } from '../../text/tokens';
import type { TimeRule } from '../timeReading';
import { isNoYear } from './notYear';
import { ordinalAt, yearAt } from './words';

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
    if (year === null || isNoYear(tokens, index) || opensQuarter(tokens, index + 1)) return null;
    const lead = tokens.lower(index - 1);
    // Below 1900 a four-digit number is a year only after a word that requires one.
    if (year < 1900 && !oldYearLeads.has(lead) && !isParenthetic(tokens, index)) return null;
    // "run the 1500": a race.
    if (year < 1900 && lead === 'the' && year % 100 === 0) return null;
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

/** `(1738)`, `(1704 – 1787)`, `1887–1888`, `circa 1818`: how lives and works of earlier centuries are dated. */
function isParenthetic(tokens: Tokens, index: number): boolean {
  const lead = tokens.lower(index - 1);
  if (/^(?:circa|c\.|ca\.?|born|died|reigned|b\.|d\.)$/.test(lead)) return true;
  const after = tokens.word(index + 1);
  if (lead === '(') return after === ')' || (/^[-–—]$/.test(after) && yearAt(tokens, index + 2) !== null);
  return /^[-–—]$/.test(lead) && yearAt(tokens, index - 2) !== null;
}
