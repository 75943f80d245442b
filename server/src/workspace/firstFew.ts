const MOST_TOLD = 5;

/** The first few of many problems of one file, and in a line how many more there are: nobody reads a hundred thousand. */
export function fewOf(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_TOLD) return problems;
  return [...problems.slice(0, MOST_TOLD), `${(problems.length - MOST_TOLD).toLocaleString('en')} more problems.`];
}
