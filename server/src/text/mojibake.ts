import { STEP_UNITS } from '../work/steps';
import { isLetter, isLineEnd, isUpper } from './characters';
import { isDebris, isNonLatinLetter, isUntypableSequence, type Restored, restoredKind } from './mojibakeSigns';
import type { Span } from './span';
import { windows1252Byte, windows1252Character } from './windows1252';

/** Garbled characters and what they were: `text` is empty for invisible characters, � for one lost before. */
export interface Mojibake extends Span {
  readonly text: string;
  /** Whether there is no other reading, so that it can be restored without asking. */
  readonly isCertain: boolean;
}

/** How many times over text may have been garbled. Chosen by hand: more than three is hardly ever seen. */
const MOST_LEVELS = 4;

/**
 * The places where UTF-8 was read as Windows-1252 or Latin-1, once or several times over, in text order. A run is
 * garbled only if nobody can have typed it (`Ã©`, `â€œ`, a capital after a small letter) and undoing it gives what a
 * news text may contain; `BEYONCÉ’S` and `Brontë…”` are not. A run that can be read either way counts only if the file
 * has garbled runs and no sound characters beside ASCII; it is certain only as a letter of another script that is
 * garbled elsewhere in the file. Makes two passes over the code units, with `undefined` between steps.
 */
export function* findMojibake(text: string): Generator<Mojibake | undefined, void> {
  let certain = 0;
  let sound = 0;
  const scripts = new Set<Restored | null>([null]);
  for (const found of scan(text)) {
    if (found === undefined) yield;
    else if (found.kind === 'sound') sound += found.count;
    else if (found.kind === 'garbled') {
      certain++;
      scripts.add(restoredKind(found.text.codePointAt(0) ?? 0x20));
    }
  }
  if (certain === 0) return;
  const isGarbledThroughout = sound === 0;
  let opened = -1;
  for (const found of scan(text)) {
    if (found === undefined) yield;
    else if (found.kind === 'garbled') {
      if (found.text.includes('“')) opened = found.start;
      const isQuoted = isQuotedAlone(text, found) && !(isGarbledThroughout && certain > 1);
      yield { start: found.start, end: found.end, text: found.text, isCertain: found.isCertain && !isQuoted };
    } else if (found.kind === 'cut') {
      // The last byte of ” is undefined in Windows-1252 and gets lost: the rest closes what this line opened.
      const isCertain = opened >= 0 && !hasLineEnd(text, opened, found.start);
      opened = -1;
      yield { start: found.start, end: found.end, text: '”', isCertain };
    } else if (found.kind === 'doubtful' && isGarbledThroughout && scripts.has(found.script))
      yield { start: found.start, end: found.end, text: found.text, isCertain: found.script !== null };
  }
}

/** How many runs of a text are certainly garbled, and how many may be. */
export function countGarbled(text: string): { garbled: number; doubtful: number } {
  let garbled = 0;
  let doubtful = 0;
  for (const found of scan(text)) {
    if (found?.kind === 'garbled' && found.isCertain) garbled++;
    else if (found?.kind === 'doubtful' && found.script === null) doubtful++;
  }
  return { garbled, doubtful };
}

/** A stretch of text that is or may be garbled, or the number of characters that are sound. */
type Found =
  | (Span & { readonly kind: 'garbled'; readonly text: string; readonly isCertain: boolean })
  | (Span & { readonly kind: 'doubtful'; readonly text: string; readonly script: Restored | null })
  | (Span & { readonly kind: 'cut' })
  | { readonly kind: 'sound'; readonly count: number };

const EURO = 0x20ac;
const A_CIRCUMFLEX = 0xe2;
const NO_BREAK_SPACE = 0xa0;

function* scan(text: string): Generator<Found | undefined, void> {
  let sound = 0;
  let pause = STEP_UNITS;
  for (let at = 0; at < text.length; ) {
    if (at >= pause) {
      pause = at + STEP_UNITS;
      yield;
    }
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      at++;
      continue;
    }
    const chain = unit >= 0xc2 && unit <= 0xf4 ? chainAt(text, at) : null;
    if (chain !== null) {
      yield chain;
      at = chain.end;
    } else if (unit === A_CIRCUMFLEX && text.charCodeAt(at + 1) === EURO && isCut(text, at)) {
      yield { kind: 'cut', start: at, end: at + 2 };
      at += 2;
    } else {
      if (unit !== NO_BREAK_SPACE && !isDebris(unit) && !isNeutral(unit)) sound++;
      at++;
    }
  }
  if (sound > 0) yield { kind: 'sound', count: sound };
}

/** Whether a character says nothing about how the file was encoded. */
function isNeutral(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad;
  if (unit <= 0x202e) return unit <= 0x200f || unit >= 0x202a;
  return (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff || unit === 0xfffd;
}

/** `â€` without its third byte, at the end of a word. */
function isCut(text: string, at: number): boolean {
  const after = text.charAt(at + 2);
  return at > 0 && !/\s/.test(text.charAt(at - 1)) && (after === '' || /[\s.,;:)\]]/.test(after));
}

/** The adjacent sequences from `at` on, judged together; null if none is garbled. */
function chainAt(text: string, at: number): Exclude<Found, { kind: 'sound' | 'cut' }> | null {
  const chain = readChain(text, at);
  if (chain === null) return null;
  const { end } = chain;
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  const after = end === text.length ? 0x20 : text.charCodeAt(end);
  if (!chain.isUntypable) return { kind: 'doubtful', start: at, end, text: shown(chain), script: chain.loneScript };
  let innermost = chain;
  for (let level = 1; level < MOST_LEVELS; level++) {
    const deeper = readChain(innermost.text, 0, before, after);
    if (deeper === null || deeper.end !== innermost.text.length || !deeper.isUntypable) break;
    innermost = deeper;
  }
  // Undoing must explain everything odd about a run, or it was garbled in another way.
  const isByAccent = end - at === 2 && (isAccented(before) || isAccented(after));
  const isExplained = !isDebris(before) && !isDebris(after) && !isByAccent && !innermost.isIncomplete;
  return { kind: 'garbled', start: at, end, text: shown(innermost), isCertain: isExplained };
}

/** Next to a single pair, an accented letter points to another encoding altogether, such as Russian in Windows-1251. */
function isAccented(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0xff;
}

/** The text of a chain without its invisible characters. */
function shown({ text }: Chain): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}

interface Chain {
  /** The end offset in the text that was read. */
  readonly end: number;
  readonly text: string;
  /** Whether nobody can have typed it. */
  readonly isUntypable: boolean;
  /** Whether part of it decodes to nothing. */
  readonly isIncomplete: boolean;
  /** The script of a single letter that could just as well have been typed as it is. */
  readonly loneScript: Restored | null;
}

/** Reads sequences from `start` on while what they decode to is credible; null if not even the first is. */
function readChain(text: string, start: number, outerBefore = 0x20, outerAfter = 0x20): Chain | null {
  let at = start;
  let decoded = '';
  let isUntypable = false;
  let isIncomplete = false;
  let script: Restored | null = null;
  for (;;) {
    const point = pointAt(text, at);
    const kind = point < 0 ? null : restoredKind(point);
    // An undefined byte is part of something garbled twice, and never comes first.
    if (kind === null || (kind === 'undefined' && at === start)) break;
    const before = at > 0 ? text.charCodeAt(at - 1) : outerBefore;
    if (kind === 'mark' && at === start && !isAsciiLetter(before)) break;
    const next = at + sequenceLength(text.charCodeAt(at));
    const isOdd = isUntypableSequence({
      before,
      lead: text.charCodeAt(at),
      second: text.charCodeAt(at + 1),
      last: text.charCodeAt(next - 1),
      after: next < text.length ? text.charCodeAt(next) : outerAfter,
    });
    const restored = restoredText(point);
    if (isNonLatinLetter(kind)) {
      const isInWord = script === kind || scriptAt(text, next) === kind;
      // One letter of another script proves nothing; two in a row do, and so does one that nobody can have typed.
      if (!isInWord && !isOdd) {
        if (at > start) break;
        return { end: next, text: restored, isUntypable: false, isIncomplete: false, loneScript: kind };
      }
      isUntypable = true;
    } else if (isOdd) isUntypable = true;
    else if (isOutOfPlace(kind, before, restored.charCodeAt(0))) break;
    script = kind;
    if (kind === 'undefined') isIncomplete = true;
    decoded += restored;
    at = next;
  }
  return at === start ? null : { end: at, text: decoded, isUntypable, isIncomplete, loneScript: null };
}

/** Whether nobody would write the restored character here: a small letter among capitals, ⅔ inside a word. */
function isOutOfPlace(kind: Restored, before: number, restored: number): boolean {
  if (kind === 'latin') return isUpper(before) && !isUpper(restored);
  return kind === 'symbol' && isLetter(before) && restored > 0xff;
}

/** The code point of the sequence at `at`; -1 if there is none. */
function pointAt(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  return lead >= 0xc2 && lead <= 0xf4 ? decodeSequence(text, at, sequenceLength(lead)) : -1;
}

function scriptAt(text: string, at: number): Restored | null {
  const point = pointAt(text, at);
  return point < 0 ? null : restoredKind(point);
}

function restoredText(point: number): string {
  return point < 0xa0 ? (windows1252Character(point) ?? String.fromCharCode(point)) : String.fromCodePoint(point);
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** `“â€™”`: quoted in an article about garbled text. */
function isQuotedAlone(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  return before !== '' && '“‘"\'`«'.includes(before) && end < text.length && '”’"\'`»'.includes(text.charAt(end));
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The code point that the displayed bytes at `at` encode; -1 if they are not valid UTF-8. */
function decodeSequence(text: string, at: number, length: number): number {
  let point = text.charCodeAt(at) & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = windows1252Byte(text.charCodeAt(at + index));
    if (!(byte >= 0x80 && byte <= 0xbf)) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const isOverlong = (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff));
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isOverlong || isSurrogate ? -1 : point;
}
