import { STEP_UNITS } from '../work/steps';
import { isLetter, isLineEnd, isUpper } from './characters';
import { isDebris, isOfOtherScript, isUnwritable, type Restored, restoredKind } from './mojibakeSigns';
import type { Span } from './span';
import { windows1252Byte, windows1252Character } from './windows1252';

/** Garbled characters and what they were. `text` is empty where that cannot be seen, � where it was lost before. */
export interface Mojibake extends Span {
  readonly text: string;
  /** Whether there is no other reading: then it may be restored without asking. */
  readonly isCertain: boolean;
}

/** Text was garbled and mended and garbled again, hardly ever more than three times. */
const MOST_LEVELS = 4;

/**
 * The places where UTF-8 was read as Windows-1252 or Latin-1, once or several times over, in order of the text. A place is
 * garbled only where what stands there cannot have been written (`Ã©`, `â€œ`, a capital behind a small letter) and undoing it
 * gives what a news text may have; `BEYONCÉ’S` and `Brontë…”` are neither. A run that can be read both ways is found where
 * the rest of the file is garbled and nothing in it is written right; it is certain only as a letter of another script whose
 * words are garbled there. Two passes over the code units; between two places it gives way with `undefined`.
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
      // The last byte of ” is none of Windows-1252 and gets lost: what is left closes what was opened in this line.
      const isCertain = opened >= 0 && !hasLineEnd(text, opened, found.start);
      opened = -1;
      yield { start: found.start, end: found.end, text: '”', isCertain };
    } else if (found.kind === 'doubtful' && isGarbledThroughout && scripts.has(found.script))
      yield { start: found.start, end: found.end, text: found.text, isCertain: found.script !== null };
  }
}

/** How many runs of a text are garbled for certain, and how many may be. */
export function countGarbled(text: string): { garbled: number; doubtful: number } {
  let garbled = 0;
  let doubtful = 0;
  for (const found of scan(text)) {
    if (found?.kind === 'garbled' && found.isCertain) garbled++;
    else if (found?.kind === 'doubtful' && found.script === null) doubtful++;
  }
  return { garbled, doubtful };
}

/** A stretch of the text that has to do with garbling, or a count of characters that have nothing to do with it. */
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
      if (unit !== NO_BREAK_SPACE && !isDebris(unit) && !isUnseen(unit)) sound++;
      at++;
    }
  }
  if (sound > 0) yield { kind: 'sound', count: sound };
}

/** Whether a character tells nothing of how a file is written. */
function isUnseen(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad;
  if (unit <= 0x202e) return unit <= 0x200f || unit >= 0x202a;
  return (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff || unit === 0xfffd;
}

/** `â€` with nothing left of its third byte: at the end of a word. */
function isCut(text: string, at: number): boolean {
  const after = text.charAt(at + 2);
  return at > 0 && !/\s/.test(text.charAt(at - 1)) && (after === '' || /[\s.,;:)\]]/.test(after));
}

/** The sequences that stand side by side from `at` on, judged together; null where none is garbled. */
function chainAt(text: string, at: number): Exclude<Found, { kind: 'sound' | 'cut' }> | null {
  const chain = readChain(text, at);
  if (chain === null) return null;
  const { end } = chain;
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  const after = end === text.length ? 0x20 : text.charCodeAt(end);
  if (!chain.isUnwritable) return { kind: 'doubtful', start: at, end, text: shown(chain), script: chain.loneScript };
  let innermost = chain;
  for (let level = 1; level < MOST_LEVELS; level++) {
    const deeper = readChain(innermost.text, 0, before, after);
    if (deeper === null || deeper.end !== innermost.text.length || !deeper.isUnwritable) break;
    innermost = deeper;
  }
  // Undoing must explain all that is odd in a run, or the run is garbled in another way.
  const isBeside = end - at === 2 && (isAccented(before) || isAccented(after));
  const isExplained = !isDebris(before) && !isDebris(after) && !isBeside && !innermost.isIncomplete;
  return { kind: 'garbled', start: at, end, text: shown(innermost), isCertain: isExplained };
}

/** A letter of Latin-1 beside a single pair: the text is rather in another encoding altogether, as Russian in Windows-1251. */
function isAccented(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0xff;
}

/** What a chain stands for, without the characters that nobody sees. */
function shown({ text }: Chain): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}

interface Chain {
  /** Where the chain ends in the text that was read. */
  readonly end: number;
  readonly text: string;
  readonly isUnwritable: boolean;
  /** Whether something in it stands for nothing. */
  readonly isIncomplete: boolean;
  /** The script of one letter that stands alone and could as well have been written. */
  readonly loneScript: Restored | null;
}

/** Reads sequences from `start` on, as far as what they stand for is credible; null where not even the first is. */
function readChain(text: string, start: number, outerBefore = 0x20, outerAfter = 0x20): Chain | null {
  let at = start;
  let decoded = '';
  let unwritable = false;
  let isIncomplete = false;
  let script: Restored | null = null;
  for (;;) {
    const point = pointAt(text, at);
    const kind = point < 0 ? null : restoredKind(point);
    // What is undefined by itself is a byte of something garbled twice, never the first.
    if (kind === null || (kind === 'undefined' && at === start)) break;
    const before = at > 0 ? text.charCodeAt(at - 1) : outerBefore;
    if (kind === 'mark' && at === start && !isAsciiLetter(before)) break;
    const next = at + sequenceLength(text.charCodeAt(at));
    const isOdd = isUnwritable({
      before,
      lead: text.charCodeAt(at),
      second: text.charCodeAt(at + 1),
      last: text.charCodeAt(next - 1),
      after: next < text.length ? text.charCodeAt(next) : outerAfter,
    });
    const restored = restoredText(point);
    if (isOfOtherScript(kind)) {
      const isInWord = script === kind || scriptAt(text, next) === kind;
      // One letter of another script explains nothing; two side by side do, and so does one that nobody can have written.
      if (!isInWord && !isOdd) {
        if (at > start) break;
        return { end: next, text: restored, isUnwritable: false, isIncomplete: false, loneScript: kind };
      }
      unwritable = true;
    } else if (isOdd) unwritable = true;
    else if (isOutOfPlace(kind, before, restored.charCodeAt(0))) break;
    script = kind;
    if (kind === 'undefined') isIncomplete = true;
    decoded += restored;
    at = next;
  }
  return at === start ? null : { end: at, text: decoded, isUnwritable: unwritable, isIncomplete, loneScript: null };
}

/** Whether what was restored stands where nobody would write it: a small letter in capitals, ⅔ inside a word. */
function isOutOfPlace(kind: Restored, before: number, restored: number): boolean {
  if (kind === 'latin') return isUpper(before) && !isUpper(restored);
  return kind === 'symbol' && isLetter(before) && restored > 0xff;
}

/** The code point that the sequence at `at` spells; -1 where there is none. */
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

/** `“â€™”`: an article about garbled text quotes it. */
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

/** The code point that the displayed bytes at `at` spell; -1 where they spell none. */
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
