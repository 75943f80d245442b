import { analyze } from '../../server/src/analysis/analyze';
import { dayNumberOf } from '../../server/src/dates/calendar';
import { check } from '../../server/src/rules/check';
import { writesHeader } from '../../server/src/rules/header/headerFix';
import { noSurroundings } from '../../server/src/rules/surroundings';
import { type StatedDay, statedDay } from './statedDay';
import { readUndated } from './undatedArticles';

/**
 * `eval -- missing-dates PATH`: scraped texts without a header whose day is known. Of those that name it, how often the
 * quick fixes offer it, and first; and of the preferred fixes, which *Fix All* writes, how many are right. Neither file
 * names nor neighbors help. With `--list`, the ids that fail, by how.
 */
const [path, ...options] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder or file of articles.');
const today = new Date().toISOString().slice(0, 10);

/** The days that the fixes of a text's header findings would write, in order, and the preferred one. */
function offersOf(text: string): { readonly days: readonly string[]; readonly preferred: string | null } {
  const findings = check({ analysis: analyze(text), today, hasByteOrderMark: false, ...noSurroundings });
  const fixes = findings.flatMap((it) => it.fixes).filter(writesHeader);
  const dayOf = (fix: (typeof fixes)[number] | undefined): string | null =>
    /^ date (\S+)/.exec(fix?.edits.find((it) => it.text.startsWith(' date '))?.text ?? '')?.[1] ?? null;
  return { days: fixes.flatMap((it) => dayOf(it) ?? []), preferred: dayOf(fixes.find((it) => it.preferred)) };
}

interface Tally {
  stated: number;
  offered: number;
  first: number;
}

const tallies = new Map<StatedDay, Tally>();
const preferred = { all: 0, right: 0, withinOne: 0 };
const failed: string[] = [];
const articles = readUndated(path);
for (const { id, date, text } of articles) {
  const stated = statedDay(text, date);
  const offers = offersOf(text);
  if (stated !== null) {
    const tally = tallies.get(stated) ?? { stated: 0, offered: 0, first: 0 };
    tallies.set(stated, tally);
    tally.stated++;
    if (offers.days.includes(date)) tally.offered++;
    else failed.push(`not offered (${stated})  ${date}  ${id}`);
    if (offers.days[0] === date) tally.first++;
    else if (offers.days.includes(date)) failed.push(`not first (${stated})  ${date}  ${id}  ${offers.days[0]}`);
  }
  if (offers.preferred === null) continue;
  preferred.all++;
  const distance = Math.abs((dayNumberOf(offers.preferred) ?? 0) - (dayNumberOf(date) ?? 0));
  if (distance === 0) preferred.right++;
  else failed.push(`preferred wrong  ${date}  ${id}  ${offers.preferred}`);
  if (distance <= 1) preferred.withinOne++;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const describe = (name: string, { stated, offered, first }: Tally): string =>
  `${name.padEnd(22)} ${stated}: ${percent(offered, stated)} offered, ${percent(first, stated)} offered first`;
const all = [...tallies.values()].reduce(
  (sum, it) => ({ stated: sum.stated + it.stated, offered: sum.offered + it.offered, first: sum.first + it.first }),
  { stated: 0, offered: 0, first: 0 },
);
console.log(`${articles.length} undated articles at ${path}`);
console.log(describe('name their day', all));
console.log(describe('  with its year', tallies.get('full') ?? { stated: 0, offered: 0, first: 0 }));
console.log(describe('  in digits', tallies.get('open') ?? { stated: 0, offered: 0, first: 0 }));
console.log(describe('  without a year', tallies.get('yearless') ?? { stated: 0, offered: 0, first: 0 }));
console.log(
  `preferred fixes        ${preferred.all}: ${percent(preferred.right, preferred.all)} right, ${percent(preferred.withinOne, preferred.all)} within a day`,
);
if (options.includes('--list')) for (const line of failed.sort()) console.log(`  ${line}`);
