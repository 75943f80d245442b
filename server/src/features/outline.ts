import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { ResolvedQuote } from '../analysis/analysis';
import { clipped } from '../corpus/facts';
import type { QuoteKind } from '../quotes/quote';
import { contains, textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import type { AnalysedDocument } from './analysedDocument';
import { kindNames, plural } from './wording';

const LONGEST_TITLE = 100;
const LONGEST_WORDS = 60;

const symbolKinds: Readonly<Record<QuoteKind, SymbolKind>> = {
  direct: SymbolKind.String,
  mixed: SymbolKind.Constant,
  indirect: SymbolKind.Interface,
  scare: SymbolKind.Key,
  title: SymbolKind.Key,
};

/**
 * The outline of an article: its headline (its first words where it has none) at the root, then dateline and quotations
 * in order, quotations inside quotations nested. An empty article has none.
 */
export function outline({ analysis, lines, text }: AnalysedDocument): DocumentSymbol[] {
  const { article } = analysis;
  const title = article.headline ?? article.paragraphs[0];
  const end = article.paragraphs.at(-1)?.end ?? title?.end;
  if (title === undefined || end === undefined) return [];
  const start = Math.min(title.start, article.caption?.start ?? title.start, article.byline?.start ?? title.start);
  const children: DocumentSymbol[] = [];
  if (article.dateline !== null) {
    const range = lines.rangeOf(article.dateline);
    children.push({
      name: textOf(text, article.dateline),
      detail: 'dateline',
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    });
  }
  const symbols: DocumentSymbol[] = [];
  for (const quote of analysis.quotes) {
    const symbol = quoteSymbol(quote, text, lines);
    symbols.push(symbol);
    const parent = quote.parent === null ? undefined : symbols[quote.parent];
    const parentQuote = quote.parent === null ? undefined : analysis.quotes[quote.parent];
    if (parent !== undefined && parentQuote !== undefined && contains(parentQuote, quote)) {
      parent.children = [...(parent.children ?? []), symbol];
    } else {
      children.push(symbol);
    }
  }
  const selection = {
    start: title.start,
    end: article.headline === null ? Math.min(title.end, title.start + LONGEST_TITLE) : title.end,
  };
  return [
    {
      name: clipped(textOf(text, title), LONGEST_TITLE),
      detail: article.header?.value ?? 'undated',
      kind: SymbolKind.File,
      range: lines.rangeOf({ start, end: Math.max(end, selection.end) }),
      selectionRange: lines.rangeOf(selection),
      children,
    },
  ];
}

function quoteSymbol(quote: ResolvedQuote, text: string, lines: AnalysedDocument['lines']): DocumentSymbol {
  const via = quote.via === null ? '' : ` · via ${textOf(text, quote.via)}`;
  const range = lines.rangeOf(quote);
  return {
    name: quoteLabel(quote, text),
    detail: `${kindNames[quote.kind]} · ${plural(wordCount(textOf(text, quote)), 'word')}${via}`,
    kind: symbolKinds[quote.kind],
    range,
    selectionRange: range,
  };
}

/** `the Ministry: “We have carefully …”`; a pronoun shows whom it means; without a source only the words. */
export function quoteLabel(quote: ResolvedQuote, text: string): string {
  const words = `“${clipped(textOf(text, quote).replace(/\s+/g, ' '), LONGEST_WORDS)}”`;
  if (quote.speaker === null) return words;
  const said = textOf(text, quote.speaker);
  const isPronoun = /^(?:he|she|they|who|it|i|we)$/i.test(said);
  return `${isPronoun ? (quote.speakerName ?? said) : said}: ${words}`;
}
