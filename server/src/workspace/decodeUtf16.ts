import type { LostCharacter } from '../text/fileEncoding';

const REPLACEMENT = 0xfffd;

/**
 * Decodes UTF-16 bytes that follow the byte-order mark. An unpaired surrogate and an odd last byte become � in the text
 * and are kept in `lost`. A loop of our own because some runtimes' `TextDecoder` does not support big-endian UTF-16.
 */
export function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): { text: string; lost: LostCharacter[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length >> 1;
  const units = new Uint16Array(Math.ceil(bytes.length / 2));
  const replaced: LostCharacter[] = [];
  let hasFault = false;
  const lose = (at: number): void => {
    replaced.push({ at, bytes: [...bytes.subarray(at * 2, at * 2 + 2)] });
    hasFault ||= units[at] !== REPLACEMENT;
    units[at] = REPLACEMENT;
  };
  for (let at = 0; at < count; at++) units[at] = view.getUint16(at * 2, isLittleEndian);
  for (let at = 0; at < count; at++) {
    const unit = units[at] ?? 0;
    if (isHigh(unit) && at + 1 < count && isLow(units[at + 1] ?? 0)) at++;
    else if (isHigh(unit) || isLow(unit) || unit === REPLACEMENT) lose(at);
  }
  if (count < units.length) lose(count);
  return { text: textOfUnits(units), lost: hasFault ? replaced : [] };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * Turns code units into a string. They are passed on as little-endian bytes, regardless of the machine's byte order.
 */
function textOfUnits(units: Uint16Array): string {
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units[at] ?? 0, true);
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}
