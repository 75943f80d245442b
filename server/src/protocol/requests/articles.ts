import { inPages } from '../../corpus/paging';
import { handler } from '../handler';
import { requests } from '../messages';
import { allRead } from '../waiting';

/** Chosen by hand: any size gives the same answer. */
const PAGE = 5000;

/** The URIs of all articles, ordered by id, once they are all read. */
export const articlesRequest = handler<Record<string, never>, readonly string[]>({
  method: requests.articles.method,
  answer: async (session, _params, pending) => {
    await allRead(session, pending);
    return session.workspace.corpus.read(async (corpus) => {
      const found: string[] = [];
      const articles = inPages((after) => corpus.articles({ which: 'all', after, limit: PAGE }));
      for await (const { uri } of articles) found.push(uri);
      return found;
    });
  },
});
