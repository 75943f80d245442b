import { monthNames, weekdayName } from '../../server/src/dates/calendar';

/** A day and its parts. */
interface Parts {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One way to write a header's day, and whether its last digits might belong to the headline. */
export interface DateForm {
  readonly written: string;
  readonly mayRunOn: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');
const wide = (words: string): string =>
  words.replace(/[-./0-9]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));

/** Every way to write an ISO date: orders, separators, zeros, year lengths, month names, weekdays, character widths. */
export function dateForms(iso: string): DateForm[] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const parts = { iso, year, month, day };
  return [...inFigures(parts), ...inWords(parts)];
}

function inFigures({ iso, year, month, day }: Parts): DateForm[] {
  const years = [String(year), two(year % 100)];
  const days = [
    [two(month), two(day)],
    [String(month), String(day)],
    [two(month), String(day)],
    [String(month), two(day)],
  ] as const;
  const forms = new Map<string, DateForm>();
  for (const parting of ['-', '/', '.', ' ', ' / ', '\u2010', '\u2212'])
    for (const y of years)
      for (const [m, d] of days)
        for (const order of [
          [y, m, d],
          [d, m, y],
          [m, d, y],
        ]) {
          const written = order.join(parting);
          const mayRunOn = parting.includes(' ') && (order[2]?.length ?? 0) < 3;
          for (const it of [written, wide(written), `${weekdayName(iso).slice(0, 3)}, ${written}`])
            forms.set(it, { written: it, mayRunOn });
        }
  for (const it of [
    `${year}${two(month)}${two(day)}`,
    `${two(day)}${two(month)}${year}`,
    `${two(month)}${two(day)}${year}`,
    iso.replaceAll('0', 'O'),
    iso.replaceAll('1', 'l'),
  ])
    forms.set(it, { written: it, mayRunOn: false });
  return [...forms.values()];
}

function inWords({ iso, year, month, day }: Parts): DateForm[] {
  const full = monthNames[month - 1] ?? '';
  const short = full.slice(0, 3);
  const suffix =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  const weekday = weekdayName(iso);
  const cut = two(year % 100);
  const written = [full, short, `${short}.`, full.toUpperCase()].flatMap((name) => [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${weekday}, ${name} ${day} ${year}`,
    `${weekday.slice(0, 3)} ${day} ${name} ${year}`,
    `${day}${suffix} ${name} ${year}`,
    `${name} ${day}${suffix}, ${year}`,
    `the ${day}${suffix} of ${name}, ${year}`,
    `${two(day)}-${name}-${cut}`,
    `${name} ${day}, '${cut}`,
    `${day} ${name} ’${cut}`,
    `${name}-${two(day)}-${year}`,
  ]);
  const loose = [`${day} ${full} ${cut}`, `${short} ${day}, ${cut}`, `${year} ${full} ${day}`];
  return [
    ...[...written, `${year}-${short}-${two(day)}`, `${year} ${short} ${day}${suffix}`].map((it) => ({
      written: it,
      mayRunOn: false,
    })),
    ...loose.map((it) => ({ written: it, mayRunOn: true })),
  ];
}

/** What people write before the header's day. */
export const headerPrefixes = [
  ' date ',
  'date ',
  'Date: ',
  'DATE ',
  'date=',
  '[date] ',
  'Published: ',
  '\tdate\t',
  '\u00a0date\u00a0',
];

/** Beginnings of headlines that a header reader might swallow: times, numbers, marks, letters that look like digits. */
export const headlineStarts = [
  'Harbour reopens after storm',
  'train hits bus',
  '10.30 train hits bus',
  '10:30 train hits bus',
  '1030 train hits bus',
  '10.30am train hits bus',
  '10h30: train hits bus',
  '9 pm curfew lifted',
  '9pm: curfew lifted',
  '10:30-11:30 roadworks',
  '10:30 GMT deadline passes',
  '02:01:39 marathon record falls',
  '20 dead in storm',
  '2 dead in storm',
  '16 dead in storm',
  '2016 budget passes',
  '1,200 ships wait',
  '12-year-old saves dog',
  '5 May rally planned',
  'May 5 rally planned',
  'May 5, 2016 rally planned',
  '5/6 of ships wait',
  '3.5 per cent lost',
  '-5 degrees in the port',
  '- 5 degrees in the port',
  '+5 degrees in the port',
  '£5m lost',
  '$5m lost',
  '#Harbour reopens',
  '@harbour reopens',
  '“We reopen,” mayor says',
  '"We reopen," mayor says',
  "'We reopen' - mayor",
  '(Update) Harbour reopens',
  '[Update] Harbour reopens',
  '<Meridian> reopens harbour',
  '*Harbour* reopens',
  '... and the harbour reopens',
  '… and the harbour reopens',
  ':) says the harbour',
  '/r/harbour reopens',
  '&c. and the harbour',
  '¿Harbour? reopens',
  'T20 final in port',
  'Z is for zinc',
  'OPEC meets in port',
  'Oil prices fall',
  'lower tide ahead',
  'I am the harbour',
  'st Ansel reopens',
  'of ships and men',
  'UTC is the clock here',
  'Mon dieu, the harbour',
  'Sat on a wall',
  'date palms die',
  'É. Roe reopens harbour',
  'ÅNGSTRÖM reopens harbour',
  '港 reopens',
];
