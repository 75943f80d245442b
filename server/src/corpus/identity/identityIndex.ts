import { articleKey } from '../entityKey';
import { addTo } from '../setsByKey';
import { Bodies } from './bodies';
import type { Against } from './fullNames';
import { type Group, Groups } from './groups';
import { Judgements, type KeyVerdict } from './judgements';
import { LastName } from './lastName';
import type { NamedArticle, NamedEntity } from './namedEntity';
import { lastNameSound } from './personName';
import { Stories, type Story } from './story';

/** What identity must know of the corpus. */
export interface KnownKeys {
  /** Whether an article has a key. */
  readonly has: (key: string) => boolean;
  /** Whether an article has both of two keys. */
  readonly areTogether: (key: string, other: string) => boolean;
}

/**
 * Who is who in a corpus: which corpus keys are one entity's. Kept up to date article by article, and the same as if built
 * from scratch, whatever the order of changes: keys are joined only within a last name or around an organization, and
 * only those that a changed article names are decided again.
 */
export class IdentityIndex {
  readonly #groups = new Groups();
  readonly #stories = new Stories();
  readonly #storyOf = new Map<string, Story>();
  readonly #bodies = new Bodies();
  readonly #people = new Map<string, LastName>();
  readonly #soundOf = new Map<string, string>();
  readonly #toSettle = new Set<string>();

  #judgements = new Judgements([]);
  /** What readers have made one, by the key that stands for each part. */
  #merged: ReadonlyMap<string, Group> = new Map();
  /** The keys whose changes change that. */
  #watched: ReadonlySet<string> = new Set();
  #isJudged = false;

  constructor(readonly corpus: KnownKeys) {}

  add(article: NamedArticle): void {
    const story = this.#stories.storyOf(article);
    this.#storyOf.set(article.id, story);
    for (const [sound, keys] of this.#keysBySound(article)) {
      const people = this.#people.get(sound) ?? new LastName();
      this.#people.set(sound, people);
      people.add([...keys], story);
      this.#toSettle.add(sound);
    }
    for (const entity of article.entities) if (entity.type === 'ORG') this.#bodies.add(entity);
  }

  remove(article: NamedArticle): void {
    const story = this.#storyOf.get(article.id);
    if (story === undefined) return;
    this.#storyOf.delete(article.id);
    for (const [sound, keys] of this.#keysBySound(article)) {
      this.#people.get(sound)?.remove([...keys], story, this.#groups);
      this.#toSettle.add(sound);
    }
    for (const entity of article.entities) if (entity.type === 'ORG') this.#bodies.remove(entity, this.#groups);
  }

  /** Decides what the changes since the last call have left open; returns the keys whose entity has changed. */
  settle(changed: Iterable<string> = []): ReadonlySet<string> {
    const against: Against = {
      areTogether: (key, other) => this.corpus.areTogether(key, other),
      areApart: (key, other) => this.#judgements.areApart(key, other),
      isJudged: this.#judgements.keys.size > 0,
    };
    for (const sound of this.#toSettle) {
      const people = this.#people.get(sound);
      people?.settle(this.#groups, against);
      if (people?.isEmpty === true) this.#people.delete(sound);
    }
    this.#toSettle.clear();
    this.#bodies.settle(this.#groups, against.areApart);
    const touched = new Set(this.#groups.takeTouched());
    for (const key of changed) touched.add(key);
    if (this.#isJudged || isAnyIn(touched, this.#watched)) this.#merge(touched);
    return touched;
  }

  /** Replaces all verdicts of readers; they count after the next `settle`. */
  judge(verdicts: readonly KeyVerdict[]): void {
    const before = this.#judgements;
    this.#judgements = new Judgements(verdicts);
    this.#isJudged = true;
    for (const key of [...before.keys, ...this.#judgements.keys]) {
      this.#bodies.reconsider(key);
      if (!key.startsWith('PER:')) continue;
      const sound = this.#sound({ key });
      this.#people.get(sound)?.reconsider();
      this.#toSettle.add(sound);
    }
  }

  /** The keys that stand for entities that may be the same as a person, though nothing shows it. */
  possiblySame(key: string): string[] {
    const heads = this.groupOf(key)?.heads ?? [key];
    const found = new Set<string>();
    for (const one of heads) {
      for (const other of this.#people.get(this.#sound({ key: one }))?.alike(one) ?? [])
        if (!heads.some((it) => this.#judgements.areApart(it, other))) found.add(this.canonical(other));
    }
    found.delete(this.canonical(key));
    return [...found];
  }

  /** Brings up to date what readers have made one, and adds what that changes. */
  #merge(touched: Set<string>): void {
    const before = this.#merged;
    this.#isJudged = false;
    this.#merged = this.#judgements.merged(
      (key) => this.#groups.of(key),
      (key) => this.corpus.has(key),
    );
    const watched = new Set(this.#judgements.keys);
    for (const merged of [before, this.#merged])
      for (const [part, { heads }] of merged) {
        touched.add(part).add(heads[0] ?? part);
        for (const head of heads) watched.add(head);
      }
    this.#watched = watched;
  }

  /** The keys that are one entity with a key; null if there are no others. */
  groupOf(key: string): Group | null {
    const group = this.#groups.of(key);
    return this.#merged.size === 0 ? group : (this.#merged.get(group?.heads[0] ?? key) ?? group);
  }

  /** The key that stands for an entity, by any of its keys. */
  canonical(key: string): string {
    return this.#merged.size === 0 ? this.#groups.canonical(key) : (this.groupOf(key)?.heads[0] ?? key);
  }

  #keysBySound({ entities }: NamedArticle): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const entity of entities) if (entity.type === 'PER') addTo(found, this.#sound(entity), entity.key);
    return found;
  }

  /** The sound of a person's last name; a few articles later it is known for most. */
  #sound({ key }: Pick<NamedEntity, 'key'>): string {
    const name = articleKey(key);
    const known = this.#soundOf.get(name);
    if (known !== undefined) return known;
    const sound = lastNameSound(name.replace(/^PER:\??/, ''));
    this.#soundOf.set(name, sound);
    return sound;
  }
}

function isAnyIn(keys: ReadonlySet<string>, watched: ReadonlySet<string>): boolean {
  for (const key of watched) if (keys.has(key)) return true;
  return false;
}
