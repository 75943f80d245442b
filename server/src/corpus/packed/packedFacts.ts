import type { EntityType } from '../../entities/entity';
import type { PlaceRange } from '../../text/lineTable';
import type { DescriptorFact, EntityFact } from '../entityFact';
import type { ArticleFacts, QuoteFact } from '../facts';
import { entityTypes, quoteKinds } from '../valueNumbers';
import type { PackedNumbers } from './numberWriter';

/** The number of `null` among shared words, which count from 1. */
export const NONE = 0;

/** The numbers in a row of each kind, as `pack` writes them; the head is the title's place and how many rows follow. */
const HEAD = 8;
const QUOTE = 12;
const ENTITY = 11;
const DESCRIPTOR = 6;

/** What is not packed. */
export type FactsHead = Omit<ArticleFacts, 'titleRange' | 'quotes' | 'entities' | 'places'>;

export interface PackedParts {
  readonly numbers: PackedNumbers;
  /** Words that other articles have, too; rows refer to them by number. */
  readonly shared: readonly string[];
  /** The words of quotations and descriptors, one after the other. */
  readonly words: string;
}

/**
 * The facts of an article in a few objects instead of hundreds, since a corpus keeps those of every article. Lists are
 * made anew each time they are asked for: ask once, or for one entity. `pack` makes these facts.
 */
export class PackedFacts implements ArticleFacts {
  readonly id: ArticleFacts['id'];
  readonly uri: string;
  readonly date: ArticleFacts['date'];
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly title: string;
  readonly #numbers: PackedNumbers;
  readonly #shared: readonly string[];
  readonly #words: string;

  constructor(head: FactsHead, { numbers, shared, words }: PackedParts) {
    this.id = head.id;
    this.uri = head.uri;
    this.date = head.date;
    this.outlet = head.outlet;
    this.authors = head.authors;
    this.title = head.title;
    this.#numbers = numbers;
    this.#shared = shared;
    this.#words = words;
  }

  /** The same facts as plain objects. */
  unpacked(): ArticleFacts {
    const { id, uri, date, outlet, authors, title, titleRange, quotes, entities, places } = this;
    return { id, uri, date, outlet, authors, title, titleRange, quotes, entities, places };
  }

  get titleRange(): PlaceRange {
    return this.#range(0);
  }

  get quotes(): readonly QuoteFact[] {
    return list(this.quoteCount, (index) => this.quote(index));
  }

  get quoteCount(): number {
    return this.#number(4);
  }

  get entities(): readonly EntityFact[] {
    return list(this.entityCount, (index) => this.entity(index));
  }

  get entityCount(): number {
    return this.#number(5);
  }

  get places(): Int32Array {
    const from = this.#descriptorsAt + this.#number(7) * DESCRIPTOR;
    // The form of a mention without a name is -1.
    return Int32Array.from(this.#numbers.subarray(from), (it) => it - 1);
  }

  /** The index of the entity with a corpus key; -1 if there is none. */
  indexOf(key: string): number {
    const count = this.entityCount;
    for (let index = 0; index < count; index++) if (this.key(index) === key) return index;
    return -1;
  }

  /** The corpus key, name and type of an entity, by its index, without the rest. */
  key(index: number): string {
    return this.#text(this.#entitiesAt + index * ENTITY);
  }

  name(index: number): string {
    return this.#text(this.#entitiesAt + index * ENTITY + 2);
  }

  type(index: number): EntityType {
    return entityTypes[this.#number(this.#entitiesAt + index * ENTITY + 3)] ?? 'MISC';
  }

  entity(index: number): EntityFact {
    const row = this.#entitiesAt + index * ENTITY;
    const forms = this.#formsAt + this.#number(row + 7);
    const descriptors = this.#descriptorsAt + this.#number(row + 9) * DESCRIPTOR;
    return {
      id: this.#text(row + 1),
      key: this.#text(row),
      name: this.#text(row + 2),
      type: this.type(index),
      mentions: this.#number(row + 4),
      quotes: this.#number(row + 5),
      forms: list(this.#number(row + 8), (it) => this.#text(forms + it)),
      at: this.#number(row + 6),
      descriptors: list(this.#number(row + 10), (it) => this.#descriptor(descriptors + it * DESCRIPTOR)),
    };
  }

  quote(index: number): QuoteFact {
    const row = HEAD + index * QUOTE;
    return {
      range: this.#range(row),
      text: this.#own(row + 4),
      words: this.#number(row + 6),
      kind: quoteKinds[this.#number(row + 7)] ?? 'direct',
      speaker: this.#text(row + 8),
      speakerLabel: this.#text(row + 9),
      speakerKey: this.#textOrNull(row + 10),
      via: this.#textOrNull(row + 11),
    };
  }

  get #entitiesAt(): number {
    return HEAD + this.#number(4) * QUOTE;
  }

  get #formsAt(): number {
    return this.#entitiesAt + this.#number(5) * ENTITY;
  }

  get #descriptorsAt(): number {
    return this.#formsAt + this.#number(6);
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

  #text(at: number): string {
    return this.#shared[this.#number(at) - 1] ?? '';
  }

  #textOrNull(at: number): string | null {
    return this.#shared[this.#number(at) - 1] ?? null;
  }

  #own(at: number): string {
    const start = this.#number(at);
    return this.#words.slice(start, start + this.#number(at + 1));
  }

  #number(at: number): number {
    return this.#numbers[at] ?? 0;
  }
}

const nothing: readonly never[] = [];

function list<Item>(length: number, itemAt: (index: number) => Item): readonly Item[] {
  if (length === 0) return nothing;
  const items: Item[] = [];
  for (let index = 0; index < length; index++) items.push(itemAt(index));
  return items;
}
