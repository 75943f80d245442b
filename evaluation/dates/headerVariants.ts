import { monthNames, weekdayName } from '../../server/src/dates/calendar';

/** One way in which somebody might write an article's header, generated from the correct article. */
export interface HeaderVariant {
  /** What was changed: `Date: · 31 July 2019 · glued`. */
  readonly name: string;
  readonly text: string;
}

const prefixes: readonly (readonly [string, string])[] = [
  ['canonical', ' date '],
  ['no space', 'date '],
  ['Date:', 'Date: '],
  ['DATE', 'DATE '],
  ['date=', 'date='],
  ['[date]', '[date] '],
  ['Published:', 'Published: '],
  ['Dateline:', 'Dateline: '],
  ['Publication date', 'Publication date: '],
  ['Posted on', 'Posted on '],
  ['Date -', 'Date - '],
  ['byte-order mark', '\ufeff date '],
  ['tab', '\tdate\t'],
  ['no-break space', '\u00a0date\u00a0'],
  ['two spaces', '  date  '],
  ['zero width', '\u200b date '],
  ['blank line', '\n date '],
];

type WriteDate = (parts: { iso: string; year: number; month: number; day: number }) => string;
const two = (value: number): string => String(value).padStart(2, '0');
const name = (month: number): string => monthNames[month - 1] ?? '';

const bodies: readonly (readonly [string, WriteDate])[] = [
  ['ISO', ({ iso }) => iso],
  ['ISO with time and zone', ({ iso }) => `${iso}T01:52+05:30`],
  ['compact', ({ iso }) => iso.replaceAll('-', '')],
  ['year/month/day', ({ iso }) => iso.replaceAll('-', '/')],
  ['day/month/year', ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`],
  ['month/day/year', ({ year, month, day }) => `${two(month)}/${two(day)}/${year}`],
  ['day.month.year', ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`],
  ['31 July 2019', ({ year, month, day }) => `${day} ${name(month)} ${year}`],
  ['July 31, 2019', ({ year, month, day }) => `${name(month)} ${day}, ${year}`],
  ['Jul 31, 2019', ({ year, month, day }) => `${name(month).slice(0, 3)} ${day}, ${year}`],
  [
    'Wed, Jul 31 2019',
    ({ iso, year, month, day }) => `${weekdayName(iso).slice(0, 3)}, ${name(month).slice(0, 3)} ${day} ${year}`,
  ],
  ['two-digit year', ({ year, month, day }) => `${two(day)}/${two(month)}/${two(year % 100)}`],
];

type Corrupt = (iso: string, rest: string) => string;
const canonical = (iso: string, rest: string): string => ` date ${iso} ${rest}`;

const corruptions: readonly (readonly [string, Corrupt])[] = [
  ['glued', (iso, rest) => ` date ${iso}${rest}`],
  ['doubled', (iso, rest) => canonical(iso, canonical(iso, rest))],
  ['doubled on a line of its own', (iso, rest) => ` date ${iso} \n${canonical(iso, rest)}`],
  ['letter O', (iso, rest) => canonical(iso.replace('0', 'O'), rest)],
  ['letter l', (iso, rest) => canonical(iso.replace('1', 'l'), rest)],
  ['day 32', (iso, rest) => canonical(`${iso.slice(0, 8)}32`, rest)],
  ['month 13', (iso, rest) => canonical(`${iso.slice(0, 5)}13${iso.slice(7)}`, rest)],
  ['30 February', (iso, rest) => canonical(`${iso.slice(0, 4)}-02-30`, rest)],
  ['digits of the year swapped', (iso, rest) => canonical(`${iso[1]}${iso[0]}${iso.slice(2)}`, rest)],
  ['last digit missing', (iso, rest) => canonical(iso.slice(0, -1), rest)],
  ['a digit of the year missing', (iso, rest) => canonical(iso.slice(0, 3) + iso.slice(4), rest)],
  ['truncated', (iso, rest) => canonical(iso.slice(0, 7), rest)],
  ['day and month swapped', (iso, rest) => canonical(`${iso.slice(0, 5)}${iso.slice(8)}-${iso.slice(5, 7)}`, rest)],
  ['in the future', (iso, rest) => canonical(`${Number(iso[0]) + 1}${iso.slice(1)}`, rest)],
  ['title first', (iso, rest) => titleFirst(iso, rest)],
  ['CRLF', (iso, rest) => `Date: ${iso} ${rest}`.replaceAll('\n', '\r\n')],
  ['colon behind', (iso, rest) => ` date ${iso}: ${rest}`],
  ['bar behind', (iso, rest) => ` date ${iso} | ${rest}`],
  ['in brackets', (iso, rest) => `[date: ${iso}] ${rest}`],
  ['alone on its line', (iso, rest) => `date: ${iso}\n\n${rest}`],
];

/** The title on the line above the header. */
function titleFirst(iso: string, rest: string): string {
  const end = /\n+/.exec(rest);
  if (end === null) return canonical(iso, rest);
  const body = end.index + end[0].length;
  return rest.slice(0, body) + canonical(iso, rest.slice(body));
}

/**
 * The headers that people might write for an article dated `iso` whose text after the header is `rest`: every keyword
 * with every way to write a date, and the canonical header with every corruption. 224 per article.
 */
export function headerVariants(iso: string, rest: string): HeaderVariant[] {
  const parts = { iso, year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) };
  const combined = prefixes.flatMap(([prefix, before]) =>
    bodies.map(([body, write]) => ({ name: `${prefix} · ${body}`, text: `${before}${write(parts)} ${rest}` })),
  );
  return [...combined, ...corruptions.map(([corruption, corrupt]) => ({ name: corruption, text: corrupt(iso, rest) }))];
}

/** The correct article, with the line ends of a variant. */
export function restored(iso: string, rest: string, variant: HeaderVariant): string {
  const text = canonical(iso, rest);
  return variant.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
