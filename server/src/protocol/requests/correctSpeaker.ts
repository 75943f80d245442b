import { correctionOf, correctionsFileName, parseCorrections, withCorrection } from '../../analysis/corrections';
import { quoteAt } from '../../features/quoteAt';
import { handler } from '../handler';
import { type CorrectionResult, requests, type SpeakerVerdict } from '../messages';
import { changedSideFile } from '../sideFile';

/** The corrections file that applies to an article, as it should be after a reader's correction of a quotation. */
export const correctSpeakerRequest = handler<SpeakerVerdict, CorrectionResult>({
  method: requests.correctSpeaker.method,
  answer: async (session, { uri, position, speaker, isSpeech }, { isCancelled }) => {
    const document = await session.workspace.analyzed(uri, isCancelled);
    const found = document === null ? null : quoteAt(document, document.lines.offsetAt(position));
    if (document === null || found === null) return { file: null, problem: 'There is no quotation here.' };
    return changedSideFile(session, document, {
      name: correctionsFileName,
      problemsIn: (text) => parseCorrections(text).problems,
      change: (before, article) =>
        withCorrection(before, correctionOf(document.text, article, found.quote, { speaker, isSpeech })),
    });
  },
});
