/** A corpus of names, and how much an example of it counts beside those of the others. */
export interface Corpus {
  readonly file: string;
  readonly weight: number;
  /** Whether its labels were made by machine and need checking. */
  readonly isNoisy: boolean;
}

/** The small and clean ones count more, news most: chosen on the development data. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/^gum-news|^uner-pud/, 3],
  [/^gum-|^uner-ewt|^crossner-politics|^europarl|^btc-/, 2],
];

/**
 * The corpora among the files of a folder: CoNLL columns, `.tsv` or `.tsv.gz`. Where a corpus is there with its MISC and
 * without, the one with it teaches.
 */
export function corporaIn(files: readonly string[]): Corpus[] {
  const all = new Set(files);
  return [...files]
    .filter((it) => /\.tsv(?:\.gz)?$/.test(it) && !all.has(it.replace(/(\.tsv(?:\.gz)?)$/, '-misc$1')))
    .sort()
    .map((file) => ({
      file,
      weight: weights.find(([pattern]) => pattern.test(file))?.[1] ?? 1,
      isNoisy: file.startsWith('gmb-'),
    }));
}
