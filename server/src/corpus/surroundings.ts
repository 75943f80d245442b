import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import { BARE } from '../entities/entity';
import { entityTypes } from '../entities/kindWords';
import type { CorpusEntities, CorpusEntity } from '../rules/corpusEntities';
import { nameWords } from '../rules/spelling/nameWords';
import type { Surroundings } from '../rules/surroundings';
import { fold } from '../text/fold';
import type { DocumentRef } from './documentId';
import { corpusKey } from './entityKey';

/** An article whose surroundings are wanted, with its entities as the analysis has them. */
export interface NamedHere extends DocumentRef {
  readonly entities: readonly { readonly key: string; readonly name: string }[];
}

/** What the corpus says of one of the article's entities. Plain data, so that it may come from another thread. */
export interface EntitySurroundings {
  readonly entity: CorpusEntity | null;
  readonly forms: readonly string[];
  /** In how many articles each word with more than one spelling occurs. */
  readonly writing: ReadonlyMap<string, number>;
  readonly namesakes: readonly CorpusEntity[];
}

/** What rules may ask of the corpus around an article. */
export interface ArticleSurroundings {
  readonly neighbours: readonly KnownDate[];
  readonly range: DayRange | null;
  /** By the keys of `Entity.key`. */
  readonly entities: ReadonlyMap<string, EntitySurroundings>;
  /** By name: the entities called so, one for each kind. */
  readonly called: ReadonlyMap<string, readonly CorpusEntity[]>;
}

/** What the surroundings are made from. */
export interface NameSource {
  readonly entity: (key: string) => CorpusEntity | null;
  readonly forms: (key: string) => ReadonlyMap<string, number>;
  /** The forms of an entity in each article that names it. */
  readonly formsByArticle: (key: string) => Iterable<readonly string[]>;
  readonly namesakes: (key: string) => readonly string[];
  /** In how many articles a person goes by a single name, given as `Entity.key` has it: `PER:?roe`. */
  readonly articlesWithBare: (key: string) => number;
}

/** What a corpus says of the entities of an article. */
export function entitySurroundings(
  { id, entities }: NamedHere,
  source: NameSource,
): Pick<ArticleSurroundings, 'entities' | 'called'> {
  const byKey = new Map<string, EntitySurroundings>();
  const called = new Map<string, readonly CorpusEntity[]>();
  for (const { key, name } of entities) {
    if (!byKey.has(key)) {
      const own = corpusKey({ key }, id);
      const forms = source.forms(own);
      byKey.set(key, {
        entity: source.entity(own),
        forms: [...forms.keys()],
        writing: writingOf(forms, () => source.formsByArticle(own)),
        namesakes: key.startsWith(BARE) ? [] : known(source.namesakes(key), source),
      });
    }
    if (!called.has(name)) called.set(name, calledSo(name, source));
  }
  return { entities: byKey, called };
}

/** The surroundings as rules see them; `suggested` are the dates in the file's own path. */
export function surroundingsOf(found: ArticleSurroundings, suggested: readonly KnownDate[]): Surroundings {
  return {
    suggestDates: () => [...suggested, ...found.neighbours],
    folderRange: () => found.range,
    corpus: namesOf(found),
  };
}

function namesOf({ entities, called }: ArticleSurroundings): CorpusEntities {
  return {
    entity: (key) => entities.get(key)?.entity ?? null,
    forms: (key) => entities.get(key)?.forms ?? [],
    articlesWriting: (key, word) => entities.get(key)?.writing.get(word) ?? 0,
    withName: (name) => called.get(name) ?? [],
    namesakes: (key) => entities.get(key)?.namesakes ?? [],
  };
}

function known(keys: readonly string[], { entity }: NameSource): CorpusEntity[] {
  return keys.flatMap((it) => entity(it) ?? []);
}

function calledSo(name: string, source: NameSource): CorpusEntity[] {
  const folded = fold(name).replace(/^the /, '');
  const key = `${BARE}${folded}`;
  const bare = source.articlesWithBare(key);
  return [
    ...known(
      entityTypes.map((type) => `${type}:${folded}`),
      source,
    ),
    ...(bare === 0 ? [] : [{ key, name, type: 'PER' as const, articles: bare }]),
  ];
}

/** In how many articles the words of the forms occur; an article with two forms of a word counts once. */
function writingOf(
  forms: ReadonlyMap<string, number>,
  formsByArticle: () => Iterable<readonly string[]>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (forms.size < 2) {
    for (const [form, articles] of forms) for (const word of nameWords(form)) counts.set(word, articles);
    return counts;
  }
  const wordsOf = new Map([...forms.keys()].map((form) => [form, nameWords(form)]));
  for (const own of formsByArticle()) {
    const words = new Set<string>();
    for (const form of own) for (const word of wordsOf.get(form) ?? []) words.add(word);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
