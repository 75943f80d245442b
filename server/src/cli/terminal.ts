/**
 * Characters with a special meaning for terminals and line-based readers: controls and line breaks, bidirectional
 * controls, unpaired surrogates.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;

/**
 * Escapes a text for a terminal or a line-based report: file names and article text are untrusted, and must neither
 * move the cursor nor start a new line. Each such character is written as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
}

/** Prints a problem to standard error, on a line of its own. */
export function complain(message: string): void {
  process.stderr.write(`copydesk: ${printable(message)}\n`);
}
