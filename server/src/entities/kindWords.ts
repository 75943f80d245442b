import type { EntityType } from './entity';

/** What a reader calls the kinds of entities. */
export const kindWords: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'nationality, event or work',
};

/** The same with the article: `an organisation`. */
export const aKind: Readonly<Record<EntityType, string>> = {
  PER: 'a person',
  ORG: 'an organisation',
  LOC: 'a place',
  MISC: 'a nationality, event or work',
};

/** The kinds in the order in which readers are shown them. */
export const entityTypes: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];
