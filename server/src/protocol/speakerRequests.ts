import type { Position } from 'vscode-languageserver';
import { correctionOf, correctionsFileName, parseCorrections, withCorrection } from '../analysis/corrections';
import { quoteAt } from '../features/quoteAt';
import { textOf } from '../text/span';
import type { CorrectionResult, SpeakerChoice, SpeakerVerdict } from './messages';
import type { OpenDocument } from './openDocuments';
import type { ServerState } from './requestHandlers';

/** The quotation at a place with those who could have said it; null where there is none. */
export function speakerChoice(document: OpenDocument | undefined, position: Position): SpeakerChoice | null {
  if (document === undefined) return null;
  const { lines, text } = document.analysed;
  const found = quoteAt(document.analysed, lines.offsetAt(position));
  if (found === null) return null;
  return { words: textOf(text, found.quote), speaker: found.speaker, suggestions: found.suggestions };
}

/** What the side file of the article's folder should say after a reader's verdict. */
export async function correctSpeaker(
  { open, folders, host }: ServerState,
  verdict: SpeakerVerdict,
): Promise<CorrectionResult> {
  const document = open.get(verdict.uri)?.analysed;
  const found = document === undefined ? null : quoteAt(document, document.lines.offsetAt(verdict.position));
  if (document === undefined || found === null) return { file: null, problem: 'There is no quotation here.' };
  const folder = folders.rootOf(verdict.uri);
  if (folder === null)
    return { file: null, problem: 'Corrections are kept beside the corpus: open the folder of this article first.' };
  const uri = `${folder}/${correctionsFileName}`;
  const before = await host.readFile(uri).catch(() => null);
  if (before !== null && parseCorrections(before.text).problems.length > 0)
    return {
      file: null,
      problem: `${correctionsFileName} cannot be read whole; mend it first, so that nothing is lost.`,
    };
  const { speaker, isSpeech } = verdict;
  const correction = correctionOf(document.text, folders.relative(verdict.uri), found.quote, { speaker, isSpeech });
  return { file: { uri, text: withCorrection(before?.text ?? null, correction) }, problem: null };
}
