import { textEdits } from '../../features/codeActions';
import { preferredEdits } from '../../rules/fixAll';
import { handler } from '../handler';
import { type FixAllResult, type OfDocument, requests } from '../messages';

/** Every fix that needs no decision, and the number of findings other than hints that need one. */
export const fixAllRequest = handler<OfDocument, FixAllResult>({
  method: requests.fixAll.method,
  answer: async ({ workspace }, { uri }, { isCancelled, slices }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    const version = workspace.openDocument(uri)?.version ?? null;
    if (document === null) return { version, edits: [], repaired: 0, left: 0 };
    const diagnoses = await workspace.diagnose(document, slices);
    const edits = textEdits(document.lines, preferredEdits(diagnoses));
    const needChoice = diagnoses.filter((it) => !it.fixes.some((fix) => fix.preferred));
    return {
      version,
      edits,
      repaired: diagnoses.length - needChoice.length,
      left: needChoice.filter((it) => it.severity !== 'hint').length,
    };
  },
});
