import { isAsciiDigit, isSpace } from '../text/characters';
import type { Span } from '../text/span';

const LEFT_DOUBLE = 0xab;
const RIGHT_DOUBLE = 0xbb;
const LEFT_SINGLE = 0x2039;
const RIGHT_SINGLE = 0x203a;
/** The mark that closes what each guillemet opens. */
const partners: ReadonlyMap<number, number> = new Map([
  [LEFT_DOUBLE, RIGHT_DOUBLE],
  [RIGHT_DOUBLE, LEFT_DOUBLE],
  [LEFT_SINGLE, RIGHT_SINGLE],
  [RIGHT_SINGLE, LEFT_SINGLE],
]);

/** Whether a code unit is one of « » ‹ ›. */
export function isGuillemet(unit: number): boolean {
  return unit === LEFT_DOUBLE || unit === RIGHT_DOUBLE || unit === LEFT_SINGLE || unit === RIGHT_SINGLE;
}

/**
 * Whether the mark at `at` touches no word: `Next »`, `Home › News`, but also `« So », he said`. Beyond the edges of its
 * block, everything is a space.
 */
export function isFloating(text: string, at: number, block: Span): boolean {
  const isFree = (place: number): boolean =>
    place < block.start || place >= block.end || isSpace(text.charCodeAt(place));
  return isFree(at - 1) && (isFree(at + 1) || ',.;:!?)'.includes(text.charAt(at + 1)));
}

/** Tells the guillemets of a block that quote from the arrows and bullets of a web page. Linear time in all. */
export class GuillemetReader {
  /** By closing mark, its next place at or after the last place asked for. */
  readonly #next = new Map<number, number>();

  constructor(
    readonly text: string,
    readonly block: Span,
    readonly nextBlock: Span | null,
  ) {}

  /** Whether a mark that would open can: one between spaces needs a partner, or a next block that repeats it. */
  opens(at: number): boolean {
    if (!isFloating(this.text, at, this.block)) return true;
    const unit = this.text.charCodeAt(at);
    // French sets « so » between spaces; nobody sets » so «.
    if (unit === 0xbb || unit === 0x203a) return false;
    // Page numbers: « 1 2 3 ».
    if (isAsciiDigit(this.text.charCodeAt(at + 2))) return false;
    return this.#hasAhead(partners.get(unit) ?? 0, at) || this.text.charCodeAt(this.nextBlock?.start ?? -1) === unit;
  }

  #hasAhead(closing: number, at: number): boolean {
    let place = this.#next.get(closing) ?? at;
    while (place < this.block.end && (place < at || this.text.charCodeAt(place) !== closing)) place++;
    this.#next.set(closing, place);
    return place < this.block.end;
  }
}
