import { handler } from '../handler';
import { type ChosenRename, type EditResult, requests } from '../messages';
import { encoded, idsOf, proposed, verified } from '../renaming';

/** The selected edits of a renaming; null if the document has changed since. */
export const renameEditsRequest = handler<ChosenRename, EditResult | null>({
  method: requests.renameEdits.method,
  answer: async (session, request, pending) => {
    const proposal = await proposed(session, request, pending, request.version);
    if (proposal === null) return null;
    const [inText, inQuotations] = [idsOf(session, request.inText), idsOf(session, request.inQuotations)];
    const isWanted = (
      { id }: { readonly id: Parameters<typeof inText.has>[0] },
      { isQuoted }: { readonly isQuoted: boolean },
    ): boolean => (isQuoted ? inQuotations : inText).has(id);
    return encoded(session, await verified(session, proposal, isWanted, pending));
  },
});
