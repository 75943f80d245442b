/** What an offset counts: UTF-16 code units (JavaScript, LSP), code points (Python), or UTF-8 bytes (files, Rust). */
export type OffsetUnit = 'utf-16' | 'utf-32' | 'utf-8';

export const offsetUnits: readonly OffsetUnit[] = ['utf-16', 'utf-32', 'utf-8'];

/**
 * A function from UTF-16 offsets of `text` to offsets in `unit`. An offset inside a surrogate pair maps to the start of
 * the pair. A lone surrogate counts as one code point and as three bytes, those of the replacement character that any
 * encoder writes for it.
 */
export function offsetConverter(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf-16' || isAscii(text)) return (offset) => offset;
  const converted = new Uint32Array(text.length + 1);
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    converted[index] = count;
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) converted[++index] = count;
    count += unit === 'utf-32' ? 1 : utf8Length(point);
  }
  converted[text.length] = count;
  return (offset) => converted[offset] ?? count;
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
