import { isAsciiDigit, isSpace, isWordUnit } from '../text/characters';
import type { Span } from '../text/span';

const APOSTROPHE = 0x27;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUOTE = 0x22;
/** Chosen by hand: room for a link with tracking parameters; keeps the scan linear on hostile text. */
const LONGEST_TAG = 500;

/** The characters around a mark within its block; beyond the block's edges, everything is a space. */
export class MarkSurroundings {
  constructor(
    readonly text: string,
    readonly block: Span,
  ) {}

  looksOpening(at: number, length: number): boolean {
    const after = this.unitAfter(at, length);
    return isBoundaryBefore(this.unitBefore(at)) && !isSpace(after) && !isClosingPunctuation(after);
  }

  looksClosing(at: number, length: number): boolean {
    const after = this.unitAfter(at, length);
    return !isSpace(this.unitBefore(at)) && !isBoundaryBefore(this.unitBefore(at)) && !isWordUnit(after);
  }

  unitBefore(at: number): number {
    return at <= this.block.start ? 0x20 : this.text.charCodeAt(at - 1);
  }

  unitAfter(at: number, length: number): number {
    return at + length >= this.block.end ? 0x20 : this.text.charCodeAt(at + length);
  }

  /** `Peru"s`: a double mark typed for an apostrophe. */
  isApostropheInWord(at: number): boolean {
    if (!isWordUnit(this.unitBefore(at)) || isAsciiDigit(this.unitBefore(at))) return false;
    return /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/u.test(this.text.slice(at + 1, at + 5));
  }

  /** 6’2” is a height, not a quotation. */
  isHeight(at: number): boolean {
    return (
      isAsciiDigit(this.unitBefore(at)) &&
      /\d['’]\d{1,2}$/.test(this.text.slice(Math.max(this.block.start, at - 4), at))
    );
  }

  /** Whether the mark at `at` is a single one that can close: not after a space or inside a word. */
  closesSingle(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit !== APOSTROPHE && unit !== 0x2019) return false;
    return !isSpace(this.unitBefore(at)) && !isWordUnit(this.unitAfter(at, 1));
  }

  /** `The workers' rights`: after an s and before a space, a single mark is more likely an apostrophe. */
  isWeakSingle(at: number): boolean {
    return (this.unitBefore(at) | 32) === 0x73 && isSpace(this.unitAfter(at, 1));
  }
}

/** Space, an opening bracket, a dash or another mark: after these a quotation may open. */
export function isBoundaryBefore(unit: number): boolean {
  return isSpace(unit) || '([{<—–-/‘“\'"«„'.includes(String.fromCharCode(unit));
}

function isClosingPunctuation(unit: number): boolean {
  return '.,;:!?)]}…'.includes(String.fromCharCode(unit));
}

/** Whether a block's first double mark can only close: a quotation runs on into it without being reopened. */
export function closesFirst(text: string, block: Span): boolean {
  for (let at = block.start; at < block.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c) return false;
    if (unit === QUOTE || unit === 0x201d) return new MarkSurroundings(text, block).looksClosing(at, 1);
  }
  return false;
}

/** The length of the markup tag at `at`, whose quoted attributes are not quotations; 1 if no tag starts here. */
export function markupLength(text: string, at: number, blockEnd: number): number {
  if (!/^<\/?[a-z]/i.test(text.slice(at, at + 3))) return 1;
  const limit = Math.min(blockEnd, at + LONGEST_TAG);
  let hasAttribute = false;
  for (let end = at + 1; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === LESS_THAN) return 1;
    if (unit === GREATER_THAN) return end + 1 - at;
    if (unit === 0x3d && text.charCodeAt(end + 1) === QUOTE) hasAttribute = true;
  }
  // A tag cut in two by a line end is still markup.
  return hasAttribute ? limit - at : 1;
}
