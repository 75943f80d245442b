import { decodeWindows1252, encodeWindows1252 } from '../text/windows1252';

/** The encodings that files of articles come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text and how it was written, so that it can be written back the same way. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasByteOrderMark: boolean;
}

const SAMPLE = 4096;

/**
 * Reads bytes as an editor would: by the byte-order mark; else UTF-16 where every other byte of the sample is zero;
 * else UTF-8 where all of it is valid; else Windows-1252, in which every byte is a character. Null for a binary file.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8', true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', true);
  if (isBinary(bytes)) return null;
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide, false);
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      hasByteOrderMark: false,
    };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', hasByteOrderMark: false };
  }
}

/** The bytes of a text in an encoding, with its byte-order mark if asked; null where the encoding lacks a character. */
export function encodeText(text: string, encoding: Encoding, withByteOrderMark: boolean): Uint8Array | null {
  const marked = withByteOrderMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

function decoded(bytes: Uint8Array, encoding: Encoding, hasByteOrderMark: boolean): DecodedText {
  if (encoding !== 'utf-16be') return { text: new TextDecoder(encoding).decode(bytes), encoding, hasByteOrderMark };
  // Not every runtime's TextDecoder knows big-endian UTF-16: swap the bytes of each unit first.
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    swapped[index] = bytes[index + 1] ?? 0;
    swapped[index + 1] = bytes[index] ?? 0;
  }
  return { text: new TextDecoder('utf-16le').decode(swapped), encoding, hasByteOrderMark };
}

/**
 * Whether the sample has more control characters than a text has faults: a stray NUL is for a rule to find, a fiftieth
 * of them means a file of another kind. Zero bytes are left to `wideEncoding` where they come in pairs' halves.
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

/** UTF-16 without a mark has zero bytes in one half of its pairs and hardly any in the other. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
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
