import type { EntityRow } from '../../corpus/toldApart';
import { handler } from '../handler';
import { type EntityNames, requests } from '../messages';

/** Chosen by hand: more are looked for in the list. */
const MOST_CANDIDATES = 5;

/** The names that are counted as one entity, and the entities that may be the same. */
export const entityNamesRequest = handler<{ readonly key: string }, EntityNames>({
  method: requests.entityNames.method,
  answer: async ({ workspace }, { key }) =>
    workspace.corpus.read(async (corpus) => {
      const possible: readonly EntityRow[] = await corpus.possiblySame(key);
      return { names: await corpus.namesOf(key), possible: possible.slice(0, MOST_CANDIDATES) };
    }),
});
