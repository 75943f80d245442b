import { agencies } from '../text/agencies';
import { fold } from '../text/fold';
import { forEachInSteps, mapInSteps, type Steps } from '../work/steps';
import { type Address, canBeAddressed } from './address';
import { type Draft, DraftIndex } from './draftIndex';
import { BARE, type Entity, type EntityType, type MentionForm } from './entity';
import { isFirstName, lookUp, titleCase } from './gazetteer/gazetteer';
import type { LedgerView } from './ledgerView';
import { knownOrganizations } from './organizationWords';

/** A name in the text, not yet assigned to an entity. `head` is set if it is only an organization's head word. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly head: string | null;
  readonly isGuess: boolean;
  /** A single name that is all its bearer goes by, `Pope Francis`: never short for the name of someone else. */
  readonly isWhole?: boolean;
  /** What the word before a single name says of its bearer; null or absent if nothing. */
  readonly address?: Address | null;
}

/**
 * Joins the names of an article into entities: a person by the last name, a country by its other names, an
 * organization by its initials or its head word. Fuller names are placed first, so that `Maduro` finds `Nicolas Maduro`
 * wherever that occurs; a bare head word goes to the organization with that head named most often before it. Names that
 * `ledger` keeps apart are not joined. `names` are in text order.
 */
export function* joinNames(names: readonly NamedSpan[], ledger: LedgerView): Steps<Entity[]> {
  const index = new DraftIndex();
  const full = names.filter((it) => it.head === null && it.name.includes(' '));
  const short = names.filter((it) => it.head === null && !it.name.includes(' '));
  const heads = names.filter((it) => it.head !== null);
  const whole = new Set(short.filter((it) => it.isWhole === true).map((it) => it.name));
  const unlessApart = (name: NamedSpan, draft: Draft | undefined): Draft | undefined =>
    draft !== undefined && name.name !== draft.name && ledger.isApart(name.name, draft.name) ? undefined : draft;
  yield* forEachInSteps(certainFirst(full), (name) =>
    place(name, unlessApart(name, draftOfFull(name, index)) ?? create(name, name.type, index)),
  );
  yield* forEachInSteps(certainFirst(short), (name) => {
    const draft = unlessApart(
      name,
      whole.has(name.name) ? index.byKey(keyOf(name.name, name.type)) : draftOfShort(name, index),
    );
    const isAlias = draft?.type === 'ORG' && ofInitials(name, index) === draft;
    const type = name.isGuess && name.type === 'MISC' && isFirstName(name.name) ? 'PER' : name.type;
    place(isAlias ? { ...name, form: 'alias' } : name, draft ?? create(name, type, index));
  });
  yield* placeHeads(heads, index);
  return yield* finished(index.all, ledger);
}

function place(name: NamedSpan, draft: Draft): void {
  draft.mentions.push({ start: name.start, end: name.end, type: draft.type, form: name.form });
  if (isBetterName(name.name, draft)) draft.name = name.name;
}

function create(name: NamedSpan, type: EntityType, index: DraftIndex): Draft {
  const draft = { type, name: name.name, joinKey: keyOf(name.name, type), lastWord: lastWord(name.name), mentions: [] };
  index.add(draft);
  return draft;
}

function certainFirst(names: readonly NamedSpan[]): NamedSpan[] {
  return [...names.filter((it) => !it.isGuess), ...names.filter((it) => it.isGuess)];
}

function draftOfFull(name: NamedSpan, index: DraftIndex): Draft | undefined {
  return (
    index.byKey(keyOf(name.name, name.type)) ??
    samePerson(name, index) ??
    sameElsewhere(name, index) ??
    shortOrganization(name, index)
  );
}

function draftOfShort(name: NamedSpan, index: DraftIndex): Draft | undefined {
  const address = name.address ?? null;
  const bearers = index.personsNamed(fold(name.name)).filter((it) => it.name.includes(' '));
  const bearer = address === null ? bearers[0] : bearers.find((it) => canBeAddressed(address, it.name));
  return (
    bearer ??
    (address === null ? onlyOfFirstName(name, index) : undefined) ??
    index.byKey(keyOf(name.name, name.type)) ??
    (address === null
      ? (ofInitials(name, index) ?? sameElsewhere(name, index) ?? shortOrganization(name, index))
      : undefined)
  );
}

/** The organization or place whose initials a name is; not a place if the name is certain to be something else. */
function ofInitials(name: NamedSpan, index: DraftIndex): Draft | undefined {
  const draft = index.byInitials(name.name);
  // A known acronym means what it always means: the UN is not the University of Nairobi.
  const isKnown = knownOrganizations.has(name.name) || agencies.has(name.name);
  if (isKnown && draft?.type === 'ORG') return undefined;
  return draft?.type === 'LOC' && name.type !== 'LOC' && !name.isGuess ? undefined : draft;
}

/** A guess joins the same words of another type: `Port Ansel` the dateline's `PORT ANSEL`. */
function sameElsewhere(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess) return undefined;
  for (const type of ['PER', 'ORG', 'LOC', 'MISC'] as const) {
    const draft = index.byKey(keyOf(name.name, type));
    if (draft !== undefined) return draft;
  }
  return undefined;
}

const corporateTail = /^ (?:Inc|Corp|Co|Ltd|LLC|Plc|PLC|AG|SA|NV|Group|Holdings|Company|Corporation|International)\b/;

/**
 * `Meridian` for `Meridian Press Inc`, `Rio Lines` for `Rio Lines Ltd`: the only organization whose name starts with
 * it.
 */
function shortOrganization(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess && name.type !== 'ORG') return undefined;
  const isSingle = !name.name.includes(' ');
  const found = index
    .startingWith('ORG', name.name.split(' ')[0] ?? '')
    .filter(
      (it) => it.name.startsWith(`${name.name} `) && (isSingle || corporateTail.test(it.name.slice(name.name.length))),
    );
  return found.length === 1 ? found[0] : undefined;
}

/** The only person with this first name, for papers that use first names; undefined if two share it. */
function onlyOfFirstName(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess) return undefined;
  const found = index.startingWith('PER', name.name);
  return found.length === 1 ? found[0] : undefined;
}

const initial = /^\p{Lu}\.?$/u;

/** The person with the same last name and the same first name or initial. */
function samePerson(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (name.type !== 'PER') return undefined;
  const own = name.name.split(' ')[0] ?? '';
  return index.personsNamed(lastWord(name.name)).find((it) => {
    const other = it.name.split(' ')[0] ?? '';
    if (own === other) return true;
    const hasInitial = initial.test(own) || initial.test(other);
    return hasInitial && own.charAt(0) === other.charAt(0);
  });
}

/** Heads that name nothing on their own: `the Government` of an article without a government's name. */
const commonHeads = new Set(
  'government party board office administration department university bank company group agency club city court council committee union service services school hospital centre center'.split(
    ' ',
  ),
);

/** Assigns `the Ministry` to the ministry named most often before it, on a tie to the newest, in one pass over both. */
function placeHeads(heads: readonly NamedSpan[], index: DraftIndex): Steps<void> {
  const counts = new Map<Draft, NamedBefore>();
  return forEachInSteps(heads, (name) => {
    let best: Draft | null = null;
    let bestCount = 0;
    const drafts = index.organizationsWithHead(name.head ?? '');
    for (const draft of drafts) {
      const count = namedBefore(draft, name.start, counts);
      if (count > 0 && count >= bestCount) {
        best = draft;
        bestCount = count;
      }
    }
    // A headline may use the short form of what the body names in full only later.
    const [only] = drafts;
    if (best === null && drafts.length === 1 && name.form === 'alias' && only !== undefined) best = only;
    if (best !== null) {
      place(name, best);
      const counted = counts.get(best);
      if (counted !== undefined) counted.byHead++;
    } else if (name.form !== 'nominal' && !commonHeads.has(name.head ?? '')) {
      place({ ...name, form: 'name' }, create(name, 'ORG', index));
    }
  });
}

/** How many of an entity's own names have been passed, and how many bare heads were assigned to it. */
interface NamedBefore {
  readonly starts: readonly number[];
  passed: number;
  byHead: number;
}

/** How often the entity was named before `offset`. Offsets must not decrease, so that each name is counted once. */
function namedBefore(draft: Draft, offset: number, counts: Map<Draft, NamedBefore>): number {
  let counted = counts.get(draft);
  if (counted === undefined) {
    counted = {
      starts: draft.mentions.map((it) => it.start).sort((left, right) => left - right),
      passed: 0,
      byHead: 0,
    };
    counts.set(draft, counted);
  }
  while ((counted.starts[counted.passed] ?? Number.POSITIVE_INFINITY) < offset) counted.passed++;
  return counted.passed + counted.byHead;
}

function isBetterName(name: string, draft: Draft): boolean {
  if (name.length === draft.name.length && isShouted(draft.name)) return !isShouted(name);
  if (draft.type === 'LOC' || draft.type === 'MISC')
    return name.length > draft.name.length || draft.name === draft.name.toUpperCase();
  return name.length > draft.name.length && name.includes(' ');
}

/** Initials with full stops, `L.A.`. */
const dotted = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;

/** The key that all names of one thing share: its type and its folded name, canonical if it is known. */
function keyOf(name: string, type: EntityType): string {
  const known = type === 'ORG' ? (knownOrganizations.get(name) ?? agencies.get(name)) : lookUp(name)?.canonical;
  const letters = dotted.test(name) ? name.replace(/\./g, '') : name;
  return `${type}:${fold(known ?? letters).replace(/^the /, '')}`;
}

/** Chosen by hand: a longer place in capitals is not an acronym but a dateline's. */
const LONGEST_ACRONYM = 5;
/** Chosen by hand: up to three letters, `USA`, are always an acronym. */
const FEWEST_SHOUTED = 4;

/** Whether a name is all in capitals, as datelines write places. */
function isShouted(name: string): boolean {
  return name.length >= FEWEST_SHOUTED && name === name.toUpperCase();
}

function lastWord(name: string): string {
  const words = fold(name)
    .replace(/,? (?:jr|sr|iii|ii)\.?$/, '')
    .split(' ');
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
}

function* finished(drafts: readonly Draft[], ledger: LedgerView): Steps<Entity[]> {
  const ordered = drafts.filter((it) => it.mentions.length > 0);
  yield* forEachInSteps(ordered, (draft) => draft.mentions.sort((left, right) => left.start - right.start));
  ordered.sort((left, right) => (left.mentions[0]?.start ?? 0) - (right.mentions[0]?.start ?? 0));
  return yield* mapInSteps(ordered, ({ name, type, mentions }, index): Entity => {
    const isPlaceOnly = type === 'LOC' && (name.includes(' ') || name.length > LONGEST_ACRONYM);
    const shown = isShouted(name) && (isPlaceOnly || lookUp(titleCase(name)) !== null) ? titleCase(name) : name;
    // Kept apart from itself, the name means someone else here than in other articles.
    const isAlone = ledger.isApart(name, name);
    const key = isAlone ? `${BARE}${fold(name)}` : keyOf(name, type);
    return {
      id: `e${index + 1}`,
      name: shown,
      key,
      isVouched: isAlone || ledger.listed(name) !== null,
      type,
      mentions,
    };
  });
}
