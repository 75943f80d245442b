import { isUpper } from '../text/characters';
import type { MaskedText } from './maskedText';
import type { Stretch } from './stretch';
import { ItemClass } from './wordClasses';

// These numbers are hashed into features: the shipped weights depend on them.

/** The kind of item next to a quotation. */
export const Edge = {
  blockEdge: 0,
  stop: 1,
  comma: 2,
  colon: 3,
  dash: 4,
  quotation: 5,
  semicolon: 6,
  word: 7,
  other: 8,
} as const;

/** The punctuation that ends a quotation; `question` covers exclamation marks, `dash` ellipses. */
export const Ending = { none: 0, comma: 1, stop: 2, question: 3, dash: 4 } as const;

/** Added to an `Ending` that follows the closing mark. */
const ENDING_OUTSIDE = 5;

/** The case of a quotation's first character. */
export const Opening = { lower: 0, upper: 1, neither: 2 } as const;

/** The surroundings, edges and length of a quotation as small numbers, for the learned decisions. */
export interface QuoteShape {
  /** The `Edge` before and after it. */
  readonly before: number;
  readonly after: number;
  /** An `Ending`. */
  readonly ending: number;
  /** An `Opening`. */
  readonly opening: number;
  /** Length in words, binned. */
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

export function shapedQuote(text: MaskedText, item: number, stretch: Stretch): ShapedQuote {
  return { item, stretch, shape: quoteShape(text, item, stretch) };
}

export function quoteShape(text: MaskedText, at: number, stretch: Stretch): QuoteShape {
  const source = text.tokens.text;
  const wordCount = wordsIn(source, stretch.start, stretch.end);
  return {
    before: edgeKind(text, at - 1),
    after: edgeKind(text, at + 1),
    ending: endingOf(source, stretch),
    opening: openingOf(source, stretch),
    length: lengthBin(wordCount),
    wordCount,
  };
}

/** The `Edge` at an item; beyond either end of the text, the edge of a block. */
export function edgeKind({ classes, count }: MaskedText, at: number): number {
  if (at < 0 || at >= count) return Edge.blockEdge;
  const own = classes[at] ?? 0;
  if (own & blockBreak) return Edge.blockEdge;
  if (own & stop) return Edge.stop;
  if (own & comma) return Edge.comma;
  if (own & colon) return Edge.colon;
  if (own & dash) return Edge.dash;
  if (own & quotation) return Edge.quotation;
  if (own & semicolon) return Edge.semicolon;
  if (own & word) return Edge.word;
  return Edge.other;
}

function endingOf(text: string, { end, close }: Stretch): number {
  const inside = endingKind(text.charCodeAt(end - 1));
  if (inside !== Ending.none || close === null) return inside;
  const outside = endingKind(text.charCodeAt(close.end));
  // A comma is read alike on either side of the mark, as the masked text does.
  return outside === Ending.none || outside === Ending.comma ? outside : ENDING_OUTSIDE + outside;
}

function endingKind(unit: number): number {
  if (unit === 0x2c) return Ending.comma;
  if (unit === 0x2e) return Ending.stop;
  if (unit === 0x3f || unit === 0x21) return Ending.question;
  if (unit === 0x2014 || unit === 0x2013 || unit === 0x2026 || unit === 0x2d) return Ending.dash;
  return Ending.none;
}

function openingOf(text: string, { start }: Stretch): number {
  const unit = text.charCodeAt(start);
  if (isUpper(unit)) return Opening.upper;
  // Letters from ß on are lower case unless `isUpper`; typographic punctuation starts at U+2000.
  const isLower = (unit >= 0x61 && unit <= 0x7a) || unit >= 0xdf;
  return isLower && unit < 0x2000 ? Opening.lower : Opening.neither;
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

/** Bins that the shipped weights were trained with. */
function lengthBin(count: number): number {
  if (count <= 4) return count;
  if (count <= 7) return 5;
  if (count <= 14) return 6;
  return 7;
}
