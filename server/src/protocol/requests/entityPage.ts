import type { EntityPage, EntityQuery } from '../../corpus/entityQuery';
import { handler } from '../handler';
import { requests } from '../messages';

/** A page of the entities of the corpus. */
export const entityPageRequest = handler<EntityQuery, EntityPage>({
  method: requests.entityPage.method,
  answer: async ({ workspace }, query, { slices }) =>
    workspace.corpus.read((corpus) => corpus.entityPage(query, slices)),
});
