/** A month's or a weekday's name as long, as capital and as stopped as the word that it replaces: `Mar`, `SEPT.`. */
export function inStyleOf(written: string, name: string, names: readonly string[]): string {
  const isWhole = names.some((it) => it.toLowerCase() === written.toLowerCase());
  const stop = written.endsWith('.') ? '.' : '';
  const styled = isWhole || name.length <= 4 ? name : name.slice(0, 3) + stop;
  return written === written.toUpperCase() ? styled.toUpperCase() : styled;
}
