import { sharedCopy } from '../../text/ownCopy';
import type { BytesReader } from './bytesReader';
import type { BytesWriter } from './bytesWriter';

/** How the letters of texts are written: UTF-16 if a surrogate has lost its partner, which UTF-8 cannot write. */
const UTF_8 = 0;
const UTF_16 = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of an article to be written, each with a number. */
export class TextTable {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** Writes how many there are, their lengths, and all their letters together. */
  write(writer: BytesWriter): void {
    writer.count(this.#texts.length);
    for (const { length } of this.#texts) writer.count(length);
    const all = this.#texts.join('');
    const isWhole = !hasLoneSurrogate(all);
    const bytes = isWhole ? encoder.encode(all) : unitsOf(all);
    writer.byte(isWhole ? UTF_8 : UTF_16);
    writer.count(bytes.length);
    writer.all(bytes);
  }
}

/** The texts that a `TextTable` wrote, as slices of one string: they keep each other in memory. */
export function readTexts(reader: BytesReader): string[] {
  const lengths = new Uint32Array(reader.items());
  let total = 0;
  for (let index = 0; index < lengths.length; index++) {
    const length = reader.count();
    lengths[index] = length;
    total += length;
  }
  const isWhole = reader.byte() === UTF_8;
  const bytes = reader.all(reader.count());
  const all = isWhole ? decoder.decode(bytes) : textOfUnits(bytes);
  if (all.length !== total) reader.hasFailed = true;
  const texts: string[] = [];
  let at = 0;
  for (const length of lengths) {
    texts.push(all.slice(at, at + length));
    at += length;
  }
  return texts;
}

/** As `readTexts`, for texts that many articles have: each is shared with them. */
export function readSharedTexts(reader: BytesReader): string[] {
  const texts = readTexts(reader);
  for (let index = 0; index < texts.length; index++) texts[index] = sharedCopy(texts[index] ?? '');
  return texts;
}

function hasLoneSurrogate(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    at++;
  }
  return false;
}

function unitsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

function textOfUnits(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}
