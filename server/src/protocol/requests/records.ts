import { nameOf } from '../../corpus/documentId';
import { analyzeDocumentInSteps } from '../../features/analyzedDocument';
import { type AnalysisRecord, toRecord } from '../../record/record';
import { Cancelled, inSlices } from '../../work/slices';
import { describe } from '../describe';
import { handler, type Pending } from '../handler';
import { requests } from '../messages';
import type { Session } from '../session';

interface RecordsQuery {
  readonly uris: readonly string[];
}

/** The records of some articles, open or closed. Unreadable ones are left out; failures are also logged. */
export const recordsRequest = handler<RecordsQuery, readonly AnalysisRecord[]>({
  method: requests.records.method,
  answer: async (session, { uris }, pending) => {
    const records: AnalysisRecord[] = [];
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

async function recordOf({ workspace }: Session, uri: string, { slices }: Pending): Promise<AnalysisRecord | null> {
  const ref = workspace.documentOf(uri);
  const source = ref === null ? null : await workspace.source(ref);
  if (ref === null || source === null) return null;
  const document = await inSlices(analyzeDocumentInSteps(source), slices);
  const diagnoses = await workspace.diagnose(document, slices);
  const { indirect } = workspace.settingsOf(ref).outline;
  // Computed here in slices and cached, so that the record need not block.
  if (indirect) await inSlices(document.analysis.indirectSpeechInSteps(), slices);
  return toRecord(document.analysis, diagnoses, {
    id: nameOf(ref.uri).replace(/\.[^.]+$/, ''),
    path: workspace.pathOf(ref),
    unit: 'utf-16',
    includesIndirect: indirect,
  });
}
