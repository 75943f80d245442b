import { inOrder } from '../../text/order';
import type { EntityTotals } from '../entityTotals';
import type { Group } from './groups';
import type { IdentityEvidence, IdentityReason } from './namedEntity';

/** What evidence is made from. */
export interface EvidenceSource {
  readonly groupOf: (key: string) => Group | null;
  readonly totals: Pick<EntityTotals, 'of' | 'names'>;
}

/** Why the names of an entity are one's, each pair of names once, in order of the names. */
export function evidenceOf(key: string, source: EvidenceSource): IdentityEvidence[] {
  const found = new Map<string, IdentityEvidence>();
  const add = (a: string, b: string, reason: IdentityReason): void => {
    found.set(`${a}\n${b}\n${reason}`, { a, b, reason });
  };
  const { totals } = source;
  const nameOf = (it: string): string => totals.of(it)?.name ?? '';
  const addGroup = ({ heads: [first = key, ...others], reason: why, followers }: Group): void => {
    for (const it of others) add(nameOf(first), nameOf(it), why);
    for (const [it, reason] of followers) add(nameOf(first), nameOf(it), reason);
    // Under a full name's key, a last name alone is that of a leader; see `withKnownKeys` and `leaderKey`.
    for (const it of [first, ...others])
      if (it.startsWith('PER:') && it.includes(' '))
        for (const name of totals.names(it).words()) if (!name.includes(' ')) add(nameOf(it), name, 'leader');
  };
  const group = source.groupOf(key) ?? alone(key);
  const [whole, ...merged] = group.parts ?? [];
  for (const it of merged) add(nameOf(whole?.heads[0] ?? key), nameOf(it.heads[0] ?? key), 'manual');
  for (const part of group.parts ?? [group]) addGroup(part);
  return [...found.values()].sort((left, right) => inOrder(left.a, right.a) || inOrder(left.b, right.b));
}

function alone(key: string): Group {
  return { heads: [key], reason: 'full-name', followers: new Map() };
}
