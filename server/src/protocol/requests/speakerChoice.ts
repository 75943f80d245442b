import { quoteAt } from '../../features/quoteAt';
import { textOf } from '../../text/span';
import { handler } from '../handler';
import { type PlaceInDocument, requests, type SpeakerChoice } from '../messages';

/** The quotation at a place with its possible speakers; null if there is none. */
export const speakerChoiceRequest = handler<PlaceInDocument, SpeakerChoice | null>({
  method: requests.speakerChoice.method,
  answer: async ({ workspace }, { uri, position }, { isCancelled }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    const found = document === null ? null : quoteAt(document, document.lines.offsetAt(position));
    if (document === null || found === null) return null;
    return { words: textOf(document.text, found.quote), speaker: found.speaker, suggestions: found.suggestions };
  },
});
