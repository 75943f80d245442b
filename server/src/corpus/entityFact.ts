import type { Entity, EntityType } from '../entities/entity';
import type { LineTable, PlaceRange } from '../text/lineTable';

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
  /** Where it is named first. */
  readonly range: PlaceRange;
  /** The ways in which it is named here, as written, without words like `the ministry`. */
  readonly forms: readonly string[];
  /** Every mention as five numbers: line and character of both ends, and its form, -1 for a word that is no name. */
  readonly places: Int32Array;
  readonly descriptors: readonly DescriptorFact[];
}

/** A mention in an article of the corpus. */
export interface MentionPlace {
  readonly range: PlaceRange;
  /** As written; null for a word that is no name. */
  readonly form: string | null;
}

const NUMBERS = 5;
const MOST_DESCRIPTORS = 3;

/** The ways an entity is named in a text and the places of its mentions, packed. */
export function packedMentions(
  { mentions }: Entity,
  text: string,
  lines: LineTable,
): Pick<EntityFact, 'forms' | 'places'> {
  const forms: string[] = [];
  const places = new Int32Array(mentions.length * NUMBERS);
  for (const [index, { start, end, form }] of mentions.entries()) {
    const from = lines.placeAt(start);
    const to = lines.placeAt(end);
    let number = -1;
    if (form !== 'nominal') {
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      number = forms.indexOf(words);
      if (number < 0) number = forms.push(words) - 1;
    }
    places.set([from.line, from.character, to.line, to.character, number], index * NUMBERS);
  }
  return { forms, places };
}

/** The mentions of an entity in an article, in order of the text. */
export function mentionPlaces({ forms, places }: EntityFact): MentionPlace[] {
  const found: MentionPlace[] = [];
  for (let at = 0; at < places.length; at += NUMBERS) {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0, form = -1] = places.subarray(at, at + NUMBERS);
    found.push({
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
      form: forms[form] ?? null,
    });
  }
  return found;
}

/** At most three descriptions of an entity, each once, the longest first: they say most. */
export function keptDescriptors(found: readonly DescriptorFact[]): DescriptorFact[] {
  const seen = new Set<string>();
  return found
    .filter(({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()))
    .sort((left, right) => right.words.length - left.words.length)
    .slice(0, MOST_DESCRIPTORS);
}
