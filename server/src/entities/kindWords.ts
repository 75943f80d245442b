import type { EntityType } from './entity';

/** The kinds in the order in which readers are shown them. */
export const entityTypes: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** What a reader calls the kinds of entities. */
export const kindWords: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other (nationality, party, event, work)',
};

/** The same with the article: `an organization`. */
export const aKind: Readonly<Record<EntityType, string>> = {
  PER: 'a person',
  ORG: 'an organization',
  LOC: 'a place',
  MISC: 'other (nationality, party, event, work)',
};

/** The same as the title of a list. */
export const kindTitles: Readonly<Record<EntityType, string>> = {
  PER: 'People',
  ORG: 'Organizations',
  LOC: 'Places',
  MISC: 'Other (nationalities, parties, events, works)',
};

/** The kinds in one word each, where a column or a search has no room for more. */
export const shortKinds = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
} as const satisfies Readonly<Record<EntityType, string>>;
