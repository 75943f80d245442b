import * as vscode from 'vscode';
import type { CorpusRecord } from '../../../server/src/corpus/identity/corpusRecord';
import { requests } from '../../../server/src/protocol/messages';
import { textLimit } from '../../../server/src/workspace/fileLimits';
import { articleLanguage } from '../articles';
import { countedArticles } from '../corpusWording';
import { entitiesCsv, jsonLines, quotesCsv } from '../exportFormats';
import { formatNumber } from '../formatNumber';
import { inform, plainItem } from '../notify';
import { readRegular } from '../regularFile';
import type { Command } from './command';
import { hasCorpus } from './corpusFirst';

/** Articles per request. Chosen by hand: progress moves often, and cancellation is quick. */
const BATCH = 50;

interface Format extends vscode.QuickPickItem {
  readonly extension: 'jsonl' | 'csv';
  readonly fileName: string;
  readonly write: (records: readonly CorpusRecord[], textOf: (record: CorpusRecord) => string) => string;
  readonly header: string;
}

const formats: readonly Format[] = [
  {
    label: 'JSONL',
    description: 'one full record per line, as printed by “copydesk analyze --corpus”',
    extension: 'jsonl',
    fileName: 'analysis.jsonl',
    write: jsonLines,
    header: '',
  },
  {
    label: 'CSV: quotations',
    description: 'for spreadsheets and R',
    extension: 'csv',
    fileName: 'quotes.csv',
    write: quotesCsv.rows,
    header: quotesCsv.header,
  },
  {
    label: 'CSV: entities',
    description: 'people, organizations and places, with counts',
    extension: 'csv',
    fileName: 'entities.csv',
    write: entitiesCsv.rows,
    header: entitiesCsv.header,
  },
];

/** Writes the analysis of this article or of the whole corpus to a file the user chooses. */
export const exportAnalysis: Command = {
  id: 'copydesk.exportAnalysis',
  run: async (context) => {
    if (!(await hasCorpus(context))) return;
    const { server, memory } = context;
    const format = await vscode.window.showQuickPick(formats, { title: 'Export Analysis (1 of 3): Format' });
    if (format === undefined) return;
    const reading = { location: vscode.ProgressLocation.Window, title: 'Copydesk: Reading corpus' };
    const corpus = await vscode.window.withProgress(reading, () => server.request(requests.articles, {}));
    const uris = await chosenArticles(corpus);
    if (uris === null) return;
    const proposed = proposedFile(memory, format);
    const target = await vscode.window.showSaveDialog({
      title: 'Export Analysis (3 of 3): File',
      filters: { [format.label]: [format.extension] },
      ...(proposed !== null && { defaultUri: proposed }),
    });
    if (target === undefined) return;
    await memory.update(lastFolderKey, vscode.Uri.joinPath(target, '..').toString());
    const options = { location: vscode.ProgressLocation.Notification, title: 'Copydesk: Exporting', cancellable: true };
    const written = await vscode.window.withProgress(options, async (progress, token) => {
      const parts = [format.header];
      let count = 0;
      for (let at = 0; at < uris.length; at += BATCH) {
        if (token.isCancellationRequested) return null;
        const batch = uris.slice(at, at + BATCH);
        const records = await server.request(requests.records, { uris: batch });
        count += records.length;
        const texts = await textsOf(batch, format.extension === 'csv');
        parts.push(format.write(records, (record) => texts.get(record.path ?? '') ?? ''));
        progress.report({
          increment: (100 * batch.length) / uris.length,
          message: `${formatNumber(Math.min(at + BATCH, uris.length))} of ${formatNumber(uris.length)} articles`,
        });
      }
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(parts.join('')));
      return count;
    });
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    if (written === null) inform('Copydesk: Export canceled. No file was written.');
    else {
      const exported = `Exported ${countedArticles(written)} to ${name}.`;
      inform(`Copydesk: ${exported}${leftOut(uris.length - written)}`);
    }
  },
};

const lastFolderKey = 'copydesk.lastExportFolder';

/**
 * The proposed file: where this workspace's last export went, or beside the corpus folder under its name. An export
 * inside it would turn up in every search and every copy.
 */
function proposedFile(memory: vscode.Memento, { fileName }: Format): vscode.Uri | null {
  const corpus = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (corpus === undefined) return null;
  const last = memory.get<string>(lastFolderKey);
  const folder = last === undefined ? vscode.Uri.joinPath(corpus, '..') : vscode.Uri.parse(last);
  const name = corpus.path.slice(corpus.path.lastIndexOf('/') + 1);
  return vscode.Uri.joinPath(folder, name === '' ? fileName : `${name}-${fileName}`);
}

/** Says how many articles are missing from the export. */
function leftOut(count: number): string {
  if (count === 0) return '';
  return ` ${formatNumber(count)} could not be read and ${count === 1 ? 'is' : 'are'} not included.`;
}

/** The URIs to export: the active article or the whole corpus; null if the user cancels. */
async function chosenArticles(corpus: readonly string[]): Promise<readonly string[] | null> {
  const active = vscode.window.activeTextEditor?.document;
  const article = active?.languageId === articleLanguage ? active.uri.toString() : null;
  const whole = { label: 'Whole corpus', description: `${formatNumber(corpus.length)} articles`, uris: corpus };
  const one =
    article === null
      ? []
      : [
          {
            label: 'This article',
            description: vscode.workspace.asRelativePath(vscode.Uri.parse(article)),
            uris: [article],
          },
        ];
  const scope = await vscode.window.showQuickPick([...one, whole].map(plainItem), {
    title: 'Export Analysis (2 of 3): Articles',
  });
  return scope?.uris ?? null;
}

/** The texts of articles by their relative paths, for the formats that include words, not just offsets. */
async function textsOf(uris: readonly string[], isNeeded: boolean): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (!isNeeded) return texts;
  for (const uri of uris) {
    const resource = vscode.Uri.parse(uri);
    const open = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri);
    // The server has already left out what cannot be read.
    const bytes = open === undefined ? await readRegular(resource, textLimit).catch(() => null) : null;
    const text = open?.getText() ?? (bytes === null ? '' : await vscode.workspace.decode(bytes, { uri: resource }));
    texts.set(vscode.workspace.asRelativePath(resource, false), text.replace(/^\ufeff/, ''));
  }
  return texts;
}
