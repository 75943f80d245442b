// Generates server/src/entities/knowledge/leaders.json: `npm run build:knowledge -- DIR`. DIR contains
// knowledge/leaders.json: dated heads of state and government mined from the history of the CIA World Factbook
// (see docs/models.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(join(folder, 'knowledge', 'leaders.json'), 'utf8'));
const months = 'January February March April May June July August September October November December'.split(' ');

/** `19 April 2013` as `2013-04-19`, `April 2013` as `2013-04`, a year alone as itself; null for anything else. */
function isoOf(written) {
  const [, day, month, year] = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(written.trim()) ?? [];
  if (year === undefined) return null;
  const index = months.indexOf(month);
  if (index < 0) return year;
  const stem = `${year}-${String(index + 1).padStart(2, '0')}`;
  return day === undefined ? stem : `${stem}-${day.padStart(2, '0')}`;
}

/** The factbook capitalizes the part of a name that people go by: `Nicolas MADURO Moros` becomes `Nicolas Maduro Moros`. */
function withoutCapitals(name) {
  return name
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) => {
      if (/^[IVX]+$/.test(word) || !/\p{Lu}{2}/u.test(word)) return word;
      // "al-ASSAD", "DOS SANTOS", "McCONNELL".
      return word.replace(/\p{Lu}[\p{Lu}'’]+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
    })
    .join(' ');
}

/** The history has no editions between these days: whoever was listed before is certain only up to the first. */
const GAP = { start: '2017-03-28', end: '2020-11-23' };
/**
 * In days. A successor who took office longer after a holder was last listed is not the next one: somebody may have been in
 * between. Chosen by hand.
 */
const LONGEST_UNSEEN = 200;
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const lastSeen = rows
  .map((row) => row[6])
  .sort()
  .at(-1);
/** Heads of state of several countries are listed once, for the country they live in. */
const homes = [
  'United Kingdom',
  'United States',
  'France',
  'Denmark',
  'Netherlands',
  'New Zealand',
  'Australia',
  'Norway',
  'China',
];
const homeOf = new Map();
for (const [country, , written, role, since] of rows)
  if (homes.includes(country)) {
    const key = `${written.replace(/\W/g, '')}|${role}|${since}`;
    const known = homeOf.get(key);
    if (known === undefined || homes.indexOf(country) < homes.indexOf(known)) homeOf.set(key, country);
  }
/** Offices that the history shortens to one word, or confuses with a rank. */
const offices = { Minister: 'Prime Minister', General: 'Leader' };
/** Two-word offices whose second word is in the name column. */
const splitOffices = [
  ['Governor', 'General ', 'Governor-General'],
  ['Chief', 'Minister ', 'Chief Minister'],
  ['Chief', 'Executive ', 'Chief Executive'],
];
const terms = new Map();
for (const [place, kind, titled, office, since, firstSeen, seen] of rows) {
  const from = isoOf(since);
  if (place === null || from === null || office.endsWith('.')) continue;
  if ((homeOf.get(`${titled.replace(/\W/g, '')}|${office}|${since}`) ?? place) !== place) continue;
  const split = splitOffices.find(([first, second]) => office === first && titled.startsWith(second));
  const role = split?.[2] ?? offices[office] ?? office;
  const written = titled.slice(split?.[1].length ?? 0);
  const country = place.replace(/ \(sometimes .*\)$/, '');
  const surname = (written.match(/\p{Lu}[\p{Lu}'’-]+(?: (?:\p{Lu}[\p{Lu}'’-]+|[IVX]+))*/u) ?? [written])[0];
  const name = withoutCapitals(
    written.replace(/^(?:Gen|Lt|Lt\. Gen|Dr|Maj|Col|Sir)\. /, '').replace(/,? Jr\.$/, ' Jr.'),
  );
  const key = `${country}|${role}|${from}|${surname.toLowerCase()}`;
  const known = terms.get(key);
  if (known === undefined)
    terms.set(key, { country, kind, name, short: withoutCapitals(surname), role, from, firstSeen, seen });
  else if (seen > known.seen) known.seen = seen;
}

// A term ends where the next holder's begins. If that is unknown, it is shown only as far as the holder was listed.
const byOffice = new Map();
for (const term of terms.values()) {
  const key = `${term.country}|${term.kind}`;
  byOffice.set(key, [...(byOffice.get(key) ?? []), term]);
}
const lines = [];
for (const held of byOffice.values()) {
  held.sort((left, right) => (left.from < right.from ? -1 : 1));
  for (const [index, term] of held.entries()) {
    const next = held.slice(index + 1).find((it) => it.short !== term.short && it.from > term.from);
    const sure = term.seen === GAP.end ? GAP.start : term.seen;
    const isFollowed = next !== undefined && daysBetween(term.seen, next.from) < LONGEST_UNSEEN;
    const until = isFollowed ? next.from : term.seen === lastSeen ? '' : `~${sure}`;
    const row = (from, to) => [term.country, term.role, term.name, term.short, from, to].join('|');
    lines.push(row(term.from, until));
    // Listed again after the successor: a second term whose first day is unknown.
    if (next !== undefined && term.seen > next.seen)
      lines.push(row(`~${next.seen}`, term.seen === lastSeen ? '' : `~${term.seen}`));
  }
}
const path = new URL('../server/src/entities/knowledge/leaders.json', import.meta.url);
const all = [...new Set(lines)].sort();
writeFileSync(path, `${JSON.stringify({ seen: lastSeen, terms: all }, null, 0).replaceAll('","', '",\n"')}\n`);
console.log(`${all.length} terms of office, seen to ${lastSeen}`);
