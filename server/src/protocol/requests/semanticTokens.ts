import { type SemanticTokens, type SemanticTokensParams, SemanticTokensRequest } from 'vscode-languageserver';
import { semanticTokens } from '../../features/semanticTokens';
import { handler } from '../handler';

export const semanticTokensRequest = handler<SemanticTokensParams, SemanticTokens>({
  method: SemanticTokensRequest.method,
  onFailure: { data: [] },
  answer: async ({ workspace }, { textDocument }, { isCancelled }) => {
    const document = await workspace.analyzed(textDocument.uri, isCancelled);
    return document === null ? { data: [] } : semanticTokens(document);
  },
});
