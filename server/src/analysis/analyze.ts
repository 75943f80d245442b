import { contentStart } from '../article/article';
import { blocksOf } from '../article/blocks';
import { parseArticle } from '../article/parse';
import { findTimeExpressions } from '../dates/timeExpressions';
import { type Descriptor, findDescriptors } from '../entities/descriptors';
import { findEntities } from '../entities/findEntities';
import { findQuotes } from '../quotes/findQuotes';
import { findIndirectSpeech } from '../quotes/indirectSpeech';
import { pairMarks } from '../quotes/marks';
import { tokenize } from '../text/tokens';
import type { Analysis, ResolvedQuote } from './analysis';
import { applyCorrections } from './applyCorrections';
import { noNotes, type ReadersNotes } from './readersNotes';
import { resolveSpeakers } from './speakers/resolveSpeakers';
import { extentOf, parseHead } from './textLimit';

/**
 * Reads everything there is to read in an article. The one place where the analyzers meet. Total: any string gives an
 * analysis, at worst an empty one; linear in the length of `text`, of which only the head is read where it is longer than
 * `LARGEST_READ_WHOLE`. `text` is what an editor shows, without a BOM; `notes` are what readers said of this article, and
 * win.
 */
export function analyze(text: string, notes: ReadersNotes = noNotes): Analysis {
  return extentOf(text) === 'whole' ? analyzeWhole(text, notes) : analyzeHead(text);
}

function analyzeHead(text: string): Analysis {
  return {
    extent: 'head',
    article: parseHead(text),
    tokens: tokenize(text, 0, 0),
    blocks: [],
    marks: { stretches: [], loneMarks: [], wrongWayMarks: [] },
    quotes: [],
    entities: [],
    times: [],
    indirectSpeech: () => [],
    descriptors: () => [],
  };
}

function analyzeWhole(text: string, { corrections, ledger }: ReadersNotes): Analysis {
  const article = parseArticle(text);
  const tokens = tokenize(text, contentStart(article));
  const blocks = blocksOf(article);
  const marks = pairMarks(text, blocks);
  const entities = findEntities(tokens, article, ledger);
  const found = resolveSpeakers(findQuotes(tokens, blocks, marks), entities, blocks, tokens);
  const quotes = applyCorrections(found, corrections, entities, text);
  const times = findTimeExpressions(tokens, article.header?.value ?? null);
  let indirect: readonly ResolvedQuote[] | null = null;
  let descriptors: readonly Descriptor[] | null = null;
  return {
    extent: 'whole',
    article,
    tokens,
    blocks,
    marks,
    quotes,
    entities,
    times,
    // Asked for by few: found when it is.
    indirectSpeech: () => {
      indirect ??= resolveSpeakers(findIndirectSpeech(tokens, blocks, marks.stretches), entities, blocks, tokens);
      return indirect;
    },
    descriptors: () => {
      descriptors ??= findDescriptors(tokens, entities);
      return descriptors;
    },
  };
}
