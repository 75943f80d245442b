import type { IdentityEvidence, IdentityReason } from './namedEntity';

/** Disjoint groups that are joined step by step (Tarjan 1975), with the reason of each step. */
export class Groups {
  readonly #parents: Int32Array;
  readonly #evidence: { readonly left: number; readonly evidence: IdentityEvidence }[] = [];

  constructor(readonly size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The group of a member: the smallest member in it. */
  of(member: number): number {
    let root = member;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the groups of two members. Says nothing if they are one already. */
  join(left: number, right: number, [a, b, reason]: readonly [a: string, b: string, reason: IdentityReason]): void {
    const [one, other] = [this.of(left), this.of(right)];
    if (one === other) return;
    this.#parents[Math.max(one, other)] = Math.min(one, other);
    this.#evidence.push({ left, evidence: { a, b, reason } });
  }

  /** The evidence of all groups, by group. */
  evidence(): ReadonlyMap<number, readonly IdentityEvidence[]> {
    const found = new Map<number, IdentityEvidence[]>();
    for (const { left, evidence } of this.#evidence) {
      const group = this.of(left);
      const known = found.get(group);
      if (known === undefined) found.set(group, [evidence]);
      else known.push(evidence);
    }
    return found;
  }
}
