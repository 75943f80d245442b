import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { ResolvedQuote } from '../analysis/analysis';
import type { SpeakerRef } from '../corpus/quoteQuery';
import { isSpeech } from '../quotes/quote';
import { formatNumber } from '../text/formatNumber';
import type { AnalyzedDocument } from './analyzedDocument';
import type { KnownAs } from './knownAs';
import { plainLabel } from './sinks';
import { viaLabel } from './speakerWording';

/** The client commands that lenses run. */
export interface LensCommands {
  readonly goToQuote: string;
  readonly showQuotes: string;
}

/**
 * A lens above each utterance with its speaker and the outlet, which lists the speaker's quotations in the article, and
 * one with the count of the speaker's quotations in the corpus, if other articles have some. If `commands` is null, since
 * the client has no such commands, the lenses are plain text.
 */
export function codeLenses(
  { analysis, lines, text, uri }: AnalyzedDocument,
  known: KnownAs,
  commands: LensCommands | null,
): CodeLens[] {
  const labeled = new Set<number>();
  const lenses: CodeLens[] = [];
  for (const quote of analysis.quotes) {
    if (quote.parent !== null || !isSpeech(quote.kind) || labeled.has(quote.utterance)) continue;
    const speaker = known.speaker(quote);
    if (speaker === null) continue;
    labeled.add(quote.utterance);
    const range = lines.rangeOf({ start: quote.start, end: quote.start });
    const title = plainLabel(`Said by ${speaker}${viaLabel(quote, text)}`);
    lenses.push({ range, command: commandOf(title, commands?.goToQuote ?? null, [uri, speaker]) });
    const elsewhere = countLens(quote, known, commands);
    if (elsewhere !== null) lenses.push({ range, command: elsewhere });
  }
  return lenses;
}

/** `375 quotations in 40 articles`; null for a speaker whom no other article names. */
function countLens({ speakerEntity }: ResolvedQuote, known: KnownAs, commands: LensCommands | null): Command | null {
  const total = speakerEntity === null ? null : known.total(speakerEntity);
  if (total === null || total.articles < 2) return null;
  const { key, name, quotes, articles } = total;
  const title = `${formatNumber(quotes)} quotation${quotes === 1 ? '' : 's'} in ${formatNumber(articles)} articles`;
  return commandOf(title, commands?.showQuotes ?? null, [{ key, name } satisfies SpeakerRef]);
}

function commandOf(title: string, command: string | null, given: readonly unknown[]): Command {
  return { title, command: command ?? '', arguments: command === null ? [] : [...given] };
}
