import { isAgency } from '../text/agencies';
import type { Span } from '../text/span';
import { daysInMonth, monthOfName } from './calendar';

/** Where, when and by whom a report was filed, as it opens the first paragraph. `end` is behind its last mark. */
export interface Dateline extends Span {
  readonly place: Span | null;
  readonly region: Span | null;
  readonly day: DatelineDay | null;
  readonly agency: Span | null;
}

/** A month and a day without a year. */
export interface DatelineDay extends Span {
  readonly month: number;
  readonly day: number;
}

const LONGEST = 140;
const name = "\\p{Lu}[\\p{L}.'’-]*";
const place = new RegExp(`${name}(?:[ /-](?:(?:of|de|la|el|al|do|da|del|and|on|the|upon)[ -])?${name}){0,4}`, 'uy');
const bracketed = /\s?\[([^\]\n]{2,40})\]/y;
const region = new RegExp(`, (${name}(?: ${name}){0,3})`, 'uy');
const monthDay =
  /(?:[,.]?\s|^)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s(\d{1,2})(?![\d:])(?:,\s\d{4})?/iy;
const dayMonth =
  /(?:[,.]?\s|^)?(\d{1,2})\s((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?(?:\s\d{4})?(?!\p{L})/iuy;
const agencyInBrackets = /[,.]?\s?(?:\(([\p{L}][\p{L}\d .&’'/-]{1,40})\)|\/([\p{Lu}][\p{L}\d .-]{1,30})\/)/uy;
const closing = /\s?(?:[-–—]{1,3}|:|\.\s?[-–—]{1,2})(?=\s|[\p{Lu}“"‘'])|\.(?=\s)/uy;
const dash = /\s?[-–—]{1,3}(?=\s)|\s?—(?=\S)/uy;

/**
 * The dateline that starts right at `start`, or null: `Moscow [Russia], July 31 (ANI):`, `MOSCOW (Sputnik) -`,
 * `New Delhi, Jul 31 (PTI)`, `MOSCOW, July 31. /TASS/.`, `July 31 (UPI) --`, `SALVADOR, Feb 26 -`, `(Reuters) -`,
 * `LONDON —`. A capitalised place alone is none: it needs a day, an agency, or capitals and a dash.
 */
export function readDateline(text: string, start: number): Dateline | null {
  const window = text.slice(start, start + LONGEST);
  const local = readLocal(window);
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

function readLocal(text: string): Dateline | null {
  let at = 0;
  let placeSpan: Span | null = null;
  let regionSpan: Span | null = null;
  let day = readDay(text, 0);
  if (day === null) {
    const found = matchAt(place, text, 0);
    if (found !== null) {
      placeSpan = withoutFinalStop(text, { start: 0, end: found[0].length });
      at = placeSpan.end;
      const inBrackets = matchAt(bracketed, text, at);
      if (inBrackets !== null) {
        at += inBrackets[0].length;
        regionSpan = { start: at - 1 - (inBrackets[1]?.length ?? 0), end: at - 1 };
      }
      day = readDay(text, at);
      const after = day === null ? matchAt(region, text, at) : null;
      if (after !== null && regionSpan === null) {
        at += after[0].length;
        regionSpan = { start: at - (after[1]?.length ?? 0), end: at };
        day = readDay(text, at);
      }
    }
  }
  if (day !== null) at = day.end;
  const signed = matchAt(agencyInBrackets, text, at);
  let agency: Span | null = null;
  if (signed !== null) {
    const signature = signed[1] ?? signed[2] ?? '';
    const end = at + signed[0].length;
    if (!isSignature(signature)) return null;
    agency = { start: end - 1 - signature.length, end: end - 1 };
    at = end;
  }
  return closed(text, at, placeSpan, regionSpan, day, agency);
}

/** Puts the parts together if what closes them makes a dateline of them. */
function closed(
  text: string,
  at: number,
  placeSpan: Span | null,
  regionSpan: Span | null,
  day: DatelineDay | null,
  agency: Span | null,
): Dateline | null {
  const parts = { start: 0, place: placeSpan, region: regionSpan, day, agency };
  const close = matchAt(closing, text, at);
  if (agency !== null) {
    const isAlone = placeSpan === null && day === null;
    if (close === null && isAlone) return null;
    return { ...parts, end: at + (close?.[0].length ?? 0) };
  }
  if (placeSpan === null) return null;
  const marked = matchAt(dash, text, at);
  const capitals = isCapitals(text.slice(placeSpan.start, placeSpan.end));
  if (marked !== null && (day !== null || capitals)) return { ...parts, end: at + marked[0].length };
  if (day !== null && capitals && close !== null) return { ...parts, end: at + close[0].length };
  return null;
}

function readDay(text: string, at: number): DatelineDay | null {
  const monthFirst = matchAt(monthDay, text, at);
  const dayFirst = monthFirst === null ? matchAt(dayMonth, text, at) : null;
  const found = monthFirst ?? dayFirst;
  if (found === null) return null;
  const month = monthOfName((monthFirst ? found[1] : found[2]) ?? '');
  const day = Number(monthFirst ? found[2] : found[1]);
  if (month === null || day < 1 || day > daysInMonth(2000, month)) return null;
  const lead = found[0].length - found[0].replace(/^[,.\s]+/, '').length;
  return { start: at + lead, end: at + found[0].length, month, day };
}

/** A known agency, or one that signs in capitals or with a single capitalised word. */
function isSignature(signature: string): boolean {
  return (
    isAgency(signature) || /^(?:\p{Lu}[\p{L}\d]+|\p{Lu}{2,}(?:[ /-]\p{Lu}{2,})*)(?: News| Agency)?$/u.test(signature)
  );
}

function isCapitals(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** TASS and Interfax put a full stop behind the place: it is none of its letters. */
function withoutFinalStop(text: string, span: Span): Span {
  const isAbbreviated = /\.\p{Lu}\.$/u.test(text.slice(span.start, span.end));
  return text[span.end - 1] === '.' && !isAbbreviated ? { start: span.start, end: span.end - 1 } : span;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
