import { matchAt } from '../text/matchAt';
import { isZoneName } from './clock';
import { readDateline } from './dateline';
import type { DayMention } from './dayMentions';

/**
 * What the words around a named day make of it, the surest first: a stamp with a label of its own shape, a dateline, a
 * line of its own, the signature of a post, the path of a link, a label without that shape, the stamp of a clip or
 * picture on the page, a caption, a day still to come, a birth, or a day in a sentence.
 */
export type MentionKind =
  | 'published'
  | 'dateline'
  | 'updated'
  | 'line'
  | 'post'
  | 'path'
  | 'labeled'
  | 'clip'
  | 'caption'
  | 'ahead'
  | 'birth'
  | 'sentence';

/** Units before a mention that can hold its label. Chosen by hand. */
const REACH = 60;
const weekday = '(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?[.,]{0,2}\\s{1,3})?';
const time =
  '(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:[A-Z]{2,4}\\s?)?[,|@–-]?\\s?(?:on\\s)?)?';
const act = '(?:first\\s|originally\\s|date\\s|time\\s|last\\s)?';
const published = '(published|publication|posted|created|filed|issued|released|uploaded|added|submitted)';
const updated = '(?:updated?|modified|edited|revised|corrected|reviewed|refreshed)';
const tail = `(?:\\s(?:on|at|date|time))?\\s?[:|–-]?\\s{0,3}${time}${weekday}${time}`;
const updatedBefore = new RegExp(`(?<!\\p{L})${act}${updated}${tail}[(\\[]?$`, 'iu');
const stampLabel = new RegExp(`(?<!\\p{L})${act}${published}${tail}$`, 'iu');
/** What follows a stamp: the line's end, a bracket, a bar, a time or another label. */
const stampAfter =
  /^\s{0,2}(?:$|[)\]|•·]|[-–—@,]?\s?(?:at\s)?\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)|[-–—,]?\s?(?:updated|last|modified|edited|posted|published)(?!\p{L}))/iu;
/** What may follow a stamp with its time before it, or the words of a sentence: `Published 5 March 2019 by …`. */
const timedAfter = /^\s{0,2}(?:,?\s?(?:by|in|credit)(?!\p{L})|[-–—]\s)/iu;
const hasTime = /\d{1,2}[:.]\d{2}(?!\d)|\d\s?[ap]\.?m(?!\p{L})/iu;
/** Units after a stamp's date that can hold its time. Chosen by hand: ` | at 10:21 a.m.`. */
const TIME_REACH = 16;
/** Units of a text that are its top. Chosen by hand: headline, stamp and dateline. */
export const TOP = 400;
/** `Ida Roe reports. (Published Thursday, …)`: the bracket closes the caption of a clip, which is of its own day. */
const clipBefore = new RegExp(`[^\\s([]\\s{0,2}[([]\\s?${act}${published}${tail}$`, 'iu');
const postBefore = /\(@\w{1,20}\)\s{1,2}$|\d:\d{2}\s?(?:AM|PM)\s[-·]\s$|posted by [^\n]{2,50} on (?:\p{L}{6,9},\s)?$/iu;
const captionAfter = /^[.,]{0,2}\s{0,2}[([](?!\d)|^[.,]?\s{0,2}(?:photo|credit|source|image|file)\b|^\.{3}/iu;
const captionBefore = /(?:^|[^\p{L}])(?:image \d+|photo(?:graph)?s?|file|pictured|caption|picture)(?!\p{L})[^\n]*$/iu;
const aheadBefore =
  /(?<!\p{L})(?:will|would|until|through|thru|scheduled|slated|due|upcoming|planned|expected|deadline|before|by|next|services?|visitation|vigil|funeral)(?!\p{L})[^.!?\n]{0,45}$/iu;
const birthBefore = /(?<!\p{L})(?:born|birth|dob|since|d\.o\.b\.?)(?!\p{L})[^.!?\n]{0,20}$/iu;

/** The words around a mention in its line. */
interface Context {
  readonly before: string;
  readonly after: string;
  /** Whether `before` goes back to the start of the line. */
  readonly isWholeLead: boolean;
}

/** Where a text's line with an offset starts. */
function lineStartOf(text: string, at: number): number {
  const floor = Math.max(0, at - LONGEST_LEAD);
  for (let start = at; start > floor; start--) {
    const unit = text.charCodeAt(start - 1);
    if (unit === 10 || unit === 13) return start;
  }
  return floor === 0 ? 0 : -1;
}

/** Units of a line before its date. Chosen by hand: a dateline's place, or a stamp's label, is no longer. */
const LONGEST_LEAD = 120;

const words = /[\p{L}\d]+/gu;
/** Words that a line of its own may have beside its date: labels, weekdays, halves of the day. */
const stampWords = new Set(
  (
    'a am at date day fri friday first h hours hrs last local m mon monday on p pm posted publication pub published sat ' +
    'saturday sun sunday thu thur thurs thursday time tue tues tuesday updated wed wednesday'
  ).split(' '),
);

/** Whether the rest of a line has nothing but labels, weekdays and times. */
function isStampOnly(rest: string): boolean {
  if (/["“”‘’'$%#?!]/.test(rest)) return false;
  return (rest.match(words) ?? []).every(
    (it) => stampWords.has(it.toLowerCase()) || /^\d{1,2}(?:[ap]m)?$/i.test(it) || isZoneName(it),
  );
}

/** What a mention is, by the words around it. */
export function mentionKind(text: string, mention: DayMention): MentionKind {
  if (mention.form === 'path') return 'path';
  const { start, end } = mention;
  const lineStart = lineStartOf(text, start);
  const before = text.slice(Math.max(0, start - REACH, lineStart), start);
  const [after = ''] = text.slice(end, end + REACH).split(/[\r\n]/, 1);
  if (postBefore.test(before)) return 'post';
  if (updatedBefore.test(before)) return 'updated';
  if (stampLabel.test(before)) {
    if (clipBefore.test(before)) return 'clip';
    return isStamp(mention, { before, after, isWholeLead: lineStart >= start - REACH }) ? 'published' : 'labeled';
  }
  if (lineStart >= 0) {
    const lead = text.slice(lineStart, start);
    if (isStampOnly(lead) && isStampOnly(after)) return 'line';
    const dateline = readDateline(text, lineStart);
    if (dateline?.day?.end !== undefined && dateline.day.end >= end && dateline.day.start <= start) return 'dateline';
    if (/^[\s(]*$/.test(lead) && /^\)?\s?[-–—:]\s/.test(after)) return 'dateline';
  }
  if (captionAfter.test(after) || captionBefore.test(before)) return 'caption';
  if (birthBefore.test(before)) return 'birth';
  return aheadBefore.test(before) ? 'ahead' : 'sentence';
}

/**
 * Whether a label and the day after it have the shape of a stamp: `Posted: …` or `(Published …)` at the start of a line,
 * or near the top after a mark or, with a capital and a colon or a time before the day, behind a headline; then the end
 * of the line, a bracket, a time or another label. `Filed`, `Issued` and the like need a time, since courts file and
 * ministries issue, too. A page's `Created` may be its record's, which is moved and copied.
 */
function isStamp(mention: DayMention, { before, after, isWholeLead }: Context): boolean {
  const label = stampLabel.exec(before);
  const name = (label?.[1] ?? '').toLowerCase();
  if (label === null || name === 'created') return false;
  const isTimed = hasTime.test(label[0]) || hasTime.test(after.slice(0, TIME_REACH));
  if (!stampAfter.test(after) && !(isTimed && timedAfter.test(after))) return false;
  const isPublished = name.startsWith('p');
  if (!isTimed && !isPublished) return false;
  const preceding = before.slice(0, label.index).trimEnd();
  if (isWholeLead && /^[([|•·*–—-]?$/.test(preceding)) return true;
  if (mention.start >= TOP) return false;
  if (/[([|•·–—.!?:;]$/.test(preceding)) return true;
  // `Photos Posted Aug 5, 2016` may be a headline; a colon, or a time before the date, is a stamp's.
  const isMarked = isPublished && (hasTime.test(label[0]) || label[0].includes(':'));
  return isMarked && /[\p{L}\d)]$/u.test(preceding) && /^\p{Lu}/u.test(label[0]);
}

/** The year of a copyright line: `© 2017`, `Copyright 2016`; null if there is none. The latest counts. */
export function copyrightYear(text: string): number | null {
  let latest: number | null = null;
  for (let at = text.indexOf('©'); at >= 0; at = text.indexOf('©', at + 1)) latest = later(latest, text, at + 1);
  for (let at = text.indexOf('opyright'); at >= 0; at = text.indexOf('opyright', at + 1))
    latest = later(latest, text, at + COPYRIGHT_TAIL);
  return latest;
}

const COPYRIGHT_TAIL = 'opyright'.length;
const yearOfRights = /[^\n]{0,24}?((?:19|20)\d{2})(?!\d)(?:\s?[-–]\s?((?:19|20)\d{2}))?/y;

function later(latest: number | null, text: string, at: number): number | null {
  const found = matchAt(yearOfRights, text, at);
  if (found === null) return latest;
  const year = Number(found[2] ?? found[1]);
  return latest === null ? year : Math.max(latest, year);
}
