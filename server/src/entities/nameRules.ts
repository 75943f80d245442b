import { agencies } from '../text/agencies';
import { isUpper } from '../text/characters';
import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { forEachInSteps, inStrides, mapInSteps, type Steps } from '../work/steps';
import { neverNames } from './commonWords';
import { corporateForms, withCompanies } from './companyContext';
import { initialsOf } from './draftIndex';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import { joinedNames } from './joinedNames';
import { linkedCompound } from './linkedCompound';
import { namesIn } from './namesIn';
import { knownOrganizations, organizationHeads } from './organizationWords';
import { isPlaceEnd, isPlaceName } from './placeWords';
import { organizationNouns } from './roleNouns';
import { isAmongCapitals } from './shouted';
import type { TokenRange } from './tagger/articleWords';
import { isListedPerson } from './tagger/nameLists';
import type { TaggedName } from './tagger/tagNames';
import { withTeams } from './teamContext';
import { personTitles } from './titles';

/** Names that few corpora annotate, so that the tagger misses them for lack of examples. By hand. */
const known: ReadonlyMap<string, TaggedName['type']> = new Map(
  (
    'COVID Covid Brexit Olympics Olympic Easter Ramadan Bible Koran Quran Internet Nasdaq Oscars Muslim Muslims ' +
    'Moslem Moslems Islamic Islamist Christian Christians Jewish Jews Arab Arabs Hindu Hindus Sikh Sikhs Buddhist ' +
    'Catholic Catholics Protestant Protestants Sunni Sunnis Shiite Shiites Kurd Kurds Kurdish Latino Hispanic ' +
    'LGBT Republican Republicans Democrat Democrats Democratic Communist Nazi Nazis'
  )
    .split(' ')
    .map((name) => [name, 'MISC'] as const),
);

/** US states whose names are not people's names too. */
const states = new Set(
  (
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|' +
    'Kentucky|Louisiana|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada|New Hampshire|New Jersey|' +
    'New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|' +
    'South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming'
  ).split('|'),
);

/** Contests, wars and prizes of two words. By hand. */
const events = new Set(
  'World Cup|Olympic Games|Winter Olympics|Summer Olympics|Davis Cup|Ryder Cup|Labor Day|Labour Day|Independence Day|Memorial Day|Boxing Day|Bastille Day|Veterans Day|Super Bowl|Grand Prix|Nobel Prize|Cold War|Gulf War|World War|Civil War'.split(
    '|',
  ),
);
const eventStarts = new Set(Array.from(events, (it) => it.slice(0, it.indexOf(' '))));

const formsOfAddress = wordSet('mr mr. mrs mrs. ms ms. miss miss.');
/** What an outlet is, right after its name. */
const outletNouns = wordSet('newspaper daily television radio magazine');
const newsOutlets = wordSet('agency agencies service site channel website');
const citing = wordSet('quoted cited reported');

/**
 * Corrects an article's tagged names where rules are certain and weights are not: countries, nationalities, agencies
 * and well-known organizations are listed; anyone called Mr is a person; an office is not part of a person's name; a
 * last name means its bearer wherever it occurs; a common word at the start of a sentence is not a name. Takes and
 * returns names in text order.
 */
export function* withNameRules(
  tokens: Tokens,
  ranges: readonly TokenRange[],
  tagged: readonly TaggedName[],
): Steps<TaggedName[]> {
  const names: TaggedName[] = [];
  const lastNames = new Set<string>();
  yield* forEachInSteps(tagged, (name) => {
    for (const it of namesIn(tokens, name)) {
      if (tokens.word(it.first) === 'US' && it.first === it.last && isAmongCapitals(tokens, it.first)) continue;
      names.push(it);
      if ((it.type === 'PER' && it.last > it.first) || isAddressed(tokens, it)) lastNames.add(tokens.word(it.last));
    }
  });
  const sure = yield* mapInSteps(names, (name): TaggedName => {
    const type = certainType(tokens, name, lastNames);
    return type === null || type === name.type ? name : { ...name, type };
  });
  const all = sure.concat(yield* missedNames(tokens, ranges, sure, lastNames));
  const numbered = yield* mapInSteps(all, (name) => withNumber(tokens, name));
  numbered.sort((left, right) => left.first - right.first);
  const companies = yield* withCompanies(tokens, yield* joinedNames(tokens, numbered));
  return yield* withTeams(tokens, ranges, companies);
}

/** `COVID-19`: the number after the hyphen belongs to the name. */
function withNumber(tokens: Tokens, name: TaggedName): TaggedName {
  const isCovid =
    tokens.lower(name.last) === 'covid' && tokens.word(name.last + 1) === '-' && tokens.isNumber(name.last + 2);
  return isCovid ? { ...name, last: name.last + 2 } : name;
}

function certainType(
  tokens: Tokens,
  { first, last, type }: TaggedName,
  lastNames: ReadonlySet<string>,
): TaggedName['type'] | null {
  const name = tokens.words(first, last);
  if (isAddressed(tokens, { first })) return 'PER';
  if (type === 'PER' && first < last && isGroup(tokens, first, last)) return 'MISC';
  const listed = listedType(name);
  if (listed !== null) return listed;
  const compound = linkedCompound(tokens, first);
  if (compound?.last === last) return compound.type;
  if (type === 'PER' && isPlaceName(tokens, first, last)) return 'LOC';
  if (type !== 'LOC' && isState(tokens, first, last)) return 'LOC';
  if (type === 'LOC' && isNamedAfterPlace(tokens, first, last)) return 'PER';
  if (type !== 'ORG' && isOutlet(tokens, first, last, name)) return 'ORG';
  if (first === last && lastNames.has(name) && lookUp(name)?.kind !== 'country') return 'PER';
  // "Water Ministry" and the like are organizations in any context; "Vestdal Airport" may be a place.
  return last > first && type === 'MISC' && organizationHeads.has(tokens.lower(last)) ? 'ORG' : null;
}

/** `Mr Lisbon`: whoever is addressed like this is a person, even if the name is also a place's. */
function isAddressed(tokens: Tokens, { first }: Pick<TaggedName, 'first'>): boolean {
  return formsOfAddress.has(tokens.lower(first - 1)) && tokens.isCapitalized(first - 1);
}

/** `Northwire news agency`, `as cited by Meridian`: a source that is not a known place is a news outlet. */
function isOutlet(tokens: Tokens, first: number, last: number, name: string): boolean {
  const after = tokens.lower(last + 1);
  if (outletNouns.has(after)) return lookUp(name) === null;
  if (after === 'news' && newsOutlets.has(tokens.lower(last + 2))) return true;
  const isCited = first === last && tokens.lower(first - 1) === 'by' && citing.has(tokens.lower(first - 2));
  return isCited && tokens.lower(first - 3) === 'as' && lookUp(name) === null && !isFirstName(name);
}

/** `Senate Republicans`, `Arab Israeli`: not a person, unless it starts with a first name, `Diane English`. */
function isGroup(tokens: Tokens, first: number, last: number): boolean {
  const word = tokens.word(last);
  return (known.get(word) === 'MISC' || lookUp(word)?.kind === 'nationality') && !isFirstName(tokens.word(first));
}

/**
 * The type of a name if the lists are certain; null for cities and regions, which are also names of people and clubs.
 */
function listedType(name: string): TaggedName['type'] | null {
  const own = known.get(name);
  if (own !== undefined) return own;
  if (knownOrganizations.has(name) || agencies.has(name)) return 'ORG';
  if (states.has(name)) return 'LOC';
  const kind = lookUp(name)?.kind;
  if (kind === 'nationality') return 'MISC';
  return kind === 'country' || kind === 'area' || kind === 'capital' ? 'LOC' : null;
}

/** Last names, listed words, events, introduced organizations and initials of longer names that the tagger missed. */
function* missedNames(
  tokens: Tokens,
  ranges: readonly TokenRange[],
  names: readonly TaggedName[],
  lastNames: ReadonlySet<string>,
): Steps<TaggedName[]> {
  const taken = new Uint8Array(tokens.count + 1);
  for (const name of names) taken.fill(1, name.first, name.last + 1);
  let initials: ReadonlyMap<string, TaggedName['type']> | null = null;
  const found: TaggedName[] = [];
  yield* inStrides(ranges, (first, end) => {
    let at = first;
    for (; at < end; at++) {
      if (taken[at] === 1 || !tokens.isCapitalized(at)) continue;
      const word = tokens.word(at);
      if (word.length < 2 || (neverNames.has(tokens.lower(at)) && word !== 'US')) continue;
      if (taken[at + 1] !== 1 && eventStarts.has(word) && events.has(`${word} ${tokens.word(at + 1)}`)) {
        found.push({ first: at, last: at + 1, type: 'MISC' });
        at++;
        continue;
      }
      const compound = linkedCompound(tokens, at);
      if (compound !== null) {
        found.push(compound);
        at = compound.last;
        continue;
      }
      const end = Math.max(organizationEnd(tokens, at, taken), corporateEnd(tokens, at, taken));
      if (end >= at) {
        found.push({ first: at, last: end, type: 'ORG' });
        at = end;
        continue;
      }
      if (word === 'US' && isAmongCapitals(tokens, at)) continue;
      let listed = listedType(word);
      if (listed === null && isUpper(word.charCodeAt(1))) {
        initials ??= initialsOfNames(tokens, names);
        listed = initials.get(word) ?? null;
      }
      const isFree = taken[at - 1] !== 1 && taken[at + 1] !== 1;
      if (listed !== null) found.push({ first: at, last: at, type: listed });
      else if (isFree && lastNames.has(word)) found.push({ first: at, last: at, type: 'PER' });
    }
    return at;
  });
  return found;
}

/** The types of the places and organizations of several words, by their initials. */
function initialsOfNames(tokens: Tokens, names: readonly TaggedName[]): ReadonlyMap<string, TaggedName['type']> {
  const initials = new Map<string, TaggedName['type']>();
  for (const { first, last, type } of names)
    if (last > first && (type === 'ORG' || type === 'LOC')) initials.set(initialsOf(tokens.words(first, last)), type);
  return initials;
}

/** Chosen by hand: longer runs of capitals after a noun are headlines. */
const LONGEST_NAMED = 3;

/** The last token of what a noun introduces, `the maritime agency APMF`, `broadcaster TVM`; -1 if none does. */
function organizationEnd(tokens: Tokens, first: number, taken: Uint8Array): number {
  if (!organizationNouns.has(tokens.word(first - 1)) || personTitles.has(tokens.lower(first))) return -1;
  let last = first;
  while (tokens.isCapitalized(last + 1) && taken[last + 1] !== 1) last++;
  return last - first < LONGEST_NAMED && taken[last + 1] !== 1 ? last : -1;
}

const stateWords = new Set('republic kingdom state city province county sultanate principality federation'.split(' '));

/** `Republic of Vestdal`, where the gazetteer knows the place. */
function isState(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.lower(first + 1) !== 'of' || last < first + 2 || !stateWords.has(tokens.lower(first))) return false;
  const entry = lookUp(tokens.words(first + 2, last));
  return entry !== null && entry.kind !== 'nationality';
}

/** The last token of `Brellin Foods SpA`, which the tagger missed; -1 if no legal form follows. */
function corporateEnd(tokens: Tokens, first: number, taken: Uint8Array): number {
  for (let at = first + 1; at <= first + LONGEST_NAMED; at++) {
    if (!tokens.isCapitalized(at) || taken[at] === 1) return -1;
    if (corporateForms.has(tokens.lower(at))) return at;
  }
  return -1;
}

/** `Chelsea Roe`: a first name that is also a place, and a last name. */
function isNamedAfterPlace(tokens: Tokens, first: number, last: number): boolean {
  if (last !== first + 1 || isPlaceEnd(tokens, last) || isPlaceName(tokens, first, last)) return false;
  const isFirst =
    isFirstName(tokens.word(first)) || (isListedPerson(tokens.lower(first)) && lookUp(tokens.word(first)) !== null);
  return isFirst && isListedPerson(tokens.lower(last)) && lookUp(tokens.words(first, last)) === null;
}
