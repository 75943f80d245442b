import { articleKey } from '../entityKey';
import { addTo } from '../setsByKey';
import { Bodies } from './bodies';
import { type Group, Groups } from './groups';
import { type AreTogether, LastName } from './lastName';
import type { NamedArticle, NamedEntity } from './namedEntity';
import { lastNameSound } from './personName';
import { Stories, type Story } from './story';

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

  /** `areTogether` tells whether an article of the corpus has both of two keys. */
  constructor(readonly areTogether: AreTogether) {}

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
  settle(): ReadonlySet<string> {
    for (const sound of this.#toSettle) {
      const people = this.#people.get(sound);
      people?.settle(this.#groups, this.areTogether);
      if (people?.isEmpty === true) this.#people.delete(sound);
    }
    this.#toSettle.clear();
    this.#bodies.settle(this.#groups);
    return this.#groups.takeTouched();
  }

  /** The keys that are one entity with a key; null if there are no others. */
  groupOf(key: string): Group | null {
    return this.#groups.of(key);
  }

  /** The key that stands for an entity, by any of its keys. */
  canonical(key: string): string {
    return this.#groups.canonical(key);
  }

  #keysBySound({ entities }: NamedArticle): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const entity of entities) if (entity.type === 'PER') addTo(found, this.#sound(entity), entity.key);
    return found;
  }

  /** The sound of a person's last name; a few articles later it is known for most. */
  #sound({ key }: NamedEntity): string {
    const name = articleKey(key);
    const known = this.#soundOf.get(name);
    if (known !== undefined) return known;
    const sound = lastNameSound(name.replace(/^PER:\??/, ''));
    this.#soundOf.set(name, sound);
    return sound;
  }
}
