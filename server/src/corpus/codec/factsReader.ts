import type { PlaceRange } from '../../text/lineTable';
import { BytesReader } from './bytesReader';
import { readSharedTexts, readTexts } from './texts';

const nothing: readonly never[] = [];

/** Reads what a `FactsWriter` wrote, in the same order. Never throws: see `isComplete`. */
export class FactsReader {
  readonly #bytes: BytesReader;
  readonly #shared: readonly string[];
  readonly #own: readonly string[];

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = new BytesReader(bytes, start);
    this.#shared = readSharedTexts(this.#bytes);
    this.#own = readTexts(this.#bytes);
  }

  /** Whether everything has been read, and made sense. */
  get isComplete(): boolean {
    return this.#bytes.isComplete;
  }

  count(): number {
    return this.#bytes.count();
  }

  shared(): string {
    return this.#shared[this.#bytes.below(this.#shared.length)] ?? '';
  }

  sharedOrNull(): string | null {
    const number = this.#bytes.below(this.#shared.length + 1);
    return number === 0 ? null : (this.#shared[number - 1] ?? null);
  }

  own(): string {
    return this.#own[this.#bytes.below(this.#own.length)] ?? '';
  }

  /** One of a few values, by its place among them. */
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.#bytes.below(values.length)] ?? values[0];
  }

  range(): PlaceRange {
    const bytes = this.#bytes;
    const line = bytes.count();
    const character = bytes.count();
    return {
      start: { line, character },
      end: { line: line + bytes.difference(), character: bytes.count() },
    };
  }

  list<Item>(read: (reader: FactsReader) => Item): readonly Item[] {
    const count = this.#bytes.items();
    if (count === 0) return nothing;
    const items: Item[] = [];
    for (let index = 0; index < count && !this.#bytes.hasFailed; index++) items.push(read(this));
    return items;
  }

  numbers(apart: number): Int32Array {
    const numbers = new Int32Array(this.#bytes.items());
    for (let index = 0; index < numbers.length; index++)
      numbers[index] = (numbers[index - apart] ?? 0) + this.#bytes.difference();
    return numbers;
  }
}
