import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { CorpusSnapshot } from '../corpus/corpus';
import type { Hit } from '../corpus/symbolQuery';
import type { Slices } from '../work/slices';
import { plainLabel } from './sinks';

/** Chosen by hand: nobody reads more in a picker, and a longer query finds fewer. */
const MOST = 300;

const symbolKinds: Readonly<Record<Hit['kind'], SymbolKind>> = {
  article: SymbolKind.File,
  PER: SymbolKind.Interface,
  ORG: SymbolKind.Class,
  LOC: SymbolKind.Namespace,
  MISC: SymbolKind.Constant,
};

/** Headlines and entities of the whole corpus that match a query. */
export async function workspaceSymbols(
  corpus: CorpusSnapshot,
  query: string,
  slices: Slices,
): Promise<WorkspaceSymbol[]> {
  const hits = await corpus.symbols(query, MOST, slices);
  return hits.map(({ kind, name, container, uri, range }) => ({
    name: plainLabel(name),
    containerName: plainLabel(container),
    kind: symbolKinds[kind],
    location: { uri, range },
  }));
}
