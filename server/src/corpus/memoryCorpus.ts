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
import type { DocumentId } from './documentId';
import { placesOf } from './entityFact';
import { type EntityProfile, entityProfile } from './entityProfile';
import { type EntityPage, type EntityQuery, entityPage } from './entityQuery';
import type { ArticleFacts } from './facts';
import { folderDoubts } from './folderDoubts';
import type { FirstNaming, Naming } from './naming';
import { pack } from './packed/pack';
import type { PackedFacts } from './packed/packedFacts';
import { pageOf } from './paging';
import type { Posting } from './postings';
import { type QuotePage, type QuoteQuery, quotePage } from './quoteQuery';
import { ReadWriteLock } from './readWriteLock';
import { spellingVariants } from './spellingVariants';
import { type ArticleSurroundings, entitySurroundings, type NamedHere } from './surroundings';
import { findSymbols, type Hit } from './symbolQuery';
import { Tables } from './tables';
import { type EntityRow, toldApart } from './toldApart';

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

class MemorySnapshot implements CorpusSnapshot {
  readonly generation: number;
  readonly size: number;

  constructor(readonly tables: Tables) {
    this.generation = tables.generation;
    this.size = tables.facts.size;
  }

  async article(id: DocumentId): Promise<ArticleFacts | null> {
    return this.tables.facts.get(id)?.unpacked() ?? null;
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
        const total = this.tables.identities.total(key);
        return total === null ? [] : [[key, total]];
      }),
    );
  }

  async keysOf(key: string): Promise<readonly string[]> {
    return this.tables.identities.keysOf(key);
  }

  async firstNamings(keys: readonly string[]): Promise<ReadonlyMap<string, FirstNaming>> {
    return new Map(
      keys.flatMap((key) => {
        const first = this.tables.identities.first(key);
        return first === null ? [] : [[key, first]];
      }),
    );
  }

  async possiblySame(key: string): Promise<readonly EntityRow[]> {
    const { identities } = this.tables;
    return toldApart(identities.possiblySame(key).slice(0, MOST_POSSIBLE), (it) => identities.namings(it));
  }

  async namesOf(key: string): Promise<readonly EntityRow[]> {
    const { identities, totals, postings } = this.tables;
    const own = identities.keysOf(key).flatMap((it) => totals.of(it) ?? []);
    own.sort((left, right) => right.articles - left.articles || inOrder(left.key, right.key));
    return toldApart(own.slice(0, MOST_NAMES), (it) => namingsOf(postings.of(it)));
  }

  async entityPage(query: EntityQuery, slices: Slices): Promise<EntityPage> {
    const { identities } = this.tables;
    return entityPage(identities.all(), (key) => identities.namings(key), query, slices);
  }

  async naming({ key, order, after, limit }: NamingQuery): Promise<Page<NamingArticle>> {
    const page = pageOf(this.tables.identities.namings(key), {
      cursorOf: ({ article: { date, id } }) => `${date ?? ''} ${id}`,
      order: order === 'oldest' ? inOrder : newestFirst,
      after,
      limit,
    });
    return { ...page, items: page.items.map(namingArticle) };
  }

  async profile({ key, asOf, also }: ProfileQuery): Promise<EntityProfile> {
    const { identities } = this.tables;
    const namings = [...identities.namings(key)];
    const own = also?.entities.filter((it) => it.key === key) ?? [];
    if (also !== null && own.length > 0) namings.push({ article: pack(also), entities: own });
    return entityProfile(namings, asOf, {
      key: identities.canonical(key),
      canonical: (it) => identities.canonical(it),
      name: (it) => identities.total(it)?.name ?? null,
    });
  }

  async quotes(query: QuoteQuery, slices: Slices): Promise<QuotePage> {
    return quotePage(this.#articlesOf(query), { ...query, identities: this.tables.identities }, slices);
  }

  #articlesOf({ article, speaker }: QuoteQuery): Iterable<PackedFacts> {
    const { facts, identities } = this.tables;
    if (article === null) return speaker === null ? facts.values() : articlesIn(identities.namings(speaker));
    const one = facts.get(article);
    return one === undefined ? [] : [one];
  }

  async symbols(query: string, limit: number, slices: Slices): Promise<readonly Hit[]> {
    const { facts, identities } = this.tables;
    return findSymbols(
      { articles: facts.values(), entities: identities.all(), namings: (key) => identities.namings(key) },
      query,
      limit,
      slices,
    );
  }

  async surroundings(article: NamedHere): Promise<ArticleSurroundings> {
    const { tables } = this;
    const names = entitySurroundings(article, {
      entity: (key) => tables.totals.of(key),
      forms: (key) => tables.totals.forms(key).words(),
      writing: (key) => tables.totals.writing(key),
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
      isIn: (article, it) => tables.postings.isIn(article, it),
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

function namingArticle({ article, entities }: Naming): NamingArticle {
  return { ...headOf(article), mentions: placesOf(article, entities) };
}

function* namingsOf(postings: Iterable<Posting>): Iterable<Naming> {
  for (const { article, entity } of postings) yield { article, entities: [entity] };
}

/** Chosen by hand: as many as anyone reads. */
const MOST_POSSIBLE = 20;
const MOST_NAMES = 200;

function* articlesIn(namings: Iterable<Naming>): Iterable<PackedFacts> {
  for (const { article } of namings) yield article;
}

/** The latest day first; articles of the same day by id. */
function newestFirst(left: string, right: string): number {
  const [leftDate, rightDate] = [left.slice(0, left.indexOf(' ')), right.slice(0, right.indexOf(' '))];
  return inOrder(rightDate, leftDate) || inOrder(left, right);
}
