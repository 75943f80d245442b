import type { EntityType } from '../entities/entity';
import type { QuoteKind } from '../quotes/quote';

/**
 * Kinds by the numbers that stand for them where facts are packed or stored. The order counts: a new value comes last.
 */
export const quoteKinds: readonly [QuoteKind, ...QuoteKind[]] = ['direct', 'mixed', 'indirect', 'scare', 'title'];
export const entityTypes: readonly [EntityType, ...EntityType[]] = ['PER', 'ORG', 'LOC', 'MISC'];

/** What is left of an object when all its fields are taken: a forgotten one does not fit. */
export type NoOthers = Readonly<Record<string, never>>;
