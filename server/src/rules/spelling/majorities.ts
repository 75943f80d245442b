import { fold } from '../../text/fold';

/** Fewer articles than this are not a majority. Chosen by hand: 22 of 24 findings in 15,840 articles were right. */
export const FEWEST_WITH_SPELLING = 2;
/** How many times as often the other spelling must be found. Chosen by hand. */
const TIMES_AS_OFTEN = 2;
// Chosen by hand: of 60 findings read, 6 were false (docs/models.md).
const FEWEST_WITH_KIND = 10;
const SHARE_WITH_KIND = 0.9;

/** Whether so many articles have a spelling that another one, in `others` articles, is a slip. */
export function isMajoritySpelling(articles: number, others: number): boolean {
  return articles >= FEWEST_WITH_SPELLING && isSoMuchMore(articles, others);
}

/** Whether one number, of articles or of mentions in one, is so much larger that the other is a slip. */
export function isSoMuchMore(more: number, fewer: number): boolean {
  return more >= TIMES_AS_OFTEN * fewer;
}

/** Whether so many of all articles with a name give it one kind that another kind is a slip. */
export function isMajorityKind(articles: number, all: number): boolean {
  return articles >= FEWEST_WITH_KIND && articles >= SHARE_WITH_KIND * all;
}

/** The letters that two spellings may differ in: `Calif` and `Calif.` are the same. */
export function letters(word: string): string {
  return fold(word).replace(/[^\p{L}]/gu, '');
}
