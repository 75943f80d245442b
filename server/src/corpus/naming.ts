import { inNaturalOrder, inOrder } from '../text/order';
import type { DocumentRef } from './documentId';
import type { EntityFact } from './entityFact';
import type { PackedFacts } from './packed/packedFacts';

/** An article that names an entity, under one corpus key or several. */
export interface Naming {
  readonly article: PackedFacts;
  readonly entities: readonly EntityFact[];
}

/** Where an entity of the corpus is named first: what its id in exports is made of. */
export interface FirstNaming extends DocumentRef {
  /** Its id in that article. */
  readonly entity: string;
}

/** The first of an entity's articles; null if there are none. */
export function firstOf(namings: Iterable<Naming>): FirstNaming | null {
  let first: Naming | null = null;
  for (const it of namings) if (first === null || inTime(it, first) < 0) first = it;
  const [entity] = (first?.entities ?? []).map((it) => it.id).sort(inNaturalOrder);
  return first === null || entity === undefined ? null : { id: first.article.id, uri: first.article.uri, entity };
}

/** Orders articles by date, undated ones last, then by id. */
export function inTime({ article: left }: Naming, { article: right }: Naming): number {
  return inOrder(left.date ?? UNDATED, right.date ?? UNDATED) || inOrder(left.id, right.id);
}

/** After every date. */
const UNDATED = '9999';
