import { inOrder } from '../../text/order';
import type { IdentityReason } from './namedEntity';

/** The corpus keys of one entity: those that are its own, in order, and those that follow them, with why. */
export interface Group {
  readonly heads: readonly string[];
  /** Why the heads are one; there is nothing to say of a single one. */
  readonly reason: IdentityReason;
  readonly followers: ReadonlyMap<string, IdentityReason>;
  /** The groups that a reader has made one. */
  readonly parts?: readonly Group[];
}

interface GroupDraft extends Group {
  readonly followers: Map<string, IdentityReason>;
}

/**
 * Which corpus keys are one entity's. Most are alone and have no group. A group is changed in place when a follower
 * comes or goes, since a last name may have thousands, and made anew when its heads change.
 */
export class Groups {
  readonly #byKey = new Map<string, GroupDraft>();
  #touched = new Set<string>();

  of(key: string): Group | null {
    return this.#byKey.get(key) ?? null;
  }

  /** The key that stands for all of a group: its first head. */
  canonical(key: string): string {
    return this.#byKey.get(key)?.heads[0] ?? key;
  }

  /** Makes some keys the heads of a group; returns false if they are already. The followers of other groups are freed. */
  join(keys: readonly string[], reason: IdentityReason): boolean {
    const heads = [...keys].sort(inOrder);
    const [first = ''] = heads;
    const known = this.#byKey.get(first);
    const isSame = (group: Group): boolean =>
      group.heads.length === heads.length && group.heads.every((it, index) => it === heads[index]);
    if (known === undefined ? heads.length === 1 : isSame(known)) return false;
    for (const key of heads) this.free(key);
    if (heads.length > 1) this.#make(heads, reason);
    return true;
  }

  /** Makes a key follow the group of another one, or nobody. */
  follow(key: string, head: string | null, reason: IdentityReason): void {
    const known = this.#byKey.get(key);
    if (head === null) {
      if (known !== undefined) this.free(key);
      return;
    }
    const target = this.#byKey.get(head) ?? this.#make([head], reason);
    if (target.followers.get(key) === reason) return;
    if (known !== undefined) this.free(key);
    // Freeing may have dissolved the target, if the key was its only other one.
    const left = this.#byKey.get(head) ?? this.#make([head], reason);
    left.followers.set(key, reason);
    this.#byKey.set(key, left);
    this.#touch(left, key);
  }

  /** Takes a key out of its group; a group that loses a head is dissolved. */
  free(key: string): void {
    const group = this.#byKey.get(key);
    if (group === undefined) return;
    this.#touch(group, key);
    const isHead = !group.followers.delete(key);
    this.#byKey.delete(key);
    if (!isHead && (group.heads.length > 1 || group.followers.size > 0)) return;
    for (const it of [...group.heads, ...group.followers.keys()]) {
      this.#byKey.delete(it);
      this.#touched.add(it);
    }
  }

  /** The keys whose groups have changed since the last call, and the keys that stood or stand for those. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    for (const key of touched) touched.add(this.canonical(key));
    return touched;
  }

  #make(heads: readonly string[], reason: IdentityReason): GroupDraft {
    const group: GroupDraft = { heads, reason, followers: new Map() };
    for (const key of heads) {
      this.#byKey.set(key, group);
      this.#touched.add(key);
    }
    return group;
  }

  #touch({ heads }: Group, key: string): void {
    this.#touched.add(key).add(heads[0] ?? key);
  }
}
