import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './messages';

/** The client's capabilities, resolved once. */
export interface ResolvedCapabilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly hasFolders: boolean;
  readonly showsProgress: boolean;
  /** Whether the outline provider can be registered again, which is the only way to refresh an outline. */
  readonly registersSymbols: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether edits may name the document version they apply to. */
  readonly takesDocumentChanges: boolean;
  readonly options: InitializationOptions;
}

export function resolveCapabilities({ capabilities, initializationOptions }: InitializeParams): ResolvedCapabilities {
  const { workspace, textDocument, window } = capabilities;
  const options: InitializationOptions = isObject(initializationOptions) ? initializationOptions : {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    showsProgress: window?.workDoneProgress === true && options.showsStatus !== true,
    options,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
