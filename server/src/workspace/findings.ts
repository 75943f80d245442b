import type { DocumentId } from '../corpus/documentId';
import { emptyReport, type Report } from './diagnose';

/** A closed article's problems, with the URI that editors use for it. */
export interface ClosedReport extends Report {
  readonly uri: string;
}

/** The problems of closed articles. An article that had some keeps an empty report, so that clients clear theirs. */
export class Findings {
  readonly #reports = new Map<DocumentId, ClosedReport>();

  set(id: DocumentId, uri: string, report: Report): void {
    if (report.items.length > 0 || this.#reports.has(id)) this.#reports.set(id, { ...report, uri });
  }

  /** Empties the report of an article that is gone, open, or no longer checked. */
  clear(id: DocumentId): void {
    const known = this.#reports.get(id);
    if (known !== undefined) this.#reports.set(id, { ...emptyReport, resultId: 'gone', uri: known.uri });
  }

  all(): Iterable<readonly [DocumentId, ClosedReport]> {
    return this.#reports;
  }
}
