const marks = /[\u0300-\u036f]/g;
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

/** Words in lower case and without accents, so that `Guaidó` equals `Guaido`: for comparing, never for display. */
export function fold(words: string): string {
  const lower = words.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[øłđðþßæœı]/g, (letter) => plainLetters.get(letter) ?? letter);
}

/** Whether folding changes nothing but case: true for most names. */
export function isAscii(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) > 0x7f) return false;
  return true;
}
