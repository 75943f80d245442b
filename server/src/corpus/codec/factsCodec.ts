import type { DocumentId, DocumentRef } from '../documentId';
import { type DescriptorFact, type EntityFact, NUMBERS_PER_MENTION } from '../entityFact';
import type { ArticleFacts, QuoteFact } from '../facts';
import { entityTypes, type NoOthers, quoteKinds } from '../valueNumbers';
import { BytesReader } from './bytesReader';
import { BytesWriter } from './bytesWriter';
import { checksum } from './checksum';
import { FactsReader } from './factsReader';
import { FactsWriter } from './factsWriter';

/**
 * The facts of an article as a few bytes, for the store. A field is added to a `write…` and to the `read…` below it, at
 * the same place; the compiler reports the one that was forgotten. Whoever changes anything here counts `VERSION` up.
 */
const VERSION = 1;
/** The version, and a checksum of all that follows. */
const HEADER = 5;

/** The bytes of an article's facts. Its id and URI are left out: they are kept by its id. */
export function encodeFacts(facts: ArticleFacts): Uint8Array {
  const writer = new FactsWriter();
  writeArticle(facts, writer);
  const body = writer.written();
  const bytes = new BytesWriter();
  bytes.byte(VERSION);
  bytes.word(checksum(body, 0));
  bytes.all(body);
  return bytes.written();
}

/** The facts of a document from their bytes; null if these are damaged or of another version. Never throws. */
export function decodeFacts(bytes: Uint8Array, ref: DocumentRef): ArticleFacts | null {
  const header = new BytesReader(bytes);
  header.byte();
  return header.word() === checksum(bytes, HEADER) ? decodeSoundFacts(bytes, ref) : null;
}

/** As `decodeFacts`, for bytes that are part of others with a checksum of their own. */
export function decodeSoundFacts(bytes: Uint8Array, { id, uri }: DocumentRef): ArticleFacts | null {
  if (bytes[0] !== VERSION) return null;
  const reader = new FactsReader(bytes, HEADER);
  const facts = readArticle(reader, id, uri);
  return reader.isComplete ? facts : null;
}

function writeArticle(facts: ArticleFacts, writer: FactsWriter): void {
  const { id, uri, date, outlet, authors, title, titleRange, quotes, entities, places, ...others } = facts;
  others satisfies NoOthers;
  writer.sharedOrNull(date);
  writer.sharedOrNull(outlet);
  writer.list(authors, writeText);
  writer.own(title);
  writer.range(titleRange);
  writer.list(quotes, (it) => writeQuote(it, id, writer));
  writer.list(entities, (it) => writeEntity(it, id, writer));
  writer.numbers(places, NUMBERS_PER_MENTION);
}

function readArticle(reader: FactsReader, id: ArticleFacts['id'], uri: string): ArticleFacts {
  return {
    id,
    uri,
    date: reader.sharedOrNull(),
    outlet: reader.sharedOrNull(),
    authors: reader.list(readText),
    title: reader.own(),
    titleRange: reader.range(),
    quotes: reader.list(() => readQuote(reader, id)),
    entities: reader.list(() => readEntity(reader, id)),
    places: reader.numbers(NUMBERS_PER_MENTION),
  };
}

function writeQuote(quote: QuoteFact, id: DocumentId, writer: FactsWriter): void {
  const { range, text, words, kind, speaker, speakerLabel, speakerKey, via, ...others } = quote;
  others satisfies NoOthers;
  writer.range(range);
  writer.own(text);
  writer.count(words);
  writer.count(quoteKinds.indexOf(kind));
  writer.shared(speaker);
  writer.shared(speakerLabel);
  writer.count(speakerKey === null ? 0 : 1);
  if (speakerKey !== null) writeKey(speakerKey, id, writer);
  writer.sharedOrNull(via);
}

function readQuote(reader: FactsReader, id: DocumentId): QuoteFact {
  return {
    range: reader.range(),
    text: reader.own(),
    words: reader.count(),
    kind: reader.oneOf(quoteKinds),
    speaker: reader.shared(),
    speakerLabel: reader.shared(),
    speakerKey: reader.count() === 0 ? null : readKey(reader, id),
    via: reader.sharedOrNull(),
  };
}

function writeEntity(entity: EntityFact, id: DocumentId, writer: FactsWriter): void {
  const { id: own, key, name, type, mentions, quotes, forms, at, descriptors, ...others } = entity;
  others satisfies NoOthers;
  writer.shared(own);
  writeKey(key, id, writer);
  writer.shared(name);
  writer.count(entityTypes.indexOf(type));
  writer.count(mentions);
  writer.count(quotes);
  writer.list(forms, writeText);
  writer.count(at);
  writer.list(descriptors, writeDescriptor);
}

function readEntity(reader: FactsReader, id: DocumentId): EntityFact {
  return {
    id: reader.shared(),
    key: readKey(reader, id),
    name: reader.shared(),
    type: reader.oneOf(entityTypes),
    mentions: reader.count(),
    quotes: reader.count(),
    forms: reader.list(readText),
    at: reader.count(),
    descriptors: reader.list(readDescriptor),
  };
}

function writeText(text: string, writer: FactsWriter): void {
  writer.shared(text);
}

/** Keys of single names end in the article's id (`corpusKey`): written without it, they too are shared. */
function writeKey(key: string, id: DocumentId, writer: FactsWriter): void {
  const isOwn = key.endsWith(id);
  writer.count(isOwn ? 1 : 0);
  writer.shared(isOwn ? key.slice(0, key.length - id.length) : key);
}

function readKey(reader: FactsReader, id: DocumentId): string {
  const isOwn = reader.count() === 1;
  const key = reader.shared();
  return isOwn ? key + id : key;
}

function readText(reader: FactsReader): string {
  return reader.shared();
}

function writeDescriptor(descriptor: DescriptorFact, writer: FactsWriter): void {
  const { words, range, ...others } = descriptor;
  others satisfies NoOthers;
  writer.own(words);
  writer.range(range);
}

function readDescriptor(reader: FactsReader): DescriptorFact {
  return { words: reader.own(), range: reader.range() };
}
