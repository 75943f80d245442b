import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** What the workspace hears of: the one way in which anything in it changes. URIs are as the editor writes them. */
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
  /** Of a file, a side file, or a folder with all that lies in it. */
  | { readonly kind: 'created' | 'changed' | 'deleted'; readonly uri: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'settingsChanged' }
  | { readonly kind: 'foldersChanged'; readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Everything is to be listed and read again. */
  | { readonly kind: 'doubted' };
