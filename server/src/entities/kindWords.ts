import type { EntityType } from './entity';

/** The types in the order in which they are shown. */
export const entityTypes: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** What the interface calls the types of entities. */
export const kindWords: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other (nationality, party, event, work)',
};

/** The same with an article: `an organization`. */
export const aKind: Readonly<Record<EntityType, string>> = {
  PER: 'a person',
  ORG: 'an organization',
  LOC: 'a place',
  MISC: 'other (nationality, party, event, work)',
};

/** The same as titles of lists. */
export const kindTitles: Readonly<Record<EntityType, string>> = {
  PER: 'People',
  ORG: 'Organizations',
  LOC: 'Places',
  MISC: 'Other (nationalities, parties, events, works)',
};

/** The types in one word each, for columns and searches. */
export const shortKinds = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
} as const satisfies Readonly<Record<EntityType, string>>;
