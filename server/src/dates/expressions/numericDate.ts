import { readClockTime } from '../clock';
import type { TimeRule } from '../timeReading';
import { readWrittenDate } from '../writtenDate';

const SLASH = 0x2f;
const HYPHEN = 0x2d;
const twoYears = /^(19|20)(\d\d)[/–-](?:\d{4}|(\d\d))(?![\d/–-])/;

/** A date in digits, `2019-07-31`, `31.07.2019`, `31/07/2019`, if it has only one reading; `1986/87`; `9/11`. */
export const numericDateRule: TimeRule = {
  words: [],
  numbers: ['joined', 'dotted'],
  read: (tokens, index) => {
    const start = tokens.start(index);
    const before = tokens.text.charCodeAt(start - 1);
    // Not inside a longer number or a path: 1/2/2019/3, A-2019-01-01.
    if (before === SLASH || before === HYPHEN) return null;
    const length = tokens.end(index) - start;
    const after = tokens.text.charCodeAt(start + length);
    if (length < 8 && after !== SLASH && after !== HYPHEN) return null;
    if (tokens.text.startsWith('9/11', start) && !/[\d/]/.test(tokens.text[start + 4] ?? ' '))
      return { first: index, next: index + 3, type: 'DATE', value: '2001-09-11', rule: 'ABS' };
    const years = length === 4 ? twoYears.exec(tokens.text.slice(start, start + 10)) : null;
    if (years !== null && (years[3] === undefined || Number(years[3]) === (Number(years[2]) + 1) % 100))
      return {
        first: index,
        next: tokens.indexAt(start + years[0].length),
        type: 'DATE',
        value: `${years[1]}${years[2]}`,
        rule: 'Y-ABS',
      };
    const written = readWrittenDate(tokens.text, start);
    const value = written?.readings[0];
    if (written === null || value === undefined || written.readings.length !== 1) return null;
    if (
      written.hasLetterDigits ||
      written.form === 'doubtful' ||
      written.form === 'compact' ||
      written.form === 'day-month-name'
    )
      return null;
    const next = tokens.indexAt(written.end);
    const clock = written.form === 'iso-with-time' ? readClockTime(tokens.text, start + 10) : null;
    return clock === null
      ? { first: index, next, type: 'DATE', value, rule: 'ABS' }
      : { first: index, next, type: 'TIME', value: `${value}T${clock.time}`, rule: 'ABS' };
  },
};
