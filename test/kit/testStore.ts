import type { OpenStore, Store } from '../../server/src/store/store';

/** A broken one has nothing and keeps nothing; a full one keeps nothing new. */
type StoreState = 'sound' | 'broken' | 'full';

/** Stores in memory, one for each root folder, that tests can damage. Entries survive the stores that are closed. */
export class TestStores {
  readonly byRoot = new Map<string, Map<string, Uint8Array>>();
  #state: StoreState = 'sound';

  readonly open: OpenStore = (root): Store => {
    const entries = this.byRoot.get(root) ?? new Map<string, Uint8Array>();
    this.byRoot.set(root, entries);
    return {
      get: async (ids) => ids.map((id) => (this.#state === 'broken' ? null : (entries.get(id)?.slice() ?? null))),
      put: async (added) => {
        if (this.#state === 'sound') for (const { id, bytes } of added) entries.set(id, bytes.slice());
      },
      delete: async (ids) => {
        if (this.#state === 'sound') for (const id of ids) entries.delete(id);
      },
      ids: async (after, limit) =>
        [...entries.keys()]
          .filter((it) => it > after)
          .sort()
          .slice(0, limit),
      clear: async () => {
        if (this.#state === 'sound') entries.clear();
      },
      close: async () => undefined,
    };
  };

  become(state: StoreState): void {
    this.#state = state;
  }

  /** Changes something in every `step`th entry, or cuts it short. */
  damage(step: number): void {
    let number = 0;
    for (const entries of this.byRoot.values())
      for (const [id, bytes] of [...entries]) {
        if (number++ % step !== 0) continue;
        const at = (number * 7919) % bytes.length;
        if (number % 2 === 0) entries.set(id, bytes.subarray(0, at));
        else bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      }
  }

  /** Gives documents each other's entries. */
  swap(): void {
    for (const entries of this.byRoot.values()) {
      const ids = [...entries.keys()];
      const bytes = [...entries.values()];
      for (const [index, id] of ids.entries()) entries.set(id, bytes[(index + 1) % bytes.length] ?? new Uint8Array());
    }
  }
}
