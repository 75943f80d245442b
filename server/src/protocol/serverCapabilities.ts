import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind } from '../features/codeActions';
import { semanticTokensLegend } from '../features/semanticTokens';
import { version } from '../version';
import type { ResolvedCapabilities } from './clientCapabilities';

const everyFile = { filters: [{ pattern: { glob: '**' } }] };

/** What the server can do for a client. */
export function initializeResult(client: ResolvedCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'Copydesk', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      ...(!client.registersSymbols && { documentSymbolProvider: { label: 'Copydesk' } }),
      codeLensProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: { legend: semanticTokensLegend, full: true },
      workspaceSymbolProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true },
      }),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didCreate: everyFile, didDelete: everyFile, didRename: everyFile },
      },
    },
  };
}
