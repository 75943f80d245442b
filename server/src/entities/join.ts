import { agencies } from '../text/agencies';
import type { Entity, EntityType, Mention, MentionForm } from './entity';
import { lookUp, titleCase } from './gazetteer/gazetteer';
import { knownOrganisations } from './organisationWords';

/** A name in the text before it is known whose it is. `head` is set where it is only an organisation's head word. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly head: string | null;
  readonly isGuess: boolean;
}

interface Draft {
  type: EntityType;
  /** The form that names it best so far. */
  name: string;
  readonly joinKey: string;
  /** Last word of a person's name, head word of an organisation's, in lower case. */
  readonly lastWord: string;
  readonly mentions: Mention[];
}

/**
 * Joins the names of an article into entities: a person by the last name, a country by its other names, an
 * organisation by its initials or its head word. Fuller names are placed first, so that `Maduro` finds `Nicolas Maduro`
 * wherever that stands; a bare head word goes to the organisation of that head that was named most before it.
 */
export function joinNames(names: readonly NamedSpan[]): Entity[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const persons = new Map<string, Draft[]>();
  const initials = new Map<string, Draft>();
  const place = (name: NamedSpan, draft: Draft): void => {
    draft.mentions.push({ start: name.start, end: name.end, type: draft.type, form: name.form });
    if (isBetterName(name.name, draft)) draft.name = name.name;
  };
  const create = (name: NamedSpan, type: EntityType): Draft => {
    const draft: Draft = {
      type,
      name: name.name,
      joinKey: keyOf(name.name, type),
      lastWord: lastWord(name.name),
      mentions: [],
    };
    drafts.push(draft);
    byKey.set(draft.joinKey, draft);
    if (type === 'PER') persons.set(draft.lastWord, [...(persons.get(draft.lastWord) ?? []), draft]);
    if (type === 'ORG' && name.name.includes(' ')) initials.set(initialsOf(name.name), draft);
    return draft;
  };
  const isFull = (name: NamedSpan): boolean => name.head === null && name.name.includes(' ');
  const certainFirst = (given: readonly NamedSpan[]): NamedSpan[] => [
    ...given.filter((it) => !it.isGuess),
    ...given.filter((it) => it.isGuess),
  ];
  for (const name of certainFirst(names.filter(isFull))) {
    const draft = byKey.get(keyOf(name.name, name.type)) ?? samePerson(name, persons) ?? sameElsewhere(name, byKey);
    place(name, draft ?? create(name, name.type));
  }
  for (const name of certainFirst(names.filter((it) => it.head === null && !isFull(it)))) {
    const person = persons.get(name.name.toLowerCase())?.find((it) => it.name.includes(' '));
    const draft =
      person ??
      byKey.get(keyOf(name.name, name.type)) ??
      initials.get(name.name.replace(/\./g, '')) ??
      sameElsewhere(name, byKey);
    const isAlias = draft !== undefined && initials.get(name.name.replace(/\./g, '')) === draft;
    place(isAlias ? { ...name, form: 'alias' } : name, draft ?? create(name, name.type));
  }
  for (const name of names.filter((it) => it.head !== null)) {
    const draft = mostNamedBefore(drafts, name);
    if (draft !== null) place(name, draft);
    else if (name.form !== 'nominal') place({ ...name, form: 'name' }, create(name, 'ORG'));
  }
  return finished(drafts);
}

/** A guess gives way to the same words under a class that is certain: `Port Ansel` to the dateline's `PORT ANSEL`. */
function sameElsewhere(name: NamedSpan, byKey: ReadonlyMap<string, Draft>): Draft | undefined {
  if (!name.isGuess) return undefined;
  for (const type of ['PER', 'ORG', 'LOC', 'MISC'] as const) {
    const draft = byKey.get(keyOf(name.name, type));
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** The person of the same last name whose first name is the same, an initial of it, or not given. */
function samePerson(name: NamedSpan, persons: ReadonlyMap<string, readonly Draft[]>): Draft | undefined {
  if (name.type !== 'PER') return undefined;
  return persons.get(lastWord(name.name))?.find((it) => {
    const [own = '', other = ''] = [name.name.split(' ')[0], it.name.split(' ')[0]];
    return (
      own === other ||
      (own.length <= 2 && other.startsWith(own.charAt(0))) ||
      (other.length <= 2 && own.startsWith(other.charAt(0)))
    );
  });
}

/** Of the organisations with that head word, the one with most mentions before this place; the latest of equals. */
function mostNamedBefore(drafts: readonly Draft[], name: NamedSpan): Draft | null {
  let best: Draft | null = null;
  let bestCount = 0;
  for (const draft of drafts) {
    if (draft.type !== 'ORG' || draft.lastWord !== name.head) continue;
    const count = draft.mentions.filter((it) => it.start < name.start).length;
    if (count > 0 && count >= bestCount) {
      best = draft;
      bestCount = count;
    }
  }
  return best;
}

function isBetterName(name: string, draft: Draft): boolean {
  if (draft.type === 'LOC' || draft.type === 'MISC')
    return name.length > draft.name.length || draft.name === draft.name.toUpperCase();
  return name.length > draft.name.length && name.includes(' ');
}

/** The words that two names of one thing share: countries, nationalities and known organisations under one name. */
function keyOf(name: string, type: EntityType): string {
  const known = type === 'ORG' ? (knownOrganisations.get(name) ?? agencies.get(name)) : lookUp(name)?.canonical;
  return `${type}:${(known ?? (isShouted(name) ? titleCase(name) : name)).replace(/^The /, '').toLowerCase()}`;
}

/** A longer word all in capitals, as datelines write places; shorter ones are acronyms. */
function isShouted(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase();
}

function lastWord(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/,? (?:jr|sr|iii|ii)\.?$/, '')
    .split(' ');
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

function finished(drafts: readonly Draft[]): Entity[] {
  const ordered = drafts.filter((it) => it.mentions.length > 0);
  for (const draft of ordered) draft.mentions.sort((left, right) => left.start - right.start);
  ordered.sort((left, right) => (left.mentions[0]?.start ?? 0) - (right.mentions[0]?.start ?? 0));
  return ordered.map(({ name, type, mentions }, index) => {
    const shown = isShouted(name) && lookUp(titleCase(name)) !== null ? titleCase(name) : name;
    return { id: `e${index + 1}`, name: shown, key: keyOf(name, type), type, mentions };
  });
}
