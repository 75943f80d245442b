const format = new Intl.NumberFormat('en-US');

/** `1,204`: a number in text that people read, which is in English whatever the system's language. */
export function formatNumber(value: number): string {
  return format.format(value);
}
