import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import { headerConflict } from '../../rules/header/headerConflict';
import { handler } from '../handler';

export const inlayHintRequest = handler<InlayHintParams, InlayHint[]>({
  method: InlayHintRequest.method,
  onFailure: [],
  answer: async ({ workspace }, { textDocument, range }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    if (document === null || !workspace.settingsOf(document).inlayHints.enabled) return [];
    // Dates counted from a doubtful header date are doubtful themselves.
    const conflict = headerConflict(await workspace.contextOf(document));
    if (conflict !== null && !conflict.isLag) return [];
    const { lines } = document;
    return inlayHints(document, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });
  },
});
