import { itemSpan, maskText } from '../../server/src/quotes/maskedText';
import { ItemClass } from '../../server/src/quotes/wordClasses';
import { WordTable } from '../../server/src/text/wordTable';
import { runToEnd } from '../../server/src/work/steps';
import type { PreparedText } from './examples';

/** Chosen by hand, to keep rare words from reaching high levels by chance. */
const SMOOTHING = 3;
const FEWEST = 2;

/**
 * The share of each word's occurrences outside quotations that are in the cue of a quotation's attribution, from 0 to 255;
 * only of lowercase words that are in a cue at least twice.
 */
export function learnCueLevels(texts: readonly PreparedText[]): Map<string, number> {
  const inCue = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { article, tokens, blocks, marks, gold } of texts) {
    const isCue = new Uint8Array(article.text.length);
    for (const it of gold) {
      if (it === null || it.kind === 'none' || it.kind === 'ignore') continue;
      for (const { start, end } of it.cue) isCue.fill(1, start, end);
    }
    const masked = runToEnd(maskText(tokens, blocks, marks.stretches, new WordTable(new Map()), 'all'));
    for (let at = 0; at < masked.count; at++) {
      const classes = masked.classes[at] ?? 0;
      if (!(classes & ItemClass.word)) continue;
      const span = itemSpan(masked, at, at);
      const word = article.text.slice(span.start, span.end);
      const lower = word.toLowerCase();
      all.set(lower, (all.get(lower) ?? 0) + 1);
      if (isCue[span.start]) inCue.set(lower, (inCue.get(lower) ?? 0) + 1);
    }
  }
  const levels = new Map<string, number>();
  for (const [word, count] of [...inCue].sort()) {
    const level = Math.round((255 * count) / ((all.get(word) ?? 0) + SMOOTHING));
    if (count >= FEWEST && level >= 3 && /^[a-z][a-z'-]+$/.test(word)) levels.set(word, level);
  }
  return levels;
}
