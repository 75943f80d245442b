import type { NamedKey } from '../../../../server/src/corpus/entityKey';
import type { QuotePage, QuoteRow } from '../../../../server/src/corpus/quoteQuery';
import type { QuoteTableQuery } from '../../../../server/src/protocol/messages';

/** Messages from the page to the extension. */
export type FromPage =
  | {
      readonly type: 'query';
      readonly id: number;
      readonly query: Omit<QuoteTableQuery, 'uri'>;
      readonly onlyArticle: boolean;
    }
  | { readonly type: 'open'; readonly row: Pick<QuoteRow, 'uri' | 'range'>; readonly keepsFocus: boolean };

/** Messages from the extension to the page. */
export type ToPage =
  | { readonly type: 'page'; readonly id: number; readonly first: number; readonly page: QuotePage }
  | { readonly type: 'changed' }
  | { readonly type: 'speaker'; readonly speaker: NamedKey }
  | { readonly type: 'article'; readonly name: string | null };
