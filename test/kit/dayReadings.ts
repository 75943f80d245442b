/** All the days that a date can mean, computed independently of the product's code, to judge repairs by. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** The years that two digits can mean. */
const TWO_DIGITS = { first: 1900, last: 2049 };

/**
 * Every day, as an ISO date, that a written date can mean: in the orders year-month-day, day-month-year and
 * month-day-year, with two-digit years in both centuries. A weekday leaves only the days that fall on it.
 */
export function dayReadings(written: string): Set<string> {
  const plain = written.normalize('NFKC').toLowerCase();
  const weekday = weekdays.findIndex((it) => new RegExp(`(?<!\\p{L})${it}`, 'u').test(plain));
  const month = months.findIndex((it) => new RegExp(`(?<!\\p{L})${it}`, 'u').test(plain)) + 1;
  const figures = [...plain.matchAll(/(['’]?)([\doil]*\d[\doil]*)(st|nd|rd|th)?/g)].map((it) => ({
    digits: (it[2] ?? '').replace(/o/g, '0').replace(/[il]/g, '1'),
    isYear: it[1] !== '',
    isDay: it[3] !== undefined,
  }));
  const found = new Set<string>();
  const add = (year: string, m: string | number, day: string): void => {
    for (const full of yearsOf(year)) {
      const date = new Date(Date.UTC(full, Number(m) - 1, Number(day)));
      date.setUTCFullYear(full);
      const exists = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(day) && Number(m) > 0;
      if (exists && (weekday < 0 || date.getUTCDay() === weekday)) found.add(date.toISOString().slice(0, 10));
    }
  };
  const [a, b, c] = figures;
  if (month > 0 && a !== undefined && b !== undefined) {
    for (const [year, day] of [
      [a, b],
      [b, a],
    ] as const)
      if (!year.isDay && !day.isYear && day.digits.length <= 2) add(year.digits, month, day.digits);
  } else if (a !== undefined && b !== undefined && c !== undefined) {
    add(a.digits, b.digits, c.digits);
    add(c.digits, b.digits, a.digits);
    add(c.digits, a.digits, b.digits);
  } else if (a !== undefined && a.digits.length === 8) {
    const pairs = a.digits.match(/\d\d/g) ?? [];
    const [p = '', q = '', r = '', s = ''] = pairs;
    add(p + q, r, s);
    add(r + s, q, p);
    add(r + s, p, q);
  }
  return found;
}

function yearsOf(year: string): number[] {
  const value = Number(year);
  if (year.length === 2)
    return [1900 + value, 2000 + value].filter((it) => it >= TWO_DIGITS.first && it <= TWO_DIGITS.last);
  return year.length === 4 && value >= 1600 ? [value] : [];
}
