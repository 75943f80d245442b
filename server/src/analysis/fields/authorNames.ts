import { knownOutletName } from '../../text/outlets';
import { isPersonName, namesJob, opensWithFirstName, properName, withoutJob } from './personName';

/** Between people: a semicolon, a bar, a line end, `and`. */
const between = /\s*[;|\r\n]\s*|\s+(?:and|&)\s+/i;
/** Chosen by hand: a longer list is not one of authors. */
const MOST = 50;

/**
 * The authors that a cell of the metadata file or a part of a path names, cleaned: `By JANE DOE, Staff Writer` is Jane
 * Doe, `Doe, Jane; Roe, John` are Jane Doe and John Roe. Words that are no person's name stay as written, unless they are
 * a job or an outlet beside a name. Empty only for white space.
 */
export function authorNames(written: string): string[] {
  const whole = written.replace(/^\s*by:?\s+/i, '').trim();
  const names = whole
    .split(between)
    .slice(0, MOST)
    .flatMap((part) => namesIn(withoutJob(part.trim())))
    .filter((it) => it !== '' && !namesJob(it) && knownOutletName(it) === null)
    .map(properName);
  if (names.length > 0) return [...new Set(names)];
  return whole === '' ? [] : [properName(whole)];
}

/** The names between commas, of which the first may be a last name, `Doe, Jane`; what is no name beside one is left out. */
function namesIn(part: string): string[] {
  const parts = part
    .split(/\s*,\s*/)
    .filter((it) => it !== '')
    .slice(0, MOST);
  const [last = '', first = ''] = parts;
  const isInverted =
    parts.length === 2 &&
    isPersonName(`${first} ${last}`) &&
    (!isPersonName(last) || (!first.includes(' ') && opensWithFirstName(first)));
  if (isInverted && knownOutletName(first) === null) return [`${first} ${last}`];
  const names = parts.filter(isPersonName);
  return names.length > 0 ? names : parts;
}
