import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedQuote } from '../../server/src/analysis/analysis';
import { analyze } from '../../server/src/analysis/analyze';
import { isSpeech } from '../../server/src/quotes/quote';
import { textOf } from '../../server/src/text/span';

const folder = 'test/accuracy/speakers';

/** One annotated quotation of the set, with the analyzer's result. */
export interface SpeakerResult {
  readonly article: string;
  readonly style: string;
  readonly quote: string;
  readonly expected: string;
  readonly found: string;
  readonly isRight: boolean;
}

/**
 * Scores our own articles, in which `{Name}` directly after a closing mark names the speaker: a person's full name, or a
 * word of the source if it has none; `{-}` means no speech, `{?}` a source that cannot be named.
 */
export function scoreSpeakers(): SpeakerResult[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => scoreArticle(name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')));
}

function scoreArticle(article: string, annotated: string): SpeakerResult[] {
  let text = '';
  const expected: { readonly at: number; readonly name: string }[] = [];
  for (const part of annotated.split(/(\{[^}]*\})/)) {
    if (part.startsWith('{')) expected.push({ at: text.length, name: part.slice(1, -1) });
    else text += part;
  }
  const { quotes } = analyze(text);
  return expected.map(({ at, name }) => {
    const quote = quotes.find((it) => {
      const end = it.stretch?.close?.end ?? it.end;
      return it.parent === null && (end === at || (end < at && /^[,.]$/.test(text.slice(end, at))));
    });
    const found = quote === undefined ? 'not found' : speakerOf(text, quote);
    return {
      article,
      style: article.replace(/-\d+$/, ''),
      quote: quote === undefined ? text.slice(at - 30, at) : textOf(text, quote),
      expected: name,
      found,
      isRight: quote !== undefined && isRight(name, found, quote),
    };
  });
}

function speakerOf(text: string, quote: ResolvedQuote): string {
  if (!isSpeech(quote.kind)) return '-';
  if (quote.speakerName !== null) return quote.speakerName;
  return quote.speaker === null ? 'nobody' : textOf(text, quote.speaker);
}

function isRight(expected: string, found: string, quote: ResolvedQuote): boolean {
  if (expected === '-') return !isSpeech(quote.kind);
  if (expected === '?') return quote.speakerEntity === null;
  const words = found.toLowerCase();
  return expected
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}
