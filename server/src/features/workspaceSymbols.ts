import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Corpus } from '../corpus/corpus';
import { type Hit, search } from '../corpus/search';

const MOST = 300;

const symbolKinds: Readonly<Record<Hit['kind'], SymbolKind>> = {
  article: SymbolKind.File,
  person: SymbolKind.Interface,
  organisation: SymbolKind.Class,
  place: SymbolKind.Namespace,
  other: SymbolKind.Constant,
};

/** Headlines, speakers and entities of the whole corpus that match a query. */
export function workspaceSymbols(corpus: Corpus, query: string): WorkspaceSymbol[] {
  return search(corpus, query, MOST).map(({ kind, name, container, uri, range }) => ({
    name,
    containerName: container,
    kind: symbolKinds[kind],
    location: { uri, range },
  }));
}
