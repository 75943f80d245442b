import { factsOf } from '../corpus/facts';
import { LedgerViews } from '../entities/ledgerViews';
import { type AnalyzedDocument, analyzeDocument } from '../features/analyzedDocument';
import { runToEnd } from '../work/steps';
import { namedHere } from '../workspace/analyst';
import { reportInSteps, ruleContext } from '../workspace/diagnose';
import type { Answer, Request, SentSource } from './messages';

/** A worker's side of the pool: returns a function that takes each request and gives its answer, null for none. */
export function answering(): (request: Request) => Answer | null {
  const ledgers = new Map<number, LedgerViews>();
  const documents = new Map<number, AnalyzedDocument>();
  return (request) => {
    switch (request.kind) {
      case 'ledger':
        ledgers.set(request.number, new LedgerViews(request.ledger));
        return null;
      case 'release':
        documents.delete(request.job);
        return null;
    }
    const { job } = request;
    try {
      if (request.kind === 'analyze') {
        const document = analyzeDocument(sourceOf(request.source, ledgers));
        documents.set(job, document);
        const facts = factsOf(document, document.analysis, document.lines);
        return { kind: 'analyzed', job, facts, named: namedHere(document) };
      }
      const document = documents.get(job);
      if (document === undefined) return failure(job, 'the article is no longer known');
      documents.delete(job);
      const { today, ...options } = request.check;
      const report = runToEnd(reportInSteps(document, ruleContext(document, today, request.around), options));
      return { kind: 'reported', job, report };
    } catch (error) {
      documents.delete(job);
      return failure(job, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
}

function failure(job: number, message: string): Answer {
  return { kind: 'failed', job, message };
}

function sourceOf(
  { corrections, ledger, article, fields, ...source }: SentSource,
  ledgers: ReadonlyMap<number, LedgerViews>,
) {
  const views = ledgers.get(ledger);
  if (views === undefined) throw new Error(`ledger ${ledger} was not sent`);
  return { ...source, notes: { corrections, ledger: views.of(article), fields } };
}
