import { type Article, contentStart } from '../article/article';
import { parseArticle } from '../article/parse';
import { findTimeExpressions } from '../dates/timeExpressions';
import { findEntities } from '../entities/findEntities';
import { findQuotes } from '../quotes/findQuotes';
import { pairMarks } from '../quotes/marks';
import type { Block } from '../quotes/stretch';
import { tokenize } from '../text/tokens';
import type { Analysis } from './analysis';
import { resolveSpeakers } from './resolveSpeakers';

/**
 * Reads everything there is to read in an article. The one place where the analyzers meet. Total: any string gives an
 * analysis, at worst an empty one; linear in the length of `text`. `text` is what an editor shows, without a BOM.
 */
export function analyze(text: string): Analysis {
  const article = parseArticle(text);
  const tokens = tokenize(text, contentStart(article));
  const blocks = blocksOf(article);
  const marks = pairMarks(text, blocks);
  const entities = findEntities(tokens, article);
  const quotes = resolveSpeakers(findQuotes(tokens, blocks, marks), entities, tokens);
  const times = findTimeExpressions(tokens, article.header?.value ?? null);
  return { article, tokens, blocks, marks, quotes, entities, times };
}

function blocksOf(article: Article): Block[] {
  const titles = [article.caption, article.headline].filter((it) => it !== null);
  return [
    ...titles.map((title) => ({ start: title.start, end: title.end, isTitle: true })),
    ...article.paragraphs.map((paragraph) => ({ start: paragraph.start, end: paragraph.end, isTitle: false })),
  ].sort((left, right) => left.start - right.start);
}
