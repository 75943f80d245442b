import { BARE } from '../entities/entity';
import type { CorpusChange, CorpusDelta } from './corpus';
import { type DocumentId, folderOf } from './documentId';
import { articleKey } from './entityKey';
import { EntityTotals } from './entityTotals';
import type { ArticleFacts } from './facts';
import { FolderDays } from './folderDays';
import { Identities } from './identities';
import { phoneticKey } from './phoneticKey';
import { Postings } from './postings';
import { addTo, takeFrom } from './setsByKey';

/** The facts and everything derived from them; after each change the same as if rebuilt from scratch. */
export class Tables {
  readonly facts = new Map<DocumentId, ArticleFacts>();
  readonly postings = new Postings();
  readonly totals = new EntityTotals();
  readonly identities = new Identities(this.totals, this.postings);
  readonly days = new FolderDays();
  readonly #bare = new Map<string, number>();
  readonly #keysBySound = new Map<string, Set<string>>();
  readonly #idsByFolder = new Map<DocumentId, Set<DocumentId>>();
  generation = 0;

  change(changes: readonly CorpusChange[]): CorpusDelta {
    const keys = new Set<string>();
    const folders = new Set<DocumentId>();
    for (const change of changes) {
      if (change.kind === 'judge') {
        this.identities.judge(change.verdicts);
        continue;
      }
      const id = change.kind === 'set' ? change.facts.id : change.id;
      folders.add(folderOf(id));
      this.#remove(id, keys);
      if (change.kind === 'set') this.#add(change.facts, keys);
    }
    this.generation++;
    return { generation: this.generation, keys, entities: this.identities.settle(keys), folders };
  }

  namesakes(key: string): readonly string[] {
    return [...(this.#keysBySound.get(phoneticKey(articleKey(key))) ?? [])].filter((it) => it !== key).sort();
  }

  articlesWithBare(key: string): number {
    return this.#bare.get(key) ?? 0;
  }

  idsIn(folder: DocumentId): Iterable<DocumentId> {
    return this.#idsByFolder.get(folder) ?? [];
  }

  #add(facts: ArticleFacts, keys: Set<string>): void {
    const { id } = facts;
    this.facts.set(id, facts);
    this.totals.change(facts, 1);
    this.days.set(facts.uri, facts.date);
    addTo(this.#idsByFolder, folderOf(id), id);
    for (const entity of facts.entities) {
      const { key } = entity;
      keys.add(key);
      if (key.startsWith(BARE)) this.#countBare(key, 1);
      else if (!this.postings.has(key)) addTo(this.#keysBySound, phoneticKey(articleKey(key)), key);
      this.postings.add(key, { article: facts, entity });
    }
    this.identities.add(facts);
  }

  #remove(id: DocumentId, keys: Set<string>): void {
    const facts = this.facts.get(id);
    if (facts === undefined) return;
    this.facts.delete(id);
    this.totals.change(facts, -1);
    this.days.delete(facts.uri);
    takeFrom(this.#idsByFolder, folderOf(id), id);
    for (const { key } of facts.entities) {
      keys.add(key);
      this.postings.delete(key, id);
      if (key.startsWith(BARE)) this.#countBare(key, -1);
      else if (!this.postings.has(key)) takeFrom(this.#keysBySound, phoneticKey(articleKey(key)), key);
    }
    this.identities.remove(facts);
  }

  /** Single names are not merged across articles, but the number of articles that have one is counted. */
  #countBare(key: string, by: 1 | -1): void {
    const name = articleKey(key);
    const count = (this.#bare.get(name) ?? 0) + by;
    if (count > 0) this.#bare.set(name, count);
    else this.#bare.delete(name);
  }
}
