import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import type { EntityTotal } from '../corpus/entityTotals';
import type { SpeakerRef } from '../corpus/quoteQuery';
import type { Entity } from '../entities/entity';
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
    const elsewhere = countLens(quote, analysis, known, commands);
    if (elsewhere !== null) lenses.push({ range, command: elsewhere });
  }
  return lenses;
}

/** `375 quotations in the corpus`; null for a speaker whom no other article quotes. */
function countLens(
  { speakerEntity }: ResolvedQuote,
  { quotes: here }: Analysis,
  known: KnownAs,
  commands: LensCommands | null,
): Command | null {
  const total = speakerEntity === null ? null : known.total(speakerEntity);
  if (total === null || total.quotes <= here.filter((it) => isSame(it.speakerEntity, total, known)).length) return null;
  const { key, name, quotes } = total;
  const title = `${formatNumber(quotes)} quotation${quotes === 1 ? '' : 's'} in the corpus`;
  return commandOf(title, commands?.showQuotes ?? null, [{ key, name } satisfies SpeakerRef]);
}

function isSame(entity: Entity | null, { key }: EntityTotal, known: KnownAs): boolean {
  return entity !== null && known.total(entity)?.key === key;
}

function commandOf(title: string, command: string | null, given: readonly unknown[]): Command {
  return { title, command: command ?? '', arguments: command === null ? [] : [...given] };
}
