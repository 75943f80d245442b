import type { Span } from './span';
import { windows1252Byte } from './windows1252';

/** Garbled characters and what they were. */
export interface Mojibake extends Span {
  readonly text: string;
}

/**
 * The places where UTF-8 was read as Windows-1252 or Latin-1, in order, each with the characters that its bytes spell. Only
 * whole, valid sequences count, so that `Ã` in a Portuguese word is left alone. One pass over the code units, as far as the
 * places are asked for.
 */
export function* decodeMojibake(text: string): Generator<Mojibake, void> {
  for (let found = mojibakeFrom(text, 0); found !== null; found = mojibakeFrom(text, found.end)) yield found;
}

/** The first place from `from` on, with all sequences that follow each other there; null where there is none. */
function mojibakeFrom(text: string, from: number): Mojibake | null {
  let start = from;
  let end = from;
  let restored = '';
  for (let at = from; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const length = unit >= 0xc2 && unit <= 0xf4 ? sequenceLength(unit) : 0;
    const decoded = length === 0 ? null : decodeSequence(text, at, length);
    if (decoded === null && restored !== '') break;
    if (decoded === null) {
      at++;
      continue;
    }
    if (restored === '') start = at;
    restored += decoded;
    at += length;
    end = at;
  }
  return restored === '' ? null : { start, end, text: restored };
}

function sequenceLength(lead: number): number {
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function decodeSequence(text: string, at: number, length: number): string | null {
  let point = text.charCodeAt(at) & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = windows1252Byte(text.charCodeAt(at + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    point = (point << 6) | (byte & 0x3f);
  }
  const isOverlong = (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff));
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  const isControl = point < 0xa0;
  return isOverlong || isSurrogate || isControl ? null : String.fromCodePoint(point);
}
