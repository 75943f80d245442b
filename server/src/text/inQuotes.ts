/** Units of what a file or a setting says that a message repeats. Chosen by hand: enough to find it. */
const LONGEST = 60;

/** The words between quotation marks for a message, cut if they are long. */
export function inQuotes(words: string): string {
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`;
}
