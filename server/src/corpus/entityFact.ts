import type { EntityType, Mention } from '../entities/entity';
import type { LineTable, PlaceRange } from '../text/lineTable';
import { sharedCopy } from '../text/ownCopy';
import { forEachInSteps, type Steps } from '../work/steps';

/** What an article says of an entity beside its name, and where. */
export interface DescriptorFact {
  readonly words: string;
  readonly range: PlaceRange;
}

/** What the index keeps of an entity in one article. */
export interface EntityFact {
  /** What joins it over the corpus. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly quotes: number;
  /** The ways in which it is named here, as written, without words like `the ministry`. */
  readonly forms: readonly string[];
  /** Which of the article's mentions is its first; the others follow. */
  readonly at: number;
  readonly descriptors: readonly DescriptorFact[];
}

/** What holds the packed mentions of an article: five numbers each, the lines and characters of both ends and the form. */
export interface Packed {
  readonly places: Int32Array;
}

/** A mention in an article of the corpus. */
export interface MentionPlace {
  readonly range: PlaceRange;
  /** As written; null for a word that is not a name. */
  readonly form: string | null;
}

const NUMBERS = 5;
const MOST_DESCRIPTORS = 3;

/** The mentions of an article's entities while they are being packed: see `ArticleFacts.places`. */
export class MentionPacker {
  readonly places: Int32Array;
  #next = 0;

  constructor(
    readonly text: string,
    readonly lines: LineTable,
    mentions: number,
  ) {
    this.places = new Int32Array(mentions * NUMBERS);
  }

  /** Packs an entity's mentions after the previous ones; returns its forms and where its mentions start. */
  *add(mentions: readonly Mention[]): Steps<Pick<EntityFact, 'forms' | 'at'>> {
    const forms: string[] = [];
    const at = this.#next;
    yield* forEachInSteps(mentions, ({ start, end, form }) => {
      const from = this.lines.placeAt(start);
      const to = this.lines.placeAt(end);
      let number = -1;
      if (form !== 'nominal') {
        const words = sharedCopy(this.text.slice(start, end).replace(/\s+/g, ' '));
        number = forms.indexOf(words);
        if (number < 0) number = forms.push(words) - 1;
      }
      this.places.set([from.line, from.character, to.line, to.character, number], this.#next * NUMBERS);
      this.#next++;
    });
    return { forms, at };
  }
}

/** The mentions of an entity in an article, in order of the text. */
export function mentionPlaces({ places }: Packed, { forms, at, mentions }: EntityFact): MentionPlace[] {
  return Array.from({ length: mentions }, (_, index) => mentionPlace(places, forms, at + index));
}

/** Where an article names an entity first. */
export function firstPlace({ places }: Packed, { forms, at }: EntityFact): PlaceRange {
  return mentionPlace(places, forms, at).range;
}

function mentionPlace(places: Int32Array, forms: readonly string[], index: number): MentionPlace {
  const start = index * NUMBERS;
  const [line = 0, character = 0, endLine = 0, endCharacter = 0, form = -1] = places.subarray(start, start + NUMBERS);
  return {
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    form: forms[form] ?? null,
  };
}

const none: readonly DescriptorFact[] = [];

/** At most three descriptions of an entity, each once, the longest first: they say most. */
export function keptDescriptors(found: readonly DescriptorFact[]): readonly DescriptorFact[] {
  if (found.length === 0) return none;
  const seen = new Set<string>();
  return found
    .filter(({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()))
    .sort((left, right) => right.words.length - left.words.length)
    .slice(0, MOST_DESCRIPTORS);
}
