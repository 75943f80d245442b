import { contentStart } from '../article/article';
import { blocksOf } from '../article/blocks';
import { parseArticle } from '../article/parse';
import { findTimeExpressions } from '../dates/timeExpressions';
import { findEntities } from '../entities/findEntities';
import { findQuotes } from '../quotes/findQuotes';
import { pairMarks } from '../quotes/marks';
import { tokenize } from '../text/tokens';
import type { Analysis } from './analysis';
import { resolveSpeakers } from './speakers/resolveSpeakers';

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
  const quotes = resolveSpeakers(findQuotes(tokens, blocks, marks), entities, blocks, tokens);
  const times = findTimeExpressions(tokens, article.header?.value ?? null);
  return { article, tokens, blocks, marks, quotes, entities, times };
}
