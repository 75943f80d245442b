import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover';
import { commandsOf } from '../clientCommands';
import { handler } from '../handler';

export const hoverRequest = handler<HoverParams, Hover | null>({
  method: HoverRequest.method,
  onFailure: null,
  answer: async ({ workspace, capabilities }, { textDocument, position }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    if (document === null) return null;
    const { lines } = document;
    const found = await workspace.corpus.read((corpus) =>
      hover(document, lines.offsetAt(position), corpus, {
        commands: commandsOf(capabilities),
        isReading: workspace.isReading,
      }),
    );
    if (found === null) return null;
    return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: lines.rangeOf(found.span) };
  },
});
