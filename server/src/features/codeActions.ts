import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { CorpusSnapshot } from '../corpus/corpus';
import type { EntityType } from '../entities/entity';
import { aKind, entityTypes } from '../entities/kindWords';
import { isSpeech } from '../quotes/quote';
import type { Diagnosis } from '../rules/check';
import { preferredEdits } from '../rules/fixAll';
import type { FixCommand, TextEdit as RuleEdit } from '../rules/rule';
import type { LineTable } from '../text/lineTable';
import { absoluteDateAt } from './absoluteDate';
import type { AnalyzedDocument } from './analyzedDocument';
import { nameChoice } from './nameActions';
import { quoteAt } from './quoteAt';

/** Chosen by hand: keeps the menu short; the picker of the next action has them all. */
const MOST_SPEAKERS = 2;

/** The kind of the action that applies every safe fix at once; users can run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** The client commands that actions may run. */
export interface ClientCommands {
  readonly removeByteOrderMark: string;
  readonly changeEncoding: string;
  readonly explainRule: string;
  readonly correctSpeaker: string;
  readonly correctEntity: string;
  readonly renameEntity: string;
}

/** An editor's request for code actions. */
export interface CodeActionRequest {
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** The requested kinds; empty for all. */
  readonly only: readonly string[];
  readonly version: number | null;
}

/**
 * Quick fixes and refactorings for a range, and the action that applies every safe fix; no commands if `commands` is
 * null.
 */
export async function codeActions(
  document: AnalyzedDocument,
  diagnoses: readonly Diagnosis[],
  request: CodeActionRequest,
  corpus: CorpusSnapshot,
  commands: ClientCommands | null,
): Promise<CodeAction[]> {
  let actions: CodeAction[] = [];
  if (wants(request, CodeActionKind.QuickFix)) {
    const start = document.lines.offsetAt(request.range.start);
    const end = document.lines.offsetAt(request.range.end);
    for (const diagnosis of diagnoses) {
      if (diagnosis.start > end || diagnosis.end < start) continue;
      for (const fix of quickFixes(document, diagnosis, request, commands)) actions.push(fix);
    }
  }
  if (wants(request, CodeActionKind.RefactorRewrite)) actions = actions.concat(dateActions(document, request));
  if (commands !== null && wants(request, CodeActionKind.RefactorRewrite)) {
    const ofName = await nameActions(document, request, corpus, commands.correctEntity);
    actions = actions.concat(ofName, speakerActions(document, request, commands.correctSpeaker));
  }
  if (wants(request, fixAllKind)) {
    const edits = preferredEdits(diagnoses);
    if (edits.length > 0) {
      actions.push({
        title: 'Fix all auto-fixable problems',
        kind: fixAllKind,
        edit: workspaceEdit(document, edits, request.version),
      });
    }
  }
  return actions;
}

/** For the time expression under the cursor: its absolute date. */
function dateActions(document: AnalyzedDocument, { range, version }: CodeActionRequest): CodeAction[] {
  const found = absoluteDateAt(document.analysis, document.lines.offsetAt(range.start));
  if (found === null) return [];
  return [
    { title: found.title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(document, [found.edit], version) },
  ];
}

/** For the quotation under the cursor: the people named closest to it, someone else, and not a quotation. */
function speakerActions(document: AnalyzedDocument, { range }: CodeActionRequest, command: string): CodeAction[] {
  const found = quoteAt(document, document.lines.offsetAt(range.start));
  if (found === null) return [];
  const action = (title: string, verdict: { speaker?: string; isSpeech?: boolean }): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command, arguments: [document.uri, range.start, verdict] },
  });
  return [
    ...found.suggestions.slice(0, MOST_SPEAKERS).map((speaker) => action(`Said by ${speaker}`, { speaker })),
    action('Said by someone else…', {}),
    ...(isSpeech(found.quote.kind) ? [action('Not a quotation (scare quotes)', { isSpeech: false })] : []),
  ];
}

/** For the name under the cursor, or the selected words: the corrections that a reader can make. */
async function nameActions(
  document: AnalyzedDocument,
  { range }: CodeActionRequest,
  corpus: CorpusSnapshot,
  command: string,
): Promise<CodeAction[]> {
  const { lines, uri } = document;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const choice = await nameChoice(document, span, corpus);
  if (choice === null) return [];
  const action = (title: string, verdict: { readonly kind: string; readonly type?: EntityType }): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command, arguments: [uri, range, verdict] },
  });
  const words = `“${choice.words}”`;
  const ofKinds = entityTypes
    .filter((type) => type !== choice.type)
    .map((type) => action(`Mark ${words} as ${aKind[type]}`, { kind: 'type', type }));
  if (choice.name === null) return [...ofKinds, action(`Merge ${words} into…`, { kind: 'same' })];
  return [
    action(`Merge ${words} into…`, { kind: 'same' }),
    ...(choice.joined.length > 0 || choice.isElsewhere ? [action(`Separate ${words} from…`, { kind: 'apart' })] : []),
    ...ofKinds,
    action(`Mark ${words} as not a name`, { kind: 'ignore' }),
  ];
}

function quickFixes(
  document: AnalyzedDocument,
  diagnosis: Diagnosis,
  request: CodeActionRequest,
  commands: ClientCommands | null,
): CodeAction[] {
  const range = document.lines.rangeOf(diagnosis);
  const diagnostics = request.diagnostics.filter((it) => it.code === diagnosis.code && samePlace(it.range, range));
  const found: CodeAction[] = [];
  for (const fix of diagnosis.fixes) {
    const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
    if (fix.preferred) action.isPreferred = true;
    if (fix.command === undefined) action.edit = workspaceEdit(document, fix.edits, request.version);
    else if (commands !== null) action.command = commandOf(document.uri, range, fix.title, fix.command, commands);
    else continue;
    found.push(action);
  }
  if (commands !== null) {
    const title = `Show documentation for ${diagnosis.code}`;
    found.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: commands.explainRule, arguments: [diagnosis.code] },
    });
  }
  return found;
}

/** The client command for a fix that edits of one document cannot make. */
function commandOf(uri: string, range: Range, title: string, fix: FixCommand, commands: ClientCommands): Command {
  switch (fix.kind) {
    case 'remove-byte-order-mark':
      return { title, command: commands.removeByteOrderMark, arguments: [uri] };
    case 'change-encoding':
      return { title, command: commands.changeEncoding };
    case 'rename':
      return { title, command: commands.renameEntity, arguments: [uri, range.start, fix.to] };
    case 'set-kind':
      return { title, command: commands.correctEntity, arguments: [uri, range, { kind: 'type', type: fix.type }] };
  }
}

/** Edits of one version of a document: an editor rejects them if the document has changed. */
export function workspaceEdit(
  { uri, lines }: Pick<AnalyzedDocument, 'uri' | 'lines'>,
  edits: readonly RuleEdit[],
  version: number | null,
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits(lines, edits) }] };
}

export function textEdits(lines: LineTable, edits: readonly RuleEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.text }));
}

function wants({ only }: CodeActionRequest, kind: string): boolean {
  return only.length === 0
    ? kind === CodeActionKind.QuickFix || kind === CodeActionKind.RefactorRewrite
    : only.some((it) => it === kind || kind.startsWith(`${it}.`) || it.startsWith(`${kind}.`));
}

function samePlace(left: Range, right: Range): boolean {
  return left.start.line === right.start.line && left.start.character === right.start.character;
}
