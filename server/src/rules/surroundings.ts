import { noCorpusEntities } from './corpusEntities';
import type { RuleContext } from './rule';

/** What rules may ask about an article's surroundings. */
export type Surroundings = Pick<RuleContext, 'suggestDates' | 'folderRange' | 'corpus'>;

/** For a text on its own. */
export const noSurroundings: Surroundings = {
  suggestDates: () => [],
  folderRange: () => null,
  corpus: noCorpusEntities,
};
