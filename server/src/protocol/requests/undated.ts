import { parseArticle } from '../../article/parse';
import type { ArticleHead } from '../../corpus/corpus';
import { inPages } from '../../corpus/paging';
import type { KnownDate } from '../../dates/inferDate';
import { dateProposals } from '../../rules/header/dateProposals';
import { LineTable } from '../../text/lineTable';
import { textOf } from '../../text/span';
import { daysOfFile } from '../../workspace/diagnose';
import { handler } from '../handler';
import { requests, type UndatedArticle } from '../messages';
import type { Session } from '../session';
import { allRead } from '../waiting';

/** The articles without a readable date, ordered by id, with the dates each may have, once all are read. */
export const undatedRequest = handler<Record<string, never>, readonly UndatedArticle[]>({
  method: requests.undated.method,
  answer: async (session, _params, pending) => {
    await allRead(session, pending);
    const { slices } = pending;
    const found: UndatedArticle[] = [];
    for (const [article, neighbors] of await undated(session)) {
      const described = await describe(session, article, neighbors);
      if (described !== null) found.push(described);
      if (slices.isOver()) await slices.yieldIfDue();
    }
    return found;
  },
});

/** The undated articles with their dated neighbors, from one snapshot of the corpus. */
function undated({ workspace }: Session): Promise<[ArticleHead, readonly KnownDate[]][]> {
  return workspace.corpus.read(async (corpus) => {
    const found: [ArticleHead, readonly KnownDate[]][] = [];
    const articles = inPages((after, limit) => corpus.articles({ which: 'undated', after, limit }));
    for await (const article of articles)
      found.push([article, (await corpus.surroundings({ ...article, entities: [] })).neighbors]);
    return found;
  });
}

/** An undated article, read again; null if it cannot be read, is empty, or now has a date. */
async function describe(
  { workspace }: Session,
  { id, uri, outlet, title }: ArticleHead,
  neighbors: readonly KnownDate[],
): Promise<UndatedArticle | null> {
  const source = await workspace.source({ id, uri });
  const text = source?.text ?? '';
  if (source === null || text.trim() === '') return null;
  const article = parseArticle(text);
  if (article.header?.value != null) return null;
  const lines = new LineTable(text);
  const proposals = dateProposals(
    article,
    [...daysOfFile(uri, source.notes.fields.date), ...neighbors],
    workspace.today,
  );
  return {
    uri,
    path: workspace.pathOf({ id, uri }),
    outlet,
    title,
    proposals: proposals.map(({ date, source, certainty, evidence }) => ({
      date,
      source,
      certainty,
      evidence: evidence === null ? null : { words: textOf(text, evidence), range: lines.rangeOf(evidence) },
    })),
  };
}
