import { agencies } from '../text/agencies';
import { fold } from '../text/fold';
import { forEachInSteps, mapInSteps, type Steps } from '../work/steps';
import { type Draft, DraftIndex } from './draftIndex';
import { BARE, type Entity, type EntityType, type MentionForm } from './entity';
import { isFirstName, lookUp, titleCase } from './gazetteer/gazetteer';
import type { LedgerView } from './ledgerView';
import { knownOrganisations } from './organisationWords';

/** A name in the text before it is known whose it is. `head` is set where it is only an organization's head word. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly head: string | null;
  readonly isGuess: boolean;
}

/**
 * Joins the names of an article into entities: a person by the last name, a country by its other names, an
 * organization by its initials or its head word. Fuller names are placed first, so that `Maduro` finds `Nicolas Maduro`
 * wherever that occurs; a bare head word goes to the organization of that head that was named most before it. Names that
 * readers parted in `ledger` stay apart. The names come in order of the text.
 */
export function* joinNames(names: readonly NamedSpan[], ledger: LedgerView): Steps<Entity[]> {
  const index = new DraftIndex();
  const full = names.filter((it) => it.head === null && it.name.includes(' '));
  const short = names.filter((it) => it.head === null && !it.name.includes(' '));
  const heads = names.filter((it) => it.head !== null);
  const unless = (name: NamedSpan, draft: Draft | undefined): Draft | undefined =>
    draft !== undefined && name.name !== draft.name && ledger.isApart(name.name, draft.name) ? undefined : draft;
  yield* forEachInSteps(certainFirst(full), (name) =>
    place(name, unless(name, draftOfFull(name, index)) ?? create(name, name.type, index)),
  );
  yield* forEachInSteps(certainFirst(short), (name) => {
    const draft = unless(name, draftOfShort(name, index));
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
    shortOrganisation(name, index)
  );
}

function draftOfShort(name: NamedSpan, index: DraftIndex): Draft | undefined {
  return (
    index.personsNamed(fold(name.name)).find((it) => it.name.includes(' ')) ??
    onlyOfFirstName(name, index) ??
    index.byKey(keyOf(name.name, name.type)) ??
    ofInitials(name, index) ??
    sameElsewhere(name, index) ??
    shortOrganisation(name, index)
  );
}

/** The organization or place whose initials a name is; a place not where the name is surely something else. */
function ofInitials(name: NamedSpan, index: DraftIndex): Draft | undefined {
  const draft = index.byInitials(name.name);
  return draft?.type === 'LOC' && name.type !== 'LOC' && !name.isGuess ? undefined : draft;
}

/** A guess gives way to the same words under a class that is certain: `Port Ansel` to the dateline's `PORT ANSEL`. */
function sameElsewhere(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess) return undefined;
  for (const type of ['PER', 'ORG', 'LOC', 'MISC'] as const) {
    const draft = index.byKey(keyOf(name.name, type));
    if (draft !== undefined) return draft;
  }
  return undefined;
}

const corporateTail = /^ (?:Inc|Corp|Co|Ltd|LLC|Plc|PLC|AG|SA|NV|Group|Holdings|Company|Corporation|International)\b/;

/** `Meridian` for `Meridian Press Inc`, `Rio Lines` for `Rio Lines Ltd`: the one organization whose name begins so. */
function shortOrganisation(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess && name.type !== 'ORG') return undefined;
  const isSingle = !name.name.includes(' ');
  const found = index
    .startingWith('ORG', name.name.split(' ')[0] ?? '')
    .filter(
      (it) => it.name.startsWith(`${name.name} `) && (isSingle || corporateTail.test(it.name.slice(name.name.length))),
    );
  return found.length === 1 ? found[0] : undefined;
}

/** The one person whose first name it is, for papers that continue with it; none where two share it. */
function onlyOfFirstName(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (!name.isGuess) return undefined;
  const found = index.startingWith('PER', name.name);
  return found.length === 1 ? found[0] : undefined;
}

/** The person of the same last name whose first name is the same, an initial of it, or not given. */
function samePerson(name: NamedSpan, index: DraftIndex): Draft | undefined {
  if (name.type !== 'PER') return undefined;
  const own = name.name.split(' ')[0] ?? '';
  return index.personsNamed(lastWord(name.name)).find((it) => {
    const other = it.name.split(' ')[0] ?? '';
    if (own === other) return true;
    const hasInitial = own.length <= 2 || other.length <= 2;
    return hasInitial && own.charAt(0) === other.charAt(0);
  });
}

/** Gives `the Ministry` to the ministry that was named most before it, the latest of equals, in one pass over both. */
function placeHeads(heads: readonly NamedSpan[], index: DraftIndex): Steps<void> {
  const counts = new Map<Draft, NamedBefore>();
  return forEachInSteps(heads, (name) => {
    let best: Draft | null = null;
    let bestCount = 0;
    for (const draft of index.organisationsWithHead(name.head ?? '')) {
      const count = namedBefore(draft, name.start, counts);
      if (count > 0 && count >= bestCount) {
        best = draft;
        bestCount = count;
      }
    }
    if (best !== null) {
      place(name, best);
      const counted = counts.get(best);
      if (counted !== undefined) counted.byHead++;
    } else if (name.form !== 'nominal') {
      place({ ...name, form: 'name' }, create(name, 'ORG', index));
    }
  });
}

/** How far an entity's own names have been counted, and how many bare heads were given to it since. */
interface NamedBefore {
  readonly starts: readonly number[];
  passed: number;
  byHead: number;
}

/** How often the entity was named before `offset`. Offsets come in order, so that each name is counted once. */
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

/** The words that two names of one thing share: countries, nationalities and known organizations under one name. */
function keyOf(name: string, type: EntityType): string {
  const known = type === 'ORG' ? (knownOrganisations.get(name) ?? agencies.get(name)) : lookUp(name)?.canonical;
  const letters = dotted.test(name) ? name.replace(/\./g, '') : name;
  return `${type}:${fold(known ?? letters).replace(/^the /, '')}`;
}

const LONGEST_ACRONYM = 5;

/** A longer word all in capitals, as datelines write places; shorter ones are acronyms. */
function isShouted(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase();
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
    // Of one name that readers parted from itself, the bearer in this article is no one's namesake.
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
