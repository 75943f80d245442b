/** The match of a sticky pattern (flag `y`) at exactly this offset; null if there is none. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
