import type { CodeLens } from 'vscode-languageserver-types';
import { speakerLabel } from '../analysis/speakers/speakerLabel';
import { isSpeech } from '../quotes/quote';
import type { AnalyzedDocument } from './analyzedDocument';
import { plainLabel } from './sinks';
import { viaLabel } from './speakerWording';

/**
 * A lens above each utterance with its speaker and the outlet. `command` lists the speaker's quotations; if it is null,
 * since the client has no such command, the lens is plain text.
 */
export function codeLenses({ analysis, lines, text, uri }: AnalyzedDocument, command: string | null): CodeLens[] {
  const labeled = new Set<number>();
  const lenses: CodeLens[] = [];
  for (const quote of analysis.quotes) {
    if (quote.parent !== null || !isSpeech(quote.kind) || labeled.has(quote.utterance)) continue;
    const speaker = speakerLabel(quote, text);
    if (speaker === null) continue;
    labeled.add(quote.utterance);
    const title = plainLabel(`Said by ${speaker}${viaLabel(quote, text)}`);
    lenses.push({
      range: lines.rangeOf({ start: quote.start, end: quote.start }),
      command: { title, command: command ?? '', arguments: command === null ? [] : [uri, speaker] },
    });
  }
  return lenses;
}
