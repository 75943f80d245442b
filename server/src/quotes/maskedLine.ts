import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { Stretch } from './stretch';

const LONGEST_BRACKET = 8;

/**
 * The tokens of one block with every top-level quotation folded to a single item, so that `"…," the ministry said`
 * reads `Q , the ministry said`. An item is a token's index, or `-1 - index` of a stretch. Quotation marks and short
 * brackets, a party or an age, are left out.
 */
export interface MaskedLine {
  readonly tokens: Tokens;
  readonly items: Int32Array;
  readonly count: number;
}

/** The stretch index of an item, or -1 where the item is a token. */
export function stretchOf(item: number): number {
  return item < 0 ? -1 - item : -1;
}

/** Folds one block. `stretches` are all of the article; `indexes` those of this block at the top level, in order. */
export function maskLine(
  tokens: Tokens,
  block: Span,
  stretches: readonly Stretch[],
  indexes: readonly number[],
): MaskedLine {
  const first = tokens.indexAt(block.start);
  const last = tokens.indexAt(block.end);
  const items = new Int32Array(last - first + indexes.length);
  let count = 0;
  let token = first;
  const takeUntil = (offset: number): void => {
    while (token < last && tokens.start(token) < offset) {
      const end = bracketEnd(tokens, token, last, offset);
      if (end > token) token = end + 1;
      else items[count++] = token++;
    }
  };
  for (const index of indexes) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    takeUntil(stretch.open.start);
    items[count++] = -1 - index;
    const end = stretch.close?.end ?? stretch.end;
    while (token < last && tokens.start(token) < end) token++;
  }
  takeUntil(block.end);
  return { tokens, items, count };
}

/** Where a short bracket that opens at `token` closes, or -1. Square brackets stay: `[Nicolas] Maduro` is a name. */
function bracketEnd(tokens: Tokens, token: number, last: number, offset: number): number {
  if (!tokens.isUnit(token, 0x28)) return -1;
  for (let at = token + 1; at < last && at <= token + LONGEST_BRACKET && tokens.start(at) < offset; at++) {
    if (tokens.isUnit(at, 0x29)) return at;
  }
  return -1;
}

/** The item's word in lower case; `<q>` for a quotation, empty beyond either end. */
export function lowerAt(line: MaskedLine, at: number): string {
  if (at < 0 || at >= line.count) return '';
  const item = line.items[at] ?? 0;
  return item < 0 ? '<q>' : line.tokens.lower(item);
}

export function isQuotation(line: MaskedLine, at: number): boolean {
  return at >= 0 && at < line.count && (line.items[at] ?? 0) < 0;
}

export function isWordItem(line: MaskedLine, at: number): boolean {
  const item = line.items[at] ?? -1;
  return at >= 0 && at < line.count && item >= 0 && line.tokens.isWord(item);
}

export function isNumberItem(line: MaskedLine, at: number): boolean {
  const item = line.items[at] ?? -1;
  return at >= 0 && at < line.count && item >= 0 && line.tokens.isNumber(item);
}

export function isCapitalisedItem(line: MaskedLine, at: number): boolean {
  const item = line.items[at] ?? -1;
  return at >= 0 && at < line.count && item >= 0 && line.tokens.isCapitalised(item);
}

/** The span from item `first` to item `last`, both of them tokens. */
export function itemSpan(line: MaskedLine, first: number, last: number): Span {
  return line.tokens.span(line.items[first] ?? 0, line.items[last] ?? 0);
}

/** Whether a sentence ends at the item: `.`, `!`, `?`, `…`, or a quotation that closes with one and is not gone on with. */
export function endsSentence(line: MaskedLine, at: number): boolean {
  const word = lowerAt(line, at);
  return word === '.' || word === '!' || word === '?' || word === '…' || word === ';';
}
