import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { NameCase } from '../corpus/documentId';
import { MemoryCorpus } from '../corpus/memoryCorpus';
import type { OpenStore } from '../store/store';
import type { Analyst } from '../workspace/analyst';
import type { FileHost } from '../workspace/host';
import { MOST_PROBLEMS, Workspace } from '../workspace/workspace';
import { type ResolvedCapabilities, resolveCapabilities } from './clientCapabilities';
import { describe } from './describe';
import { forwardDocumentEvents } from './documentEvents';
import { forwardFileEvents, forwardFolderEvents, watchFiles } from './fileEvents';
import type { AnalystNeeds, HostNeeds } from './hostNeeds';
import { IndexProgress } from './indexProgress';
import type { Lifecycle } from './lifecycle';
import type { IndexStatus } from './messages';
import { OpenProblems } from './openProblems';
import { Redrawing } from './redrawing';
import { handlers } from './requests/requests';
import { Resting } from './resting';
import { initializeResult } from './serverCapabilities';
import type { Session } from './session';
import { type SettingsSource, settingsSource } from './settingsSource';
import { ShownNames } from './shownNames';
import { SkippedFiles } from './skippedFiles';
import { Timings } from './timings';
import { warn } from './warn';

/** What depends on where the server runs. */
export interface Surroundings {
  /** Makes the file host, once the client's capabilities are known. */
  readonly makeHost: (capabilities: ResolvedCapabilities, needs: HostNeeds) => FileHost;
  /** Makes what analyzes closed files. */
  readonly makeAnalyst: (needs: AnalystNeeds) => Analyst & { readonly stop: () => void };
  /** Opens what is remembered of a root folder; `notice` is called with every problem, as a sentence. */
  readonly makeStores?: (capabilities: ResolvedCapabilities, notice: (problem: string) => void) => OpenStore | null;
  readonly nameCase: NameCase;
  /** The lifecycle whose options the connection was created with. */
  readonly lifecycle: Lifecycle;
}

/**
 * Connects the workspace to an editor. Only this folder knows the connection: it decodes, calls and encodes, and keeps
 * no state but what was last sent.
 */
export function startServer(connection: Connection, surroundings: Surroundings): void {
  const { lifecycle } = surroundings;
  lifecycle.attach(connection);
  connection.onInitialize((params) => {
    const result = initialize(connection, params, surroundings);
    lifecycle.initialized();
    return result;
  });
  connection.listen();
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  { makeHost, makeAnalyst, makeStores, nameCase }: Surroundings,
): InitializeResult {
  const capabilities = resolveCapabilities(params);
  const settings = settingsSource(connection, capabilities);
  const failed = (what: string, error: unknown): void => connection.console.error(`${what}: ${describe(error)}`);
  const progress = new IndexProgress(connection, capabilities.showsProgress, failed);
  const redrawing = new Redrawing(connection, capabilities, failed);
  const resting = new Resting();
  const pathOf = (uri: string): string => {
    const ref = workspace.documentOf(uri);
    return ref === null ? uri : workspace.pathOf(ref);
  };
  const skipped = new SkippedFiles(connection, pathOf, () => progress.send(status()));
  const storeProblems: string[] = [];
  const status = (): IndexStatus => {
    const { problems: found, ...counts } = workspace.progress;
    const problems = [...storeProblems, ...found];
    return { ...counts, problems: [...problems, ...skipped.problems(MOST_PROBLEMS - problems.length)] };
  };
  const analyst = makeAnalyst({ skipped: (uri, reason) => skipped.add(uri, reason), failed });
  const openStore = makeStores?.(capabilities, (problem) => {
    connection.console.warn(problem);
    storeProblems.push(problem);
    progress.send(status());
  });
  const workspace: Workspace = new Workspace({
    corpus: new MemoryCorpus(),
    analyst,
    host: {
      ...makeHost(capabilities, {
        usesUtf8: () => workspace.usesUtf8,
        rootOf: (uri) => workspace.rootOf(uri),
        skipped: (uri, reason) => skipped.add(uri, reason),
      }),
      settings: settings.settings,
      usesUtf8: settings.usesUtf8,
    },
    nameCase,
    openStore: openStore ?? undefined,
    rulePages: capabilities.options.rulePages ?? null,
    listener: {
      progressed: () => progress.update(status),
      rested: () => {
        progress.send(status());
        if (capabilities.options.showsStatus !== true) skipped.report();
        resting.notify();
        shownNames.rested();
      },
      openChanged: (open) => problems.changed(open),
      openClosed: ({ state }) => problems.closed(state.id, state.document.uri),
      openRenewed: () => {
        problems.allMayDiffer();
        redrawing.redraw();
      },
      corpusChanged: () => problems.allMayDiffer(),
      settingsChanged: () => {
        problems.allMayDiffer();
        redrawing.redraw();
      },
      complain: (file, problem) => warn(connection, file === null ? problem : `${workspace.pathOf(file)}: ${problem}`),
      failed,
    },
  });
  const session: Session = {
    connection,
    workspace,
    capabilities,
    timings: new Timings(),
    client: clientName(params),
    lastResultIds: new Map(),
    resting,
    skipped,
  };
  const problems = new OpenProblems(session, failed);
  const shownNames = new ShownNames(session, redrawing, failed);
  forwardDocumentEvents(session);
  forwardFileEvents(session);
  forwardSettingsEvents(session, settings);
  for (const register of handlers) register(session);
  connection.onInitialized(() => {
    forwardFolderEvents(session);
    workspace.handle({ kind: 'foldersChanged', added: foldersOf(params), removed: [] });
    subscribe(session).catch((error: unknown) => failed('subscribing', error));
  });
  connection.onShutdown(async () => {
    problems.stop();
    const closed = workspace.close();
    analyst.stop();
    resting.end();
    await closed;
  });
  return initializeResult(capabilities);
}

function forwardSettingsEvents({ connection, workspace }: Session, settings: SettingsSource): void {
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.pushed(pushed);
    workspace.handle({ kind: 'settingsChanged' });
  });
}

/** Subscribes to changes of files and settings. */
async function subscribe(session: Session): Promise<void> {
  if (session.capabilities.registersConfiguration)
    await session.connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
  await watchFiles(session);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map((it) => it.uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]);
}

function clientName({ clientInfo }: InitializeParams): string {
  return clientInfo === undefined ? 'unknown' : `${clientInfo.name} ${clientInfo.version ?? ''}`.trim();
}
