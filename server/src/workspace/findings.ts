import type { DocumentId } from '../corpus/documentId';
import { emptyReport, type Report } from './diagnose';

/** A closed article's problems, under the URI by which editors know it. */
export interface ClosedReport extends Report {
  readonly uri: string;
}

/** The problems of closed articles, kept until the article changes; one that had some is remembered as clean. */
export class Findings {
  readonly #reports = new Map<DocumentId, ClosedReport>();

  set(id: DocumentId, uri: string, report: Report): void {
    if (report.items.length > 0 || this.#reports.has(id)) this.#reports.set(id, { ...report, uri });
  }

  /** The article is gone, is open, or is nobody's concern any more. */
  clear(id: DocumentId): void {
    const known = this.#reports.get(id);
    if (known !== undefined) this.#reports.set(id, { ...emptyReport, resultId: 'gone', uri: known.uri });
  }

  clearAll(): void {
    for (const id of this.#reports.keys()) this.clear(id);
  }

  all(): Iterable<readonly [DocumentId, ClosedReport]> {
    return this.#reports;
  }
}
