import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  DocumentHighlightRequest,
} from 'vscode-languageserver';
import { mentionAt } from '../../features/entityMentions';
import { handler } from '../handler';

export const documentHighlightRequest = handler<DocumentHighlightParams, DocumentHighlight[] | null>({
  method: DocumentHighlightRequest.method,
  onFailure: null,
  answer: async ({ workspace }, { textDocument, position }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    const found = document === null ? null : mentionAt(document.analysis, document.lines.offsetAt(position));
    // With null, the editor highlights equal words itself.
    if (document === null || found === null) return null;
    return found.entity.mentions.map((it) => ({
      range: document.lines.rangeOf(it),
      kind: DocumentHighlightKind.Text,
    }));
  },
});
