import { noCorpusEntities } from './corpusEntities';
import type { RuleContext } from './rule';

/** What the rules may ask of an article's surroundings. */
export type Surroundings = Pick<RuleContext, 'suggestDates' | 'folderRange' | 'corpus'>;

/** The surroundings of a text on its own. */
export const nowhere: Surroundings = { suggestDates: () => [], folderRange: () => null, corpus: noCorpusEntities };
