import { type NameChoice, nameChoice } from '../../features/nameActions';
import { handler } from '../handler';
import { type RangeInDocument, requests } from '../messages';

/** What a reader can correct about the name in a range. */
export const nameChoiceRequest = handler<RangeInDocument, NameChoice | null>({
  method: requests.nameChoice.method,
  answer: async ({ workspace }, { uri, range }, { isCancelled }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    if (document === null) return null;
    const { lines } = document;
    const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    return workspace.corpus.read((corpus) => nameChoice(document, span, corpus));
  },
});
