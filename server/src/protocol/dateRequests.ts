import { parseArticle } from '../article/parse';
import { textEdits } from '../features/codeActions';
import { shownValue } from '../features/timeHover';
import { timeline } from '../features/timeline';
import { shortDate } from '../features/wording';
import { dateProposals } from '../rules/header/dateProposals';
import { canonicalHeaderEdits } from '../rules/header/headerFix';
import { LineTable } from '../text/lineTable';
import { textOf } from '../text/span';
import { Slices } from '../workspace/slices';
import type { ChosenDates, DocumentEdits, TimelineItem, UndatedArticle } from './messages';
import type { OpenDocument } from './openDocuments';
import type { ServerState } from './requestHandlers';

/** A file's text: the open buffer's, else the disk's; null where it cannot be read. */
async function textAt({ open, host }: ServerState, uri: string): Promise<string | null> {
  const buffer = open.get(uri);
  if (buffer !== undefined) return buffer.analysed.text;
  return (await host.readFile(uri).catch(() => null))?.text ?? null;
}

/** Every article of the corpus without a readable date, in order of their names, with the days that it may bear. */
export async function undatedArticles(state: ServerState): Promise<UndatedArticle[]> {
  const { corpus, diagnoser, folders } = state;
  const undated = [...corpus.all()]
    .filter((it) => it.date === null)
    .sort((left, right) => (left.uri < right.uri ? -1 : 1));
  const slices = new Slices();
  const found: UndatedArticle[] = [];
  for (const { uri, title } of undated) {
    await slices.breathe();
    const text = await textAt(state, uri);
    if (text === null || text.trim() === '') continue;
    const article = parseArticle(text);
    if (article.header?.value != null) continue;
    const lines = new LineTable(text);
    const proposals = dateProposals(article, diagnoser.knownDates(uri), diagnoser.today());
    found.push({
      uri,
      path: folders.relative(uri),
      title,
      proposals: proposals.map(({ date, source, certainty, evidence }) => ({
        date,
        source,
        certainty,
        evidence: evidence === null ? null : { words: textOf(text, evidence), range: lines.rangeOf(evidence) },
      })),
    });
  }
  return found;
}

/** The edits that write the chosen days as headers; what cannot be read any more is left out. */
export async function dateEdits(state: ServerState, { choices }: ChosenDates): Promise<DocumentEdits[]> {
  const slices = new Slices();
  const found: DocumentEdits[] = [];
  for (const { uri, date } of choices) {
    await slices.breathe();
    const text = await textAt(state, uri);
    if (text === null) continue;
    const edits = textEdits(new LineTable(text), canonicalHeaderEdits(parseArticle(text), date));
    found.push({ uri, version: state.open.get(uri)?.version ?? null, edits });
  }
  return found;
}

/** What an open article tells, in the order in which it happened. */
export function timelineItems(document: OpenDocument | undefined): TimelineItem[] {
  if (document === undefined) return [];
  const { analysis, lines } = document.analysed;
  return timeline(analysis).map(({ start, end, value, weekday, words, sentence }) => ({
    label:
      weekday === ''
        ? shownValue(value)
        : `${weekday.slice(0, 3)} ${shortDate(value.slice(0, 10))}${value.slice(10).replace('T', ' ')}`,
    description: `“${words}”`,
    detail: sentence,
    range: lines.rangeOf({ start, end }),
  }));
}
