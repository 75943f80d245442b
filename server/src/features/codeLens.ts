import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import type { NamedKey } from '../corpus/entityKey';
import { isSpeech } from '../quotes/quote';
import type { AnalyzedDocument } from './analyzedDocument';
import type { KnownAs } from './knownAs';
import { plainLabel } from './sinks';
import { viaLabel } from './speakerWording';
import { plural } from './wording';

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
  const here = quotesHere(analysis, known);
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
    const elsewhere = countLens(quote, here, known, commands);
    if (elsewhere !== null) lenses.push({ range, command: elsewhere });
  }
  return lenses;
}

/** `375 quotations in the corpus`; null for a speaker whom no other article quotes. */
function countLens(
  { speakerEntity }: ResolvedQuote,
  here: ReadonlyMap<string, number>,
  known: KnownAs,
  commands: LensCommands | null,
): Command | null {
  const total = speakerEntity === null ? null : known.total(speakerEntity);
  if (total === null) return null;
  const { key, name, quotes } = total;
  if (quotes <= (here.get(key) ?? 0)) return null;
  const title = `${plural(quotes, 'quotation')} in the corpus`;
  return commandOf(title, commands?.showQuotes ?? null, [{ key, name } satisfies NamedKey]);
}

/** How many quotations of the article each speaker has, by the speaker's key in the corpus. */
function quotesHere({ quotes }: Analysis, known: KnownAs): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speakerEntity } of quotes) {
    const key = speakerEntity === null ? undefined : known.total(speakerEntity)?.key;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function commandOf(title: string, command: string | null, given: readonly unknown[]): Command {
  return { title, command: command ?? '', arguments: command === null ? [] : [...given] };
}
