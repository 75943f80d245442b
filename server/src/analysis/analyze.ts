import { contentStart } from '../article/article';
import { blocksOf } from '../article/blocks';
import { parseInSteps } from '../article/parse';
import { findTimeExpressions } from '../dates/timeExpressions';
import { type Descriptor, findDescriptors } from '../entities/descriptors';
import { findEntities } from '../entities/findEntities';
import { findQuotes } from '../quotes/findQuotes';
import { findIndirectSpeech } from '../quotes/indirectSpeech';
import { pairMarks } from '../quotes/marks';
import { asRead } from '../text/asRead';
import { tokenize } from '../text/tokens';
import { alreadyDone, runToEnd, type Steps } from '../work/steps';
import type { Analysis, ResolvedQuote } from './analysis';
import { applyCorrections } from './applyCorrections';
import { fieldsOf } from './fields/articleFields';
import { noNotes, type ReadersNotes } from './readersNotes';
import { withLastingVia } from './speakers/lastingVia';
import { resolveSpeakers } from './speakers/resolveSpeakers';
import { extentOf, parseHead } from './textLimit';

/**
 * Analyzes an article; the one place where the analyzers come together. Total: any string gives an analysis, at worst
 * an empty one. Linear in the length of `text`; beyond `LARGEST_READ_WHOLE` only the head is read. `text` is what an
 * editor shows, without a BOM; `notes` are readers' notes on this article, and override the analyzers.
 */
export function analyze(text: string, notes: ReadersNotes = noNotes): Analysis {
  return runToEnd(analyzeInSteps(text, notes));
}

/**
 * As `analyze`, in steps of a few kilobytes of text, so that a server can answer others in between. Steps of several
 * analyses may be interleaved, and an abandoned one leaves nothing in shared state.
 */
export function* analyzeInSteps(text: string, notes: ReadersNotes = noNotes): Steps<Analysis> {
  return extentOf(text) === 'whole' ? yield* analyzeWhole(text, notes) : analyzeHead(text, notes);
}

function analyzeHead(text: string, notes: ReadersNotes): Analysis {
  const article = parseHead(text);
  return {
    extent: 'head',
    article,
    fields: fieldsOf(article, notes.fields),
    tokens: runToEnd(tokenize(text, 0, 0)),
    blocks: [],
    marks: { stretches: [], loneMarks: [], wrongWayMarks: [] },
    quotes: [],
    entities: [],
    times: [],
    indirectSpeech: () => [],
    indirectSpeechInSteps: () => alreadyDone([]),
    descriptors: () => [],
    descriptorsInSteps: () => alreadyDone([]),
  };
}

function* analyzeWhole(written: string, { corrections, ledger, fields }: ReadersNotes): Steps<Analysis> {
  const text = yield* asRead(written);
  const article = yield* parseInSteps(text);
  const tokens = yield* tokenize(text, contentStart(article));
  const blocks = yield* blocksOf(article);
  const marks = yield* pairMarks(text, blocks);
  const entities = yield* findEntities(tokens, article, ledger);
  const resolved = yield* resolveSpeakers(yield* findQuotes(tokens, blocks, marks), entities, blocks, tokens);
  const found = yield* withLastingVia(resolved, blocks, text);
  const quotes = yield* applyCorrections(found, corrections, entities, text);
  const times = yield* findTimeExpressions(tokens, article.header?.value ?? null);
  let indirect: readonly ResolvedQuote[] | null = null;
  let descriptors: readonly Descriptor[] | null = null;
  // Few callers need these, so they are found on demand.
  function* indirectSpeechInSteps(): Steps<readonly ResolvedQuote[]> {
    if (indirect !== null) return indirect;
    const spoken = yield* findIndirectSpeech(tokens, blocks, marks.stretches);
    indirect = yield* resolveSpeakers(spoken, entities, blocks, tokens);
    return indirect;
  }
  function* descriptorsInSteps(): Steps<readonly Descriptor[]> {
    descriptors ??= yield* findDescriptors(tokens, entities);
    return descriptors;
  }
  return {
    extent: 'whole',
    article: text === written ? article : { ...article, text: written },
    fields: fieldsOf(article, fields),
    tokens,
    blocks,
    marks,
    quotes,
    entities,
    times,
    indirectSpeech: () => runToEnd(indirectSpeechInSteps()),
    indirectSpeechInSteps,
    descriptors: () => runToEnd(descriptorsInSteps()),
    descriptorsInSteps,
  };
}
