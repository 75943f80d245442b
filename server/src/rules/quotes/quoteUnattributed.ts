import type { Analysis, ResolvedQuote } from '../../analysis/analysis';
import { lastAtOrBefore } from '../../text/searchSpans';
import { wordCount } from '../../text/wordCount';
import { forEachInSteps, inPieces, type Steps } from '../../work/steps';
import { capped } from '../capped';
import type { Finding, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

/** Chosen by hand: fewer words may be a motto, a sign or a shout, which need no source. */
const FEWEST_WORDS = 6;

/** Words for someone who could have spoken, in lower case. */
const people = new Set(
  'he she they who i we spokesman spokeswoman spokesperson official officials according'.split(' '),
);

/** A quoted sentence with no speaker anywhere near it. */
export const quoteUnattributed: Rule = {
  code: 'quote/unattributed',
  defaultSeverity: 'hint',
  summary: 'A quotation has no source.',
  explanation:
    'Readers want to know who said it, and so does every table made from the corpus. The rule reports a quotation only if ' +
    'neither its own paragraph nor the paragraphs next to it mention anyone who could have said it. If you know the ' +
    'speaker, use *Copydesk: Correct Speaker…*. The article itself is not changed.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe wall fell at noon.\n\n“It was never built to last that long.”\n',
    right:
      ' date 2024-03-05 Harbour reopens\nThe wall fell at noon.\n\n“It was never built to last that long,” said Ida Roe.\n',
  },
  ...steppedCheck(function* ({ analysis }) {
    const sourceless: ResolvedQuote[] = [];
    yield* forEachInSteps(analysis.quotes, (it) => {
      if (it.kind === 'direct' && it.speaker === null) sourceless.push(it);
    });
    if (sourceless.length === 0) return [];
    const named = yield* blocksWithNames(analysis);
    const found: ResolvedQuote[] = [];
    yield* forEachInSteps(sourceless, (it) => {
      if (isUnattributed(analysis, it, named)) found.push(it);
    });
    return capped(
      found,
      ({ start, end }): Finding => ({
        start,
        end,
        message: 'No speaker found near this quotation.',
        evidence: [],
        fixes: [],
      }),
    );
  }),
};

function isUnattributed(
  { article, blocks }: Analysis,
  { parent, stretch, ...quote }: ResolvedQuote,
  named: Uint8Array,
): boolean {
  if (parent !== null || stretch === null) return false;
  if (stretch.family === 'dash' || stretch.continues || stretch.isContinuation) return false;
  const { block } = stretch;
  if (blocks[block]?.isTitle !== false || named[block - 1] || named[block] || named[block + 1]) return false;
  if (/[:—–-]\s*$/.test(article.text.slice(Math.max(0, stretch.open.start - 4), stretch.open.start))) return false;
  return wordCount(article.text.slice(quote.start, quote.end)) >= FEWEST_WORDS;
}

/** By block: 1 if someone is named or referred to outside quotations, or a quotation has a source. */
function* blocksWithNames({ blocks, quotes, entities, tokens }: Analysis): Steps<Uint8Array> {
  const named = new Uint8Array(blocks.length + 1);
  const top = quotes.filter((it) => it.parent === null);
  const isQuoted = (offset: number): boolean => {
    const quote = top[lastAtOrBefore(top, offset)];
    return quote !== undefined && offset < quote.end;
  };
  const markBlockAt = (offset: number): void => {
    const block = lastAtOrBefore(blocks, offset);
    if (block >= 0 && !blocks[block]?.isTitle && !isQuoted(offset)) named[block] = 1;
  };
  for (const quote of top) if (quote.speaker !== null && quote.stretch !== null) named[quote.stretch.block] = 1;
  const mentions = entities.flatMap((it) => (it.type === 'LOC' ? [] : it.mentions));
  yield* forEachInSteps(mentions, ({ start }) => markBlockAt(start));
  yield* inPieces([[0, tokens.count]], (first, end) => {
    for (let at = first; at < end; at++) if (people.has(tokens.lower(at))) markBlockAt(tokens.start(at));
  });
  return named;
}
