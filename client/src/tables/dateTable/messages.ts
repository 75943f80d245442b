import type { DateProposal, UndatedArticle } from '../../../../server/src/protocol/messages';

/** A date selected in the table. */
export interface Choice {
  readonly uri: string;
  readonly date: string;
}

/** Messages from the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'apply'; readonly choices: readonly Choice[] }
  | {
      readonly type: 'open';
      readonly uri: string;
      readonly range: NonNullable<DateProposal['evidence']>['range'] | null;
    };

/** Messages from the extension to the page. */
export type ToPage =
  | { readonly type: 'articles'; readonly articles: readonly UndatedArticle[] }
  | { readonly type: 'applied'; readonly count: number };
