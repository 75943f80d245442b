import type { Entity } from '../../entities/entity';
import type { Tokens } from '../../text/tokens';
import { forEachInSteps, type Steps } from '../../work/steps';
import { genderOfName, genderOfWord, type PersonPronoun } from './gender';
import type { PlacedMention } from './placedMentions';

/** How far from a name its roles are read; chosen by hand. */
const MOST_WORDS = 7;
/**
 * Chosen by hand: after a comma, `the port's long-serving chief executive, Ida Roe`, a longer phrase is mostly a
 * clause.
 */
const MOST_WORDS_BEFORE_COMMA = 4;
/** A role's last words say what someone is: three before a name, two after it. Chosen by hand. */
const KEPT_BEFORE = 3;
const KEPT_AFTER = 2;
/**
 * Chosen by hand: more roles than this are a list, each noun of which would be looked up at every mention of the name.
 */
const MOST_NOUNS = 50;
const stops = new Set(
  'of for at in from with by to on who whose which that and or but as is was were are has had said'.split(' '),
);
const determiners = new Set('the a an his her their its our my one another this that'.split(' '));

/** What the article calls its people besides their names, and which pronoun fits them. */
export interface PersonRoles {
  /** The people who were called by a noun (`minister`, `singer`) anywhere in the article. */
  readonly byNoun: ReadonlyMap<string, ReadonlySet<Entity>>;
  readonly nounsOf: ReadonlyMap<Entity, ReadonlySet<string>>;
  readonly genderOf: ReadonlyMap<Entity, PersonPronoun>;
}

/**
 * Reads titles and nouns around the names of persons: `Transport Minister Lena Aaberg`, `the mayor, Rosaria Conti,`,
 * `Greta Wahl, an editor`, `her husband, Alan,`. The gender of such a word or a title outweighs a first name.
 */
export function* personRoles(mentions: readonly PlacedMention[], tokens: Tokens): Steps<PersonRoles> {
  const byNoun = new Map<string, Set<Entity>>();
  const nounsOf = new Map<Entity, Set<string>>();
  const genderOf = new Map<Entity, PersonPronoun>();
  yield* forEachInSteps(mentions, ({ mention, entity }) => {
    if (entity.type !== 'PER') return;
    const first = tokens.indexAt(mention.start);
    const last = tokens.indexAt(mention.end) - 1;
    const words = [...nounsBefore(tokens, first), ...nounsAfter(tokens, last)];
    const nouns = getOrAdd(nounsOf, entity, () => new Set<string>());
    for (const word of words) {
      if (nouns.size < MOST_NOUNS || nouns.has(word)) {
        getOrAdd(byNoun, word, () => new Set<Entity>()).add(entity);
        nouns.add(word);
      }
      const gender = genderOfWord(word);
      // "Mrs. Roe" may be linked to John Roe, whose wife she is.
      const isOther =
        mention.end - mention.start < entity.name.length && genderOfName(entity.name) === otherThan(gender);
      if (gender !== null && !isOther && !genderOf.has(entity)) genderOf.set(entity, gender);
    }
    for (const detail of detailsAfter(tokens, last)) if (nouns.size < MOST_NOUNS) nouns.add(detail);
  });
  yield* forEachInSteps(mentions, ({ entity }) => {
    if (entity.type !== 'PER' || genderOf.has(entity)) return;
    const gender = genderOfName(entity.name);
    if (gender !== null) genderOf.set(entity, gender);
  });
  return { byNoun, nounsOf, genderOf };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** `chief executive` of `The port's chief executive, Daniel Okafor`; `minister` of `Transport Minister Lena Aaberg`. */
function nounsBefore(tokens: Tokens, first: number): string[] {
  let at = first - 1;
  // "the novelist, Noor Rahimi": across a comma only if a determiner opens the phrase.
  const isAfterComma = tokens.word(at) === ',';
  if (isAfterComma) at--;
  const words: string[] = [];
  let isOpened = false;
  for (; words.length < MOST_WORDS && tokens.isWord(at); at--) {
    const word = tokens.lower(at);
    if (stops.has(word)) break;
    if (determiners.has(word)) {
      isOpened = true;
      break;
    }
    words.push(word);
  }
  if (tokens.lower(at) === "'s" || tokens.lower(at) === '’s') isOpened = true;
  if (isAfterComma && (!isOpened || words.length > MOST_WORDS_BEFORE_COMMA)) return [];
  return words.slice(0, KEPT_BEFORE);
}

function otherThan(gender: PersonPronoun | null): PersonPronoun | null {
  return gender === null ? null : gender === 'he' ? 'she' : 'he';
}

/** `lund` of `Greta Wahl, the mayor of Lund`: names after a description's first preposition. */
function detailsAfter(tokens: Tokens, last: number): string[] {
  if (tokens.word(last + 1) !== ',' || !determiners.has(tokens.lower(last + 2))) return [];
  let at = last + 3;
  while (at < last + 3 + MOST_WORDS && tokens.isWord(at) && !stops.has(tokens.lower(at))) at++;
  const details: string[] = [];
  for (at++; details.length < KEPT_AFTER && tokens.isCapitalized(at); at++) details.push(tokens.lower(at));
  return details;
}

/** `editor` of `Greta Wahl, an editor at`, skipping an age between commas. */
function nounsAfter(tokens: Tokens, last: number): string[] {
  let at = last + 1;
  if (tokens.word(at) !== ',') return [];
  at++;
  if (tokens.isNumber(at) && tokens.word(at + 1) === ',') at += 2;
  if (!determiners.has(tokens.lower(at))) return [];
  at++;
  const words: string[] = [];
  for (; words.length < MOST_WORDS && tokens.isWord(at) && !stops.has(tokens.lower(at)); at++)
    words.push(tokens.lower(at));
  return words.slice(-KEPT_AFTER);
}
