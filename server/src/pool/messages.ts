import type { Correction } from '../analysis/corrections';
import type { ArticleFields } from '../analysis/fields/fields';
import type { ArticleFacts } from '../corpus/facts';
import type { ArticleSurroundings, NamedHere } from '../corpus/surroundings';
import type { Ledger } from '../entities/ledger';
import type { DocumentSource } from '../features/analyzedDocument';
import type { CheckOptions } from '../workspace/analyst';
import type { Report } from '../workspace/diagnose';

/** What a worker is told. A job is one file: analyzed first, then reported on or released. */
export type Request =
  /** Sent before the first file that it applies to; a later file refers to it by its number. */
  | { readonly kind: 'ledger'; readonly number: number; readonly ledger: Ledger }
  | { readonly kind: 'analyze'; readonly job: number; readonly source: SentSource }
  | {
      readonly kind: 'report';
      readonly job: number;
      readonly around: ArticleSurroundings | null;
      readonly check: CheckOptions;
    }
  | { readonly kind: 'release'; readonly job: number };

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'analyzed'; readonly job: number; readonly facts: ArticleFacts; readonly named: NamedHere }
  | { readonly kind: 'reported'; readonly job: number; readonly report: Report }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };

/** A text as it is sent: a ledger's index does not travel, so the notes name it by number. */
export interface SentSource extends Omit<DocumentSource, 'notes'> {
  readonly corrections: readonly Correction[];
  readonly fields: ArticleFields;
  readonly ledger: number;
  /** The article as the ledger refers to it. */
  readonly article: string;
}
