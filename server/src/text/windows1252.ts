/** Windows-1252, bytes 0x80 to 0x9F; the five undefined bytes map to themselves (WHATWG Encoding). */
const upperUnits: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

const bytesOfUnits = new Map(upperUnits.map((unit, index): [number, number] => [unit, 0x80 + index]));

/** The byte of a code unit in Windows-1252, or -1; the C1 controls map to the bytes of the same value. */
export function windows1252Byte(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  return bytesOfUnits.get(unit) ?? (unit >= 0x80 && unit < 0xa0 ? unit : -1);
}

/** The character of a byte in Windows-1252; null for the five undefined bytes. */
export function windows1252Character(byte: number): string | null {
  const unit = byte >= 0x80 && byte < 0xa0 ? (upperUnits[byte - 0x80] ?? byte) : byte;
  return unit >= 0x80 && unit < 0xa0 ? null : String.fromCharCode(unit);
}

/**
 * The text of Windows-1252 bytes: every byte is a character. Uses our own table, since `TextDecoder` in some Node
 * releases reads this label as Latin-1.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    units[index] = byte >= 0x80 && byte < 0xa0 ? (upperUnits[byte - 0x80] ?? byte) : byte;
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** The Windows-1252 bytes of a text; null if a character has none. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = windows1252Byte(text.charCodeAt(index));
    if (byte < 0) return null;
    bytes[index] = byte;
  }
  return bytes;
}
