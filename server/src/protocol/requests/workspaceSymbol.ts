import { type WorkspaceSymbol, type WorkspaceSymbolParams, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { workspaceSymbols } from '../../features/workspaceSymbols';
import { handler } from '../handler';

export const workspaceSymbolRequest = handler<WorkspaceSymbolParams, WorkspaceSymbol[]>({
  method: WorkspaceSymbolRequest.method,
  onFailure: [],
  answer: async ({ workspace }, { query }, { slices }) =>
    workspace.corpus.read((corpus) => workspaceSymbols(corpus, query, slices)),
});
