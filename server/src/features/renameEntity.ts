import type { CorpusSnapshot } from '../corpus/corpus';
import type { DocumentRef } from '../corpus/documentId';
import { placesOf } from '../corpus/entityFact';
import { corpusKey } from '../corpus/entityKey';
import { factsOf, type QuoteFact } from '../corpus/facts';
import type { Place, PlaceRange } from '../text/lineTable';
import { spanOf, textOf } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';
import { type MentionLocation, mentionAt, mentionsOf } from './entityMentions';

/** A place where a name would change, with the words that must still be there at that time. */
export interface RenamePlace {
  readonly range: PlaceRange;
  /** As written, with white space collapsed. */
  readonly words: string;
  /** Whether it is inside a quotation: quotations are not changed by default. */
  readonly isQuoted: boolean;
}

/** The places in one article. */
export interface ArticlePlaces extends DocumentRef {
  readonly places: readonly RenamePlace[];
}

/** A new spelling of an entity's name, and the places it would change. */
export interface RenameProposal {
  /** The corpus keys of the entity. */
  readonly keys: ReadonlySet<string>;
  readonly articles: readonly ArticlePlaces[];
  /** The new spelling of words in a text. */
  readonly respell: (words: string) => string;
}

/** The name at `offset`, as written; null if there is none. */
export function renameable(
  { analysis, lines }: AnalyzedDocument,
  offset: number,
): { range: PlaceRange; placeholder: string } | null {
  const found = mentionAt(analysis, offset);
  if (found === null || found.mention.form === 'nominal') return null;
  const { text } = analysis.article;
  return { range: lines.rangeOf(found.mention), placeholder: textOf(text, spanOf(found.mention)).replace(/\s+/g, ' ') };
}

/**
 * Respells an entity wherever the corpus names it. Words that differ between the old and the new name are changed in
 * every form that has them: `Juan Guaido` to `Juan Guaidó` also changes `Guaido` and `GUAIDO`. If the number of words
 * differs, only mentions written the same way change. Null if there is no name at `offset` or nothing changes. The
 * document itself comes first.
 */
export async function proposeRename(
  document: AnalyzedDocument,
  offset: number,
  newName: string,
  corpus: CorpusSnapshot,
): Promise<RenameProposal | null> {
  const found = mentionAt(document.analysis, offset);
  const before = renameable(document, offset);
  const name = newName.trim().replace(/\s+/g, ' ');
  if (found === null || before === null || name === '' || name === before.placeholder) return null;
  const respell = respelling(before.placeholder, name);
  const mentions = await mentionsOf(document, found.entity, corpus, Number.POSITIVE_INFINITY);
  const articles: ArticlePlaces[] = [];
  for (const { id, uri, mentions: own } of byArticle(mentions)) {
    const isOwn = id === document.id;
    const quotes =
      (isOwn ? factsOf(document, document.analysis, document.lines) : await corpus.article(id))?.quotes ?? [];
    const places = changing(own, quotes, respell);
    if (places.length > 0) articles.push({ id, uri, places });
  }
  const keys = new Set(await corpus.keysOf(corpusKey(document.analysis, found.entity, document.id)));
  return articles.length === 0 ? null : { keys, articles, respell };
}

/** The places of a proposal in a document that was read again; null if it no longer names the entity. */
export function placesAgain(document: AnalyzedDocument, { keys, respell }: RenameProposal): ArticlePlaces | null {
  const { id, uri, analysis, lines } = document;
  const facts = factsOf(document, analysis, lines);
  const entities = facts.entities.filter((it) => keys.has(it.key));
  if (entities.length === 0) return null;
  const mentions = placesOf(facts, entities).map((place) => ({ id, uri, ...place }));
  return { id, uri, places: changing(mentions, facts.quotes, respell) };
}

function byArticle(mentions: readonly MentionLocation[]): (DocumentRef & { readonly mentions: MentionLocation[] })[] {
  const found = new Map<string, DocumentRef & { readonly mentions: MentionLocation[] }>();
  for (const mention of mentions) {
    const known = found.get(mention.id);
    if (known === undefined) found.set(mention.id, { id: mention.id, uri: mention.uri, mentions: [mention] });
    else known.mentions.push(mention);
  }
  return [...found.values()];
}

/** The mentions that change. Mentions and quotations are in text order. */
function changing(
  mentions: readonly MentionLocation[],
  quotes: readonly QuoteFact[],
  respell: (words: string) => string,
): RenamePlace[] {
  const places: RenamePlace[] = [];
  let next = 0;
  // The furthest end of the quotations that start before the mention.
  let furthest: Place | null = null;
  for (const { range, form } of mentions) {
    for (; next < quotes.length; next++) {
      const quote = quotes[next]?.range;
      if (quote === undefined || isBefore(range.start, quote.start)) break;
      if (furthest === null || isBefore(furthest, quote.end)) furthest = quote.end;
    }
    if (form === null || respell(form) === form) continue;
    places.push({ range, words: form, isQuoted: furthest !== null && !isBefore(furthest, range.end) });
  }
  return places;
}

function isBefore(left: Place, right: Place): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

/** How forms of a name change when `from` becomes `to`. */
function respelling(from: string, to: string): (form: string) => string {
  const [before, after] = [from.split(' '), to.split(' ')];
  if (before.length !== after.length) return (form) => (form.replace(/\s+/g, ' ') === from ? to : form);
  const changes = new Map<string, string>();
  for (const [index, word] of before.entries()) {
    const changed = after[index] ?? word;
    if (changed === word) continue;
    changes.set(word, changed);
    if (word.length > 1) changes.set(word.toUpperCase(), changed.toUpperCase());
  }
  return (form) => form.replace(/[^\s-]+/g, (word) => changes.get(word) ?? word);
}
