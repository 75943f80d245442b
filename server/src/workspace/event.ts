import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** An event from outside. Nothing in the workspace changes in any other way. URIs are as the editor writes them. */
export type WorkspaceEvent =
  | { readonly kind: 'opened'; readonly uri: string; readonly version: number; readonly text: string }
  | {
      readonly kind: 'edited';
      readonly uri: string;
      readonly version: number;
      readonly changes: readonly TextDocumentContentChangeEvent[];
    }
  | { readonly kind: 'saved'; readonly uri: string }
  | { readonly kind: 'closed'; readonly uri: string }
  /** A file, a side file, or a folder with everything in it. */
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly uri: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'settingsChanged' }
  | { readonly kind: 'foldersChanged'; readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Everything has to be listed and read again. */
  | { readonly kind: 'invalidated' };
