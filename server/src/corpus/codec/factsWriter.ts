import type { PlaceRange } from '../../text/lineTable';
import { BytesWriter } from './bytesWriter';
import { TextTable } from './texts';

/**
 * Writes the parts of facts. Texts are gathered in two tables that come before everything else: those that many
 * articles have, such as names, and those that only one has.
 */
export class FactsWriter {
  readonly #body = new BytesWriter();
  readonly #shared = new TextTable();
  readonly #own = new TextTable();

  count(value: number): void {
    this.#body.count(value);
  }

  shared(text: string): void {
    this.#body.count(this.#shared.numberOf(text));
  }

  sharedOrNull(text: string | null): void {
    this.#body.count(text === null ? 0 : this.#shared.numberOf(text) + 1);
  }

  own(text: string): void {
    this.#body.count(this.#own.numberOf(text));
  }

  range({ start, end }: PlaceRange): void {
    this.#body.count(start.line);
    this.#body.count(start.character);
    this.#body.difference(end.line - start.line);
    this.#body.count(end.character);
  }

  list<Item>(items: readonly Item[], write: (item: Item, writer: FactsWriter) => void): void {
    this.#body.count(items.length);
    for (const it of items) write(it, this);
  }

  /** Numbers as differences from the one `apart` places before: rows of a table, which hardly differ. */
  numbers(numbers: Int32Array, apart: number): void {
    this.#body.count(numbers.length);
    for (let index = 0; index < numbers.length; index++)
      this.#body.difference(((numbers[index] ?? 0) - (numbers[index - apart] ?? 0)) | 0);
  }

  written(): Uint8Array {
    const all = new BytesWriter();
    this.#shared.write(all);
    this.#own.write(all);
    all.all(this.#body.written());
    return all.written();
  }
}
