import type { Article } from '../article/article';
import { isUpper } from '../text/characters';
import { fold } from '../text/fold';
import { closesAsSentence } from '../text/sentences';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { forEachInSteps, inPieces, inStrides, mapInSteps, type Steps } from '../work/steps';
import { addressOf } from './address';
import { applyLedger } from './applyLedger';
import { type Candidate, candidatesOf } from './classify';
import { neverNames } from './commonWords';
import { corporateForms } from './companyContext';
import { withDefinitions } from './definitions';
import { BARE, type Entity, type EntityType } from './entity';
import { lookUp, titleCase } from './gazetteer/gazetteer';
import { joinNames, type NamedSpan } from './join';
import { termsOf } from './knowledge/leaders';
import { countryOf } from './knowledge/placeOf';
import { emptyLedger } from './ledger';
import { LedgerView } from './ledgerView';
import { withNameRules } from './nameRules';
import { nominalHeads } from './nominals';
import { organizationHeads } from './organizationWords';
import { isAfterPlacePreposition, isPlaceName } from './placeWords';
import { capitalRuns, type Run } from './runs';
import { isAmongCapitals } from './shouted';
import type { TokenRange } from './tagger/articleWords';
import { isListedPerson } from './tagger/nameLists';
import { type TaggedName, tagNames } from './tagger/tagNames';
import { clubEnds } from './teamContext';
import { royalTitles } from './titles';
import { TokenCover } from './tokenCover';
import { type WordEvidence, wordEvidence } from './wordEvidence';

/**
 * The entities of an article, in order of their first mention. The body is read first; a headline in title case, where
 * every word is capitalized, can only repeat its names or use those of the gazetteer. `ledger` holds what readers said
 * about this article's names, and takes precedence.
 */
export function* findEntities(tokens: Tokens, article: Article, ledger: LedgerView = noLedger): Steps<Entity[]> {
  const bodyRanges = yield* mapInSteps(article.paragraphs, (it, index) => bodyRange(tokens, article, it, index));
  const evidence = yield* wordEvidence(tokens, bodyRanges);
  const names: NamedSpan[] = [...metadataNames(article)];
  const read: TokenRange[] = [];
  const titles: Span[] = [article.caption, article.headline].filter((it) => it !== null);
  for (const [from, to] of bodyRanges) {
    read.push([from, to]);
  }
  for (const line of titles) {
    const [from, to] = [tokens.indexAt(line.start), tokens.indexAt(line.end)];
    if (!isTitleCase(tokens, from, to)) read.push([from, to]);
  }
  read.sort((left, right) => left[0] - right[0]);
  const certain = new Map(names.map((it) => [fold(it.name), it.type]));
  yield* forEachInSteps(yield* taggedNames(tokens, read, evidence), (name) => {
    // What dateline or byline use as the name of a place or an agency has the same type in the body.
    const type = name.head === null ? certain.get(fold(name.name)) : undefined;
    names.push(type === undefined ? name : { ...name, type });
  });
  yield* inPieces(read, (first, end, _, to) => {
    for (const nominal of nominalHeads(tokens, first, end, to)) names.push(nominal);
  });
  const known = new Map<string, EntityType>();
  yield* forEachInSteps(names, ({ name, type }) => {
    if (!known.has(name)) known.set(name, type);
    if (type === 'PER') known.set(lastWordOf(name), 'PER');
  });
  for (const title of titles)
    for (const name of yield* titleNames(tokens, title, { known, evidence })) names.push(name);
  names.sort((left, right) => left.start - right.start);
  const defined = yield* withDefinitions(tokens, names);
  return yield* withKnownKeys(yield* joinNames(yield* applyLedger(tokens, defined, ledger), ledger), article);
}

const noLedger = new LedgerView(emptyLedger, '');

/**
 * Heads of state and government get the key of their full name, so that `Maduro` in one article and `Nicolas Maduro` in
 * another are one; any other person with a single name gets a key that joins nothing across articles.
 */
function* withKnownKeys(entities: readonly Entity[], article: Article): Steps<Entity[]> {
  const countries = new Set<string>();
  yield* forEachInSteps(entities, (it) => {
    const country = it.type === 'LOC' || it.type === 'MISC' ? countryOf(it, article) : null;
    if (country !== null) countries.add(country);
  });
  return yield* mapInSteps(entities, (entity): Entity => {
    if (entity.type !== 'PER' || entity.isVouched) return entity;
    const [term] = termsOf(entity.name, (country) => countries.has(lookUp(country)?.canonical ?? country));
    if (term !== undefined) return { ...entity, key: `PER:${fold(term.name)}` };
    return entity.name.includes(' ') ? entity : { ...entity, key: `${BARE}${fold(entity.name)}` };
  });
}

/** The names that dateline, byline and sign-off give explicitly. */
function metadataNames(article: Article): NamedSpan[] {
  const found: NamedSpan[] = [];
  const add = (span: Span | null | undefined, type: EntityType): void => {
    if (span === null || span === undefined) return;
    const name = article.text.slice(span.start, span.end);
    found.push({ start: span.start, end: span.end, name, type, form: 'name', head: null, isGuess: false });
  };
  add(article.byline?.reporter, 'PER');
  add(article.byline?.agency, 'ORG');
  add(article.dateline?.place, 'LOC');
  add(article.dateline?.region, 'LOC');
  add(article.dateline?.agency, 'ORG');
  add(article.signOff?.agency, 'ORG');
  return found;
}

/** The tokens of a paragraph without dateline and sign-off. */
function bodyRange(tokens: Tokens, article: Article, paragraph: Span, index: number): readonly [number, number] {
  const isFirst = index === 0;
  const isLast = index === article.paragraphs.length - 1;
  const start = isFirst && article.dateline !== null ? article.dateline.end : paragraph.start;
  const end = isLast && article.signOff !== null ? article.signOff.start : paragraph.end;
  return [tokens.indexAt(start), tokens.indexAt(end)];
}

/**
 * The tagger's names, corrected by rules. Some are found more reliably by their capitals alone: a ministry, council or
 * court with all its words; a bare head word, `the Ministry`; and a name with an editor's brackets, `[Ida] Roe`, which
 * no training corpus has.
 */
function* taggedNames(tokens: Tokens, ranges: readonly TokenRange[], evidence: WordEvidence): Steps<NamedSpan[]> {
  const names = yield* withNameRules(tokens, ranges, yield* tagNames(tokens, ranges));
  const tagged = new TokenCover(tokens.count, names);
  const own: Candidate[] = [];
  yield* inStrides(ranges, (first, end, from, to) => {
    const isSentence = closesAsSentence(tokens, to - 1);
    const { runs, next } = capitalRuns(tokens, { first, end, from, to }, evidence);
    for (const run of runs) {
      if (isSettled(tokens, run, tagged)) continue;
      for (const it of candidatesOf(tokens, run)) if (isMoreReliable(tokens, it, tagged, isSentence)) own.push(it);
    }
    return next;
  });
  const taken = new TokenCover(tokens.count, own);
  const found: NamedSpan[] = [];
  yield* forEachInSteps(names, (it) => {
    if (taken.isFree(it)) found.push(taggedName(tokens, it));
  });
  yield* forEachInSteps(own, (it) => found.push(named(tokens, it)));
  return found;
}

/** Whether a run is fully tagged and has no head word of an organization: its capitals have nothing to add. */
function isSettled(tokens: Tokens, { first, last }: Run, tagged: TokenCover): boolean {
  for (let at = first; at <= last; at++) if (!tagged.has(at) || organizationHeads.has(tokens.lower(at))) return false;
  return true;
}

/** Whether a name found by its capitals is more reliable than the tagger's names in the same place. */
function isMoreReliable(tokens: Tokens, candidate: Candidate, tagged: TokenCover, isSentence: boolean): boolean {
  const { first, last, type, isHead } = candidate;
  if (tokens.isUnit(first, OPEN_BRACKET)) return true;
  if (isHead) return tagged.hasSingleWordsOnly(candidate);
  // Two names of people in a sentence that the tagger skips are mostly a person it was not trained on: "Per Haug".
  if (type === 'PER' && last === first + 1)
    return (
      isSentence &&
      tagged.isFree(candidate) &&
      isListedPerson(tokens.lower(first)) &&
      isListedPerson(tokens.lower(last))
    );
  if (type !== 'ORG' || first === last || !organizationHeads.has(tokens.lower(last))) return false;
  return tagged.hasNoPartialOverlap(candidate);
}

const OPEN_BRACKET = 0x5b;

function taggedName(tokens: Tokens, { first, last, type }: TaggedName): NamedSpan {
  const { start, end } = tokens.span(first, last);
  const name = first === last ? tokens.word(first) : tokens.words(first, last).replace(/\s+/g, ' ');
  const isPlace = type === 'LOC' && isAfterPlacePreposition(tokens, first);
  const isGuess = !name.includes(' ') && lookUp(name) === null && !isPlace;
  const isClub = type === 'ORG' && first === last && clubEnds.has(tokens.lower(first));
  const head = isClub ? name.toLowerCase() : null;
  const isWhole = type === 'PER' && first === last && royalTitles.has(tokens.lower(first - 1));
  const address = first === last ? addressOf(tokens.lower(first - 1)) : null;
  return { start, end, name, type, form: isClub ? 'alias' : 'name', head, isGuess, isWhole, address };
}

function named(tokens: Tokens, candidate: Candidate): NamedSpan {
  const { start, end, name, type, isHead, isGuess } = candidate;
  const isPlace = candidate.type === 'PER' && isPlaceName(tokens, candidate.first, candidate.last);
  const isFirm = candidate.first < candidate.last && corporateForms.has(tokens.lower(candidate.last));
  const isAlias = isHead && /^(?:the|its|their|this)$/.test(tokens.lower(candidate.first - 1));
  return {
    start,
    end,
    name,
    type: isPlace ? 'LOC' : isFirm ? 'ORG' : type,
    form: isAlias ? 'alias' : 'name',
    head: isAlias ? name.toLowerCase() : null,
    isGuess,
  };
}

/** What a headline’s names are judged by: the names of the body, folded, and how the body writes words. */
interface BodyNames {
  readonly known: ReadonlyMap<string, EntityType>;
  readonly evidence: WordEvidence;
}

/**
 * The names in a headline in title case or capitals, which say little: those of the body and of the gazetteer, and what
 * the tagger finds beside them, without words that the body writes in lower case.
 */
function* titleNames(tokens: Tokens, title: Span, body: BodyNames): Steps<NamedSpan[]> {
  const [from, to] = [tokens.indexAt(title.start), tokens.indexAt(title.end)];
  if (!isTitleCase(tokens, from, to)) return [];
  const found: NamedSpan[] = [];
  let at = from;
  while (at < to) {
    const match = longestKnown(tokens, at, to, body);
    if (match !== null) found.push(match.name);
    at = match?.next ?? at + 1;
  }
  const isFree = (it: Span): boolean => found.every((name) => name.end <= it.start || name.start >= it.end);
  const guesses = (yield* taggedNames(tokens, [[from, to]], body.evidence)).filter(isFree);
  for (const guess of guesses) {
    const trimmed = withoutCommonEnds(tokens, guess, body.evidence);
    if (trimmed !== null) found.push(trimmed);
  }
  return found;
}

/** A guess without the words at its ends that the body writes in lower case; null if none is left. */
function withoutCommonEnds(tokens: Tokens, guess: NamedSpan, evidence: WordEvidence): NamedSpan | null {
  let [first, last] = [tokens.indexAt(guess.start), tokens.indexAt(guess.end) - 1];
  const isCommon = (at: number): boolean => evidence.lower.has(tokens.lower(at)) || neverNames.has(tokens.lower(at));
  while (first <= last && isCommon(first)) first++;
  while (last >= first && isCommon(last)) last--;
  if (first > last) return null;
  const span = tokens.span(first, last);
  return { ...guess, ...span, name: tokens.text.slice(span.start, span.end).replace(/\s+/g, ' '), isGuess: true };
}

/** Chosen by hand: longer names are rarely repeated whole in a headline. */
const MOST_TITLE_TOKENS = 5;

/** The longest name from token `at` that the body uses or the gazetteer knows. */
function longestKnown(
  tokens: Tokens,
  at: number,
  to: number,
  { known }: BodyNames,
): { name: NamedSpan; next: number } | null {
  if (!tokens.isCapitalized(at)) return null;
  for (let last = Math.min(to, at + MOST_TITLE_TOKENS) - 1; last >= at; last--) {
    const span = tokens.span(at, last);
    const name = tokens.text.slice(span.start, span.end);
    const type = known.get(name) ?? knownShouted(name, known) ?? placeType(tokens, at, last);
    if (type === null || (at === last && neverNames.has(tokens.lower(at)) && isAmongCapitals(tokens, at))) continue;
    const found: NamedSpan = { ...span, name, type, form: 'name', head: null, isGuess: true };
    return { name: found, next: last + 1 };
  }
  return null;
}

/** The type of `MERKEL` for the body’s `Merkel`. */
function knownShouted(name: string, known: ReadonlyMap<string, EntityType>): EntityType | undefined {
  return name.length > 2 && name === name.toUpperCase() ? known.get(titleCase(name)) : undefined;
}

function placeType(tokens: Tokens, first: number, last: number): EntityType | null {
  const entry = lookUp(tokens.words(first, last));
  if (entry === null || entry.kind === 'city' || entry.kind === 'region') return null;
  return entry.kind === 'nationality' ? 'MISC' : 'LOC';
}

/** Chosen by hand: title case leaves short words in lower case, and other headlines have fewer names than this. */
const SHORTEST_TITLE_WORD = 4;
const TITLE_CASE_SHARE = 0.6;

/** Whether most longer words of the line are capitalized, so that capitals say nothing. */
function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  let capitalized = 0;
  for (let at = from + 1; at < to; at++) {
    if (!tokens.isWord(at) || tokens.end(at) - tokens.start(at) < SHORTEST_TITLE_WORD) continue;
    words++;
    if (isUpper(tokens.text.charCodeAt(tokens.start(at)))) capitalized++;
  }
  return words >= 2 && capitalized > words * TITLE_CASE_SHARE;
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
