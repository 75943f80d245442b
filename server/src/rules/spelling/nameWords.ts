/** Apostrophes separate words: `O’Malley` and `O'Malley` differ in their marks, not in their letters. */
export const wordInName = /\p{L}{2,}/gu;

/** The words of a name whose spelling can be compared: capitalized, but not in all caps, which often lack accents. */
export function nameWords(form: string): string[] {
  return (form.match(wordInName) ?? []).filter((it) => it !== it.toUpperCase() && /^\p{Lu}/u.test(it));
}
