import type { Diagnostic } from 'vscode-languageserver-types';
import { BytesReader } from '../../corpus/codec/bytesReader';
import { BytesWriter } from '../../corpus/codec/bytesWriter';
import { checksum } from '../../corpus/codec/checksum';
import { readTexts, TextTable } from '../../corpus/codec/texts';
import type { DocumentId } from '../../corpus/documentId';
import { fnv1a } from '../../text/fnv';
import type { TextKind } from '../recognize';

/** What is remembered of a closed file. */
export interface FileRecord {
  /** The file's stamp and the hash of its bytes, see `FileStamp`. */
  readonly stamp: string;
  readonly hash: string;
  /** What else the rest depends on, see `circumstancesOf`. */
  readonly circumstances: string;
  readonly kind: TextKind;
  /** The article's facts, encoded; null if the file was not analyzed. */
  readonly facts: Uint8Array | null;
  /** What was found in it; null if it was not checked. */
  readonly check: CheckRecord | null;
}

/** The problems of a closed article, and what they depend on besides the file. */
export interface CheckRecord {
  /** The day that counted as today. */
  readonly day: string;
  /** A hash of the settings. */
  readonly settings: string;
  /** The signature of the doubts it was checked with, see `doubtIn`; null if there were none. */
  readonly doubt: string | null;
  readonly items: readonly Diagnostic[];
}

/** Whoever changes anything here counts it up. */
const VERSION = 1;
/** The version, and a checksum of all that follows and of the id. */
const HEADER = 5;
/** The order counts: a new value comes last. */
const kinds: readonly TextKind[] = ['dated', 'undated', 'other'];

export function encodeRecord(
  id: DocumentId,
  { stamp, hash, circumstances, kind, facts, check }: FileRecord,
): Uint8Array {
  const texts = new TextTable();
  const body = new BytesWriter();
  for (const it of [stamp, hash, circumstances]) body.count(texts.numberOf(it));
  body.count(kinds.indexOf(kind));
  body.count(facts === null ? 0 : facts.length + 1);
  if (facts !== null) body.all(facts);
  body.byte(check === null ? 0 : 1);
  if (check !== null) {
    body.count(texts.numberOf(check.day));
    body.count(texts.numberOf(check.settings));
    body.count(check.doubt === null ? 0 : texts.numberOf(check.doubt) + 1);
    body.count(texts.numberOf(check.items.length === 0 ? '' : JSON.stringify(check.items)));
  }
  const all = new BytesWriter();
  texts.write(all);
  all.all(body.written());
  const written = all.written();
  const bytes = new BytesWriter();
  bytes.byte(VERSION);
  bytes.word(checksumOf(id, written, 0));
  bytes.all(written);
  return bytes.written();
}

/** The record of a document; null if its bytes are damaged, of another version or another document's. Never throws. */
export function decodeRecord(id: DocumentId, bytes: Uint8Array): FileRecord | null {
  const reader = new BytesReader(bytes);
  if (reader.byte() !== VERSION || reader.word() !== checksumOf(id, bytes, HEADER)) return null;
  const texts = readTexts(reader);
  const text = (): string => texts[reader.below(texts.length)] ?? '';
  const [stamp, hash, circumstances] = [text(), text(), text()];
  const kind = kinds[reader.below(kinds.length)] ?? 'other';
  const length = reader.count();
  const facts = length === 0 ? null : reader.all(length - 1);
  const check = reader.byte() === 0 ? null : readCheck(reader, texts);
  if (!reader.isComplete || check === undefined) return null;
  return { stamp, hash, circumstances, kind, facts, check };
}

/** Undefined if its JSON is damaged. */
function readCheck(reader: BytesReader, texts: readonly string[]): CheckRecord | undefined {
  const text = (): string => texts[reader.below(texts.length)] ?? '';
  const [day, settings] = [text(), text()];
  const doubt = reader.below(texts.length + 1);
  const items = itemsIn(text());
  return items === null ? undefined : { day, settings, doubt: doubt === 0 ? null : (texts[doubt - 1] ?? null), items };
}

function itemsIn(json: string): readonly Diagnostic[] | null {
  if (json === '') return [];
  try {
    // The checksum is right: it is what `encodeRecord` wrote.
    return JSON.parse(json) as readonly Diagnostic[];
  } catch {
    return null;
  }
}

/** Of the id and the bytes. */
function checksumOf(id: DocumentId, bytes: Uint8Array, start: number): number {
  return checksum(bytes, start, fnv1a(id));
}
