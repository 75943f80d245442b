import type { ArticleHead, Page } from '../../corpus/corpus';
import { handler } from '../handler';
import { requests } from '../messages';

const PAGE = 5000;

/** The URIs of all articles, in order. */
export const articlesRequest = handler<Record<string, never>, readonly string[]>({
  method: requests.articles.method,
  answer: async ({ workspace }) =>
    workspace.corpus.read(async (corpus) => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Page<ArticleHead> = await corpus.articles({ which: 'all', after, limit: PAGE });
        for (const { uri } of page.items) found.push(uri);
        after = page.next;
      } while (after !== null);
      return found;
    }),
});
