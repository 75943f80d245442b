import { addTo } from '../setsByKey';
import type { Group } from './groups';

/** A verdict on two corpus keys. */
export interface KeyVerdict {
  readonly kind: 'same' | 'apart';
  readonly one: string;
  readonly other: string;
}

/** What readers say of corpus keys: it counts more than anything that articles say. */
export class Judgements {
  readonly #apart = new Map<string, Set<string>>();
  readonly #same: readonly KeyVerdict[];
  /** All keys that a verdict is about. */
  readonly keys: ReadonlySet<string>;

  constructor(verdicts: readonly KeyVerdict[]) {
    this.keys = new Set(verdicts.flatMap(({ one, other }) => [one, other]));
    this.#same = verdicts.filter((it) => it.kind === 'same');
    for (const { kind, one, other } of verdicts) {
      if (kind !== 'apart') continue;
      addTo(this.#apart, one, other);
      addTo(this.#apart, other, one);
    }
  }

  areApart(key: string, other: string): boolean {
    return this.#apart.get(key)?.has(other) === true;
  }

  /** The groups of keys that are one entity's, by the key that stands for each of their parts. */
  merged(groupOf: (key: string) => Group | null, has: (key: string) => boolean): ReadonlyMap<string, Group> {
    const found = new Map<string, Group>();
    for (const keys of this.#clusters()) {
      const parts = new Map<string, Group>();
      for (const key of keys) {
        if (!has(key)) continue;
        const part = groupOf(key) ?? { heads: [key], reason: 'manual', followers: new Map() };
        parts.set(part.heads[0] ?? key, part);
      }
      if (parts.size < 2) continue;
      const group = mergedGroup([...parts.values()]);
      for (const canonical of parts.keys()) found.set(canonical, group);
    }
    return found;
  }

  /** The keys that verdicts join, directly or through others. */
  #clusters(): Set<string>[] {
    const clusters: Set<string>[] = [];
    for (const { one, other } of this.#same) {
      const touching = clusters.filter((it) => it.has(one) || it.has(other));
      const whole = new Set([one, other]);
      for (const cluster of touching) {
        for (const key of cluster) whole.add(key);
        clusters.splice(clusters.indexOf(cluster), 1);
      }
      clusters.push(whole);
    }
    return clusters;
  }
}

function mergedGroup(parts: readonly Group[]): Group {
  return {
    heads: parts.flatMap((it) => it.heads).sort(),
    reason: 'manual',
    followers: new Map(parts.flatMap((it) => [...it.followers])),
    parts,
  };
}
