import { analyze } from '../../server/src/analysis/analyze';
import { isSpeech } from '../../server/src/quotes/quote';
import type { AnnotatedArticle } from './polnear';
import { scoreArticle, Tally } from './score';

/** Scores the product as a user gets it on annotated articles. */
export function evaluate(articles: readonly AnnotatedArticle[]): Tally {
  const tally = new Tally();
  for (const article of articles) {
    const quotes = analyze(article.text).quotes.filter((it) => it.start >= article.shift && isSpeech(it.kind));
    scoreArticle(article, quotes, tally);
  }
  return tally;
}
