import { type Connection, DocumentHighlightKind } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import type { AnalysedDocument } from '../features/analysedDocument';
import { mentionAt, mentionsOf } from '../features/entityMentions';
import { renameable, renameEntity } from '../features/renameEntity';
import { MOST_LOCATIONS } from './messages';
import type { OpenDocument } from './openDocuments';

/** Runs a handler: timed, and with an empty answer instead of an error. */
export type Guarded = <Result>(name: string, fallback: Result, work: () => Result) => Result;

/** The protocol's own requests about names: references, highlights and renaming. */
export function answerNameRequests(
  connection: Connection,
  open: ReadonlyMap<string, OpenDocument>,
  corpus: Corpus,
  guarded: Guarded,
): void {
  const analysed = (uri: string): AnalysedDocument | undefined => open.get(uri)?.analysed;
  connection.onReferences(({ textDocument, position }) =>
    guarded('references', [], () => {
      const document = analysed(textDocument.uri);
      const found = document === undefined ? null : mentionAt(document.analysis, document.lines.offsetAt(position));
      if (document === undefined || found === null) return [];
      return mentionsOf(document, found.entity, corpus)
        .slice(0, MOST_LOCATIONS)
        .map(({ uri, range }) => ({ uri, range }));
    }),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    guarded('highlights', null, () => {
      const document = analysed(textDocument.uri);
      const found = document === undefined ? null : mentionAt(document.analysis, document.lines.offsetAt(position));
      // Null lets the editor mark equal words itself.
      if (document === undefined || found === null) return null;
      return found.entity.mentions.map((it) => ({
        range: document.lines.rangeOf(it),
        kind: DocumentHighlightKind.Text,
      }));
    }),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    guarded('prepareRename', null, () => {
      const document = analysed(textDocument.uri);
      return document === undefined ? null : renameable(document, document.lines.offsetAt(position));
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    guarded('rename', null, () => {
      const document = analysed(textDocument.uri);
      if (document === undefined) return null;
      const articles = renameEntity(document, document.lines.offsetAt(position), newName, corpus);
      return {
        documentChanges: articles.map(({ uri, edits }) => ({
          textDocument: { uri, version: open.get(uri)?.version ?? null },
          edits: [...edits],
        })),
      };
    }),
  );
}
