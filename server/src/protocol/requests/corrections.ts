import { entriesOf } from '../../workspace/sideFileEntries';
import { sideFileNameOf } from '../../workspace/sideFileNames';
import { handler } from '../handler';
import { type ListedCorrection, requests } from '../messages';

/** Every correction that readers have made, file by file. */
export const correctionsRequest = handler<Record<string, never>, readonly ListedCorrection[]>({
  method: requests.corrections.method,
  answer: async ({ workspace }) => {
    const found: ListedCorrection[] = [];
    for (const file of workspace.sideFiles) {
      const name = sideFileNameOf(file.uri);
      const text = (await workspace.source(file))?.text ?? null;
      if (name === null || text === null) continue;
      for (const entry of entriesOf(name, text)) found.push({ ...entry, uri: file.uri });
    }
    return found;
  },
});
