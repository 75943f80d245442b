import { keyedEntities } from '../corpus/entityKey';
import { type ArticleFacts, factsInSteps } from '../corpus/facts';
import type { ArticleSurroundings, NamedHere } from '../corpus/surroundings';
import type { IsoDate } from '../dates/calendar';
import { type AnalyzedDocument, analyzeDocumentInSteps, type DocumentSource } from '../features/analyzedDocument';
import { inSlices, type Slices } from '../work/slices';
import { unless } from '../work/steps';
import { type Report, type ReportOptions, reportInSteps, ruleContext } from './diagnose';

/** What a check depends on besides the article and its surroundings. */
export interface CheckOptions extends ReportOptions {
  readonly today: IsoDate;
}

/** How work is done: in slices, and abandoned once it is stale. */
export interface WorkOptions {
  readonly slices: Slices;
  readonly isStale: () => boolean;
}

/** The analysis of a closed file, as far as the workspace needs it. */
export interface AnalyzedFile {
  readonly facts: ArticleFacts;
  /** What the corpus is asked with for the article's surroundings. */
  readonly named: NamedHere;
  /** Its problems; null surroundings check it on its own. Null if it has become stale. */
  readonly report: (
    around: ArticleSurroundings | null,
    check: CheckOptions,
    work: WorkOptions,
  ) => Promise<Report | null>;
  /** Frees the analysis: no report is wanted any more. */
  readonly release: () => void;
}

/** Analyzes the texts of closed files, here or in other threads. */
export interface Analyst {
  /** How many files it can work on at a time. */
  readonly width: number;
  /** Null if the file has become stale. Rejects if the text cannot be analyzed. */
  readonly analyze: (source: DocumentSource, work: WorkOptions) => Promise<AnalyzedFile | null>;
}

/** Analyzes files in this thread, in slices. */
export const localAnalyst: Analyst = {
  width: 1,
  analyze: async (source, { slices, isStale }) => {
    const document = await inSlices(unless(isStale, analyzeDocumentInSteps(source)), slices);
    if (document === null) return null;
    const facts = await inSlices(unless(isStale, factsInSteps(document, document.analysis, document.lines)), slices);
    return facts === null ? null : analyzedHere(document, facts);
  },
};

/** What the corpus is asked with for the surroundings of an analyzed article. */
export function namedHere({ id, uri, analysis }: AnalyzedDocument): NamedHere {
  return { id, uri, entities: keyedEntities(analysis, id) };
}

function analyzedHere(document: AnalyzedDocument, facts: ArticleFacts): AnalyzedFile {
  return {
    facts,
    named: namedHere(document),
    report: async (around, { today, ...options }, { slices, isStale }) =>
      inSlices(unless(isStale, reportInSteps(document, ruleContext(document, today, around), options)), slices),
    release: () => undefined,
  };
}
