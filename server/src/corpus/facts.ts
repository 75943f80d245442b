import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { speakerLabel } from '../analysis/speakers/speakerLabel';
import type { IsoDate } from '../dates/calendar';
import type { Entity } from '../entities/entity';
import type { QuoteKind } from '../quotes/quote';
import type { LineTable, PlaceRange } from '../text/lineTable';
import { ownCopy, sharedCopy } from '../text/ownCopy';
import { textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import { forEachInSteps, mapInSteps, runToEnd, STEP_ITEMS, type Steps } from '../work/steps';
import type { DocumentId, DocumentRef } from './documentId';
import { type DescriptorFact, type EntityFact, keptDescriptors, MentionPacker } from './entityFact';
import { corpusKeys, isOfOneArticle } from './entityKey';

/** What the index keeps of a quotation. */
export interface QuoteFact {
  readonly range: PlaceRange;
  /** Its beginning; for most, all of it. */
  readonly text: string;
  readonly words: number;
  readonly kind: QuoteKind;
  /** The source in the article's words; empty if there is none. */
  readonly speaker: string;
  /** The speaker as shown everywhere, see `speakerLabel`; empty if there is none. */
  readonly speakerLabel: string;
  /** The speaker's corpus key; null if it is not a known entity. */
  readonly speakerKey: string | null;
  readonly via: string | null;
}

/** What the index keeps of an article: facts, never its text. */
export interface ArticleFacts extends DocumentRef {
  readonly date: IsoDate | null;
  /** By the one name that it is shown by. */
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** The headline, as given or as written, or the beginning of the text if there is none. */
  readonly title: string;
  readonly titleRange: PlaceRange;
  readonly quotes: readonly QuoteFact[];
  readonly entities: readonly EntityFact[];
  /** The packed mentions of all entities, one entity after the other: see `mentionPlaces`. */
  readonly places: Int32Array;
}

/** In UTF-16 code units. Chosen by hand to save memory: longer than most quotations and headlines. */
const LONGEST_QUOTE = 400;
const LONGEST_TITLE = 120;

/** The facts of an analyzed article. */
export function factsOf(ref: DocumentRef, analysis: Analysis, lines: LineTable): ArticleFacts {
  return runToEnd(factsInSteps(ref, analysis, lines));
}

/** As `factsOf`, in steps. */
export function* factsInSteps({ id, uri }: DocumentRef, analysis: Analysis, lines: LineTable): Steps<ArticleFacts> {
  const { article, fields } = analysis;
  const { text } = article;
  const title = article.headline ?? article.paragraphs[0] ?? { start: 0, end: 0 };
  const keyOf = sharedKeys(analysis, id);
  const quotes = yield* mapInSteps(analysis.quotes, (quote) => quoteFact(quote, keyOf, text, lines));
  const { entities, places } = yield* entityFacts(analysis, keyOf, lines, quotes);
  return {
    id,
    uri,
    places,
    date: article.header?.value ?? null,
    outlet: fields.outlet === null ? null : sharedCopy(fields.outlet.value),
    authors: (fields.authors?.value ?? []).map(sharedCopy),
    title: ownCopy(clipped(fields.headline?.value ?? textOf(text, title), LONGEST_TITLE)),
    titleRange: lines.rangeOf({ start: title.start, end: Math.min(title.end, title.start + LONGEST_TITLE) }),
    quotes,
    entities,
  };
}

/** Gives the corpus key of each entity of an article. */
type KeyOf = (entity: Entity) => string;

function quoteFact(quote: ResolvedQuote, keyOf: KeyOf, text: string, lines: LineTable): QuoteFact {
  const words = textOf(text, quote);
  return {
    range: lines.rangeOf(quote),
    text: ownCopy(clipped(words, LONGEST_QUOTE)),
    words: wordCount(words),
    kind: quote.kind,
    speaker: quote.speaker === null ? '' : sharedCopy(textOf(text, quote.speaker)),
    speakerLabel: sharedCopy(speakerLabel(quote, text) ?? ''),
    speakerKey: quote.speakerEntity === null ? null : keyOf(quote.speakerEntity),
    via: quote.via === null ? null : sharedCopy(textOf(text, quote.via)),
  };
}

function* entityFacts(
  analysis: Analysis,
  keyOf: KeyOf,
  lines: LineTable,
  quotes: readonly QuoteFact[],
): Steps<Pick<ArticleFacts, 'entities' | 'places'>> {
  const quotesByKey = new Map<string, number>();
  for (const { speakerKey } of quotes)
    if (speakerKey !== null) quotesByKey.set(speakerKey, (quotesByKey.get(speakerKey) ?? 0) + 1);
  const descriptors = yield* descriptorFacts(analysis, lines);
  const mentions = analysis.entities.reduce((sum, it) => sum + it.mentions.length, 0);
  const packer = new MentionPacker(analysis.article.text, lines, mentions);
  const entities: EntityFact[] = [];
  for (const [key, [entity, ...same]] of yield* byKey(analysis.entities, keyOf)) {
    const all = [entity, ...same];
    entities.push({
      id: entity.id,
      key,
      name: sharedCopy(entity.name),
      type: entity.type,
      mentions: all.reduce((sum, it) => sum + it.mentions.length, 0),
      quotes: quotesByKey.get(key) ?? 0,
      ...(yield* packer.add(all.flatMap((it) => it.mentions).sort((left, right) => left.start - right.start))),
      descriptors: keptDescriptors(all.flatMap((it) => descriptors.get(it) ?? [])),
    });
    if (entities.length % STEP_ITEMS === 0) yield;
  }
  return { entities, places: packer.places };
}

function* descriptorFacts(analysis: Analysis, lines: LineTable): Steps<ReadonlyMap<Entity, DescriptorFact[]>> {
  const facts = new Map<Entity, DescriptorFact[]>();
  yield* forEachInSteps(yield* analysis.descriptorsInSteps(), ({ entity, words, ...span }) => {
    const known = facts.get(entity);
    const fact = { words: ownCopy(words), range: lines.rangeOf(span) };
    if (known === undefined) facts.set(entity, [fact]);
    else known.push(fact);
  });
  return facts;
}

/** The entities of an article by corpus key: two that readers gave the same name are one in the corpus. */
function* byKey(entities: readonly Entity[], keyOf: KeyOf): Steps<ReadonlyMap<string, [Entity, ...Entity[]]>> {
  const found = new Map<string, [Entity, ...Entity[]]>();
  yield* forEachInSteps(entities, (entity) => {
    const key = keyOf(entity);
    const known = found.get(key);
    if (known === undefined) found.set(key, [entity]);
    else known.push(entity);
  });
  return found;
}

/** As `corpusKeys`; the keys that other articles have too are in memory once. */
function sharedKeys(analysis: Analysis, id: DocumentId): KeyOf {
  const keyOf = corpusKeys(analysis, id);
  return (entity) => {
    const key = keyOf(entity);
    return isOfOneArticle(key) ? key : sharedCopy(key);
  };
}

/** At most `length` code units, cut at a space in the last 40 % (chosen by hand) if any, with an ellipsis if cut. */
export function clipped(words: string, length: number): string {
  if (words.length <= length) return words;
  const space = words.lastIndexOf(' ', length);
  return `${words.slice(0, space > length * 0.6 ? space : length).trimEnd()}…`;
}
