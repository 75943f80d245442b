import { inPages } from '../../corpus/paging';
import { handler } from '../handler';
import { MOST_LOCATIONS, type NamingArticle, requests } from '../messages';

/** The articles that name an entity, newest first, undated ones last. */
export const namingArticlesRequest = handler<{ readonly key: string }, readonly NamingArticle[]>({
  method: requests.namingArticles.method,
  answer: async ({ workspace }, { key }) =>
    workspace.corpus.read(async (corpus) => {
      const found: NamingArticle[] = [];
      const articles = inPages((after, limit) => corpus.naming({ key, order: 'newest', after, limit }));
      for await (const { uri, date, outlet, title, mentions } of articles) {
        if (found.length >= MOST_LOCATIONS) break;
        found.push({ uri, date, outlet, title, mentions: mentions.map((it) => it.range) });
      }
      return found;
    }),
});
