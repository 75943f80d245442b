import * as vscode from 'vscode';
import { sampleOf, type UndatedFiles, undatedIn } from '../../server/src/workspace/folderReading';
import { pathMatcher } from '../../server/src/workspace/glob';
import { articleExtension, isPassedOver } from '../../server/src/workspace/recognise';
import { logFailure, tellFailure } from './failures';
import { readingsOf } from './fileReadings';
import { formatNumber } from './formatNumber';
import { ask, tellBriefly, warn } from './notify';

/** A folder with more text files than this is judged by the first of them. */
const MOST_FILES = 20_000;
/** A search that takes longer, on a slow disk or over a slow line, is given up. */
const LONGEST_LOOK_MS = 30_000;
const declinedKey = 'copydesk.declinedFolders';

/** A folder with undated articles. */
interface UndatedFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly undated: UndatedFiles;
}

/**
 * Text files without a date header that read like news, by workspace folder: looked for once, asked about once. *Yes*
 * goes into the settings, *Not Here* is remembered. The server is not needed for any of it.
 */
export class UndatedFolders {
  /** What each folder was found to hold; null where no question is due. */
  readonly #surveys = new Map<string, Promise<UndatedFiles | null>>();
  readonly #found = new Map<string, UndatedFiles>();
  readonly #asked = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Something has been found, or answered. */
  readonly onChange = this.#changed.event;

  constructor(
    readonly memory: vscode.Memento,
    readonly output: vscode.LogOutputChannel,
    /** Has the folder read at once after *Yes*. */
    readonly accepted: () => void,
  ) {}

  /** The folders whose question is open. */
  get open(): readonly UndatedFolder[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
      const undated = this.#found.get(keyOf(folder));
      return undated === undefined || this.#isDeclined(folder) ? [] : [{ folder, undated }];
    });
  }

  /** The question that is open, of one folder or of several; empty where there is none. */
  get question(): string {
    const [first, second] = this.open;
    if (first === undefined) return '';
    if (second === undefined) return questionOf(first);
    const names = this.open.map((it) => it.folder.name).join(', ');
    return `These folders have text files without a date header: ${names}. Treat them as articles?`;
  }

  /** Looks at the folder of a file, or at all folders, unless that was done, and asks where it is news without dates. */
  firstSight(uri?: vscode.Uri): void {
    const own = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
    const folders = uri === undefined ? (vscode.workspace.workspaceFolders ?? []) : own === undefined ? [] : [own];
    for (const folder of folders)
      this.#askOnce(folder).catch((error: unknown) => logFailure(this.output, `looking at ${folder.name}`, error));
  }

  /** The same for a command, which waits for the answers. True where files were accepted. */
  async askFirst(): Promise<boolean> {
    let isAccepted = false;
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      isAccepted = (await this.#askOnce(folder)) || isAccepted;
    return isAccepted;
  }

  /** Looks at a folder anew and asks its question, whatever was answered before; null where there is nothing to ask. */
  async askAgain(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<UndatedFiles | null> {
    await this.#remember(folder, 'open');
    const undated = await this.#survey(folder, token);
    if (undated !== null && !token.isCancellationRequested)
      this.#ask(folder, undated).catch((error: unknown) => tellFailure(this.output, 'the question', error));
    return undated;
  }

  /** Answers the open questions, from the view. */
  async answer(answer: 'yes' | 'no'): Promise<void> {
    for (const { folder, undated } of this.open)
      if (answer === 'yes') await this.accept(folder, acceptanceOf(undated));
      else await this.#decline(folder);
  }

  /** Has the files of some patterns treated as articles, and says so. True once the setting holds. */
  async accept(folder: vscode.WorkspaceFolder, { globs, words }: Acceptance): Promise<boolean> {
    if (!(await this.#include(folder, globs))) return false;
    this.#found.delete(keyOf(folder));
    this.#changed.fire();
    this.output.info(`${folder.name}: copydesk.corpus.include has ${globs.join(', ')}`);
    this.accepted();
    this.#tellAccepted(words).catch((error: unknown) => tellFailure(this.output, 'opening what was chosen', error));
    return true;
  }

  async #decline(folder: vscode.WorkspaceFolder): Promise<void> {
    await this.#remember(folder, 'declined');
    this.#changed.fire();
    tellBriefly('Copydesk will not ask about this folder again. To change this, run “Treat Text Files as Articles…”.');
  }

  /** True where the answer is yes; a folder that was asked about before, or declined, has none to give. */
  async #askOnce(folder: vscode.WorkspaceFolder): Promise<boolean> {
    const key = keyOf(folder);
    if (this.#isDeclined(folder)) return false;
    const undated = await (this.#surveys.get(key) ?? this.#survey(folder));
    return undated !== null && !this.#asked.has(key) && this.#ask(folder, undated);
  }

  /** Lists a folder and reads some of its files; what was found stays known. */
  #survey(folder: vscode.WorkspaceFolder, token?: vscode.CancellationToken): Promise<UndatedFiles | null> {
    const key = keyOf(folder);
    const survey = undatedWithin(folder, token).then((undated) => {
      if (undated === null) this.#found.delete(key);
      else this.#found.set(key, undated);
      this.#changed.fire();
      return undated;
    });
    this.#surveys.set(key, survey);
    // A look that failed, at a disk that is not there yet say, is worth another.
    survey.catch(() => this.#surveys.delete(key));
    return survey;
  }

  /** Shows the question; true where the answer is yes. */
  async #ask(folder: vscode.WorkspaceFolder, undated: UndatedFiles): Promise<boolean> {
    this.#asked.add(keyOf(folder));
    const answer = await ask(questionOf({ folder, undated }), 'Yes', 'Not Here');
    // It may have been answered in the view meanwhile.
    if (!this.open.some((it) => keyOf(it.folder) === keyOf(folder))) return false;
    if (answer === 'Yes') return this.accept(folder, acceptanceOf(undated));
    if (answer === 'Not Here') await this.#decline(folder);
    return false;
  }

  /** Adds patterns to the setting, of the folder in a workspace of several, of the workspace else. */
  async #include(folder: vscode.WorkspaceFolder, globs: readonly string[]): Promise<boolean> {
    const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    const target = isOneOfSeveral ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('copydesk', folder.uri);
    const before = settings().get<readonly string[]>('corpus.include', []);
    try {
      await settings().update('corpus.include', [...new Set([...before, ...globs])], target);
    } catch (error) {
      tellFailure(this.output, 'writing the setting copydesk.corpus.include', error);
      return false;
    }
    const after = settings().get<readonly string[]>('corpus.include', []);
    if (globs.every((it) => after.includes(it))) return true;
    warn(
      vscode.workspace.isTrusted
        ? 'Copydesk: Another setting overrides “copydesk.corpus.include” of this folder.'
        : 'Copydesk: The setting “copydesk.corpus.include” was changed. It takes effect once you trust this workspace.',
    );
    return false;
  }

  async #tellAccepted(words: string): Promise<void> {
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

/** What is written into the settings, and what is said then. */
interface Acceptance {
  readonly globs: readonly string[];
  readonly words: string;
}

function acceptanceOf(undated: UndatedFiles): Acceptance {
  return { globs: undated.globs, words: `${amountOf(undated)} text files are now treated as articles.` };
}

/** The question about a folder’s files; one of several folders is named. */
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

/** As `undatedOf`, given up when it takes too long or is called off. */
async function undatedWithin(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken | undefined,
): Promise<UndatedFiles | null> {
  const stop = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => stop.cancel(), LONGEST_LOOK_MS);
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
  const pattern = new vscode.RelativePattern(folder, '**/*.[tT][xX][tT]');
  const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES, token);
  const settings = vscode.workspace.getConfiguration('copydesk', folder.uri);
  const isIgnored = pathMatcher(settings.get<readonly string[]>('ignore', []));
  const isIncluded = pathMatcher(settings.get<readonly string[]>('corpus.include', []));
  const uris = new Map<string, vscode.Uri>();
  for (const uri of found) {
    const path = vscode.workspace.asRelativePath(uri, false);
    const isOpenToAsk = path.toLowerCase().endsWith(articleExtension) && !isPassedOver(path);
    if (isOpenToAsk && !isIgnored(path) && !isIncluded(path)) uris.set(path, uri);
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
