import type { Encoding, FileEncoding, LostCharacter } from '../text/fileEncoding';
import { decodeWindows1252, encodeWindows1252 } from '../text/windows1252';
import { decodeUtf8, isFaultyUtf8 } from './decodeUtf8';
import { decodeUtf16 } from './decodeUtf16';

/** A file's text and its encoding, so that it can be written back the same way. */
export interface DecodedText extends FileEncoding {
  readonly text: string;
}

/** A file's encoding without its text. */
export function encodingOf({ encoding, hasByteOrderMark, lost }: FileEncoding): FileEncoding {
  return { encoding, hasByteOrderMark, lost };
}

/** How many bytes decide between text and binary. Chosen by hand, so that the test costs the same for any file. */
const SAMPLE = 4096;

/**
 * Decodes bytes as an editor would: by the byte-order mark; else as UTF-16 if every other byte of the sample is zero;
 * else as UTF-8, even if some bytes are invalid; else as Windows-1252, in which every byte is a character. Invalid
 * bytes become � in the text and are kept in `lost`. Null for a binary file.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { ...decodeUtf8(bytes.subarray(3)), encoding: 'utf-8', hasByteOrderMark: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wideText(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wideText(bytes.subarray(2), 'utf-16be', true);
  if (isBinary(bytes)) return null;
  const wide = wideEncoding(bytes);
  if (wide !== null) return wideText(bytes, wide, false);
  const decoded = decodeUtf8(bytes);
  if (decoded.lost.length === 0 || isFaultyUtf8(bytes, decoded.lost))
    return { ...decoded, encoding: 'utf-8', hasByteOrderMark: false };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', hasByteOrderMark: false, lost: [] };
}

/**
 * A text in its file's encoding; bytes that could not be decoded are written as they were read. Null if the encoding
 * lacks one of the characters.
 */
export function encodeText(text: string, { encoding, hasByteOrderMark, lost }: FileEncoding): Uint8Array | null {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const parts: (Uint8Array | readonly number[])[] = [];
  if (hasByteOrderMark) parts.push(encodePart('\ufeff', encoding));
  let at = 0;
  for (const { at: place, bytes } of lost) {
    parts.push(encodePart(text.slice(at, place), encoding), bytes);
    at = place + 1;
  }
  parts.push(encodePart(text.slice(at), encoding));
  const all = new Uint8Array(parts.reduce((length, it) => length + it.length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

/** The lost characters at their offsets after edits, which must be sorted and disjoint. Drops those an edit removes. */
export function lostAfter(
  lost: readonly LostCharacter[],
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): LostCharacter[] {
  const left: LostCharacter[] = [];
  let next = 0;
  let moved = 0;
  for (const { at, bytes } of lost) {
    for (let edit = edits[next]; edit !== undefined && edit.end <= at; edit = edits[++next])
      moved += edit.text.length - (edit.end - edit.start);
    const edit = edits[next];
    if (edit === undefined || edit.start > at) left.push({ at: at + moved, bytes });
  }
  return left;
}

function wideText(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', hasByteOrderMark: boolean): DecodedText {
  return { ...decodeUtf16(bytes, encoding === 'utf-16le'), encoding, hasByteOrderMark };
}

function encodePart(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

/**
 * Whether more than 2 % of the sample is control characters (chosen by hand): a stray NUL is for a rule to find, more
 * of them mean a file of another kind. UTF-16 is recognized first, since half its bytes are zero.
 */
function isBinary(bytes: Uint8Array): boolean {
  if (wideEncoding(bytes) !== null) return false;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > Math.max(2, length * 0.02);
}

/**
 * UTF-16 without a byte-order mark has zeros in one half of its byte pairs and hardly any in the other. The shares are
 * chosen by hand: Latin text is close to all and none, and 0.4 leaves room for other letters.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return null;
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}
