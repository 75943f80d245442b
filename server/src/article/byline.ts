import { zoneNames } from '../dates/clock';
import { continuesForm } from '../dates/incidentForm';
import { chiefStamp, findStamps, type Stamp } from '../dates/stamp';
import { agencies, isAgency } from '../text/agencies';
import { trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import type { Byline } from './article';

/** Chosen by hand: a line of more UTF-16 units is a paragraph. */
const LONGEST = 160;
/** Chosen by hand: lines of more words are sentences, signed, opened by an agency, or with a date among them. */
const MOST_SIGNED_WORDS = 14;
const MOST_AGENCY_WORDS = 16;
const MOST_DATED_WORDS = 8;
const reporterName =
  /(?:By|BY|by)\s+(\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:de|da|di|du|van|von|der|den|la|le|al|bin|ibn|el)\s){0,2}\p{Lu}[\p{L}.'’-]*){1,3})/uy;
const byName = /^by\s+\p{L}/iu;
/** One to four capitalized words: how an outlet signs. */
const signature = /^\p{Lu}[\p{L}\d.&’'-]*(?:\s(?:of|the|and|\p{Lu}[\p{L}\d.&’'-]*)){0,3}$/u;
const agencyIn = /^(?:in|from)\s\p{Lu}/u;

/** Words that precede a date in a byline and are not part of a sentence. */
const label =
  '(?:last|first|originally|article|story|updated|published|publication|posted|modified|edited|filed|created|released|issued|revised|corrected|time|date|at|on)';
const labels = new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, 'giu');
const timeWords = new RegExp(`(?<!\\p{L})(?:${zoneNames.join('|')}|[ap]\\.? ?m|hrs|hours|local|uk)(?!\\p{L})`, 'giu');
const weekday = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]{0,2}\\s{1,3})?';
/** Nothing but labels between the line's start, or a mark, and the date. */
const ledByLabels = new RegExp(`(?:^|[^\\p{L}\\p{N}\\s])\\s{0,3}(?:${label}[\\s:|–-]{1,4}){0,5}${weekday}$`, 'iu');
const ledByName = new RegExp(`^(?:${label}\\s)?(?:written\\s)?by\\s[^|,;:]{2,60}\\s(?:on\\s)?${weekday}$`, 'iu');
/** Words in names that are not capitalized. */
const particles = new Set('by in from of the and for a de da di la le van von der den al el bin ibn'.split(' '));
const pictureWords =
  /^[^\p{L}]{0,3}(?:photo|photograph|image|picture|pic|file|credit|courtesy|video|graphic|illustration|caption|this)\b/iu;

/**
 * Reads a line as a byline: an agency, a reporter after "By", a dated stamp, or several of these separated by bars,
 * commas or dashes. Null for anything else, even a sentence, headline or caption with a date in it.
 */
export function readByline(text: string, line: Span): Byline | null {
  if (line.end - line.start > LONGEST) return null;
  const words = text.slice(line.start, line.end);
  const written = /\d/.test(words) ? findStamps(text, line) : [];
  const isDated = written.length > 0 && hasOnlyStamps(text, line, written) && !continuesForm(text, line.end);
  const stamps = isDated ? written : [];
  const bylineOf = (agency: Span | null): Byline => ({
    start: line.start,
    end: line.end,
    reporter: reporterOf(text, line),
    stamps,
    stamp: chiefStamp(stamps),
    agency,
  });
  const agency = agencyOf(text, line);
  if (agency !== null && isShort(words)) return bylineOf(agency);
  const isSigned =
    byName.test(words) && words.split(/\s+/).length <= MOST_SIGNED_WORDS && !/[a-z]{2}[.!?]["”’']?$/.test(words);
  if (isSigned) return bylineOf(lastAgency(text, line));
  return isDated ? bylineOf(agency) : null;
}

/** The agency that opens the line, up to a bar, a comma, a dash or the line's end. */
function agencyOf(text: string, line: Span): Span | null {
  const words = text.slice(line.start, line.end);
  const cut = words.search(/\s*[|,•·/]|\s[-–—]\s|\s+\d|\s+(?:in|from)\s/);
  const span = trimSpan(text, line.start, cut < 0 ? line.end : line.start + cut);
  const name = text.slice(span.start, span.end);
  // What precedes a bar is a signature, known or not; elsewhere only a known agency counts.
  const isBeforeBar = /^\s*\|/.test(text.slice(span.end, line.end)) && signature.test(name);
  if (!agencies.has(name) && !isBeforeBar) return null;
  const rest = text.slice(span.end, line.end).trim();
  const isRestByline = rest === '' || /^[|,•·/–—-]/.test(rest) || agencyIn.test(rest) || /^\d/.test(rest);
  return isRestByline ? span : null;
}

/** The outlet named at the line's end: `By Jane Doe, Reuters`, `By Jane Doe | AP`. */
function lastAgency(text: string, line: Span): Span | null {
  const words = text.slice(line.start, line.end);
  const cut = Math.max(words.lastIndexOf(','), words.lastIndexOf('|'), words.lastIndexOf('/'));
  if (cut < 0) return null;
  const span = trimSpan(text, line.start + cut + 1, line.end);
  return signature.test(text.slice(span.start, span.end)) ? span : null;
}

/** Words that end a name in a byline: `By Ida Roe For Mail Local`, `By Ida Roe Staff Writer`, `BY IDA ROE AND PER HAUG`. */
const endOfName =
  /\s(?:For|In|And|At|Of|On|With|From|The|Via|Staff|Special|Contributing|Senior|Chief|Correspondent|Reporter|Editor|Writer|Columnist)(?!\p{L})/iu;

/**
 * The name after "By", up to a comma, a bar, a dash, "and" or the reporter's outlet; null if there is none, or only an
 * agency's.
 */
function reporterOf(text: string, line: Span): Span | null {
  reporterName.lastIndex = line.start;
  const found = reporterName.exec(text);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const start = line.start + found[0].length - name.length;
  const own = name.slice(0, endOfName.exec(name)?.index);
  if (!own.includes(' ') || isAgency(own.replace(/^The /i, ''))) return null;
  const end = start + own.length;
  return end <= line.end ? { start, end } : null;
}

/**
 * Whether the line's dates are stamps: the rest of the line is only labels, or a name and an outlet, and only a mark, a
 * label, a name after "By" or an agency precedes each date. "On May 28, 2016, at 1:30 p.m. the sheriff …" and "Debate
 * Set for Sept. 26, 2016, 9 p.m." have no stamps.
 */
function hasOnlyStamps(text: string, line: Span, stamps: readonly Stamp[]): boolean {
  const edges = [line.start, ...stamps.flatMap((it) => [it.start, it.end]), line.end];
  const between = edges.flatMap((edge, index) => (index % 2 === 0 ? [text.slice(edge, edges[index + 1])] : []));
  if (!between.slice(0, -1).every((it, index) => leadsToStamp(it, index === 0))) return false;
  const rest = between
    .join(' ')
    .replace(labels, ' ')
    .replace(timeWords, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  if (rest === '') return true;
  const words = text.slice(line.start, line.end);
  if (pictureWords.test(words) || /\p{Ll}{3}[.!?]["”’')]?$/u.test(words)) return false;
  // "Year ended Dec 31, 1986" heads a table: a line with other words needs a time, or a word such as "updated".
  const isStamped = stamps.some((it) => it.act !== null || (it.value ?? 'T').includes('T'));
  // "Sincerely, Ida Roe, July 31, 2019, 9 p.m." signs a letter; "Town Meeting – Jan. 15, 2016, 7 p.m." is news.
  const isSeparated = /[|•·]|\bby\b/i.test(between.join(' ')) || isAgency(rest) || stamps.some((it) => it.act !== null);
  const left = rest.split(/\s+/);
  return (
    isSeparated &&
    isStamped &&
    left.length <= MOST_DATED_WORDS &&
    left.some(isCapitalized) &&
    left.every((word) => isCapitalized(word) || particles.has(word))
  );
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether the words before a date, from the line's start or the previous date, make it a stamp. */
function leadsToStamp(before: string, isFirst: boolean): boolean {
  if (ledByLabels.test(before) || (isFirst && ledByName.test(before))) return true;
  const words = before.trim().split(/\s+/);
  return [1, 2, 3].some((count) => isAgency(words.slice(-count).join(' ')) && words.length === count);
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= MOST_AGENCY_WORDS && !/[a-z]{3}\.$/.test(words);
}
