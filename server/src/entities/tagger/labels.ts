import type { EntityType } from '../entity';

/** The four types in the order of their labels. */
export const kinds: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * A label is a token's place in a name and the name's type: 0 is outside, followed by begin, inside, end and single for
 * each type (IOBES; Ratinov and Roth 2009 found it better than BIO).
 */
export const LABELS = 1 + 4 * kinds.length;
export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** The labels of a name of `length` tokens. */
export function labelsOfName(kind: EntityType, length: number): number[] {
  const base = 1 + 4 * kinds.indexOf(kind);
  if (length === 1) return [base + SINGLE];
  return Array.from({ length }, (_, index) => base + (index === 0 ? BEGIN : index === length - 1 ? END : INSIDE));
}

function part(label: number): number {
  return (label - 1) & 3;
}

/** Whether the name continues after the label. */
function isOpen(label: number): boolean {
  return label !== OUTSIDE && (part(label) === BEGIN || part(label) === INSIDE);
}

/** Whether the label continues a name. */
function continuesName(label: number): boolean {
  return label !== OUTSIDE && (part(label) === INSIDE || part(label) === END);
}

/** By label, the labels that may come right before it. */
export const labelsBefore: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, label) =>
  Uint8Array.from(
    Array.from({ length: LABELS }, (_unused, before) => before).filter((before) =>
      isOpen(before) ? continuesName(label) && kindIndex(before) === kindIndex(label) : !continuesName(label),
    ),
  ),
);

/** By label, whether a run of scored tokens may begin, or end, with it. */
export const canBegin: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => !continuesName(label));
export const canEnd: readonly boolean[] = Array.from({ length: LABELS }, (_, label) => !isOpen(label));

function kindIndex(label: number): number {
  return (label - 1) >> 2;
}

/** The type of a label's name; null outside. */
export function kindOf(label: number): EntityType | null {
  return label === OUTSIDE ? null : (kinds[kindIndex(label)] ?? null);
}

/** Whether the label ends a name. */
export function closesName(label: number): boolean {
  return label !== OUTSIDE && !isOpen(label);
}
