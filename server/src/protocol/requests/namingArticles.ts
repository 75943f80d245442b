import type { NamingArticle as Naming, Page } from '../../corpus/corpus';
import { handler } from '../handler';
import { MOST_LOCATIONS, type NamingArticle, requests } from '../messages';

const PAGE = 500;

/** The articles that name an entity, the newest first; undated ones come last. */
export const namingArticlesRequest = handler<{ readonly key: string }, readonly NamingArticle[]>({
  method: requests.namingArticles.method,
  answer: async ({ workspace }, { key }) =>
    workspace.corpus.read(async (corpus) => {
      const found: NamingArticle[] = [];
      let after: string | null = null;
      do {
        const page: Page<Naming> = await corpus.naming({ key, order: 'newest', after, limit: PAGE });
        for (const { uri, date, title, mentions } of page.items)
          found.push({ uri, date, title, mentions: mentions.map((it) => it.range) });
        after = page.next;
      } while (after !== null && found.length < MOST_LOCATIONS);
      return found;
    }),
});
