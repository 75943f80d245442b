import { isHorizontalSpace } from '../text/characters';
import type { Span } from '../text/span';
import { readClockTime } from './clock';
import { readWrittenDate } from './writtenDate';

/** A byline's date with its time: `value` is ISO 8601, with the offset where the zone is known. */
export interface Stamp extends Span {
  readonly value: string;
  /** `published` or `updated` as the words before it say; null where none do. */
  readonly act: 'published' | 'updated' | null;
}

const actPattern =
  /\b(?:(last\supdated|updated|last\smodified|edited(?:\stime)?|modified)|(first\spublished|published(?:\s(?:on|time))?|posted(?:\son)?|filed))(?:\s?:|\sat|\son)?\s*/iy;

/** The first dated stamp in a stretch of one line, or null. The stretch should be short: a byline, not a paragraph. */
export function findStamp(text: string, line: Span): Stamp | null {
  let act: Stamp['act'] = null;
  for (let at = line.start; at < line.end; at++) {
    const isWordStart = at === line.start || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
    if (!isWordStart) continue;
    actPattern.lastIndex = at;
    const found = actPattern.exec(text);
    if (found !== null) act = found[1] === undefined ? 'published' : 'updated';
    const stamp = stampAt(text, at, act);
    if (stamp !== null && stamp.end <= line.end) return stamp;
  }
  return null;
}

function stampAt(text: string, offset: number, act: Stamp['act']): Stamp | null {
  const timeFirst = readClockTime(text, offset);
  if (timeFirst !== null) {
    const date = readWrittenDate(text, skipJoint(text, timeFirst.end));
    const day = date?.readings.length === 1 ? date.readings[0] : undefined;
    if (date !== null && day !== undefined) {
      return { start: offset, end: date.end, value: `${day}T${timeFirst.time}${timeFirst.offset ?? ''}`, act };
    }
  }
  const date = readWrittenDate(text, offset);
  const day = date?.readings[0];
  if (date === null || day === undefined || date.form === 'numeric-open') return null;
  if (date.form === 'iso-with-time') {
    const time = readClockTime(text, date.start + '2019-07-31T'.length);
    if (time !== null) return { start: offset, end: date.end, value: `${day}T${time.time}${time.offset ?? ''}`, act };
  }
  const time = readClockTime(text, skipJoint(text, date.end));
  if (time === null) return { start: offset, end: date.end, value: day, act };
  return { start: offset, end: time.end, value: `${day}T${time.time}${time.offset ?? ''}`, act };
}

/** Skips what stands between a date and its time: white space, a comma, a bar, a dash. */
function skipJoint(text: string, offset: number): number {
  let at = offset;
  while (
    at < text.length &&
    at < offset + 4 &&
    (isHorizontalSpace(text.charCodeAt(at)) || ',|–-'.includes(text[at] ?? ' '))
  )
    at++;
  return at;
}
