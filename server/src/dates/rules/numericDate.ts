import { readClockTime } from '../clock';
import type { TimeRule } from '../timeExpressions';
import { readWrittenDate } from '../writtenDate';

/** A date in figures, `2019-07-31`, `31.07.2019`, `31/07/2019`: only where it has one reading. */
export const numericDateRule: TimeRule = {
  words: [],
  readsNumbers: true,
  read: (tokens, index) => {
    if (!tokens.isNumber(index)) return null;
    const start = tokens.start(index);
    const before = tokens.text.charCodeAt(start - 1);
    // Not inside a longer number or a path: 1/2/2019/3, A-2019-01-01 are left alone.
    if (before === 0x2f || before === 0x2d) return null;
    const written = readWrittenDate(tokens.text, start);
    const value = written?.readings[0];
    if (written === null || value === undefined || written.readings.length !== 1) return null;
    if (written.form === 'compact' || written.form === 'day-month-name') return null;
    const next = tokens.indexAt(written.end);
    const clock = written.form === 'iso-with-time' ? readClockTime(tokens.text, start + 10) : null;
    return clock === null
      ? { first: index, next, type: 'DATE', value, rule: 'ABS' }
      : { first: index, next, type: 'TIME', value: `${value}T${clock.time}`, rule: 'ABS' };
  },
};
