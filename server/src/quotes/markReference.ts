const AMPERSAND = 0x26;
/** `&quot;`, `&#8220;`: the character references that scrapers leave where a double mark was. */
const reference = /^&(?:quot|#0*34|#x22|(ldquo|#8220|#x201c)|(rdquo|#8221|#x201d));/i;
/** The longest of them, with room for leading zeros. */
const LONGEST = 12;

/** A double mark written as an HTML character reference. */
export interface MarkReference {
  readonly length: number;
  /** What it is certain to do; a straight mark opens and closes alike. */
  readonly side: 'opens' | 'closes' | 'either';
}

/** The double mark that a character reference at `at` stands for; null if none does. */
export function markReferenceAt(text: string, at: number): MarkReference | null {
  if (text.charCodeAt(at) !== AMPERSAND) return null;
  const found = reference.exec(text.slice(at, at + LONGEST));
  if (found === null) return null;
  const side = found[1] !== undefined ? 'opens' : found[2] !== undefined ? 'closes' : 'either';
  return { length: found[0].length, side };
}
