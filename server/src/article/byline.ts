import { chiefStamp, findStamps, type Stamp } from '../dates/stamp';
import { agencies } from '../text/agencies';
import { trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import type { Byline } from './article';

const LONGEST = 160;
const reporterName =
  /(?:By|BY|by)\s+(\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:de|van|von|al|bin|el)\s)?\p{Lu}[\p{L}.'’-]*){1,3})/uy;
const byName = /^by\s+\p{L}/iu;
/** One to four capitalised words: how an outlet signs. */
const signature = /^\p{Lu}[\p{L}\d.&’'-]*(?:\s(?:of|the|and|\p{Lu}[\p{L}\d.&’'-]*)){0,3}$/u;
const agencyIn = /^(?:in|from)\s\p{Lu}/u;

/**
 * The byline that a line is, or null: an agency, a reporter after "By", a dated stamp, or several of these parted by
 * bars, commas or line-internal dashes. A sentence that merely has a date in it is none.
 */
export function readByline(text: string, line: Span): Byline | null {
  if (line.end - line.start > LONGEST) return null;
  const words = text.slice(line.start, line.end);
  const stamps = /\d/.test(words) ? findStamps(text, line) : [];
  const stamp = chiefStamp(stamps);
  const agency = agencyOf(text, line);
  if (agency !== null && isShort(words)) return { ...line, agency, reporter: reporterOf(text, line), stamps, stamp };
  if (stamps.length > 0 && isOnlyStamps(text, line, stamps))
    return { ...line, agency, reporter: reporterOf(text, line), stamps, stamp };
  const isSigned = byName.test(words) && words.split(/\s+/).length <= 14 && !/[a-z]{2}[.!?]["”’']?$/.test(words);
  return isSigned ? { ...line, agency: lastAgency(text, line), reporter: reporterOf(text, line), stamps, stamp } : null;
}

/** The agency that opens the line, up to a bar, a comma, a dash or the line's end. */
function agencyOf(text: string, line: Span): Span | null {
  const words = text.slice(line.start, line.end);
  const cut = words.search(/\s*[|,•·/]|\s[-–—]\s|\s+\d|\s+(?:in|from)\s/);
  const span = trimSpan(text, line.start, cut < 0 ? line.end : line.start + cut);
  const name = text.slice(span.start, span.end);
  // Before a bar stands who signs, known to us or not; elsewhere only a known agency is one.
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

/** The name after "By", up to a comma, a bar, a dash or "and"; null where none is given. */
function reporterOf(text: string, line: Span): Span | null {
  reporterName.lastIndex = line.start;
  const found = reporterName.exec(text);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const end = line.start + found[0].length;
  return end <= line.end ? { start: end - name.length, end } : null;
}

/** Without the stamps nothing is left, or a label, a name or an outlet: no verb phrase of a sentence. */
function isOnlyStamps(text: string, line: Span, stamps: readonly Stamp[]): boolean {
  const edges = [line.start, ...stamps.flatMap((it) => [it.start, it.end]), line.end];
  const between = edges.flatMap((edge, index) => (index % 2 === 0 ? [text.slice(edge, edges[index + 1])] : []));
  const rest = between
    .join(' ')
    .replace(
      /\b(?:last|first|updated?|published|publication|posted|modified|edited|filed|created|released|issued|revised|corrected|time|date|at|on|by|ist|local)\b/gi,
      ' ',
    )
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  if (rest === '') return true;
  // "Year ended Dec 31, 1986" is a table's head: with words of its own a line needs a time, or a word such as "updated".
  const isStamped = stamps.some((it) => it.act !== null || (it.value ?? 'T').includes('T'));
  const left = rest.split(/\s+/);
  return isStamped && left.length <= 6 && left.every((word) => /^\p{Lu}/u.test(word) || word.length <= 3);
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= 16 && !/[a-z]{3}\.$/.test(words);
}
