/**
 * What a terminal, or whoever reads lines, would take for more than a character: controls and line ends, marks that turn
 * the direction of writing, halves of surrogate pairs.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;

/**
 * A text as it may go to a terminal or into a report of lines: names of files and words of articles come from strangers,
 * and must neither move the cursor nor begin a line. Each such character is written as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
}

/** Tells the person at the terminal what is wrong, in a line of its own. */
export function complain(message: string): void {
  process.stderr.write(`copydesk: ${printable(message)}\n`);
}
