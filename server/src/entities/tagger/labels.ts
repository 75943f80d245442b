import type { EntityType } from '../entity';

/** The four kinds in the order of their labels. */
export const kinds: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * A label gives a token's place in a name and the type of the name: 0 outside, then for each kind begin, inside, end, single
 * (IOBES; Ratinov and Roth 2009 measured it better than BIO).
 */
export const LABELS = 1 + 4 * kinds.length;
export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** The labels of a name of so many tokens. */
export function labelsOfName(kind: EntityType, length: number): number[] {
  const base = 1 + 4 * kinds.indexOf(kind);
  if (length === 1) return [base + SINGLE];
  return Array.from({ length }, (_, index) => base + (index === 0 ? BEGIN : index === length - 1 ? END : INSIDE));
}

function part(label: number): number {
  return (label - 1) & 3;
}

/** Whether a name continues after the label. */
function isOpen(label: number): boolean {
  return label !== OUTSIDE && (part(label) === BEGIN || part(label) === INSIDE);
}

/** Whether the label continues with a name. */
function goesOn(label: number): boolean {
  return label !== OUTSIDE && (part(label) === INSIDE || part(label) === END);
}

/** The labels that may be right before a label. */
export const labelsBefore: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, label) =>
  Uint8Array.from(
    Array.from({ length: LABELS }, (_unused, before) => before).filter((before) =>
      isOpen(before) ? goesOn(label) && kindIndex(before) === kindIndex(label) : !goesOn(label),
    ),
  ),
);

/** Whether a stretch may begin, or end, with a label. */
export const canBegin: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => !goesOn(label));
export const canEnd: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => !isOpen(label));

function kindIndex(label: number): number {
  return (label - 1) >> 2;
}

/** The kind of a name's label; null outside. */
export function kindOf(label: number): EntityType | null {
  return label === OUTSIDE ? null : (kinds[kindIndex(label)] ?? null);
}

/** Whether the label ends a name. */
export function closesName(label: number): boolean {
  return label !== OUTSIDE && !isOpen(label);
}
