import type { Tokens } from '../../text/tokens';
import type { TimeReading, TimeRule } from '../timeReading';
import { ordinalAt } from './words';

const spelled = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, index + 2]),
);
const owners = new Set(['his', 'her', 'their', 'my', 'your', 'its', 'our']);

/** `the 1990s`, `the '60s`, `the early nineties`, `the 20th century`, `the twenty-first century`. */
export const decadeRule: TimeRule = {
  words: [...spelled.keys(), 'century'],
  numbers: ['decade', 'year'],
  read: (tokens, index, { floor }) => {
    const reading = (first: number, value: string): TimeReading => ({
      first,
      next: index + 1,
      type: 'DATE',
      value,
      rule: 'DECADE',
    });
    if (tokens.isNumber(index)) {
      const word = tokens.word(index);
      const whole = /^((?:1[5-9]|20)\d)0(s?)$/.exec(word);
      if (whole !== null) {
        const decade = whole[1] ?? '';
        if (whole[2] === 's') return reading(index, decade);
        return hasApostrophe(tokens, index) ? { ...reading(index, decade), next: index + 3 } : null;
      }
      const short = /^([2-9])0s$/.exec(word);
      if (short === null) return null;
      if (/^['’‘]$/.test(tokens.word(index - 1))) return reading(index - 1, `19${short[1]}`);
      // "the 90s" may be degrees; "the late 90s" are years.
      const lead = tokens.lower(tokens.isUnit(index - 1, 0x2d) ? index - 2 : index - 1);
      return /^(?:early|mid|late)$/.test(lead) && !owners.has(tokens.lower(index - 2))
        ? reading(index, `19${short[1]}`)
        : null;
    }
    const decade = spelled.get(tokens.lower(index));
    if (decade !== undefined) {
      // "in his forties" is an age.
      const lead = tokens.lower(index - 1);
      const isAge = owners.has(lead) || owners.has(tokens.lower(index - 2)) || owners.has(tokens.lower(index - 3));
      return isAge || tokens.isUnit(index - 1, 0x24) ? null : reading(index, `19${decade}`);
    }
    const at = tokens.word(index - 1) === '-' ? index - 2 : index - 1;
    const ordinal = at < floor ? null : centuryAt(tokens, at);
    return ordinal === null || ordinal.value > 22
      ? null
      : reading(ordinal.first, String(ordinal.value - 1).padStart(2, '0'));
  },
};

/** `the 1990’s`, `the early 1990’s`; but `1990’s storm` is that of one year. */
function hasApostrophe(tokens: Tokens, index: number): boolean {
  if (!/^['’]s(?![\p{L}\d])/u.test(tokens.text.slice(tokens.end(index), tokens.end(index) + 3))) return false;
  const lead = tokens.lower(tokens.isUnit(index - 1, 0x2d) ? index - 2 : index - 1);
  return /^(?:the|early|mid|late)$/.test(lead);
}

/** The ordinal that ends at a token, `20th`, `twenty-first`. */
function centuryAt(tokens: Tokens, index: number): { readonly first: number; readonly value: number } | null {
  const value = ordinalAt(tokens, index);
  if (value === null) return null;
  const isTwenty = tokens.word(index - 1) === '-' && tokens.lower(index - 2) === 'twenty';
  return isTwenty ? { first: index - 2, value: value + 20 } : { first: index, value };
}
