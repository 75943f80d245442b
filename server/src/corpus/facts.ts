import type { Analysis } from '../analysis/analysis';
import type { IsoDate } from '../dates/calendar';
import type { Entity } from '../entities/entity';
import type { QuoteKind } from '../quotes/quote';
import type { LineTable, PlaceRange } from '../text/lineTable';
import { ownCopy, sharedCopy } from '../text/ownCopy';
import { textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import type { DocumentId, DocumentRef } from './documentId';
import { type DescriptorFact, type EntityFact, keptDescriptors, MentionPacker } from './entityFact';
import { corpusKey } from './entityKey';

/** What the index keeps of a quotation. */
export interface QuoteFact {
  readonly range: PlaceRange;
  /** Its first characters; the whole of it for most. */
  readonly text: string;
  readonly words: number;
  readonly kind: QuoteKind;
  /** The source as the article words it; empty where there is none. */
  readonly speaker: string;
  /** The entity's key and name where the source is known. */
  readonly speakerKey: string | null;
  readonly speakerName: string | null;
  readonly via: string | null;
}

/** What the index keeps of an article: facts, never its text. */
export interface ArticleFacts extends DocumentRef {
  readonly date: IsoDate | null;
  /** The agency that signs the article, as it signs. */
  readonly outlet: string | null;
  /** The headline, or the first words where there is none. */
  readonly title: string;
  readonly titleRange: PlaceRange;
  readonly quotes: readonly QuoteFact[];
  readonly entities: readonly EntityFact[];
  /** The mentions of all entities, one entity's behind the other's, packed: see `mentionPlaces`. */
  readonly places: Int32Array;
}

const LONGEST_QUOTE = 400;
const LONGEST_TITLE = 120;

/** The facts of an analysed article. */
export function factsOf({ id, uri }: DocumentRef, analysis: Analysis, lines: LineTable): ArticleFacts {
  const { article } = analysis;
  const { text } = article;
  const title = article.headline ?? article.paragraphs[0] ?? { start: 0, end: 0 };
  const agency = article.byline?.agency ?? article.dateline?.agency ?? article.signOff?.agency ?? null;
  const quotesByKey = new Map<string, number>();
  const quotes = analysis.quotes.map((quote): QuoteFact => {
    const key = quote.speakerEntity === null ? null : keyOf(quote.speakerEntity, id);
    if (key !== null) quotesByKey.set(key, (quotesByKey.get(key) ?? 0) + 1);
    const words = textOf(text, quote);
    return {
      range: lines.rangeOf(quote),
      text: ownCopy(clipped(words, LONGEST_QUOTE)),
      words: wordCount(words),
      kind: quote.kind,
      speaker: quote.speaker === null ? '' : sharedCopy(textOf(text, quote.speaker)),
      speakerKey: key,
      speakerName: quote.speakerName === null ? null : sharedCopy(quote.speakerName),
      via: quote.via === null ? null : sharedCopy(textOf(text, quote.via)),
    };
  });
  const descriptors = new Map<Entity, DescriptorFact[]>();
  for (const { entity, words, ...span } of analysis.descriptors()) {
    const known = descriptors.get(entity);
    const fact = { words: ownCopy(words), range: lines.rangeOf(span) };
    if (known === undefined) descriptors.set(entity, [fact]);
    else known.push(fact);
  }
  const mentions = analysis.entities.reduce((sum, it) => sum + it.mentions.length, 0);
  const packer = new MentionPacker(text, lines, mentions);
  return {
    id,
    uri,
    places: packer.places,
    date: article.header?.value ?? null,
    outlet: agency === null ? null : sharedCopy(textOf(text, agency)),
    title: ownCopy(clipped(textOf(text, title), LONGEST_TITLE)),
    titleRange: lines.rangeOf({ start: title.start, end: Math.min(title.end, title.start + LONGEST_TITLE) }),
    quotes,
    entities: byKey(analysis.entities, id).map(([key, [entity, ...same]]): EntityFact => {
      const all = [entity, ...same];
      return {
        key,
        name: sharedCopy(entity.name),
        type: entity.type,
        mentions: all.reduce((sum, it) => sum + it.mentions.length, 0),
        quotes: quotesByKey.get(key) ?? 0,
        ...packer.add(all.flatMap((it) => it.mentions).sort((left, right) => left.start - right.start)),
        descriptors: keptDescriptors(all.flatMap((it) => descriptors.get(it) ?? [])),
      };
    }),
  };
}

/** The entities of an article by key: two that readers gave one name are one in the corpus. */
function byKey(entities: readonly Entity[], id: DocumentId): [string, [Entity, ...Entity[]]][] {
  const found = new Map<string, [Entity, ...Entity[]]>();
  for (const entity of entities) {
    const key = keyOf(entity, id);
    const known = found.get(key);
    if (known === undefined) found.set(key, [entity]);
    else known.push(entity);
  }
  return [...found];
}

/** The key, one string for all articles but for those of single names, which are each article's own. */
function keyOf(entity: Entity, id: DocumentId): string {
  const key = corpusKey(entity, id);
  return key === entity.key ? sharedCopy(key) : key;
}

/** At most `length` code units, cut at a space if one is near, with an ellipsis where something was cut. */
export function clipped(words: string, length: number): string {
  if (words.length <= length) return words;
  const space = words.lastIndexOf(' ', length);
  return `${words.slice(0, space > length * 0.6 ? space : length).trimEnd()}…`;
}
