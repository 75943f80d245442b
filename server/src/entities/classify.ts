import { agencies } from '../text/agencies';
import { personNouns } from '../text/personNouns';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { EntityType } from './entity';
import { isFirstName, lookUp, titleCase } from './gazetteer/gazetteer';
import { knownOrganizations, organizationHeads } from './organizationWords';
import type { Run } from './runs';
import { personTitles } from './titles';

/** A name cut out of a run, with its presumed type. `isHead`: a bare head word, `the Ministry`. */
export interface Candidate extends Span {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly type: EntityType;
  readonly isHead: boolean;
  /** Whether the type is a guess, which a fuller form elsewhere in the article may correct. */
  readonly isGuess: boolean;
}

const speechVerbs = new Set('said says told tells added adds asked wrote tweeted insisted argued warned'.split(' '));
const outletNouns = new Set('news agency newspaper magazine radio television channel broadcaster'.split(' '));
const placePrepositions = new Set('in at near from'.split(' '));

/** The names in a run: leading places, nationalities and offices are split off, and the rest is classified. */
export function candidatesOf(tokens: Tokens, run: Run): Candidate[] {
  const found: Candidate[] = [];
  const { last } = run;
  const isOrganization = organizationHeads.has(tokens.lower(last));
  const title = lastTitle(tokens, run);
  // Positions in the whole run: they hold however many known names are split off before them.
  let link = nextLink(tokens, run.first + 1, last);
  let first = run.first;
  for (;;) {
    const rest = { first, last };
    const known = knownTypeOf(tokens, rest);
    if (known !== null) return [...found, candidate(tokens, rest, known, false)];
    if (link <= first) link = nextLink(tokens, first + 1, last);
    if (isOrganization || (link < last && organizationHeads.has(tokens.lower(link - 1)))) {
      const isHead = first === last;
      return [...found, { ...candidate(tokens, rest, 'ORG', isHead), isHead }];
    }
    const office = title >= first ? title : opensWithPersonNoun(tokens, rest) ? first : -1;
    if (office >= 0) return [...found, ...aroundTitle(tokens, rest, office)];
    const lead = knownPrefix(tokens, rest);
    if (lead === null) return [...found, guessed(tokens, rest)];
    found.push(lead);
    first = lead.last + 1;
  }
}

/** `Russian President Vladimir Putin`: the name before the office, and the person after it. */
function aroundTitle(tokens: Tokens, run: Run, title: number): Candidate[] {
  const found: Candidate[] = [];
  if (title > run.first) {
    const lead = knownPrefix(tokens, { first: run.first, last: title });
    if (lead !== null) found.push(lead);
  }
  if (title < run.last) found.push(candidate(tokens, { first: title + 1, last: run.last }, 'PER', false));
  return found;
}

/** Chosen by hand: longer places at the start of a run, before another name, are not worth the lookups. */
const MOST_PREFIX_TOKENS = 4;

/** The longest prefix of a run that is a known place, nationality or organization. */
function knownPrefix(tokens: Tokens, run: Run): Candidate | null {
  if (isFirstName(tokens.word(run.first)) && run.last > run.first) return null;
  for (let last = Math.min(run.last, run.first + MOST_PREFIX_TOKENS) - 1; last >= run.first; last--) {
    const part = { first: run.first, last };
    const type = knownTypeOf(tokens, part);
    if (type !== null && !tokens.isUnit(last + 1, 0x2d)) return candidate(tokens, part, type, false);
  }
  return null;
}

/** The longest listed names have eight tokens; longer runs are not worth a lookup. */
const MOST_KNOWN_TOKENS = 12;

function knownTypeOf(tokens: Tokens, run: Run): EntityType | null {
  return run.last - run.first < MOST_KNOWN_TOKENS ? knownType(nameOf(tokens, run)) : null;
}

function knownType(name: string): EntityType | null {
  const spread = name.length > 3 && name === name.toUpperCase() ? titleCase(name) : name;
  if (knownOrganizations.has(name) || agencies.has(name) || knownOrganizations.has(spread)) return 'ORG';
  const entry = lookUp(name);
  if (entry === null) return null;
  return entry.kind === 'nationality' ? 'MISC' : 'LOC';
}

/** The last office or title word of the run; -1 if there is none. */
function lastTitle(tokens: Tokens, run: Run): number {
  for (let at = run.last; at >= run.first; at--) if (personTitles.has(tokens.lower(at))) return at;
  return -1;
}

/** `Pensioner Maureen Tully`: a noun for a person opens a sentence before a name. */
function opensWithPersonNoun(tokens: Tokens, { first, last }: Run): boolean {
  return last - first >= 2 && personNouns.has(tokens.lower(first));
}

/** The first `of` or `for` from `from` up to `last`, as in `Ministry of Foreign Affairs`; `last` if there is none. */
function nextLink(tokens: Tokens, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    const word = tokens.lower(at);
    if (word === 'of' || word === 'for') return at;
  }
  return last;
}

function guessed(tokens: Tokens, run: Run): Candidate {
  const [type, isGuess] = guess(tokens, run);
  return candidate(tokens, run, type, isGuess);
}

/**
 * The likeliest type of an unknown name, from its shape and its neighbors, and whether that is only a guess. The
 * lengths were chosen by hand: people have two to five names, acronyms two to seven letters.
 */
function guess(tokens: Tokens, run: Run): [EntityType, boolean] {
  const count = run.last - run.first + 1;
  const firstWord = tokens.word(tokens.isUnit(run.first, 0x5b) ? run.first + 1 : run.first);
  const before = tokens.lower(run.first - 1);
  const after = tokens.lower(run.last + 1);
  if (personTitles.has(before)) return ['PER', false];
  if (outletNouns.has(after) || isCited(tokens, run.first)) return ['ORG', false];
  if (organizationHeads.has(firstWord.toLowerCase()) && lookUp(tokens.word(run.last)) !== null) return ['ORG', false];
  if (count >= 2 && count <= 5 && (isFirstName(firstWord) || /^\p{Lu}\.$/u.test(firstWord))) return ['PER', true];
  if (count === 1 && /^\p{Lu}[\p{Lu}\d.]{1,6}$/u.test(firstWord)) return ['ORG', true];
  if (speechVerbs.has(after) || after === 'who') return ['PER', count === 1];
  if (tokens.word(run.last + 1) === ',' && tokens.isNumber(run.last + 2) && tokens.word(run.last + 3) === ',')
    return ['PER', false];
  if (placePrepositions.has(before)) return ['LOC', true];
  if (before === 'the' && count > 1) return ['ORG', true];
  if (count === 2 || count === 3) return ['PER', true];
  return ['MISC', true];
}

/** `as cited by X`, `quoted by X`: what is cited like this is an outlet. */
function isCited(tokens: Tokens, first: number): boolean {
  return tokens.lower(first - 1) === 'by' && /^(?:cited|quoted|reported|carried)$/.test(tokens.lower(first - 2));
}

function candidate(tokens: Tokens, { first, last }: Run, type: EntityType, isGuess: boolean): Candidate {
  const isBracketed = tokens.isUnit(first, 0x5b);
  // Field by field: this is the tagger's hottest allocation, and a spread costs a third of its time.
  return {
    start: tokens.start(first),
    end: tokens.end(last),
    first,
    last,
    name: nameOf(tokens, { first, last }),
    type,
    isHead: false,
    isGuess: isGuess && !isBracketed,
  };
}

/** The run's words without an editor's brackets. */
function nameOf(tokens: Tokens, run: Run): string {
  if (run.first === run.last) return tokens.word(run.first);
  const { start, end } = tokens.span(run.first, run.last);
  const words = tokens.text.slice(start, end);
  const isPlain = !words.includes('[') && !words.includes('  ');
  return isPlain ? words : words.replace(/[[\]]/g, '').replace(/\s+/g, ' ');
}
