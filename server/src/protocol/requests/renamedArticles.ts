import { handler } from '../handler';
import { type RenamedArticle, type RenameRequest, requests } from '../messages';
import { proposed } from '../renaming';

/** Where a name would change, by article, for the reader to select; null if it would not change. */
export const renamedArticlesRequest = handler<RenameRequest, readonly RenamedArticle[] | null>({
  method: requests.renamedArticles.method,
  answer: async (session, request, pending) => {
    const proposal = await proposed(session, request, pending, request.version);
    if (proposal === null) return null;
    return proposal.articles.map((article) => {
      const inQuotations = article.places.filter((it) => it.isQuoted).length;
      return {
        uri: article.uri,
        path: session.workspace.pathOf(article),
        inText: article.places.length - inQuotations,
        inQuotations,
      };
    });
  },
});
