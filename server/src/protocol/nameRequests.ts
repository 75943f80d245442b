import { ledgerFileName, parseLedger, withVerdict } from '../entities/ledger';
import { type NameChoice, nameChoice } from '../features/nameActions';
import type { CorrectionResult, MentionLine, NamedMention, NameVerdict, RangeInDocument } from './messages';
import type { ServerState } from './requestHandlers';

/** What a reader may say of the name in a range. */
export function choiceOfName({ open, corpus }: ServerState, { uri, range }: RangeInDocument): NameChoice | null {
  const document = open.get(uri)?.analysed;
  if (document === undefined) return null;
  const { lines } = document;
  return nameChoice(document, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }, corpus);
}

/** What the ledger of the article's folder should say after a reader's verdict on a name. */
export async function correctName(
  { folders, host }: ServerState,
  { uri: article, verdict }: NameVerdict,
): Promise<CorrectionResult> {
  const folder = folders.rootOf(article);
  if (folder === null)
    return {
      file: null,
      problem: 'What is known of names is kept beside the corpus: open the folder of this article first.',
    };
  const uri = `${folder}/${ledgerFileName}`;
  const before = await host.readFile(uri).catch(() => null);
  if (before !== null && parseLedger(before.text).problems.length > 0)
    return { file: null, problem: `${ledgerFileName} cannot be read whole; mend it first, so that nothing is lost.` };
  const placed =
    verdict.kind === 'apart' && verdict.article !== null ? { ...verdict, article: folders.relative(article) } : verdict;
  return { file: { uri, text: withVerdict(before?.text ?? null, placed) }, problem: null };
}

const BEFORE = 20;
const BEHIND = 80;

/** The lines around mentions in an article, open or closed; empty for a file that cannot be read. */
export async function mentionLines({ open, host }: ServerState, { uri, ranges }: NamedMention): Promise<MentionLine[]> {
  const text = open.get(uri)?.analysed.text ?? (await host.readFile(uri).catch(() => null))?.text;
  if (text === undefined) return [];
  const lines = text.split(/\r\n|\r|\n/);
  return ranges.map(({ start, end }) => {
    const line = lines[start.line] ?? '';
    const last = start.line === end.line ? end.character : line.length;
    const from = Math.max(0, start.character - BEFORE);
    const space = from === 0 ? 0 : line.indexOf(' ', from) + 1;
    const before = line.slice(space <= start.character ? space : from, start.character);
    return {
      before: `${from > 0 ? '…' : ''}${before.trimStart()}`,
      words: line.slice(start.character, last),
      behind: line.slice(last, last + BEHIND),
    };
  });
}
