import type { EntityType } from '../../entities/entity';
import type { QuoteKind } from '../../quotes/quote';
import type { PlaceRange } from '../../text/lineTable';
import type { DescriptorFact, EntityFact, Packed } from '../entityFact';
import type { ArticleFacts, QuoteFact } from '../facts';
import type { PackedNumbers } from './numberWriter';

/** The number of `null` among shared words, which count from 1. */
export const NONE = 0;
export const quoteKinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare', 'title'];
export const entityTypes: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** The numbers in a row of each kind, as `pack` writes them. */
const HEAD = 6;
const QUOTE = 12;
const ENTITY = 11;
const DESCRIPTOR = 6;

/** What is not packed, and how many of each kind are. */
export interface PackedHead extends Omit<ArticleFacts, 'titleRange' | 'quotes' | 'entities' | 'places'> {
  readonly quoteCount: number;
  readonly entityCount: number;
}

interface Parts {
  readonly numbers: PackedNumbers;
  /** Words that other articles have, too; rows refer to them by number. */
  readonly shared: readonly string[];
  /** The words of quotations and descriptors, one after the other. */
  readonly words: string;
}

/**
 * The facts of an article in a few objects instead of hundreds, since a corpus keeps those of every article. What is
 * asked for is made anew each time. See `pack`.
 */
export class PackedFacts implements Packed {
  readonly #parts: Parts;

  constructor(
    readonly head: PackedHead,
    parts: Parts,
  ) {
    this.#parts = parts;
  }

  /** The same facts as plain objects. */
  unpacked(): ArticleFacts {
    const { quoteCount, entityCount, ...head } = this.head;
    const { titleRange, quotes, entities, places } = this;
    return { ...head, titleRange, quotes, entities, places };
  }

  get titleRange(): PlaceRange {
    return this.#range(0);
  }

  get quotes(): QuoteFact[] {
    const { quoteCount } = this.head;
    return Array.from({ length: quoteCount }, (_, index) => this.#quote(HEAD + index * QUOTE));
  }

  get entities(): EntityFact[] {
    return Array.from({ length: this.head.entityCount }, (_, index) => this.entity(index));
  }

  get places(): Int32Array {
    const { numbers } = this.#parts;
    const places = new Int32Array(numbers.length - this.#placesAt);
    for (let index = 0; index < places.length; index++) places[index] = this.#number(this.#placesAt + index) - 1;
    return places;
  }

  /** The corpus key of an entity, by its index. */
  key(index: number): string {
    return this.#shared(this.#entitiesAt + index * ENTITY) ?? '';
  }

  entity(index: number): EntityFact {
    const row = this.#entitiesAt + index * ENTITY;
    const [forms, descriptors] = [this.#number(row + 7), this.#number(row + 9)];
    return {
      id: this.#shared(row + 1) ?? '',
      key: this.#shared(row) ?? '',
      name: this.#shared(row + 2) ?? '',
      type: entityTypes[this.#number(row + 3)] ?? 'MISC',
      mentions: this.#number(row + 4),
      quotes: this.#number(row + 5),
      at: this.#number(row + 6),
      forms: Array.from({ length: this.#number(row + 8) }, (_, it) => this.#shared(this.#formsAt + forms + it) ?? ''),
      descriptors: Array.from({ length: this.#number(row + 10) }, (_, it) =>
        this.#descriptor(this.#descriptorsAt + (descriptors + it) * DESCRIPTOR),
      ),
    };
  }

  get #entitiesAt(): number {
    return HEAD + this.head.quoteCount * QUOTE;
  }

  get #formsAt(): number {
    return this.#entitiesAt + this.head.entityCount * ENTITY;
  }

  get #descriptorsAt(): number {
    return this.#formsAt + this.#number(4);
  }

  get #placesAt(): number {
    return this.#descriptorsAt + this.#number(5) * DESCRIPTOR;
  }

  #quote(row: number): QuoteFact {
    return {
      range: this.#range(row),
      text: this.#own(row + 4),
      words: this.#number(row + 6),
      kind: quoteKinds[this.#number(row + 7)] ?? 'direct',
      speaker: this.#shared(row + 8) ?? '',
      speakerLabel: this.#shared(row + 9) ?? '',
      speakerKey: this.#shared(row + 10),
      via: this.#shared(row + 11),
    };
  }

  #descriptor(row: number): DescriptorFact {
    return { words: this.#own(row), range: this.#range(row + 2) };
  }

  #range(at: number): PlaceRange {
    return {
      start: { line: this.#number(at), character: this.#number(at + 1) },
      end: { line: this.#number(at + 2), character: this.#number(at + 3) },
    };
  }

  #shared(at: number): string | null {
    return this.#parts.shared[this.#number(at) - 1] ?? null;
  }

  #own(at: number): string {
    const start = this.#number(at);
    return this.#parts.words.slice(start, start + this.#number(at + 1));
  }

  #number(at: number): number {
    return this.#parts.numbers[at] ?? 0;
  }
}
