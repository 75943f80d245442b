import { ArticleWords, type TokenRange } from '../../server/src/entities/tagger/articleWords';
import { featuresAt, MOST_FEATURES } from '../../server/src/entities/tagger/features';
import { labelsOfName } from '../../server/src/entities/tagger/labels';
import { scoredEnd } from '../../server/src/entities/tagger/tagNames';
import { TokenKind, type Tokens, tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import type { GoldText } from './conll';

/** A run of scored tokens: the features of each token, and the labels. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

/** The lines of a text as token ranges. */
export function lineRanges(tokens: Tokens): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.kinds[at] !== TokenKind.break) continue;
    if (at > from) ranges.push([from, at]);
    from = at + 1;
  }
  return ranges;
}

/**
 * The training examples of a text. A name that ends within a token, or has unscored tokens at its ends, is cut down to its
 * scored whole tokens.
 */
export function examplesOf({ text, names }: GoldText): Example[] {
  const tokens = runToEnd(tokenize(text));
  const ranges = lineRanges(tokens);
  const article = runToEnd(new ArticleWords(tokens, ranges).read());
  const labels = new Uint8Array(tokens.count);
  for (const { start, end, type } of names) {
    let first = tokens.indexAt(start);
    let last = tokens.indexAt(end) - 1;
    while (first <= last && article.isScored[first] === 0) first++;
    while (last >= first && article.isScored[last] === 0) last--;
    // The tokens in between must be scored too, or the name would be split.
    for (let at = first; at <= last; at++) if (article.isScored[at] === 0) article.isScored[at] = 2;
    if (last >= first) labels.set(labelsOfName(type, last - first + 1), first);
  }
  const scratch = new Int32Array(MOST_FEATURES);
  const examples: Example[] = [];
  for (const [from, to] of ranges)
    for (let first = from; first < to; first++) {
      if (article.isScored[first] === 0) continue;
      const end = scoredEnd(article, first, to);
      const features: Int32Array[] = [];
      for (let at = first; at < end; at++) features.push(scratch.slice(0, featuresAt(article, at, from, to, scratch)));
      examples.push({ features, labels: labels.slice(first, end) });
      first = end;
    }
  return examples;
}
