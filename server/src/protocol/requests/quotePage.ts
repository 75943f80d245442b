import type { QuotePage } from '../../corpus/quoteQuery';
import { handler } from '../handler';
import { type QuoteTableQuery, requests } from '../messages';

/** A page of the table of quotations. */
export const quotePageRequest = handler<QuoteTableQuery, QuotePage>({
  method: requests.quotePage.method,
  answer: async ({ workspace }, { uri, ...query }, { slices }) => {
    const ref = uri === null ? null : workspace.documentOf(uri);
    if (uri !== null && ref === null) return { total: 0, rows: [], outlets: [] };
    return workspace.corpus.read((corpus) => corpus.quotes({ ...query, article: ref?.id ?? null }, slices));
  },
});
