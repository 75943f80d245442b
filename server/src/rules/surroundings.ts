import { noCorpusNames } from './corpusNames';
import type { RuleContext } from './rule';

/** What the rules may ask of an article's surroundings. */
export type Surroundings = Pick<RuleContext, 'suggestDates' | 'folderRange' | 'names'>;

/** The surroundings of a text that stands alone. */
export const nowhere: Surroundings = { suggestDates: () => [], folderRange: () => null, names: noCorpusNames };
