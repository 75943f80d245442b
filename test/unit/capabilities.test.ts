import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { resolveCapabilities } from '../../server/src/protocol/clientCapabilities';
import { initializeResult } from '../../server/src/protocol/serverCapabilities';
import { version } from '../../server/src/version';

const paramsWith = (capabilities: ClientCapabilities, initializationOptions?: unknown): InitializeParams => ({
  processId: null,
  rootUri: null,
  workspaceFolders: null,
  capabilities,
  initializationOptions,
});

/** What a client is assumed to support. */
function enabledFlags(capabilities: ClientCapabilities): string[] {
  const { options: _, ...flags } = resolveCapabilities(paramsWith(capabilities));
  return Object.entries(flags).flatMap(([name, value]) => (value ? [name] : []));
}

describe('What a client can do', () => {
  const each: Readonly<Record<string, (value: boolean) => ClientCapabilities>> = {
    refreshesDiagnostics: (refreshSupport) => ({ workspace: { diagnostics: { refreshSupport } } }),
    answersConfiguration: (configuration) => ({ workspace: { configuration } }),
    registersConfiguration: (dynamicRegistration) => ({
      workspace: { didChangeConfiguration: { dynamicRegistration } },
    }),
    registersWatchers: (dynamicRegistration) => ({ workspace: { didChangeWatchedFiles: { dynamicRegistration } } }),
    hasFolders: (workspaceFolders) => ({ workspace: { workspaceFolders } }),
    registersSymbols: (dynamicRegistration) => ({ textDocument: { documentSymbol: { dynamicRegistration } } }),
    refreshesCodeLenses: (refreshSupport) => ({ workspace: { codeLens: { refreshSupport } } }),
    refreshesInlayHints: (refreshSupport) => ({ workspace: { inlayHint: { refreshSupport } } }),
    takesDocumentChanges: (documentChanges) => ({ workspace: { workspaceEdit: { documentChanges } } }),
    showsProgress: (workDoneProgress) => ({ window: { workDoneProgress } }),
  };
  it('is nothing that it does not announce', () => {
    for (const capabilities of [{}, { workspace: {}, textDocument: {}, window: {} }])
      assert.deepEqual(enabledFlags(capabilities), []);
  });
  for (const [name, capabilities] of Object.entries(each))
    it(`includes “${name}” if it announces it, and nothing else because of that`, () => {
      assert.deepEqual(enabledFlags(capabilities(true)), [name]);
      assert.deepEqual(enabledFlags(capabilities(false)), []);
    });
  it('includes pulling diagnostics if it announces them at all', () => {
    assert.deepEqual(enabledFlags({ textDocument: { diagnostic: {} } }), ['pullsDiagnostics']);
  });
  it('includes every flag tested here', () => {
    const { options: _, ...flags } = resolveCapabilities(paramsWith({}));
    assert.deepEqual(Object.keys(flags).sort(), [...Object.keys(each), 'pullsDiagnostics'].sort());
  });
  it('includes its initialization options, and none where they make no sense', () => {
    assert.deepEqual(resolveCapabilities(paramsWith({}, { commands: true })).options, { commands: true });
    for (const options of [undefined, null, 'commands', 7])
      assert.deepEqual(resolveCapabilities(paramsWith({}, options)).options, {});
  });
});

describe('What the server announces', () => {
  const saidTo = (capabilities: ClientCapabilities) => initializeResult(resolveCapabilities(paramsWith(capabilities)));
  it('is the same for all clients, except for the outline and pulled diagnostics', () => {
    const { serverInfo, capabilities } = saidTo({});
    assert.deepEqual(serverInfo, { name: 'Copydesk', version });
    const { documentSymbolProvider, ...others } = capabilities;
    assert.deepEqual(documentSymbolProvider, { label: 'Copydesk' });
    const able = saidTo({ textDocument: { diagnostic: {}, documentSymbol: { dynamicRegistration: true } } });
    assert.deepEqual(able.capabilities, {
      ...others,
      diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: true },
    });
    assert.deepEqual(Object.keys(others).sort(), [
      'codeActionProvider',
      'codeLensProvider',
      'documentHighlightProvider',
      'hoverProvider',
      'inlayHintProvider',
      'referencesProvider',
      'renameProvider',
      'semanticTokensProvider',
      'textDocumentSync',
      'workspace',
      'workspaceSymbolProvider',
    ]);
    assert.deepEqual(others.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.deepEqual(others.renameProvider, { prepareProvider: true });
    const everyFile = { filters: [{ pattern: { glob: '**' } }] };
    assert.deepEqual(others.workspace, {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: everyFile, didDelete: everyFile, didRename: everyFile },
    });
  });
});
