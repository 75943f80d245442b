import { inStrides, runToEnd, STEP_UNITS, type Steps } from '../work/steps';
import { isLineEnd } from './characters';
import type { Span } from './span';

/** A place in an editor: line and character, both from 0, characters in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Two places, like a range in the language server protocol. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** The line table of a text, in steps. */
export function* lineTableOf(text: string): Steps<LineTable> {
  return new LineTable(text, yield* lineStarts(text));
}

/** Converts offsets of one text to places and back: binary search over a typed array of line starts. */
export class LineTable {
  readonly #starts: Uint32Array;
  readonly #length: number;

  /** `starts` are the offsets at which the lines start, if already known. */
  constructor(text: string, starts: Uint32Array = runToEnd(lineStarts(text))) {
    this.#starts = starts;
    this.#length = text.length;
  }

  /** How many lines an editor shows for the text. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; an offset outside the text is clamped. */
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

  /** The offset of a place; a place outside the text is clamped. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    const start = this.#starts[place.line];
    if (start === undefined) return this.#length;
    const next = this.#starts[place.line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + place.character, next));
  }

  rangeOf(span: Span): PlaceRange {
    return { start: this.placeAt(span.start), end: this.placeAt(span.end) };
  }
}

/** The first capacity of the table, which doubles when full: most articles have fewer lines. */
const INITIAL_LINES = 64;

/** Where lines start in an editor, which LF, CRLF and CR end; one more line follows the last line end. */
function* lineStarts(text: string): Steps<Uint32Array> {
  let starts = new Uint32Array(INITIAL_LINES);
  let count = 1;
  yield* inStrides(
    [[0, text.length]],
    (first, end) => {
      let at = first;
      for (; at < end; at++) {
        if (!isLineEnd(text.charCodeAt(at))) continue;
        if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
        if (count === starts.length) {
          const wider = new Uint32Array(2 * count);
          wider.set(starts);
          starts = wider;
        }
        starts[count++] = at + 1;
      }
      return at;
    },
    STEP_UNITS,
  );
  return starts.slice(0, count);
}
