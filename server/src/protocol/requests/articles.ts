import { inPages } from '../../corpus/paging';
import { handler } from '../handler';
import { requests } from '../messages';

const PAGE = 5000;

/** The URIs of all articles, in order. */
export const articlesRequest = handler<Record<string, never>, readonly string[]>({
  method: requests.articles.method,
  answer: async ({ workspace }) =>
    workspace.corpus.read(async (corpus) => {
      const found: string[] = [];
      const articles = inPages((after) => corpus.articles({ which: 'all', after, limit: PAGE }));
      for await (const { uri } of articles) found.push(uri);
      return found;
    }),
});
