/** Parts between apostrophes are words of their own: `O’Malley` and `O'Malley` differ in their marks, not in their letters. */
export const wordInName = /\p{L}{2,}/gu;

/** The words of a name that spelling can differ in: those with a capital, but not all in capitals, where accents get lost. */
export function nameWords(form: string): string[] {
  return (form.match(wordInName) ?? []).filter((it) => it !== it.toUpperCase() && /^\p{Lu}/u.test(it));
}
