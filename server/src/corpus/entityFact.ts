import type { EntityType, Mention } from '../entities/entity';
import type { LineTable, Place, PlaceRange } from '../text/lineTable';
import { sharedCopy } from '../text/ownCopy';
import { forEachInSteps, type Steps } from '../work/steps';

/** A description of an entity in an article, and where it is. */
export interface DescriptorFact {
  readonly words: string;
  readonly range: PlaceRange;
}

/** What the index keeps of an entity in one article. */
export interface EntityFact {
  /** The id of the entity in the article, `e1`; of several with the same key, the first one's. */
  readonly id: string;
  /** Its corpus key; see `corpusKeys`. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly quotes: number;
  /** The names it has in this article, as written, without nouns like `the ministry`. */
  readonly forms: readonly string[];
  /** The index of its first mention in the packed mentions; the others follow. */
  readonly at: number;
  readonly descriptors: readonly DescriptorFact[];
}

/**
 * The packed mentions of an article, five numbers each: line and character of start and end, and the index of the form.
 */
export interface Packed {
  readonly places: Int32Array;
}

/** A mention in an article of the corpus. */
export interface MentionPlace {
  readonly range: PlaceRange;
  /** The name as written; null for a noun like `the ministry`. */
  readonly form: string | null;
}

export const NUMBERS_PER_MENTION = 5;
/** Chosen by hand: they take memory, and an entity is shown with only one. */
const MOST_DESCRIPTORS = 3;

/** Packs the mentions of an article's entities: see `ArticleFacts.places`. */
export class MentionPacker {
  readonly places: Int32Array;
  #next = 0;

  constructor(
    readonly text: string,
    readonly lines: LineTable,
    mentions: number,
  ) {
    this.places = new Int32Array(mentions * NUMBERS_PER_MENTION);
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
      this.places.set([from.line, from.character, to.line, to.character, number], this.#next * NUMBERS_PER_MENTION);
      this.#next++;
    });
    return { forms, at };
  }
}

/** The mentions of an entity in an article, in text order. */
export function mentionPlaces({ places }: Packed, { forms, at, mentions }: EntityFact): MentionPlace[] {
  return Array.from({ length: mentions }, (_, index) => mentionPlace(places, forms, at + index));
}

/** The mentions of an entity that an article has under several keys, in text order. */
export function placesOf(packed: Packed, entities: readonly EntityFact[]): MentionPlace[] {
  const places = entities.flatMap((it) => mentionPlaces(packed, it));
  return entities.length < 2 ? places : places.sort((left, right) => inText(left.range.start, right.range.start));
}

function mentionPlace(places: Int32Array, forms: readonly string[], index: number): MentionPlace {
  const start = index * NUMBERS_PER_MENTION;
  const [line = 0, character = 0, endLine = 0, endCharacter = 0, form = -1] = places.subarray(
    start,
    start + NUMBERS_PER_MENTION,
  );
  return {
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    form: forms[form] ?? null,
  };
}

function inText(left: Place, right: Place): number {
  return left.line - right.line || left.character - right.character;
}

const none: readonly DescriptorFact[] = [];

/** At most `MOST_DESCRIPTORS` different descriptions of an entity, the longest and so most informative first. */
export function keptDescriptors(found: readonly DescriptorFact[]): readonly DescriptorFact[] {
  if (found.length === 0) return none;
  const seen = new Set<string>();
  return found
    .filter(({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()))
    .sort((left, right) => right.words.length - left.words.length)
    .slice(0, MOST_DESCRIPTORS);
}
