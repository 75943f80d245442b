import { isHorizontalSpace, isSpace } from '../text/characters';
import { type Line, lineAt } from '../text/lines';
import { matchAt } from '../text/matchAt';
import type { Span } from '../text/span';
import { inPieces, type Steps } from '../work/steps';
import type { IsoDate } from './calendar';
import { type HeaderDate, readHeaderDate } from './headerDate';
import { closesHeader, headerTime, leadingTimeEnd } from './headerTime';
import { continuesForm } from './incidentForm';

/** Why a header is not the canonical ` date 2019-07-31 ` at the very start of the text. */
export type HeaderFault = 'keyword' | 'date-form' | 'letter-digits' | 'spacing' | 'position' | 'alone-on-line';

/**
 * The header that dates an article, in any of the forms found in corpora. `start` to `end` is what the canonical header
 * replaces: white space before, keyword, date, punctuation and white space after, up to the article's text.
 */
export interface Header extends Span {
  readonly keyword: Span;
  /** The date as written, even if it cannot be read. */
  readonly date: Span;
  /** The day; null if it cannot be read, does not exist or is not certain. */
  readonly value: IsoDate | null;
  /** The days it can mean, the likeliest first. */
  readonly readings: readonly IsoDate[];
  /** If the day does not exist, the existing days one slip away. */
  readonly repairs: readonly IsoDate[];
  /** If a digit may be missing, `2019-07-3`, the days that may have been meant. */
  readonly completions: readonly IsoDate[];
  /** Whether the weekday written with the date does not match it. */
  readonly contradictsWeekday: boolean;
  /** Where the text after a time starts that may belong to header or headline; null without such a time. */
  readonly openTimeEnd: number | null;
  readonly faults: readonly HeaderFault[];
}

/** Chosen by hand (docs/format.md): further down, a date is part of the text. */
const HEADER_LINES = 5;
const CANONICAL_LENGTH = ' date 2019-07-31 '.length;
// A mark right after the date, as in ` date 2019-07-31 | Text`, is left over from another form.
const canonical = /^ date (\d{4})-(\d{2})-(\d{2}) (?=[^\s|:])/;
const keywordPattern =
  /(?:date[dl]?(?:ine)?|published(?:\s(?:on|time|date))?|publication[\s_-]date|pub[\s_-]?date|posted(?:\son)?|first\spublished)(?![\p{L}\d])/iuy;
const unreadableDate = /[^\s\p{L}]{0,2}\d[^\s,;:]{1,14}/uy;

/** The canonical header of a day, with the space before the article's text. */
export function canonicalHeader(date: IsoDate): string {
  return ` date ${date} `;
}

/**
 * The header of a text, in one of its first five nonblank lines; null if there is none. On the first of them any
 * keyword counts; further down only `date` with a readable date does, since prose says "published" too.
 */
export function readHeader(text: string): Header | null {
  if (canonical.test(text.slice(0, CANONICAL_LENGTH + 1))) {
    const plain = headerAt(text, 0, 0, 'any');
    if (plain !== null) return plain;
  }
  let start = 0;
  let seen = 0;
  while (start < text.length && seen < HEADER_LINES) {
    const line = lineAt(text, start);
    if (!isBlank(text, line)) {
      const header = headerAt(text, seen === 0 ? 0 : line.start, line.start, seen === 0 ? 'any' : 'strict');
      if (header !== null) return header;
      seen++;
    }
    start = line.next;
  }
  return null;
}

const openingOfFurther = / {0,3}date[ \t\u00a0:=]{0,4}\d/iy;

/** The headers after `first`: the keyword `date` and a readable date at the start of a line, or right after `first`. */
export function* furtherHeaders(text: string, first: Header, lines: readonly Line[]): Steps<Header[]> {
  const found: Header[] = [];
  let previousEnd = first.date.end;
  yield* inPieces([[0, lines.length]], (from, to) => {
    for (let index = from; index < to; index++) {
      const { start } = lines[index] ?? first;
      if (start <= previousEnd || matchAt(openingOfFurther, text, start) === null) continue;
      const header = headerAt(text, start, start, 'strict');
      if (header === null) continue;
      found.push(header);
      previousEnd = header.date.end;
    }
  });
  // The doubled header on one line: ` date 2019-07-31 date 2019-07-31 Text`.
  const glued = headerAt(text, first.end, first.end, 'strict');
  if (glued !== null && !found.some((it) => it.date.start === glued.date.start)) found.unshift(glued);
  return found;
}

function headerAt(text: string, start: number, lineStart: number, mode: 'any' | 'strict'): Header | null {
  let at = lineStart;
  while (at < text.length && (isHorizontalSpace(text.charCodeAt(at)) || isBracket(text, at))) at++;
  const keyword = matchAt(keywordPattern, text, at)?.[0] ?? null;
  if (keyword === null) return null;
  const word = { start: at, end: at + keyword.length };
  if (mode === 'strict' && keyword.toLowerCase() !== 'date') return null;
  at = skipSeparators(text, word.end);
  const written = readHeaderDate(text, at) ?? readAfterTime(text, at);
  const day: Span | null = written === null ? unreadableAt(text, at, keyword) : { start: at, end: written.end };
  if (day === null || (mode === 'strict' && written === null)) return null;
  const open = text.slice(lineStart, word.start) + text.slice(word.end, day.start);
  const time = written === null ? null : headerTime(text, { end: day.end, open });
  const date = { start: day.start, end: time?.isInHeader === true ? time.end : day.end };
  if (!/[:=[(|-]/.test(open) && isSentence(text, { keyword, end: date.end })) return null;
  const faults = faultsOf({ text, start, lineStart, keyword: word, written, date });
  const end = faults.length === 0 ? start + CANONICAL_LENGTH : contentStart(text, date.end, open);
  const isAlone = end > lineAt(text, date.end).end && end < text.length;
  if (isAlone && continuesForm(text, end)) return null;
  if (isAlone) faults.push('alone-on-line');
  const isOpen = time?.isInHeader === false && date.start === written?.start;
  return {
    start,
    end,
    keyword: word,
    date,
    value: (faults.length === 0 ? written?.readings[0] : written?.certain) ?? null,
    readings: written?.readings ?? [],
    repairs: written?.repairs ?? [],
    completions: written?.completions ?? [],
    contradictsWeekday: written?.contradictsWeekday ?? false,
    openTimeEnd: isOpen ? contentStart(text, time.end, open) : null,
    faults,
  };
}

/** The date after a time of day: `9:52 PM EDT, July 31, 2019`. */
function readAfterTime(text: string, offset: number): HeaderDate | null {
  const start = leadingTimeEnd(text, offset);
  return start === null ? null : readHeaderDate(text, start);
}

const continuation = /^(?:,[ \t]{0,3}\S|[ \t\u00a0]{1,3}\p{Ll})/u;
const hasVerb = /^,?[ \t\u00a0]{1,3}(?:is|was|were|will|would|should|may|has|had|marks|marked|remains)(?!\p{L})/u;

/**
 * Whether a sentence continues after the date, so that this is not a header: `Published 5 March 2024, the report says
 * …`, `Date 5 March 2024 was chosen`. After a plain `date` a headline may begin with a small letter, but not with a
 * verb.
 */
function isSentence(text: string, { keyword, end }: { readonly keyword: string; readonly end: number }): boolean {
  const after = text.slice(end, end + 16);
  if (keyword.toLowerCase() !== 'date') return continuation.test(after);
  return keyword !== 'date' && hasVerb.test(after);
}

interface Parts {
  readonly text: string;
  readonly start: number;
  readonly lineStart: number;
  readonly keyword: Span;
  readonly written: HeaderDate | null;
  readonly date: Span;
}

function faultsOf({ text, start, lineStart, keyword, written, date }: Parts): HeaderFault[] {
  const faults: HeaderFault[] = [];
  const between = text.slice(keyword.end, date.start);
  const before = text.slice(lineStart, keyword.start);
  const isSpaced =
    start === lineStart &&
    before === ' ' &&
    between === ' ' &&
    text[date.end] === ' ' &&
    isTextOrEnd(text, date.end + 1);
  if (text.slice(keyword.start, keyword.end) !== 'date' || /[^\s]/.test(between)) faults.push('keyword');
  const isWritten = written?.isIso === true && date.start === written.start && date.end === written.end;
  // A date in canonical form is trusted, no matter what follows it.
  if (!isWritten || (written.certain === null && !isSpaced)) faults.push('date-form');
  if (written?.hasLetterDigits === true) faults.push('letter-digits');
  if (lineStart > 0) faults.push('position');
  if (!isSpaced) faults.push('spacing');
  return faults;
}

/** Whether the article's text starts at `offset`, or there is none: a header alone is not badly spaced. */
function isTextOrEnd(text: string, offset: number): boolean {
  if (isLeftoverMark(text, offset)) return false;
  return !isSpace(text.charCodeAt(offset)) || contentStart(text, offset, '') === text.length;
}

/** An unreadable date after the keyword `date`: it has a digit, or the keyword is prose. */
function unreadableAt(text: string, offset: number, keyword: string): Span | null {
  if (keyword.toLowerCase() !== 'date' && !/^(?:pub|publication)/i.test(keyword)) return null;
  const found = matchAt(unreadableDate, text, offset);
  return found === null ? null : { start: offset, end: offset + found[0].length };
}

/**
 * Where the article's text starts after a header's date, closing brackets, one mark that ends the header, and white
 * space. `open` is the text before the date: a bracket that it does not open belongs to the article.
 */
function contentStart(text: string, dateEnd: number, open: string): number {
  let at = dateEnd;
  while (at < text.length && closesHeader(text[at] ?? ' ', open)) at++;
  if (text[at] === '.' && isBlankAt(text, at + 1)) at++;
  while (at < text.length && isHorizontalSpace(text.charCodeAt(at))) at++;
  at = skipSpace(text, endsHeader(text, at) ? at + 1 : at);
  // A mark that the canonical header cannot precede goes too, or a second repair would find it.
  while (isLeftoverMark(text, at)) at = skipSpace(text, at + 1);
  return at;
}

/** Whether a bar or colon right after the header is left over from another form: ` date 2019-07-31 | Text`. */
function isLeftoverMark(text: string, offset: number): boolean {
  return '|:'.includes(text[offset] ?? ' ') && endsHeader(text, offset);
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether the mark at an offset ends the header rather than opening the text: not in `- 5 degrees` and `:)`. */
function endsHeader(text: string, offset: number): boolean {
  const mark = text[offset] ?? '';
  if (mark === '|') return true;
  if (mark === ':') return isBlankAt(text, offset + 1) || /[\p{L}\p{N}"“‘«]/u.test(text[offset + 1] ?? '');
  if (mark === ',' || mark === ';') return isBlankAt(text, offset + 1);
  return isDash(text, offset) && isBlankAt(text, offset + 1) && !/^.\s+\d/.test(text.slice(offset, offset + 8));
}

function isDash(text: string, offset: number): boolean {
  return '–—-'.includes(text[offset] ?? ' ');
}

function isBlankAt(text: string, offset: number): boolean {
  return offset >= text.length || isSpace(text.charCodeAt(offset));
}

function skipSeparators(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && (isHorizontalSpace(text.charCodeAt(at)) || ':=|-[](*'.includes(text[at] ?? ' '))) at++;
  return at;
}

function isBracket(text: string, offset: number): boolean {
  return '[](){}<>*#'.includes(text[offset] ?? ' ') && text[offset] !== undefined;
}

function isBlank(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
