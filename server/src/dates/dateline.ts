import { isAgency } from '../text/agencies';
import { matchAt } from '../text/matchAt';
import type { Span } from '../text/span';
import { daysInMonth } from './calendar';
import { spelledMonth } from './monthSpelling';

/** Where, when and by whom a report was filed, at the start of the first paragraph. `end` is after its last mark. */
export interface Dateline extends Span {
  readonly place: Span | null;
  readonly region: Span | null;
  readonly day: DatelineDay | null;
  readonly agency: Span | null;
}

/** A month and a day, mostly without a year. The day may not exist: `February 30`. */
export interface DatelineDay extends Span {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** Whether the month's name is misspelled: `Narch 2`. */
  readonly isMisspelled: boolean;
}

/** Units to search. Chosen by hand: room for place, region, day and agency. */
const LONGEST = 140;
/** Units before the day. Chosen by hand: room for place and region. */
const LONGEST_PLACE = 70;
/** Words before the day, with and without a mark between. Chosen by hand: more are a sentence. */
const MOST_PLACE_WORDS = 8;
const MOST_UNMARKED_WORDS = 3;
/** Chosen by hand: a slip may turn 31 into 39, but a higher number is not a day. */
const HIGHEST_DAY = 39;
/** Chosen by hand: more capitals than this are a report's, all in capitals. */
const LONGEST_HEADLINE = 60;
const name = "\\p{Lu}[\\p{L}.'’-]*";
const joint = '(?:of|de|la|le|el|al|do|da|del|di|and|on|the|upon|am|an|der|sur|en)';
const place = new RegExp(`${name}(?:[ /-](?:${joint}[ -]){0,2}${name}){0,4}`, 'uy');
const bracketed = /\s?\[([^\]\n]{2,40})\]/y;
const region = new RegExp(`\\s?, (${name}(?: ${name}){0,3})`, 'uy');
/** `Manchester (United Kingdom) (AFP) –`: a country in round brackets, before an agency. */
const roundRegion = new RegExp(`\\s?\\((${name}(?: ${name}){0,3})\\)(?=\\s?\\()`, 'uy');
/** `TOKYO, July 31, Kyodo -`: an agency without brackets. */
const plainAgency = /,\s(\p{Lu}[\p{L}.]{1,14}(?:\s\p{Lu}[\p{L}.]{1,14}){0,2})(?=\s[-–—]{1,2}\s)/uy;
const afterDay = /,?\s{1,3}/y;
const colon = /:(?=\s{1,2}[\p{Lu}“"‘'])/uy;
const spacedDash = /\s[-–—]{1,2}(?=\s{1,2}[\p{Lu}“"‘'])/uy;
/** Words in capitals before a colon that are no place: `UPDATE: The harbor …`. Compiled by hand. */
const labelWords = new Set(
  (
    'ALERT ANALYSIS ANSWER AUDIO BREAKING BRIEF CHECK COLUMN COMMENT COPY CORRECTION CREDIT DEVELOPING EDITORIAL ' +
    'EXCLUSIVE EXPLAINED EXPLAINER FACT FACTBOX FEATURE FILE FLASH FOCUS GALLERY INSIGHT INTERVIEW JUST LATEST LETTER ' +
    'LIST LISTEN LIVE MAP MORE NEWS NOTE NOTES OPINION PHOTO PHOTOS PICTURES POLL PREVIEW PROFILE PUBLISHED QUESTION ' +
    'QUIZ QUOTE READ RECAP RELATED REPORT RESULT RESULTS REVIEW SEE SOURCE SPECIAL SPORT SPORTS STATEMENT STORY SUMMARY ' +
    'TIMELINE TIP TOP TRANSCRIPT UPDATE UPDATED UPDATES URGENT VIDEO VIDEOS VIEW WARNING WATCH WHY'
  ).split(' '),
);
/** Weekdays and months open sentences, not datelines. */
const calendarWord =
  /(?<!\p{L})(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|june|july|august|september|october|november|december)(?!\p{L})/iu;
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s{1,3})?';
const monthDay = new RegExp(
  `${weekday}(\\p{L}{3,10})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d)(?:,?\\s{1,3}(\\d{4}))?`,
  'iuy',
);
const dayMonth = new RegExp(
  `${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(\\p{L}{3,10})\\.?(?:,?\\s{1,3}(\\d{4}))?(?!\\p{L})`,
  'iuy',
);
const agencyInBrackets = /[,.]?\s{0,2}(?:\(([\p{L}][\p{L}\d .&’'/-]{1,40})\)|\/([\p{Lu}][\p{L}\d .-]{1,30})\/)/uy;
const closing = /,?\s{0,3}(?:[-–—_]{1,3}|:|\.\s?[-–—]{1,2})(?=\s|[\p{Lu}“"‘'])|\.(?=\s)/uy;
const dash = /\s?[-–—_]{1,3}(?=\s)|\s?—(?=\S)/uy;
/** Opens a stamp, not a place: `Updated July 31, 2019 - The harbor`. */
const stampWord = /^(?:last |first )?(?:updated?|published|posted|dated?|created|modified|edited)(?!\p{L})/iu;
const marksBefore = /[*(\s]{0,8}/y;

/**
 * The dateline that starts right at `start`, or null: `Moscow [Russia], July 31 (ANI):`, `MOSCOW (Sputnik) -`,
 * `New Delhi, Jul 31 (PTI)`, `MOSCOW, July 31. /TASS/.`, `MOSCOW. July 31 (Interfax) -`, `July 31 (UPI) --`,
 * `RICHMOND, Va. Feb 26 -`, `(Reuters) -`, `LONDON —`. A capitalized place alone is not a dateline: it needs a day
 * followed by a mark, an agency, or capitals and a dash before a sentence. Nor is `July 1 - MINISTER` in a headline.
 */
export function readDateline(text: string, start: number): Dateline | null {
  const window = lineOf(text.slice(start, start + LONGEST));
  const lead = matchAt(marksBefore, window, 0)?.[0].length ?? 0;
  const isBracketed = window[lead - 1] === '(';
  const local = readDated(window, isBracketed ? 0 : lead) ?? readUndated(window, isBracketed ? lead - 1 : lead);
  if (local === null) return null;
  const move = <S extends Span>(span: S | null): S | null =>
    span === null ? null : { ...span, start: span.start + start, end: span.end + start };
  return {
    start,
    end: local.end + start,
    place: move(local.place),
    region: move(local.region),
    day: move(local.day),
    agency: move(local.agency),
  };
}

function lineOf(window: string): string {
  const end = window.search(/[\r\n]/);
  return end < 0 ? window : window.slice(0, end);
}

interface Where {
  readonly place: Span | null;
  readonly region: Span | null;
  readonly end: number;
}

/** Looks for the day first: it is the surest part, and what precedes it is the place. */
function readDated(line: string, start: number): Dateline | null {
  if (!/\d/.test(line)) return null;
  for (let at = start; at < Math.min(line.length, start + LONGEST_PLACE); at++) {
    if (at > start && !/[\s,.\])(]/.test(line[at - 1] ?? '')) continue;
    const day = readDay(line, at);
    if (day === null) continue;
    // "PORT ANSEL, Ore. (March 5, 2024) — The harbor": some stations put the day in brackets.
    const isBracketed = line[at - 1] === '(' && line[day.end] === ')';
    const where = placeBefore(line, { start, end: isBracketed ? at - 1 : at }, isBracketed);
    if (where === null) return null;
    const dayEnd = isBracketed ? day.end + 1 : day.end;
    if (where.place === null && day.year !== null) {
      const dayFirst = readPlaceAfter(line, start, day);
      if (dayFirst !== null) return dayFirst;
    }
    const agency = agencyAt(line, dayEnd) ?? plainAgencyAt(line, dayEnd);
    const end = closeOf(line, agency?.end ?? dayEnd, { agency: agency !== null, place: where.place !== null });
    return end === null
      ? null
      : { start: 0, end, place: where.place, region: where.region, day, agency: agency?.span ?? null };
  }
  return null;
}

/** `31 July 2019, Rome – The …`: the day comes first. */
function readPlaceAfter(line: string, start: number, day: DatelineDay): Dateline | null {
  const from = day.end + (matchAt(afterDay, line, day.end)?.[0].length ?? 0);
  const found = from > day.end ? matchAt(place, line, from) : null;
  if (found === null) return null;
  const span = withoutFinalPeriod(line, { start: from, end: from + found[0].length });
  const after = regionAt(line, span.end);
  const agency = agencyAt(line, after.end);
  const at = agency?.end ?? after.end;
  const mark = matchAt(spacedDash, line, at) ?? matchAt(colon, line, at);
  if (mark === null || !opensSentence(line)) return null;
  return { start, end: at + mark[0].length, place: span, region: after.region, day, agency: agency?.span ?? null };
}

/** The region after a place, in brackets or after a comma, and where it ends. */
function regionAt(line: string, at: number): { readonly region: Span | null; readonly end: number } {
  const inBrackets = matchAt(bracketed, line, at) ?? matchAt(roundRegion, line, at);
  const found = inBrackets ?? matchAt(region, line, at);
  if (found === null) return { region: null, end: at };
  const end = at + found[0].length;
  const last = inBrackets === null ? end : end - 1;
  return { region: { start: last - (found[1]?.length ?? 0), end: last }, end };
}

/** Whether a line is a sentence, not a headline: longer than one, or with a period. */
function opensSentence(line: string): boolean {
  return line.length >= LONGEST || /[.!?]["”’')\]]{0,2}\s*$/.test(line);
}

/** The place and region between the paragraph's start and the day, if any; null if the words are something else. */
function placeBefore(line: string, { start, end }: Span, isBracketed: boolean): Where | null {
  const words = line.slice(start, end).replace(/[\s,–-]+$/u, '');
  const isMarked = isBracketed || /[,.\]–-]\s{0,3}$/u.test(line.slice(start, end));
  if (words === '') return { place: null, region: null, end: start };
  if (stampWord.test(words)) return null;
  const found = matchAt(place, line, start);
  if (found === null) return null;
  const comma = words.search(/\s?[,[]/);
  const placeEnd = start + (comma < 0 ? words.length : comma);
  const span = withoutFinalPeriod(line, { start, end: placeEnd });
  const written = words.split(/[\s,]+/);
  const isShort = written.length <= (isMarked ? MOST_PLACE_WORDS : MOST_UNMARKED_WORDS);
  if (!isShort || !written.every((word, index) => isPlaceWord(word, index))) return null;
  // "ROTTERDAM TO END JULY 1": without a comma before the day it is a sentence.
  if (!isMarked && comma < 0 && written.length > 1 && matchAt(agencyInBrackets, line, skipDay(line, end)) === null)
    return null;
  const rest = comma < 0 ? '' : words.slice(comma).replace(/^[\s,[]+/, '');
  const regionStart = rest === '' ? -1 : line.indexOf(rest, placeEnd);
  const regionWords = rest.replace(/\]$/, '');
  return {
    place: span,
    region: regionStart < 0 ? null : { start: regionStart, end: regionStart + regionWords.length },
    end,
  };
}

/** Capitalized, a word like `of`, or the lower-case second word of `New york`. */
function isPlaceWord(word: string, index: number): boolean {
  const bare = word.replace(/^[[(]|[\])]$/g, '');
  return (
    bare === '' ||
    /^[\p{Lu}\d.'’-]/u.test(bare) ||
    new RegExp(`^${joint}$`).test(bare) ||
    (index === 1 && /^[a-z]{3,6}$/.test(bare))
  );
}

function skipDay(line: string, at: number): number {
  return readDay(line, at)?.end ?? at;
}

/** Where a dateline with a day ends: after its agency or its mark; null if it has neither. */
function closeOf(line: string, at: number, has: { readonly agency: boolean; readonly place: boolean }): number | null {
  const close = matchAt(closing, line, at);
  if (has.agency) return at + (close?.[0].length ?? 0);
  if (!has.place) return null;
  if (close === null) return /^\s*$/.test(line.slice(at)) ? at : null;
  const end = at + close[0].length;
  return isHeadlineTail(line.slice(end)) ? null : end;
}

/** Capitals to the end of the line: a headline, not a report. */
function isHeadlineTail(rest: string): boolean {
  return /\p{L}/u.test(rest) && rest === rest.toUpperCase() && rest.trim().length < LONGEST_HEADLINE;
}

/** No day: a place with an agency, an agency alone before a dash, or capitals and a dash before a sentence. */
function readUndated(line: string, start: number): Dateline | null {
  let at = start;
  let placeSpan: Span | null = null;
  let regionSpan: Span | null = null;
  const found = matchAt(place, line, at);
  if (found !== null) {
    placeSpan = withoutFinalPeriod(line, { start: at, end: at + found[0].length });
    const after = regionAt(line, placeSpan.end);
    regionSpan = after.region;
    at = after.end;
  }
  const parts = { start: 0, place: placeSpan, region: regionSpan, day: null };
  const agency = agencyAt(line, at);
  if (agency !== null) {
    const close = matchAt(closing, line, agency.end);
    // "Alcan (AL) to close a smelter": an unknown agency needs a place before it and a mark after it.
    if (close === null && (placeSpan === null || !agency.isKnown)) return null;
    // "Ida Roe (Labour): …" is a speaker's label.
    const isLabel = close?.[0].includes(':') === true && placeSpan !== null && !isCapitals(textOf(line, placeSpan));
    if (isLabel && !agency.isKnown) return null;
    if (!agency.isKnown && (placeSpan === null || isHeadlineTail(line.slice(agency.end + (close?.[0].length ?? 0)))))
      return null;
    return { ...parts, agency: agency.span, end: agency.end + (close?.[0].length ?? 0) };
  }
  if (placeSpan === null || line[at] === '(' || matchAt(agencyInBrackets, line, at) !== null) return null;
  const words = textOf(line, placeSpan);
  const marked = matchAt(dash, line, at) ?? matchAt(colon, line, at);
  if (marked === null) return null;
  const isDash = marked[0] !== ':';
  if (
    !(isCapitals(words) && (isDash || isPlaceLabel(line, words))) &&
    !(isDash && isFullPlace(line, placeSpan, regionSpan))
  )
    return null;
  const end = at + marked[0].length;
  return isHeadlineTail(line.slice(end)) ? null : { ...parts, agency: null, end };
}

function textOf(line: string, { start, end }: Span): string {
  return line.slice(start, end);
}

/** `KARACHI: The minister …`: a place in capitals before a colon and a sentence, not a label. */
function isPlaceLabel(line: string, words: string): boolean {
  return words.length >= SHORTEST_PLACE && opensSentence(line) && !words.split(' ').some((it) => labelWords.has(it));
}

/** Chosen by hand: shorter words in capitals are mostly abbreviations. */
const SHORTEST_PLACE = 4;

/** `Istanbul, Turkey – The minister …`: a place and its region before a dash and a sentence. */
function isFullPlace(line: string, where: Span, inRegion: Span | null): boolean {
  if (inRegion === null || !opensSentence(line)) return false;
  const end = line[inRegion.end] === ']' ? inRegion.end + 1 : inRegion.end;
  return matchAt(spacedDash, line, end) !== null && !calendarWord.test(line.slice(where.start, inRegion.end));
}

/** A known agency, or one in capitals, without brackets before a dash. */
function plainAgencyAt(line: string, at: number): ReturnType<typeof agencyAt> {
  const found = matchAt(plainAgency, line, at);
  const words = found?.[1];
  if (found === null || words === undefined || !(isAgency(words) || /^\p{Lu}{2,6}$/u.test(words))) return null;
  const end = at + found[0].length;
  return { span: { start: end - words.length, end }, end, isKnown: isAgency(words) };
}

function agencyAt(
  line: string,
  at: number,
): { readonly span: Span; readonly end: number; readonly isKnown: boolean } | null {
  const signed = matchAt(agencyInBrackets, line, at);
  const signature = signed?.[1] ?? signed?.[2];
  if (signed === null || signature === undefined || !isSignature(signature)) return null;
  const end = at + signed[0].length;
  return { span: { start: end - 1 - signature.length, end: end - 1 }, end, isKnown: isAgency(signature) };
}

function readDay(line: string, at: number): DatelineDay | null {
  const monthFirst = matchAt(monthDay, line, at);
  const dayFirst = monthFirst === null ? matchAt(dayMonth, line, at) : null;
  const found = monthFirst ?? dayFirst;
  if (found === null) return null;
  const spelled = spelledMonth((monthFirst ? found[1] : found[2]) ?? '');
  const day = Number(monthFirst ? found[2] : found[1]);
  if (spelled === null || day < 1 || day > HIGHEST_DAY) return null;
  if (spelled.isMisspelled && day > daysInMonth(2000, spelled.month)) return null;
  const year = found[3] === undefined ? null : Number(found[3]);
  return { start: at, end: at + found[0].length, ...spelled, day, year };
}

/** A known agency or a desk of it, `CNN Business`, or one that signs in capitals or with a single capitalized word. */
function isSignature(signature: string): boolean {
  return (
    isAgency(signature) ||
    (/^\S+(?:\s\p{Lu}[\p{L}\d]+){1,2}$/u.test(signature) && isAgency(signature.split(' ', 1)[0] ?? '')) ||
    /^(?:\p{Lu}[\p{L}\d]+|\p{Lu}{2,}(?:[ /-]\p{Lu}{2,})*)(?: News| Agency)?$/u.test(signature)
  );
}

function isCapitals(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** TASS and Interfax put a period after the place: it is not part of the name. */
function withoutFinalPeriod(text: string, span: Span): Span {
  const isAbbreviated = /\.\p{Lu}\.$/u.test(text.slice(span.start, span.end));
  return text[span.end - 1] === '.' && !isAbbreviated ? { start: span.start, end: span.end - 1 } : span;
}
