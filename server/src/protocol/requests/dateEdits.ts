import { parseArticle } from '../../article/parse';
import { textEdits } from '../../features/codeActions';
import { canonicalHeaderEdits } from '../../rules/header/headerFix';
import { losesBytesWhenSaved } from '../../text/fileEncoding';
import { LineTable } from '../../text/lineTable';
import { type DocumentEdits, losingBytes, type Refusal } from '../../workspace/verifiedEdits';
import { handler } from '../handler';
import { type ChosenDates, type EditResult, requests } from '../messages';
import { encoded } from '../renaming';

/**
 * The edits that write the chosen dates as headers. Each article is read again, and left alone if it now has a date.
 */
export const dateEditsRequest = handler<ChosenDates, EditResult>({
  method: requests.dateEdits.method,
  answer: async (session, { choices }, { slices }) => {
    const { workspace } = session;
    const documents: DocumentEdits[] = [];
    const refused: Refusal[] = [];
    for (const { uri, date } of choices) {
      const ref = workspace.documentOf(uri);
      const source = ref === null ? null : await workspace.source(ref);
      if (ref === null) continue;
      if (slices.isOver()) await slices.yieldIfDue();
      const article = source === null ? null : parseArticle(source.text);
      if (source === null || article === null) refused.push({ ...ref, reason: 'it can no longer be read' });
      else if (losesBytesWhenSaved(source.text, source.encoding)) refused.push({ ...ref, reason: losingBytes });
      else if (article.header?.value != null)
        refused.push({ ...ref, reason: `it already has the date ${article.header.value}` });
      else {
        const edits = canonicalHeaderEdits(article, date);
        documents.push({
          ...ref,
          edits: textEdits(new LineTable(source.text), edits),
          words: edits.map(({ start, end }) => source.text.slice(start, end)),
        });
      }
    }
    return encoded(session, { documents, refused });
  },
});
