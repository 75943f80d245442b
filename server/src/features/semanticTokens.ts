import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import type { Span } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';

/** Standard token types, which every theme colors: a custom type would have no color in most. */
const tokenTypes = ['keyword', 'number', 'comment', 'type', 'string'] as const;

type TokenType = (typeof tokenTypes)[number];

/** The legend for the numbers in the tokens. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] };

/** A span with the token type that colors it. */
export interface TypedSpan extends Span {
  readonly type: TokenType;
}

/** The colored parts of an article in the protocol's encoding: five numbers a token, relative to the one before. */
export function semanticTokens({ analysis, lines }: AnalyzedDocument): SemanticTokens {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { start, end, type } of coloredSpans(analysis)) {
    const place = lines.placeAt(start);
    const isSameLine = place.line === before.line;
    const character = isSameLine ? place.character - before.character : place.character;
    data.push(place.line - before.line, character, end - start, tokenTypes.indexOf(type), 0);
    before = place;
  }
  return { data };
}

/**
 * Header, byline, dateline, sign-off and quotations with their marks, in order; none overlaps another or crosses a line
 * end. Editorial brackets in a quotation are left to the grammar.
 */
export function coloredSpans({ article, marks }: Analysis): TypedSpan[] {
  const { text, header, byline, dateline, signOff } = article;
  const found: TypedSpan[] = [];
  const add = (span: Span | null | undefined, type: TokenType): void => {
    if (span != null) found.push({ start: span.start, end: span.end, type });
  };
  add(header?.keyword, 'keyword');
  add(header?.date, 'number');
  add(byline, 'comment');
  add(dateline, 'type');
  add(signOff, 'type');
  for (const { open, start, end, close, parent } of marks.stretches) {
    if (parent === null) add({ start: Math.min(open.start, start), end: close?.end ?? end }, 'string');
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let taken = 0;
  return found.flatMap((span) => {
    if (span.start < taken) return [];
    taken = span.end;
    return withoutGaps(text, span);
  });
}

/** The lines of a span, without the brackets that the grammar colors. */
function withoutGaps(text: string, { start, end, type }: TypedSpan): TypedSpan[] {
  const parts: TypedSpan[] = [];
  let from = start;
  const put = (to: number): void => {
    if (to > from) parts.push({ start: from, end: to, type });
  };
  // The length limit of brackets is that of the grammar, `syntaxes/`.
  const gap = type === 'string' ? /[\r\n]+|\[[^\]\r\n]{1,80}\]/g : /[\r\n]+/g;
  for (const { index, 0: words } of text.slice(start, end).matchAll(gap)) {
    put(start + index);
    from = start + index + words.length;
  }
  put(end);
  return parts;
}
