import type { TimeRule } from '../timeReading';

/** Words before a year of two digits: `in '98`, `the class of '65`. Elsewhere the apostrophe may open a quotation. */
const leads = new Set(
  'in since of by until till from before after during summer spring winter fall autumn early late'.split(' '),
);
/** The first century in which such a year is sought ends here. Chosen by hand, as in `'04`. */
const PIVOT = 30;

/** A year of two digits after an apostrophe: `in '98`, `the summer of '69`. */
export const shortYearRule: TimeRule = {
  words: [],
  numbers: ['short-year'],
  read: (tokens, index, { floor }) => {
    const word = tokens.word(index);
    if (index - 1 < floor || !/^\d\d$/.test(word) || !leads.has(tokens.lower(index - 2))) return null;
    // A closing mark after it: "of '98' in quotation marks".
    if (/^['’]/.test(tokens.word(index + 1)) || tokens.isNumber(index + 1)) return null;
    const year = Number(word);
    const value = String(year < PIVOT ? 2000 + year : 1900 + year);
    return { first: index - 1, next: index + 1, type: 'DATE', value, rule: 'Y-ABS' };
  },
};
