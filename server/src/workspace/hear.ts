import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentRef, isWithin } from '../corpus/documentId';
import type { WorkspaceEvent } from './event';
import { OpenDocument } from './openDocument';
import { articleExtension, hasArticleHeader, type TextKind } from './recognize';
import { sideFileNameOf } from './sideFileNames';
import { sideFilesAbove } from './sideFiles';
import type { WorkspaceState } from './workspaceState';

/**
 * The pause in typing after which the corpus is updated. Chosen by hand: longer than between keys, too short to notice.
 */
const TYPING_MS = 150;

/** Handles an event: updates what is known at once, and queues what has to be found out. */
export function hear(state: WorkspaceState, event: WorkspaceEvent): void {
  switch (event.kind) {
    case 'settingsChanged':
      state.settingsAreStale = true;
      return;
    case 'foldersChanged':
      changeFolders(state, event);
      return;
    case 'invalidated':
      rereadEverything(state);
      return;
    case 'renamed':
      hear(state, { kind: 'deleted', uri: event.from });
      hear(state, { kind: 'created', uri: event.to });
      return;
  }
  const ref = state.documentOf(event.uri);
  if (ref === null) return;
  switch (event.kind) {
    case 'opened': {
      const document = TextDocument.create(event.uri, 'news-article', event.version, event.text);
      keepOpen(state, ref, document, 0);
      state.marksToRead.add(ref.id);
      findSideFiles(state, ref);
      return;
    }
    case 'edited': {
      const known = state.open.get(ref.id);
      if (known === undefined) return;
      keepOpen(state, ref, TextDocument.update(known.state.document, [...event.changes], event.version), TYPING_MS);
      return;
    }
    case 'saved':
      if (state.open.has(ref.id)) state.marksToRead.add(ref.id);
      return;
    case 'closed':
      close(state, ref);
      return;
    case 'created':
    case 'changed':
      fileChanged(state, ref, event.kind);
      return;
    case 'deleted':
      deleted(state, ref);
      return;
  }
}

/** Keeps the current state of a buffer, which wins over any read of its file in progress. */
function keepOpen(state: WorkspaceState, ref: DocumentRef, document: TextDocument, pause: number): void {
  const known = state.open.get(ref.id);
  const hasByteOrderMark = known?.state.hasByteOrderMark ?? false;
  const encoding = known?.state.encoding;
  known?.supersede();
  const open = new OpenDocument({ ...ref, document, hasByteOrderMark, encoding, notes: state.notesOf(ref) });
  state.open.set(ref.id, open);
  state.toAnalyze.set(ref.id, performance.now() + pause);
  state.options.listener.openChanged(open);
  if (!state.isTextFile(ref)) return;
  const file = state.files.add(ref);
  state.toRead.delete(ref.id);
  state.membership.setKind(file, openKindOf(open));
}

/** An open document is an article whatever it reads like. Only its header is checked, since this runs at every key. */
function openKindOf({ text }: OpenDocument): TextKind {
  return hasArticleHeader(text) ? 'dated' : 'undated';
}

function close(state: WorkspaceState, { id }: DocumentRef): void {
  const open = state.open.get(id);
  if (open === undefined) return;
  open.supersede();
  state.open.delete(id);
  state.options.listener.openClosed(open);
  state.toAnalyze.delete(id);
  state.marksToRead.delete(id);
  const file = state.files.get(id);
  if (file === undefined) state.drop(id);
  else state.readAgain(file);
}

function fileChanged(state: WorkspaceState, ref: DocumentRef, kind: 'created' | 'changed'): void {
  if (state.roots.innermost(ref.id) === null) {
    listRootsIn(state, ref);
    return;
  }
  if (sideFileNameOf(ref.uri) !== null) state.sideFilesToRead.set(ref.id, ref);
  else if (state.open.has(ref.id)) state.marksToRead.add(ref.id);
  else if (state.isTextFile(ref)) state.readAgain(state.files.add(ref));
  // Anything else may be a folder with articles.
  else if (kind === 'created' && !ref.uri.toLowerCase().endsWith(articleExtension))
    state.foldersToList.set(ref.id, ref);
}

/** A folder above root folders was changed: their files may be gone, or back again. */
function listRootsIn(state: WorkspaceState, { id }: DocumentRef): void {
  for (const root of state.roots.all) if (isWithin(root.id, id)) state.foldersToList.set(root.id, root);
}

/** Handles the removal of a file, a side file or a folder. Open buffers stay as they are. */
function deleted(state: WorkspaceState, ref: DocumentRef): void {
  const { id } = ref;
  if (state.roots.innermost(id) === null) {
    listRootsIn(state, ref);
    return;
  }
  for (const file of state.files.under(id)) if (!state.open.has(file.id)) state.forget(file);
  for (const side of state.allSideFiles) if (isWithin(side.id, id)) state.sideFilesToRead.set(side.id, side);
}

function changeFolders(
  state: WorkspaceState,
  { added, removed }: Extract<WorkspaceEvent, { kind: 'foldersChanged' }>,
): void {
  for (const uri of removed) {
    const ref = state.documentOf(uri);
    if (ref === null) continue;
    state.roots.remove(ref.id);
    state.memory.release(ref.id);
    state.rootsToTidy.delete(ref.id);
    for (const file of state.files.under(ref.id)) if (state.roots.innermost(file.id) === null) state.forget(file);
  }
  for (const uri of added) {
    const ref = state.documentOf(uri);
    if (ref === null) continue;
    state.roots.add(ref);
    if (state.memory.isOn) state.rootsToTidy.add(ref.id);
    state.foldersToList.set(ref.id, ref);
  }
  for (const side of state.allSideFiles) state.sideFilesToRead.set(side.id, side);
  state.notesAreStale = true;
  for (const { state: document } of state.open.values()) {
    keepFile(state, document);
    findSideFiles(state, document);
    state.toAnalyze.set(document.id, 0);
  }
  state.settingsAreStale = true;
}

/** Adds an open document to the files if it is now in the workspace. */
function keepFile(state: WorkspaceState, ref: DocumentRef): void {
  const open = state.open.get(ref.id);
  if (open === undefined || !state.isTextFile(ref)) return;
  state.membership.setKind(state.files.add(ref), openKindOf(open));
}

/** Queues the side files that apply to a document, so that it can be analyzed before all folders are listed. */
function findSideFiles(state: WorkspaceState, ref: DocumentRef): void {
  const top = state.roots.outermost(ref.id);
  if (top === null) return;
  for (const uri of sideFilesAbove(ref, top)) {
    const side = state.documentOf(uri);
    if (side !== null) state.sideFilesToRead.set(side.id, side);
  }
}

/** Lists and reads everything again. What is known stays until then, so that the corpus is never empty meanwhile. */
function rereadEverything(state: WorkspaceState): void {
  state.settingsAreStale = true;
  for (const root of state.roots.all) {
    state.memory.clear(root);
    state.foldersToList.set(root.id, root);
  }
  for (const side of state.allSideFiles) state.sideFilesToRead.set(side.id, side);
  for (const file of state.files.all()) state.readAgain(file);
}
