import { textEdits } from '../../features/codeActions';
import { checkInSteps } from '../../rules/check';
import { dateChoices, proposedDates } from '../../rules/header/dateProposals';
import { headerFix, writesHeader } from '../../rules/header/headerFix';
import { inSlices } from '../../work/slices';
import { handler } from '../handler';
import { type EditProposal, type OfDocument, requests } from '../messages';

/** The ways to give an article its date: the fixes of its header's findings, else the proposed dates. */
export const dateChoicesRequest = handler<OfDocument, readonly EditProposal[]>({
  method: requests.dateChoices.method,
  answer: async ({ workspace }, { uri }, { isCancelled, slices }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    if (document === null) return [];
    const context = await workspace.contextOf(document);
    // Checked with default severities, so that rules the user turned off also offer their fixes.
    const diagnoses = await inSlices(checkInSteps(context), slices);
    const header = diagnoses.flatMap((it) => it.fixes).filter(writesHeader);
    const proposed = header.length > 0 ? header : dateChoices(context, proposedDates(context));
    // A typed date takes the place of one of the choices, so there is always one.
    const fixes = proposed.length > 0 ? proposed : [headerFix(context.analysis.article, context.today, false, 'today')];
    const seen = new Set<string>();
    return fixes
      .filter((it) => it.edits.length > 0 && !seen.has(it.title) && seen.add(it.title))
      .map(({ title, edits }) => ({ title, edits: textEdits(document.lines, edits) }));
  },
});
