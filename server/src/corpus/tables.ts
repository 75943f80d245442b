import { BARE } from '../entities/entity';
import type { CorpusChange, CorpusDelta } from './corpus';
import { type DocumentId, folderOf } from './documentId';
import { articleKey, isOfOneArticle } from './entityKey';
import { EntityTotals } from './entityTotals';
import type { ArticleFacts } from './facts';
import { FolderDays } from './folderDays';
import { Identities } from './identities';
import { pack } from './packed/pack';
import type { PackedFacts } from './packed/packedFacts';
import { phoneticKey } from './phoneticKey';
import { Postings } from './postings';
import { addTo, takeFrom } from './setsByKey';
import { Tally } from './tally';

/** The facts and everything derived from them; after each change the same as if rebuilt from scratch. */
export class Tables {
  readonly facts = new Map<DocumentId, PackedFacts>();
  readonly postings = new Postings();
  readonly totals = new EntityTotals();
  readonly identities = new Identities(this.totals, this.postings);
  readonly days = new FolderDays();
  /** Single names are not joined across articles by themselves, but the articles that have each are counted. */
  readonly #bare = new Tally();
  /** Not those of one article, like a council of an unknown place: thousands sound the same, and are nobody's slip. */
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
    return this.#bare.get(key);
  }

  idsIn(folder: DocumentId): Iterable<DocumentId> {
    return this.#idsByFolder.get(folder) ?? [];
  }

  #add(facts: ArticleFacts, keys: Set<string>): void {
    const { id, uri, date, entities } = facts;
    const packed = pack(facts);
    this.facts.set(id, packed);
    this.totals.change(entities, 1);
    this.days.set(uri, date);
    addTo(this.#idsByFolder, folderOf(id), id);
    for (const { key } of entities) {
      keys.add(key);
      if (key.startsWith(BARE)) this.#bare.add(articleKey(key), 1);
      else if (!isOfOneArticle(key) && !this.postings.has(key))
        addTo(this.#keysBySound, phoneticKey(articleKey(key)), key);
      this.postings.add(key, packed);
    }
    this.identities.add(facts);
  }

  #remove(id: DocumentId, keys: Set<string>): void {
    const packed = this.facts.get(id);
    if (packed === undefined) return;
    const facts = packed.unpacked();
    this.facts.delete(id);
    this.totals.change(facts.entities, -1);
    this.days.delete(facts.uri);
    takeFrom(this.#idsByFolder, folderOf(id), id);
    for (const { key } of facts.entities) {
      keys.add(key);
      this.postings.delete(key, packed);
      if (key.startsWith(BARE)) this.#bare.add(articleKey(key), -1);
      else if (!isOfOneArticle(key) && !this.postings.has(key))
        takeFrom(this.#keysBySound, phoneticKey(articleKey(key)), key);
    }
    this.identities.remove(facts);
  }
}
