import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { wordCount } from '../text/wordCount';
import { capped } from './capped';
import type { Finding, Rule } from './rule';

/** Shorter words in marks may be a motto, a sign or a shout, and need no source. */
const FEWEST_WORDS = 6;

/** A quoted sentence of which nothing near it tells who said it. */
export const quoteUnattributed: Rule = {
  code: 'quote/unattributed',
  defaultSeverity: 'hint',
  summary: 'A quoted sentence has no source.',
  explanation:
    'Readers, and every table made from the corpus, want to know who said it. This rule is careful: it speaks only ' +
    'where neither the paragraph of the quotation nor those next to it name anybody who could have. If you know the ' +
    'source, name it with “Copydesk: Correct Speaker” and the article stays as it is.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe wall fell at noon.\n\n“It was never built to last that long.”\n',
    right:
      ' date 2024-03-05 Harbour reopens\nThe wall fell at noon.\n\n“It was never built to last that long,” said Ida Roe.\n',
  },
  check: ({ analysis }) =>
    capped(
      analysis.quotes.filter((it) => isWithoutSource(analysis, it)),
      ({ start, end }): Finding => ({
        start,
        end,
        message: 'Nothing near this quotation tells who said it.',
        evidence: [],
        fixes: [],
      }),
    ),
};

function isWithoutSource(analysis: Analysis, quote: ResolvedQuote): boolean {
  const { text } = analysis.article;
  if (quote.kind !== 'direct' || quote.speaker !== null || quote.parent !== null || quote.stretch === null)
    return false;
  if (quote.stretch.family === 'dash' || quote.stretch.continues || quote.stretch.isContinuation) return false;
  if (wordCount(text.slice(quote.start, quote.end)) < FEWEST_WORDS) return false;
  const index = quote.stretch.block;
  if (analysis.blocks[index]?.isTitle !== false) return false;
  const before = analysis.blocks[index - 1];
  const behind = analysis.blocks[index + 1];
  const near = [before, analysis.blocks[index], behind].filter((it) => it !== undefined && !it.isTitle);
  const from = near[0]?.start ?? quote.start;
  const to = near.at(-1)?.end ?? quote.end;
  const hasOther = analysis.quotes.some(
    (it) => it !== quote && it.start >= from && it.end <= to && it.speaker !== null,
  );
  return (
    !hasOther && !namesSomebody(analysis, from, to) && !/[:—–-]\s*$/.test(text.slice(from, quote.stretch.open.start))
  );
}

/** Whether a person or an organisation is named in the range, outside quotations, or a pronoun says `he` or `she`. */
function namesSomebody({ entities, quotes, article, tokens }: Analysis, from: number, to: number): boolean {
  const isQuoted = (offset: number): boolean => quotes.some((it) => it.start <= offset && offset < it.end);
  for (const { type, mentions } of entities) {
    if (type === 'LOC') continue;
    if (mentions.some((it) => it.start >= from && it.end <= to && !isQuoted(it.start))) return true;
  }
  for (let at = tokens.indexAt(from); at < tokens.count && tokens.start(at) < to; at++) {
    const isPronoun = /^(?:he|she|they|who|i|we|spokes\w+|officials?|according)$/.test(tokens.lower(at));
    if (isPronoun && !isQuoted(tokens.start(at))) return true;
  }
  return article.byline !== null && from <= article.byline.start && article.byline.end <= to;
}
