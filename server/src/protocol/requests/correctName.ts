import { ledgerFileName, parseLedger, withVerdict } from '../../entities/ledger';
import { handler } from '../handler';
import { type CorrectionResult, type NameVerdict, requests } from '../messages';
import { changedSideFile } from '../sideFile';

/** The ledger that applies to an article, as it should be after a reader's correction of a name. */
export const correctNameRequest = handler<NameVerdict, CorrectionResult>({
  method: requests.correctName.method,
  answer: async (session, { uri, verdict }) => {
    const article = session.workspace.documentOf(uri);
    if (article === null) return { file: null, problem: 'This article could not be found.' };
    return changedSideFile(session, article, {
      name: ledgerFileName,
      problemsIn: (text) => parseLedger(text).problems,
      change: (before, path) =>
        withVerdict(
          before,
          verdict.kind === 'apart' && verdict.article !== null ? { ...verdict, article: path } : verdict,
        ),
    });
  },
});
