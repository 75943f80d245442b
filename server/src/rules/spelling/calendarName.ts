/** A month or weekday `name` in the style of the word it replaces: in full or abbreviated, capitals, with a period. */
export function inStyleOf(written: string, name: string, names: readonly string[]): string {
  const isWhole = names.some((it) => it.toLowerCase() === written.toLowerCase());
  const stop = written.endsWith('.') ? '.' : '';
  const styled = isWhole || name.length <= 4 ? name : name.slice(0, 3) + stop;
  return inCapitalsOf(written, styled);
}

/** A word in capitals if the word that it replaces is. */
export function inCapitalsOf(written: string, word: string): string {
  return written === written.toUpperCase() ? word.toUpperCase() : word;
}
