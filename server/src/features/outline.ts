import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { ResolvedQuote } from '../analysis/analysis';
import { clipped } from '../corpus/facts';
import { isSpeech, type QuoteKind } from '../quotes/quote';
import { contains, textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import type { AnalyzedDocument } from './analyzedDocument';
import type { KnownAs } from './knownAs';
import { plainLabel } from './sinks';
import { viaLabel } from './speakerWording';
import { kindNames, plural } from './wording';

/** Chosen by hand: about the width of a side bar, in characters. */
const LONGEST_TITLE = 100;
const LONGEST_WORDS = 60;

const symbolKinds: Readonly<Record<QuoteKind, SymbolKind>> = {
  direct: SymbolKind.String,
  mixed: SymbolKind.Constant,
  indirect: SymbolKind.Interface,
  scare: SymbolKind.Key,
  title: SymbolKind.Key,
};

/** What an outline shows and how it is grouped. */
export interface OutlineOptions {
  /** `order`: in the order of the article. `speaker`: by speaker, in the order in which they first speak. */
  readonly groupBy: 'order' | 'speaker';
  /** Whether to include indirect speech. */
  readonly indirect: boolean;
}

/**
 * The outline of an article: the headline, or the first words, at the root; below it dateline and quotations, in order
 * or by speaker, with quotations inside quotations nested. Empty for an empty article.
 */
export function outline(document: AnalyzedDocument, known: KnownAs, options: OutlineOptions): DocumentSymbol[] {
  const { analysis, lines, text } = document;
  const { article } = analysis;
  const { outlet } = analysis.fields;
  const title = article.headline ?? article.paragraphs[0];
  const end = article.paragraphs.at(-1)?.end ?? title?.end;
  if (title === undefined || end === undefined) return [];
  const start = Math.min(title.start, article.caption?.start ?? title.start, article.byline?.start ?? title.start);
  let children: DocumentSymbol[] = [];
  if (article.dateline !== null) {
    const range = lines.rangeOf(article.dateline);
    children.push({
      name: plainLabel(textOf(text, article.dateline)),
      detail: 'dateline',
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    });
  }
  const quotes = topQuotes(document, known, options);
  children = children.concat(
    options.groupBy === 'speaker' ? bySpeaker(quotes, document, known) : quotes.map(({ symbol }) => symbol),
  );
  const selection = {
    start: title.start,
    end: article.headline === null ? Math.min(title.end, title.start + LONGEST_TITLE) : title.end,
  };
  return [
    {
      name: plainLabel(clipped(textOf(text, title), LONGEST_TITLE)),
      detail: `${article.header?.value ?? 'undated'}${outlet === null ? '' : ` · ${plainLabel(outlet.value)}`}`,
      kind: SymbolKind.File,
      range: lines.rangeOf({ start, end: Math.max(end, selection.end) }),
      selectionRange: lines.rangeOf(selection),
      children,
    },
  ];
}

interface PlacedSymbol {
  readonly quote: ResolvedQuote;
  readonly symbol: DocumentSymbol;
}

/** The symbols of the outermost quotations, with those inside them as children. */
function topQuotes(document: AnalyzedDocument, known: KnownAs, options: OutlineOptions): PlacedSymbol[] {
  const { analysis } = document;
  const symbolOf = (quote: ResolvedQuote): DocumentSymbol => quoteSymbol(quote, document, known, options);
  const symbols: DocumentSymbol[] = [];
  const top: PlacedSymbol[] = [];
  for (const quote of analysis.quotes) {
    const symbol = symbolOf(quote);
    symbols.push(symbol);
    const parent = quote.parent === null ? undefined : symbols[quote.parent];
    const parentQuote = quote.parent === null ? undefined : analysis.quotes[quote.parent];
    if (parent !== undefined && parentQuote !== undefined && contains(parentQuote, quote)) {
      parent.children ??= [];
      parent.children.push(symbol);
    } else {
      top.push({ quote, symbol });
    }
  }
  if (!options.indirect) return top;
  const indirect = analysis.indirectSpeech().map((quote) => ({ quote, symbol: symbolOf(quote) }));
  return [...top, ...indirect].sort((left, right) => left.quote.start - right.quote.start);
}

/** One symbol per speaker with the quotations under it; those without a speaker come last, together. */
function bySpeaker(quotes: readonly PlacedSymbol[], { lines }: AnalyzedDocument, known: KnownAs): DocumentSymbol[] {
  const groups = new Map<string, PlacedSymbol[]>();
  for (const placed of quotes) {
    const speaker = isSpeech(placed.quote.kind) ? (known.speaker(placed.quote) ?? '') : '';
    const { speakerEntity } = placed.quote;
    const key = speakerEntity === null ? speaker.toLowerCase() : (known.total(speakerEntity)?.key ?? speakerEntity.key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  const named = [...groups].filter(([key]) => key !== '').map(([, group]) => group);
  const unnamed = groups.get('');
  return [...named, ...(unnamed === undefined ? [] : [unnamed])].map((group) => {
    const [first] = group;
    const start = group.reduce((least, it) => Math.min(least, it.quote.start), Number.POSITIVE_INFINITY);
    const end = group.reduce((most, it) => Math.max(most, it.quote.end), 0);
    const speaker = first === undefined ? null : known.speaker(first.quote);
    return {
      name: group === unnamed || speaker === null ? 'No speaker' : plainLabel(speaker),
      detail: plural(group.length, 'quotation'),
      kind: group === unnamed ? SymbolKind.Null : SymbolKind.Class,
      range: lines.rangeOf({ start, end }),
      selectionRange: lines.rangeOf(first?.quote ?? { start, end: start }),
      children: group.map((it) => it.symbol),
    };
  });
}

function quoteSymbol(
  quote: ResolvedQuote,
  { text, lines }: AnalyzedDocument,
  known: KnownAs,
  { groupBy }: OutlineOptions,
): DocumentSymbol {
  const range = lines.rangeOf(quote);
  return {
    name: plainLabel(groupBy === 'speaker' ? quotedWords(quote, text) : quoteLabel(quote, text, known)),
    detail: `${kindNames[quote.kind]} · ${plural(wordCount(textOf(text, quote)), 'word')}${viaLabel(quote, text)}`,
    kind: symbolKinds[quote.kind],
    range,
    selectionRange: range,
  };
}

/** `the Ministry: “We have carefully …”`, with the person for a pronoun; only the words if there is no speaker. */
export function quoteLabel(quote: ResolvedQuote, text: string, known: KnownAs): string {
  const speaker = known.speaker(quote);
  return speaker === null ? quotedWords(quote, text) : `${speaker}: ${quotedWords(quote, text)}`;
}

/** The words in quotation marks; indirect speech without them. */
function quotedWords(quote: ResolvedQuote, text: string): string {
  const words = clipped(textOf(text, quote).replace(/\s+/g, ' '), LONGEST_WORDS);
  return quote.kind === 'indirect' ? words : `“${words}”`;
}
