import { isHorizontalSpace, isSpace } from '../text/characters';
import { type Line, lineAt } from '../text/lines';
import { matchAt } from '../text/matchAt';
import type { Span } from '../text/span';
import { inPieces, type Steps } from '../work/steps';
import type { IsoDate } from './calendar';
import { type HeaderDate, readHeaderDate } from './headerDate';
import { closesHeader, headerTime, leadingTimeEnd } from './headerTime';

/** Why a header is not the canonical ` date 2019-07-31 ` at the very start of the text. */
export type HeaderFault = 'keyword' | 'date-form' | 'letter-digits' | 'spacing' | 'position' | 'alone-on-line';

/**
 * The line that dates an article, in any form that real corpora show. `start` to `end` is all that the canonical
 * header replaces: white space before, keyword, date, punctuation and white space after, up to the article's text.
 */
export interface Header extends Span {
  readonly keyword: Span;
  /** The written date, or what stands in its place. */
  readonly date: Span;
  /** The day, or null where it cannot be read, cannot exist, or is not certain. */
  readonly value: IsoDate | null;
  /** The days it can mean, the likeliest first. */
  readonly readings: readonly IsoDate[];
  /** Existing days near one that does not exist. */
  readonly repairs: readonly IsoDate[];
  /** Where a digit may be missing, `2019-07-3`, the days that it can have been. */
  readonly completions: readonly IsoDate[];
  /** Whether the weekday written with the date is another day's. */
  readonly contradictsWeekday: boolean;
  /** Where the text behind a time starts that may be the header's or the headline's; null without such a time. */
  readonly openTimeEnd: number | null;
  readonly faults: readonly HeaderFault[];
}

const HEADER_LINES = 5;
const CANONICAL_LENGTH = ' date 2019-07-31 '.length;
// A mark right behind the date, as in ` date 2019-07-31 | Text`, is left over from another form.
const canonical = /^ date (\d{4})-(\d{2})-(\d{2}) (?=[^\s|:])/;
const keywordPattern =
  /(?:date[dl]?(?:ine)?|published(?:\s(?:on|time|date))?|publication[\s_-]date|pub[\s_-]?date|posted(?:\son)?|first\spublished)(?![\p{L}\d])/iuy;
const unreadableDate = /[^\s\p{L}]{0,2}\d[^\s,;:]{1,14}/uy;

/** The canonical header of a day, with the space that parts it from the article's text. */
export function canonicalHeader(date: IsoDate): string {
  return ` date ${date} `;
}

/**
 * The header of a text, looked for in its first five lines that are not blank; null when there is none. On the first
 * such line any keyword counts; further down only `date` with a readable date does, since prose says "published" too.
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

/**
 * Further headers after `first`: each starts one of the `lines` and is written with the keyword `date` and a readable
 * date.
 */
export function* furtherHeaders(text: string, first: Header, lines: readonly Line[]): Steps<Header[]> {
  const found: Header[] = [];
  let behind = first.date.end;
  yield* inPieces([[0, lines.length]], (from, to) => {
    for (let index = from; index < to; index++) {
      const { start } = lines[index] ?? first;
      if (start <= behind || matchAt(openingOfFurther, text, start) === null) continue;
      const header = headerAt(text, start, start, 'strict');
      if (header === null) continue;
      found.push(header);
      behind = header.date.end;
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
  const written = readHeaderDate(text, at) ?? readBehindTime(text, at);
  const day: Span | null = written === null ? unreadableAt(text, at, keyword) : { start: at, end: written.end };
  if (day === null || (mode === 'strict' && written === null)) return null;
  const open = text.slice(lineStart, word.start) + text.slice(word.end, day.start);
  const time = written === null ? null : headerTime(text, { end: day.end, open });
  const date = { start: day.start, end: time?.isHeaders === true ? time.end : day.end };
  if (!/[:=[(|-]/.test(open) && isSentence(text, { keyword, end: date.end })) return null;
  const faults = faultsOf({ text, start, lineStart, keyword: word, written, date });
  const end = faults.length === 0 ? start + CANONICAL_LENGTH : contentStart(text, date.end, open);
  if (end > lineAt(text, date.end).end && end < text.length) faults.push('alone-on-line');
  const isOpen = time?.isHeaders === false && date.start === written?.start;
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

/** The date behind a time of day: `9:52 PM EDT, July 31, 2019`. */
function readBehindTime(text: string, offset: number): HeaderDate | null {
  const start = leadingTimeEnd(text, offset);
  return start === null ? null : readHeaderDate(text, start);
}

const goesOn = /^(?:,[ \t]{0,3}\S|[ \t\u00a0]{1,3}\p{Ll})/u;
const hasVerb = /^,?[ \t\u00a0]{1,3}(?:is|was|were|will|would|should|may|has|had|marks|marked|remains)(?!\p{L})/u;

/**
 * Whether a sentence goes on behind the date, `Published 5 March 2024, the report says …`, `Date 5 March 2024 was chosen`:
 * then that is no header. Behind a plain `date` a headline may begin with a small letter, and no verb.
 */
function isSentence(text: string, { keyword, end }: { readonly keyword: string; readonly end: number }): boolean {
  const behind = text.slice(end, end + 16);
  if (keyword.toLowerCase() !== 'date') return goesOn.test(behind);
  return keyword !== 'date' && hasVerb.test(behind);
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
  // What stands in the canonical form is taken at its word, whatever follows it.
  if (!isWritten || (written.certain === null && !isSpaced)) faults.push('date-form');
  if (written?.hasLetterDigits === true) faults.push('letter-digits');
  if (lineStart > 0) faults.push('position');
  if (!isSpaced) faults.push('spacing');
  return faults;
}

/** Whether the article's text starts at `offset`, or there is none: a header alone is no badly spaced one. */
function isTextOrEnd(text: string, offset: number): boolean {
  if (leavesMark(text, offset)) return false;
  return !isSpace(text.charCodeAt(offset)) || contentStart(text, offset, '') === text.length;
}

/** What stands after a plain `date` but cannot be read: it needs a digit, or the word is prose. */
function unreadableAt(text: string, offset: number, keyword: string): Span | null {
  if (keyword.toLowerCase() !== 'date' && !/^(?:pub|publication)/i.test(keyword)) return null;
  const found = matchAt(unreadableDate, text, offset);
  return found === null ? null : { start: offset, end: offset + found[0].length };
}

/**
 * Where the article's text starts behind a header's date: closing brackets, one mark that ends the header, and white
 * space skipped. `open` is what stands before the date, so that a bracket of the text is left to it.
 */
function contentStart(text: string, dateEnd: number, open: string): number {
  let at = dateEnd;
  while (at < text.length && closesHeader(text[at] ?? ' ', open)) at++;
  if (text[at] === '.' && isBlankAt(text, at + 1)) at++;
  while (at < text.length && isHorizontalSpace(text.charCodeAt(at))) at++;
  at = skipSpace(text, endsHeader(text, at) ? at + 1 : at);
  // What the canonical header could not stand before goes too, or a second repair would find it.
  while (leavesMark(text, at)) at = skipSpace(text, at + 1);
  return at;
}

/** Whether a bar or a colon right behind the header is left over from another form: ` date 2019-07-31 | Text`. */
function leavesMark(text: string, offset: number): boolean {
  return '|:'.includes(text[offset] ?? ' ') && endsHeader(text, offset);
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether the mark at an offset ends the header rather than opens the text: `- 5 degrees` and `:)` do not. */
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
