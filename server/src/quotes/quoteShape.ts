import { isUpper } from '../text/characters';
import type { MaskedText } from './maskedText';
import type { Stretch } from './stretch';
import { ItemClass } from './wordClasses';

/** What a quotation looks like from outside and at its edges: small numbers, for the learned decisions. */
export interface QuoteShape {
  /** The kind of item before it and after it. */
  readonly before: number;
  readonly behind: number;
  /** What its last character is: nothing, comma, full stop, question or exclamation mark, dash or ellipsis. */
  readonly ending: number;
  /** 0 opens in lower case, 1 in upper case, 2 neither. */
  readonly opening: number;
  /** Length in words, in steps. */
  readonly length: number;
  readonly wordCount: number;
}

const { word, quotation, blockBreak, stop, comma, colon, dash, semicolon } = ItemClass;

/** A quotation among the items of the masked text. */
export interface ShapedQuote {
  readonly item: number;
  readonly stretch: Stretch;
  readonly shape: QuoteShape;
}

/** The quotation at an item, with its shape. */
export function shapedQuote(text: MaskedText, item: number, stretch: Stretch): ShapedQuote {
  return { item, stretch, shape: quoteShape(text, item, stretch) };
}

/** Reads the shape of the stretch at item `at`. */
export function quoteShape(text: MaskedText, at: number, stretch: Stretch): QuoteShape {
  const source = text.tokens.text;
  const wordCount = wordsIn(source, stretch.start, stretch.end);
  return {
    before: edgeKind(text, at - 1),
    behind: edgeKind(text, at + 1),
    ending: endingOf(source, stretch),
    opening: openingOf(source, stretch),
    length: lengthStep(wordCount),
    wordCount,
  };
}

/** 0 the block's edge, then stop, comma, colon, dash, quotation, semicolon, word, anything else. */
export function edgeKind({ classes, count }: MaskedText, at: number): number {
  if (at < 0 || at >= count) return 0;
  const own = classes[at] ?? 0;
  if (own & blockBreak) return 0;
  if (own & stop) return 1;
  if (own & comma) return 2;
  if (own & colon) return 3;
  if (own & dash) return 4;
  if (own & quotation) return 5;
  if (own & semicolon) return 6;
  if (own & word) return 7;
  return 8;
}

function endingOf(text: string, { end, close }: Stretch): number {
  const inside = endingKind(text.charCodeAt(end - 1));
  if (inside > 0 || close === null) return inside;
  return endingKind(text.charCodeAt(close.end)) > 0 ? 5 + endingKind(text.charCodeAt(close.end)) : 0;
}

function endingKind(unit: number): number {
  if (unit === 0x2c) return 1;
  if (unit === 0x2e) return 2;
  if (unit === 0x3f || unit === 0x21) return 3;
  if (unit === 0x2014 || unit === 0x2013 || unit === 0x2026 || unit === 0x2d) return 4;
  return 0;
}

function openingOf(text: string, { start }: Stretch): number {
  const unit = text.charCodeAt(start);
  if (isUpper(unit)) return 1;
  const isLower = (unit >= 0x61 && unit <= 0x7a) || unit >= 0xdf;
  return isLower && unit < 0x2000 ? 0 : 2;
}

function wordsIn(text: string, start: number, end: number): number {
  let count = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const isSpace = text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xa0;
    if (!isSpace && !isInside) count++;
    isInside = !isSpace;
  }
  return count;
}

function lengthStep(count: number): number {
  if (count <= 4) return count;
  if (count <= 7) return 5;
  if (count <= 14) return 6;
  return 7;
}
