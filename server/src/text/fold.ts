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

/** Words in lower case and without accents, so that `Guaidó` and `Guaido` are one: for comparing, never for showing. */
export function fold(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[øłđðþßæœı]/g, (letter) => plainLetters.get(letter) ?? letter);
}
