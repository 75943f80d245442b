import { isLetter, isUpper } from '../text/characters';
import { type LostCharacter, REPLACEMENT_BYTES } from '../text/fileEncoding';
import { countGarbled } from '../text/mojibake';
import { decodeWindows1252, windows1252Character } from '../text/windows1252';

/**
 * Decodes UTF-8 bytes that follow the byte-order mark. Invalid bytes become �, as in editors, and are kept in `lost`.
 */
export function decodeUtf8(bytes: Uint8Array): { text: string; lost: LostCharacter[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), lost: [] };
  } catch {
    return decodeFaulty(bytes);
  }
}

/**
 * Whether bytes that are not valid UTF-8 are damaged UTF-8 rather than Windows-1252: their valid sequences would be
 * garbage in Windows-1252, or only the last character is cut off. `lost` holds the invalid bytes.
 */
export function isFaultyUtf8(bytes: Uint8Array, lost: readonly LostCharacter[]): boolean {
  const faults = lost.filter((it) => it.bytes !== REPLACEMENT_BYTES);
  const { garbled, doubtful } = countGarbled(decodeWindows1252(bytes));
  if (garbled > 0) return garbled + doubtful >= faults.length;
  if (doubtful > faults.length) return true;
  const [first] = faults;
  return faults.length === 1 && first !== undefined && isCutLast(bytes, first.bytes);
}

function decodeFaulty(bytes: Uint8Array): { text: string; lost: LostCharacter[] } {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  const lost: LostCharacter[] = [];
  let length = 0;
  let sound = 0;
  const take = (end: number): void => {
    const part = decoder.decode(bytes.subarray(sound, end));
    for (let at = part.indexOf('\ufffd'); at >= 0; at = part.indexOf('\ufffd', at + 1))
      lost.push({ at: length + at, bytes: REPLACEMENT_BYTES });
    parts.push(part);
    length += part.length;
  };
  for (let at = 0; at < bytes.length; ) {
    const { end, isValid } = sequenceAt(bytes, at);
    if (!isValid) {
      take(at);
      lost.push({ at: length, bytes: [...bytes.subarray(at, end)] });
      parts.push('\ufffd');
      length++;
      sound = end;
    }
    at = end;
  }
  take(bytes.length);
  return { text: parts.join(''), lost };
}

/** The sequence that starts at `at`, or its longest valid prefix, which the Encoding Standard replaces by one �. */
function sequenceAt(bytes: Uint8Array, at: number): { end: number; isValid: boolean } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { end: at + 1, isValid: true };
  const length = sequenceLength(lead);
  let end = at + 1;
  while (end < at + length && isContinuation(lead, end - at, bytes[end] ?? 0)) end++;
  return { end, isValid: length > 0 && end === at + length };
}

function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Whether a byte may be a lead's `index`th continuation byte; some leads restrict the first (Unicode, table 3-7). */
function isContinuation(lead: number, index: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

/**
 * Whether a file's only invalid bytes are a UTF-8 character cut off at its end, rather than a last letter in
 * Windows-1252 as in `café`. Leads 0xE2 and 0xF0 are decisive: curly quotes, dashes and emoji start with them.
 */
function isCutLast(bytes: Uint8Array, fault: readonly number[]): boolean {
  const at = bytes.length - fault.length;
  const [lead = 0] = fault;
  if (sequenceAt(bytes, at).end < bytes.length || fault.length >= sequenceLength(lead)) return false;
  if (fault.some((byte, index) => byte !== bytes[at + index])) return false;
  if (lead === 0xe2 || lead === 0xf0) return true;
  const before = at === 0 ? 0x20 : (bytes[at - 1] ?? 0x20);
  if (lead < 0xe0) return !(isLetter(before) && (lead === 0xdf || isUpper(before)));
  return fault.length > 1 && !'’”…–—»'.includes(windows1252Character(fault[1] ?? 0) ?? ' ');
}
