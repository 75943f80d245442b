import { nameOf } from '../../corpus/documentId';
import { keysById } from '../../corpus/entityKey';
import { type CorpusRecord, corpusRecord } from '../../corpus/identity/corpusRecord';
import { type AnalyzedDocument, analyzeDocumentInSteps } from '../../features/analyzedDocument';
import { toRecord } from '../../record/record';
import { Cancelled, inSlices } from '../../work/slices';
import type { Workspace } from '../../workspace/workspace';
import { describe } from '../describe';
import { handler, type Pending } from '../handler';
import { requests } from '../messages';
import type { Session } from '../session';

interface RecordsQuery {
  readonly uris: readonly string[];
}

/**
 * The records of some articles, open or closed, with who is who over the corpus. Unreadable ones are left out; failures
 * are also logged.
 */
export const recordsRequest = handler<RecordsQuery, readonly CorpusRecord[]>({
  method: requests.records.method,
  answer: async (session, { uris }, pending) => {
    const records: CorpusRecord[] = [];
    for (const uri of uris) {
      try {
        const record = await recordOf(session, uri, pending);
        if (record !== null) records.push(record);
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        session.connection.console.error(`${uri}: ${describe(error)}`);
      }
    }
    return records;
  },
});

async function recordOf({ workspace }: Session, uri: string, { slices }: Pending): Promise<CorpusRecord | null> {
  const ref = workspace.documentOf(uri);
  const source = ref === null ? null : await workspace.source(ref);
  if (ref === null || source === null) return null;
  const document = await inSlices(analyzeDocumentInSteps(source), slices);
  const diagnoses = await workspace.diagnose(document, slices);
  const { indirect } = workspace.settingsOf(ref).outline;
  // Computed here in slices and cached, so that the record need not block.
  if (indirect) await inSlices(document.analysis.indirectSpeechInSteps(), slices);
  const record = toRecord(document.analysis, diagnoses, {
    id: nameOf(ref.uri).replace(/\.[^.]+$/, ''),
    path: workspace.pathOf(ref),
    unit: 'utf-16',
    includesIndirect: indirect,
  });
  return corpusRecord(record, await identitiesOf(workspace, document));
}

/** Gives the entity of the corpus that an entity of an article is, by its id there; null if the corpus does not have it. */
async function identitiesOf(
  workspace: Workspace,
  document: AnalyzedDocument,
): Promise<(entity: string) => { readonly id: string; readonly name: string } | null> {
  const keys = keysById(document.analysis, document.id);
  const [totals, first] = await workspace.corpus.read(async (corpus) => {
    const all = [...keys.values()];
    return [await corpus.entities(all), await corpus.firstNamings(all)] as const;
  });
  return (entity) => {
    const key = keys.get(entity) ?? '';
    const [total, naming] = [totals.get(key), first.get(key)];
    if (total === undefined || naming === undefined) return null;
    return { id: `${workspace.pathOf(naming)}/${naming.entity}`, name: total.name };
  };
}
