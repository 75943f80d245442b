import * as vscode from 'vscode';
import { sampleOf, type UndatedFiles, undatedIn } from '../../server/src/workspace/folderReading';
import { pathMatcher } from '../../server/src/workspace/glob';
import { articleExtension, isPassedOver } from '../../server/src/workspace/recognize';
import { logFailure, reportFailure } from './failures';
import { readingsOf } from './fileReadings';
import { findTextFiles } from './findTextFiles';
import { formatNumber } from './formatNumber';
import { ask, showInStatusBar, warn } from './notify';

/** How many text files of a folder are listed. Chosen by hand, so that huge folders cost no more. */
const MOST_FILES = 20_000;
/** When a survey on a slow disk or connection is given up. Chosen by hand. */
const SURVEY_TIMEOUT_MS = 30_000;
const declinedKey = 'copydesk.declinedFolders';

/** A folder with undated articles. */
interface UndatedFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly undated: UndatedFiles;
}

/**
 * Text files without a date header that read like news, by workspace folder. The user is asked about each folder once:
 * *Yes* goes into the settings, *Not Here* is remembered. Works without the server.
 */
export class UndatedFolders {
  /** The result for each folder; null if there is nothing to ask. */
  readonly #surveys = new Map<string, Promise<UndatedFiles | null>>();
  readonly #found = new Map<string, UndatedFiles>();
  readonly #asked = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when files are found or a question is answered. */
  readonly onChange = this.#changed.event;

  constructor(
    readonly memory: vscode.Memento,
    readonly output: vscode.LogOutputChannel,
    /** Called after *Yes*, to have the folder read at once. */
    readonly onAccepted: () => void,
  ) {}

  /** The folders with an open question. */
  get open(): readonly UndatedFolder[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      const undated = this.#found.get(keyOf(folder));
      return undated === undefined || this.#isDeclined(folder) ? [] : [{ folder, undated }];
    });
  }

  /** The open question about one or more folders; empty if there is none. */
  get question(): string {
    const [first, second] = this.open;
    if (first === undefined) return '';
    if (second === undefined) return questionOf(first);
    const names = this.open.map((it) => it.folder.name).join(', ');
    return `These folders have text files without a date header: ${names}. Treat them as articles?`;
  }

  /** Forgets what was found: once a folder is trusted, its own settings say which files are articles. */
  forget(): void {
    this.#surveys.clear();
    this.#found.clear();
    this.#changed.fire();
  }

  /** Surveys a file's folder, or all folders, unless done before, and asks about those with undated news. */
  surveyOnce(uri?: vscode.Uri): void {
    const own = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
    const folders = uri === undefined ? (vscode.workspace.workspaceFolders ?? []) : own === undefined ? [] : [own];
    for (const folder of folders)
      this.#askOnce(folder).catch((error: unknown) => logFailure(this.output, `surveying ${folder.name}`, error));
  }

  /** The same for a command, which waits for the answers. True if files were accepted. */
  async askFirst(): Promise<boolean> {
    let isAccepted = false;
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      isAccepted = (await this.#askOnce(folder)) || isAccepted;
    return isAccepted;
  }

  /** Surveys a folder again and asks its question, whatever was answered before; null if there is nothing to ask. */
  async askAgain(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<UndatedFiles | null> {
    await this.#remember(folder, 'open');
    const undated = await this.#survey(folder, token);
    if (undated !== null && !token.isCancellationRequested)
      this.#ask(folder, undated).catch((error: unknown) => reportFailure(this.output, 'the question', error));
    return undated;
  }

  /** Answers the open questions from the view. */
  async answer(answer: 'yes' | 'no'): Promise<void> {
    for (const { folder, undated } of this.open)
      if (answer === 'yes') await this.accept(folder, acceptanceOf(undated));
      else await this.#decline(folder);
  }

  /** Has the files of some patterns treated as articles, and says so. True if the setting took effect. */
  async accept(folder: vscode.WorkspaceFolder, { globs, words }: Acceptance): Promise<boolean> {
    if (!(await this.#include(folder, globs))) return false;
    this.#found.delete(keyOf(folder));
    this.#changed.fire();
    this.output.info(`${folder.name}: copydesk.corpus.include has ${globs.join(', ')}`);
    this.onAccepted();
    this.#reportAccepted(words).catch((error: unknown) => reportFailure(this.output, 'opening what was chosen', error));
    return true;
  }

  async #decline(folder: vscode.WorkspaceFolder): Promise<void> {
    await this.#remember(folder, 'declined');
    this.#changed.fire();
    showInStatusBar(
      'Copydesk will not ask about this folder again. To change this, run “Treat Text Files as Articles…”.',
    );
  }

  /** True if the answer is yes; false without asking if the folder was asked about or declined before. */
  async #askOnce(folder: vscode.WorkspaceFolder): Promise<boolean> {
    const key = keyOf(folder);
    if (this.#isDeclined(folder)) return false;
    const undated = await (this.#surveys.get(key) ?? this.#survey(folder));
    return undated !== null && !this.#asked.has(key) && this.#ask(folder, undated);
  }

  /** Lists a folder, reads a sample of its files, and keeps the result. */
  #survey(folder: vscode.WorkspaceFolder, token?: vscode.CancellationToken): Promise<UndatedFiles | null> {
    const key = keyOf(folder);
    const survey = undatedWithin(folder, token).then((undated) => {
      if (undated === null) this.#found.delete(key);
      else this.#found.set(key, undated);
      this.#changed.fire();
      return undated;
    });
    this.#surveys.set(key, survey);
    // A failed survey is worth another try: the disk may not have been mounted yet.
    survey.catch(() => this.#surveys.delete(key));
    return survey;
  }

  /** Shows the question; true if the answer is yes. */
  async #ask(folder: vscode.WorkspaceFolder, undated: UndatedFiles): Promise<boolean> {
    this.#asked.add(keyOf(folder));
    const answer = await ask(questionOf({ folder, undated }), 'Yes', 'Not Here');
    // Meanwhile it may have been answered in the view.
    if (!this.open.some((it) => keyOf(it.folder) === keyOf(folder))) return false;
    if (answer === 'Yes') return this.accept(folder, acceptanceOf(undated));
    if (answer === 'Not Here') await this.#decline(folder);
    return false;
  }

  /** Adds patterns to the folder's setting in a multi-root workspace, else to the workspace's. */
  async #include(folder: vscode.WorkspaceFolder, globs: readonly string[]): Promise<boolean> {
    if (!vscode.workspace.isTrusted) return this.#askForTrust();
    const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    const target = isOneOfSeveral ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('copydesk', folder.uri);
    const own = settings().inspect<readonly string[]>('corpus.include');
    const before = (isOneOfSeveral ? own?.workspaceFolderValue : own?.workspaceValue) ?? [];
    try {
      await settings().update('corpus.include', [...new Set([...before, ...globs])], target);
    } catch (error) {
      reportFailure(this.output, 'writing the setting copydesk.corpus.include', error);
      return false;
    }
    const after = settings().get<readonly string[]>('corpus.include', []);
    if (globs.every((it) => after.includes(it))) return true;
    warn('Copydesk: Another setting overrides “copydesk.corpus.include” of this folder.');
    return false;
  }

  /** In Restricted Mode the folder's own settings cannot be seen, so a change could only overwrite them. */
  async #askForTrust(): Promise<false> {
    const manage = 'Manage Workspace Trust';
    const choice = await ask(
      'Copydesk: Files without a date header can only be treated as articles once you trust this workspace.',
      manage,
    );
    if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
    return false;
  }

  async #reportAccepted(words: string): Promise<void> {
    const fix = 'Fix Missing Dates…';
    const settings = 'Open Settings';
    const choice = await ask(`Copydesk: ${words}`, fix, settings);
    if (choice === fix) await vscode.commands.executeCommand('copydesk.fixMissingDates');
    if (choice === settings)
      await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings', 'copydesk.corpus.include');
  }

  #isDeclined(folder: vscode.WorkspaceFolder): boolean {
    return this.memory.get<readonly string[]>(declinedKey, []).includes(keyOf(folder));
  }

  async #remember(folder: vscode.WorkspaceFolder, answer: 'declined' | 'open'): Promise<void> {
    const others = this.memory.get<readonly string[]>(declinedKey, []).filter((it) => it !== keyOf(folder));
    await this.memory.update(declinedKey, answer === 'declined' ? [...others, keyOf(folder)] : others);
  }
}

/** The patterns to add to the settings, and the message to show then. */
interface Acceptance {
  readonly globs: readonly string[];
  readonly words: string;
}

function acceptanceOf(undated: UndatedFiles): Acceptance {
  return { globs: undated.globs, words: `${amountOf(undated)} text files are now treated as articles.` };
}

/** The question about a folder’s files, with the folder's name if there are several. */
function questionOf({ folder, undated }: UndatedFolder): string {
  const files = `${amountOf(undated).toLowerCase()} text files`;
  const isOnly = vscode.workspace.workspaceFolders?.length === 1;
  const has = `${isOnly ? 'This folder' : `The folder “${folder.name}”`} has ${files}`;
  return undated.hasOthers
    ? `${has} that look like news but have no date header. Treat them as articles?`
    : `${has} without a date header. Treat them as articles?`;
}

/** `20`, or `About 19,600`. */
export function amountOf({ count, isExact }: UndatedFiles): string {
  return `${isExact ? '' : 'About '}${formatNumber(count)}`;
}

/** As `undatedOf`, with a timeout and a cancellation token. */
async function undatedWithin(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken | undefined,
): Promise<UndatedFiles | null> {
  const stop = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => stop.cancel(), SURVEY_TIMEOUT_MS);
  const listener = token?.onCancellationRequested(() => stop.cancel());
  try {
    return await undatedOf(folder, stop.token);
  } finally {
    clearTimeout(timer);
    listener?.dispose();
    stop.dispose();
  }
}

async function undatedOf(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<UndatedFiles | null> {
  const isText = (name: string): boolean => name.toLowerCase().endsWith(articleExtension);
  const search = { folder: folder.uri, glob: '**/*.[tT][xX][tT]', isWanted: isText, most: MOST_FILES };
  const found = await findTextFiles(search, token);
  const settings = vscode.workspace.getConfiguration('copydesk', folder.uri);
  const isIgnored = pathMatcher(settings.get<readonly string[]>('ignore', []));
  const isIncluded = pathMatcher(settings.get<readonly string[]>('corpus.include', []));
  const uris = new Map<string, vscode.Uri>();
  for (const uri of found) {
    const path = vscode.workspace.asRelativePath(uri, false);
    const isCandidate = isText(path) && !isPassedOver(path);
    if (isCandidate && !isIgnored(path) && !isIncluded(path)) uris.set(path, uri);
  }
  const paths = [...uris.keys()].sort();
  const sample = sampleOf(paths);
  const readings = await readingsOf(
    sample.flatMap((it) => uris.get(it) ?? []),
    token,
  );
  const byPath = new Map(sample.map((path, index) => [path, readings[index] ?? null]));
  return undatedIn(paths.map((path) => ({ path, reading: byPath.get(path) ?? null })));
}

function keyOf(folder: vscode.WorkspaceFolder): string {
  return folder.uri.toString();
}
