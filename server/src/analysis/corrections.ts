import * as v from 'valibot';
import { parseEntries } from '../text/parseEntries';
import type { Span } from '../text/span';

/** The side file with corrections of a corpus's speakers; it overrides the analyzer. */
export const correctionsFileName = 'copydesk.corrections.json';

/**
 * A reader's correction of one quotation. It is found by the quotation's words and some text before and after them, as
 * in the Web Annotation Data Model's TextQuoteSelector, so that it survives edits elsewhere in the article.
 */
export interface Correction {
  /** The article's path relative to the side file's folder, with forward slashes. */
  readonly article: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Who said it; null if unknown. */
  readonly speaker: string | null;
  /** Whether the words are speech at all. */
  readonly isSpeech: boolean;
}

/** What a side file says, and its problems, one sentence each with the place and what to do. */
export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly string[];
}

/** How many code units before and after a quotation are saved with it; chosen by hand. */
export const CONTEXT = 32;

const correctionSchema = v.object({
  article: v.string(),
  quote: v.string(),
  prefix: v.fallback(v.string(), ''),
  suffix: v.fallback(v.string(), ''),
  speaker: v.nullish(v.string(), null),
  isSpeech: v.fallback(v.boolean(), true),
});

/** Reads a side file. An entry that cannot be used is left out and reported; the others count. */
export function parseCorrections(json: string): ParsedCorrections {
  const { entries, problems } = parseEntries(json, {
    list: 'corrections',
    schema: correctionSchema,
    needs: 'it needs “article” and “quote”, and “speaker” must be a name or null',
  });
  return { corrections: entries, problems };
}

/** The correction that says who spoke the quotation `span` of an article. */
export function correctionOf(
  text: string,
  article: string,
  span: Span,
  verdict: Pick<Correction, 'speaker' | 'isSpeech'>,
): Correction {
  return {
    article,
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    ...verdict,
  };
}

/** The side file's text with `correction` added, in place of one with the same words in the same context. */
export function withCorrection(json: string | null, correction: Correction): string {
  const { corrections } = json === null ? { corrections: [] } : parseCorrections(json);
  const others = corrections.filter((it) => !isSameAnchor(it, correction));
  const sorted = [...others, correction].sort((left, right) =>
    left.article < right.article ? -1 : left.article > right.article ? 1 : 0,
  );
  return `${JSON.stringify({ version: 1, corrections: sorted }, null, 2)}\n`;
}

function isSameAnchor(left: Correction, right: Correction): boolean {
  return (
    left.article === right.article &&
    left.quote === right.quote &&
    left.prefix === right.prefix &&
    left.suffix === right.suffix
  );
}
