import { BARE } from '../entities/entity';
import { inOrder } from '../text/order';
import type { Slices } from '../work/slices';
import type {
  ArticleHead,
  ArticleQuery,
  Corpus,
  CorpusChange,
  CorpusDelta,
  CorpusSnapshot,
  NamingArticle,
  NamingQuery,
  Page,
  ProfileQuery,
} from './corpus';
import { type DocumentId, folderOf } from './documentId';
import { mentionPlaces } from './entityFact';
import { articleKey } from './entityKey';
import { type EntityProfile, entityProfile } from './entityProfile';
import { type EntityPage, type EntityQuery, entityPage } from './entityQuery';
import { EntityTotals } from './entityTotals';
import type { ArticleFacts } from './facts';
import { FolderDays } from './folderDays';
import { folderDoubts } from './folderDoubts';
import { pageOf } from './paging';
import { phoneticKey } from './phoneticKey';
import { type Posting, Postings } from './postings';
import { type QuotePage, type QuoteQuery, quotePage } from './quoteQuery';
import { ReadWriteLock } from './readWriteLock';
import { spellingVariants } from './spellingVariants';
import { type ArticleSurroundings, entitySurroundings, type NamedHere } from './surroundings';
import { findSymbols, type Hit } from './symbolQuery';

/** A corpus in memory: the facts by document, with inverted indexes, so that a query costs no more than its hits. */
export class MemoryCorpus implements Corpus {
  readonly #lock = new ReadWriteLock();
  readonly #tables = new Tables();

  async read<Result>(work: (snapshot: CorpusSnapshot) => Promise<Result>): Promise<Result> {
    return this.#lock.read(() => work(new MemorySnapshot(this.#tables)));
  }

  async apply(changes: readonly CorpusChange[]): Promise<CorpusDelta> {
    return this.#lock.write(() => this.#tables.change(changes));
  }
}

/** The facts and everything derived from them; after each change the same as if rebuilt from scratch. */
class Tables {
  readonly facts = new Map<DocumentId, ArticleFacts>();
  readonly postings = new Postings();
  readonly totals = new EntityTotals();
  readonly days = new FolderDays();
  readonly #bare = new Map<string, number>();
  readonly #keysBySound = new Map<string, Set<string>>();
  readonly #idsByFolder = new Map<DocumentId, Set<DocumentId>>();
  generation = 0;

  change(changes: readonly CorpusChange[]): CorpusDelta {
    const keys = new Set<string>();
    const folders = new Set<DocumentId>();
    for (const change of changes) {
      const id = change.kind === 'set' ? change.facts.id : change.id;
      folders.add(folderOf(id));
      this.#remove(id, keys);
      if (change.kind === 'set') this.#add(change.facts, keys);
    }
    this.generation++;
    return { generation: this.generation, keys, folders };
  }

  namesakes(key: string): readonly string[] {
    return [...(this.#keysBySound.get(phoneticKey(key)) ?? [])].filter((it) => it !== key).sort();
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
    add(this.#idsByFolder, folderOf(id), id);
    for (const entity of facts.entities) {
      const { key } = entity;
      keys.add(key);
      if (key.startsWith(BARE)) this.#countBare(key, 1);
      else if (!this.postings.has(key)) add(this.#keysBySound, phoneticKey(key), key);
      this.postings.add(key, { article: facts, entity });
    }
  }

  #remove(id: DocumentId, keys: Set<string>): void {
    const facts = this.facts.get(id);
    if (facts === undefined) return;
    this.facts.delete(id);
    this.totals.change(facts, -1);
    this.days.delete(facts.uri);
    take(this.#idsByFolder, folderOf(id), id);
    for (const { key } of facts.entities) {
      keys.add(key);
      this.postings.delete(key, id);
      if (key.startsWith(BARE)) this.#countBare(key, -1);
      else if (!this.postings.has(key)) take(this.#keysBySound, phoneticKey(key), key);
    }
  }

  /** Single names are not merged across articles, but the number of articles that have one is counted. */
  #countBare(key: string, by: 1 | -1): void {
    const name = articleKey(key);
    const count = (this.#bare.get(name) ?? 0) + by;
    if (count > 0) this.#bare.set(name, count);
    else this.#bare.delete(name);
  }
}

class MemorySnapshot implements CorpusSnapshot {
  readonly generation: number;
  readonly size: number;

  constructor(readonly tables: Tables) {
    this.generation = tables.generation;
    this.size = tables.facts.size;
  }

  async article(id: DocumentId): Promise<ArticleFacts | null> {
    return this.tables.facts.get(id) ?? null;
  }

  async articles({ which, after, limit }: ArticleQuery): Promise<Page<ArticleHead>> {
    const wanted = function* (facts: Iterable<ArticleFacts>): Iterable<ArticleFacts> {
      for (const it of facts) if (which === 'all' || it.date === null) yield it;
    };
    const page = pageOf(wanted(this.tables.facts.values()), { cursorOf: ({ id }) => id, order: inOrder, after, limit });
    return { ...page, items: page.items.map(headOf) };
  }

  async entities(keys: readonly string[]) {
    return new Map(
      keys.flatMap((key) => {
        const total = this.tables.totals.of(key);
        return total === null ? [] : [[key, total]];
      }),
    );
  }

  async entityPage(query: EntityQuery, slices: Slices): Promise<EntityPage> {
    return entityPage(this.tables.totals.all(), query, slices);
  }

  async naming({ key, order, after, limit }: NamingQuery): Promise<Page<NamingArticle>> {
    const page = pageOf(this.tables.postings.of(key), {
      cursorOf: ({ article: { date, id } }) => `${date ?? ''} ${id}`,
      order: order === 'oldest' ? inOrder : newestFirst,
      after,
      limit,
    });
    return { ...page, items: page.items.map(namingArticle) };
  }

  async profile({ key, asOf, also }: ProfileQuery): Promise<EntityProfile> {
    const own = also?.entities.find((it) => it.key === key);
    const postings = [...this.tables.postings.of(key)];
    if (also !== null && own !== undefined) postings.push({ article: also, entity: own });
    return entityProfile(key, postings, asOf);
  }

  async quotes(query: QuoteQuery, slices: Slices): Promise<QuotePage> {
    const { facts } = this.tables;
    const one = query.article === null ? undefined : facts.get(query.article);
    const articles = query.article === null ? facts.values() : one === undefined ? [] : [one];
    return quotePage(articles, query, slices);
  }

  async symbols(query: string, limit: number, slices: Slices): Promise<readonly Hit[]> {
    const { facts, totals, postings } = this.tables;
    return findSymbols(
      { articles: facts.values(), entities: totals.all(), postings: (key) => postings.of(key) },
      query,
      limit,
      slices,
    );
  }

  async surroundings(article: NamedHere): Promise<ArticleSurroundings> {
    const { tables } = this;
    const names = entitySurroundings(article, {
      entity: (key) => tables.totals.of(key),
      forms: (key) => tables.totals.forms(key),
      formsByArticle: (key) => formsIn(tables.postings.of(key)),
      namesakes: (key) => tables.namesakes(key),
      articlesWithBare: (key) => tables.articlesWithBare(key),
    });
    return { ...names, neighbors: tables.days.neighbors(article.uri), range: tables.days.range(article.uri) };
  }

  async spellingVariants(key: string) {
    const { tables } = this;
    return spellingVariants(key, {
      entity: (it) => tables.totals.of(it),
      forms: (it) => tables.totals.forms(it),
      namesakes: (it) => tables.namesakes(it),
      postings: (it) => tables.postings.of(it),
    });
  }

  async folderDoubts(folder: DocumentId) {
    const { facts, days } = this.tables;
    const articles = [...this.tables.idsIn(folder)].flatMap((id) => facts.get(id) ?? []);
    return folderDoubts(articles, days);
  }
}

function headOf({ id, uri, date, outlet, title }: ArticleFacts): ArticleHead {
  return { id, uri, date, outlet, title };
}

function namingArticle({ article, entity }: Posting): NamingArticle {
  return { ...headOf(article), mentions: mentionPlaces(article, entity) };
}

/** The latest day first; articles of the same day by id. */
function newestFirst(left: string, right: string): number {
  const [leftDate, rightDate] = [left.slice(0, left.indexOf(' ')), right.slice(0, right.indexOf(' '))];
  return inOrder(rightDate, leftDate) || inOrder(left, right);
}

function* formsIn(postings: Iterable<Posting>): Iterable<readonly string[]> {
  for (const { entity } of postings) yield entity.forms;
}

function add<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, new Set([value]));
  else values.add(value);
}

function take<Value>(index: Map<string, Set<Value>>, key: string, value: Value): void {
  const values = index.get(key);
  if (values === undefined) return;
  values.delete(value);
  if (values.size === 0) index.delete(key);
}
