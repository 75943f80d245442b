import { type Line, linesOf } from './lines';
import type { Span } from './span';
import { runToEnd, type Steps } from './steps';

/** A place in an editor: line and character, both from 0, characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Two places, as the language server protocol has them. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** The line table of a text, in steps. */
export function* lineTableOf(text: string): Steps<LineTable> {
  return new LineTable(text, yield* linesOf(text));
}

/** Turns offsets of one text into places and back: binary search over a typed array of line starts. */
export class LineTable {
  readonly #starts: Uint32Array;
  readonly #length: number;

  /** `lines` are the text's own, where they are known already. */
  constructor(text: string, lines: readonly Line[] = runToEnd(linesOf(text))) {
    const last = lines.at(-1);
    const endsInLineEnd = last !== undefined && last.next > last.end;
    this.#starts = new Uint32Array(Math.max(1, lines.length + (endsInLineEnd ? 1 : 0)));
    for (let index = 0; index < lines.length; index++) this.#starts[index] = lines[index]?.start ?? 0;
    if (endsInLineEnd) this.#starts[lines.length] = text.length;
    this.#length = text.length;
  }

  /** How many lines an editor shows for the text. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; offsets outside the text go to its nearest end. */
  placeAt(offset: number): Place {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.#starts[low] ?? 0) };
  }

  /** The offset of a place; places outside the text go to its nearest end. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    const start = this.#starts[place.line];
    if (start === undefined) return this.#length;
    const next = this.#starts[place.line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + place.character, next));
  }

  /** The range of a span. */
  rangeOf(span: Span): PlaceRange {
    return { start: this.placeAt(span.start), end: this.placeAt(span.end) };
  }
}
