/**
 * Where a text names a given day: `full` with its year, `open` in digits whose order or century is open, `yearless`
 * with month and day alone; null if it does not. Written apart from the product's readers, so that it can judge them.
 */
export type StatedDay = 'full' | 'open' | 'yearless';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(?:${months.map((it) => `${it}[a-z]{0,6}`).join('|')})\\.?`;
const ordinal = '(?:st|nd|rd|th)?';
const yearAfter = '(?:,?\\s{1,3}(\\d{4})(?!\\d))?';
const monthFirst = new RegExp(`(?<![a-z])(${month})\\s{1,3}(\\d{1,2})(?!\\d)${ordinal}${yearAfter}`, 'gi');
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})${ordinal}(?:\\sof)?[\\s-]{1,3}(${month})(?:,?[\\s-]{1,3}(\\d{4})(?!\\d))?`,
  'gi',
);
const yearLast = /(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g;
const yearFirst = /(?<!\d)(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/g;

/** How a text names the day `iso`, by the fullest of its namings. */
export function statedDay(text: string, iso: string): StatedDay | null {
  const [year, monthNumber, day] = iso.split('-').map(Number);
  if (year === undefined || monthNumber === undefined || day === undefined) return null;
  let isYearless = false;
  let isOpen = false;
  const named = [
    ...[...text.matchAll(monthFirst)].map((it) => ({ name: it[1], days: it[2], years: it[3] })),
    ...[...text.matchAll(dayFirst)].map((it) => ({ name: it[2], days: it[1], years: it[3] })),
  ];
  for (const { name, days, years } of named) {
    if (months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1 !== monthNumber || Number(days) !== day) continue;
    if (years === undefined) isYearless = true;
    else if (Number(years) === year) return 'full';
  }
  for (const it of text.matchAll(yearFirst))
    if (Number(it[1]) === year && Number(it[3]) === monthNumber && Number(it[4]) === day) return 'full';
  for (const it of text.matchAll(yearLast)) {
    if (Number(it[4]) % 100 !== year % 100) continue;
    const [first, second] = [Number(it[1]), Number(it[3])];
    const isThatDay = (first === monthNumber && second === day) || (first === day && second === monthNumber);
    if (isThatDay) isOpen = true;
  }
  return isOpen ? 'open' : isYearless ? 'yearless' : null;
}
