import { pad } from './calendar';

/** UTC offsets of the zone names in bylines, by hand. `IST` and `CST` are read as Indian and US Central time. */
const zoneOffsets: ReadonlyMap<string, string> = new Map([
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['Z', 'Z'],
  ['BST', '+01:00'],
  ['WEST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['SAST', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['TRT', '+03:00'],
  ['GST', '+04:00'],
  ['PKT', '+05:00'],
  ['IST', '+05:30'],
  ['NPT', '+05:45'],
  ['WIB', '+07:00'],
  ['ICT', '+07:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['AWST', '+08:00'],
  ['PHT', '+08:00'],
  ['MYT', '+08:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['ET', '-05:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PT', '-08:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

/** The zone names in lower case, without the single letter `z`. */
export const zoneNames: readonly string[] = [...zoneOffsets.keys()]
  .filter((it) => it.length > 1)
  .map((it) => it.toLowerCase());

/** Whether a word is one of the zone names: `EST`, `GMT`. */
export function isZoneName(word: string): boolean {
  return word.length > 1 && zoneOffsets.has(word);
}

/** A time of day: `time` is `01:52`; `offset` is `+05:30`, `Z`, or null if no known zone follows. */
export interface ClockTime {
  readonly end: number;
  readonly time: string;
  readonly offset: string | null;
}

const pattern =
  /(?:at\s|T)?(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?!\d))?\s?(?:([ap])\.?\s?m\.?(?![a-z]))?/iy;
const zone =
  /\s?\(?(?:(?:UTC|GMT)\s?([+-]|\u2212|±)\s?(\d{1,2})(?::?(\d{2}))?|(Z|[A-Z]{2,4})(?![A-Za-z])|([+-])(\d{2}):?(\d{2})(?!\d))\)?/y;

/**
 * The time of day that starts right at `offset`, or null: `01:52 IST`, `9:52 PM EDT`, `01.52 BST`, `T01:52+05:30`,
 * `1:52 a.m. (UTC+3)`, `9 pm ET`. A bare number is not a time.
 */
export function readClockTime(text: string, offset: number): ClockTime | null {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  const minutes = Number(found[2] ?? 0);
  let hours = Number(found[1]);
  const half = found[3]?.toLowerCase();
  if (half !== undefined && hours <= 12) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59) return null;
  const end = offset + found[0].trimEnd().length;
  const named = zoneAt(text, end);
  return { end: named?.end ?? end, time: `${pad(hours, 2)}:${pad(minutes, 2)}`, offset: named?.offset ?? null };
}

/** The zone right after a time of day, by name, as `UTC+3` or as an offset; null for anything else. */
function zoneAt(text: string, at: number): { readonly end: number; readonly offset: string | null } | null {
  zone.lastIndex = at;
  const found = zone.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  const [, sign, hours, minutes, name, plainSign, plainHours, plainMinutes] = found;
  if (hours !== undefined) {
    // No zone is further from UTC than 14 hours (tz database: Pacific/Kiritimati).
    const offset =
      sign === '±' || Number(hours) > 14
        ? null
        : `${sign === '+' ? '+' : '-'}${pad(Number(hours), 2)}:${minutes ?? '00'}`;
    return { end, offset };
  }
  if (plainHours !== undefined) return { end, offset: `${plainSign}${plainHours}:${plainMinutes}` };
  const known = zoneOffsets.get(name ?? '');
  return known === undefined ? null : { end, offset: known };
}
