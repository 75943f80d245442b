import { inPages } from '../../corpus/paging';
import { handler } from '../handler';
import { requests } from '../messages';
import { allRead } from '../waiting';

/** The URIs of all articles, ordered by id, once they are all read. */
export const articlesRequest = handler<Record<string, never>, readonly string[]>({
  method: requests.articles.method,
  answer: async (session, _params, pending) => {
    await allRead(session, pending);
    return session.workspace.corpus.read(async (corpus) => {
      const found: string[] = [];
      const articles = inPages((after, limit) => corpus.articles({ which: 'all', after, limit }));
      for await (const { uri } of articles) found.push(uri);
      return found;
    });
  },
});
