import { handler } from '../handler';
import { type OfDocument, requests } from '../messages';

/** The client wrote a side file: answers once it is applied. */
export const sideFileWrittenRequest = handler<OfDocument, null>({
  method: requests.sideFileWritten.method,
  answer: async ({ workspace }, { uri }) => {
    workspace.handle({ kind: 'changed', uri });
    await workspace.settled();
    return null;
  },
});
