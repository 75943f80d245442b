import type { EntityType, Mention } from './entity';

/** An entity while its names are being joined. */
export interface Draft {
  readonly type: EntityType;
  /** The best form of the name so far. */
  name: string;
  readonly joinKey: string;
  /** The last word of a person's name or the head word of an organization's, in lower case. */
  readonly lastWord: string;
  readonly mentions: Mention[];
}

/** Chosen by hand: beyond this many namesakes a text is a list, where joining by part of a name is slow guesswork. */
const MOST_NAMESAKES = 50;

/**
 * The drafts by every key that names are joined by, so that a name costs a few lookups however many entities there are.
 */
export class DraftIndex {
  readonly all: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #persons = new Map<string, Draft[]>();
  readonly #heads = new Map<string, Draft[]>();
  readonly #byFirstWord = new Map<string, Draft[]>();
  readonly #initials = new Map<string, Draft>();

  add(draft: Draft): void {
    this.all.push(draft);
    this.#byKey.set(draft.joinKey, draft);
    if (draft.type === 'PER') put(this.#persons, draft.lastWord, draft);
    if (draft.type === 'ORG') put(this.#heads, draft.lastWord, draft);
    const space = draft.name.indexOf(' ');
    if (space < 0) return;
    put(this.#byFirstWord, `${draft.type}:${draft.name.slice(0, space)}`, draft);
    if (draft.type === 'ORG' || draft.type === 'LOC') this.#initials.set(initialsOf(draft.name), draft);
  }

  byKey(key: string): Draft | undefined {
    return this.#byKey.get(key);
  }

  /** The organization or place with these initials: `NSA`, `N.S.A.`, `L.A.`. */
  byInitials(name: string): Draft | undefined {
    return this.#initials.get(name.replace(/\./g, ''));
  }

  personsNamed(lastWord: string): readonly Draft[] {
    return this.#persons.get(lastWord) ?? [];
  }

  organizationsWithHead(head: string): readonly Draft[] {
    return this.#heads.get(head) ?? [];
  }

  /** The entities of a type whose names have several words and start with this one. */
  startingWith(type: EntityType, firstWord: string): readonly Draft[] {
    return this.#byFirstWord.get(`${type}:${firstWord}`) ?? [];
  }
}

function put(index: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = index.get(key);
  if (drafts === undefined) index.set(key, [draft]);
  else if (drafts.length < MOST_NAMESAKES) drafts.push(draft);
}

/** The initials of a name’s capitalized words: `LA` of `Los Angeles`. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
