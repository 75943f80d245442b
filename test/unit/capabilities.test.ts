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

/** What a client is taken to be capable of. */
function able(capabilities: ClientCapabilities): string[] {
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
  it('is nothing that it does not say', () => {
    for (const capabilities of [{}, { workspace: {}, textDocument: {}, window: {} }])
      assert.deepEqual(able(capabilities), []);
  });
  for (const [name, capabilities] of Object.entries(each))
    it(`includes “${name}” when it says so, and nothing else for that`, () => {
      assert.deepEqual(able(capabilities(true)), [name]);
      assert.deepEqual(able(capabilities(false)), []);
    });
  it('includes pulling diagnostics when it knows of them at all', () => {
    assert.deepEqual(able({ textDocument: { diagnostic: {} } }), ['pullsDiagnostics']);
  });
  it('includes every flag that is tested here', () => {
    const { options: _, ...flags } = resolveCapabilities(paramsWith({}));
    assert.deepEqual(Object.keys(flags).sort(), [...Object.keys(each), 'pullsDiagnostics'].sort());
  });
  it('comes with the options it was started with, and with none where they make no sense', () => {
    assert.deepEqual(resolveCapabilities(paramsWith({}, { commands: true })).options, { commands: true });
    for (const options of [undefined, null, 'commands', 7])
      assert.deepEqual(resolveCapabilities(paramsWith({}, options)).options, {});
  });
});

describe('What the server says it can do', () => {
  const saidTo = (capabilities: ClientCapabilities) => initializeResult(resolveCapabilities(paramsWith(capabilities)));
  it('is the same for all clients but for the outline and for pulling diagnostics', () => {
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
