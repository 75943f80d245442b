import type { Article } from '../article/article';
import { isUpper } from '../text/characters';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { type Candidate, candidatesOf } from './classify';
import type { Entity, EntityType } from './entity';
import { lookUp } from './gazetteer/gazetteer';
import { joinNames, type NamedSpan } from './join';
import { nominalHeads } from './nominals';
import { capitalRuns } from './runs';
import { type WordEvidence, wordEvidence } from './wordEvidence';

/** The most tokens of a paragraph that can be a heading. */
const LONGEST_HEADING = 25;

/**
 * The entities of an article, in order of their first mention. The body is read first; a headline in title case, where
 * every word is capitalised, may only repeat its names or use those of the gazetteer.
 */
export function findEntities(tokens: Tokens, article: Article): Entity[] {
  const bodyRanges = article.paragraphs.map((paragraph, index) => bodyRange(tokens, article, paragraph, index));
  const evidence = wordEvidence(tokens, bodyRanges);
  const names: NamedSpan[] = [...tagged(article)];
  const titles: Span[] = [article.caption, article.headline].filter((it) => it !== null);
  for (const [from, to] of bodyRanges) {
    // A headline that ends in a full stop, or a subheading, stands among the paragraphs.
    if (isHeading(tokens, from, to, article) && isTitleCase(tokens, from, to)) {
      titles.push(tokens.span(from, to - 1));
      continue;
    }
    for (const candidate of candidatesIn(tokens, from, to, evidence)) names.push(named(tokens, candidate));
    for (const nominal of nominalHeads(tokens, from, to)) names.push(nominal);
  }
  const known = new Set(names.flatMap((it) => [it.name, ...(it.type === 'PER' ? [lastWordOf(it.name)] : [])]));
  for (const title of titles) for (const name of titleNames(tokens, title, evidence, known)) names.push(name);
  names.sort((left, right) => left.start - right.start);
  return joinNames(names);
}

/** What dateline, byline and sign-off name outright. */
function tagged(article: Article): NamedSpan[] {
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

/** A short paragraph above the others where no headline is, or one without a sentence's end. */
function isHeading(tokens: Tokens, from: number, to: number, article: Article): boolean {
  if (to - from > LONGEST_HEADING || to === from) return false;
  const isFirst = tokens.start(from) === article.paragraphs[0]?.start;
  if (isFirst && article.headline === null && article.paragraphs.length > 1) return true;
  return !/^[.!?"”’)]$/.test(tokens.word(to - 1));
}

/** The tokens of a paragraph without dateline and sign-off. */
function bodyRange(tokens: Tokens, article: Article, paragraph: Span, index: number): readonly [number, number] {
  const isFirst = index === 0;
  const isLast = index === article.paragraphs.length - 1;
  const start = isFirst && article.dateline !== null ? article.dateline.end : paragraph.start;
  const end = isLast && article.signOff !== null ? article.signOff.start : paragraph.end;
  return [tokens.indexAt(start), tokens.indexAt(end)];
}

function candidatesIn(tokens: Tokens, from: number, to: number, evidence: WordEvidence): Candidate[] {
  return capitalRuns(tokens, from, to, evidence).flatMap((run) => candidatesOf(tokens, run));
}

function named(tokens: Tokens, candidate: Candidate): NamedSpan {
  const { start, end, name, type, isHead, isGuess } = candidate;
  const isAlias = isHead && /^(?:the|its|their|this)$/.test(tokens.lower(candidate.first - 1));
  return {
    start,
    end,
    name,
    type,
    form: isAlias ? 'alias' : 'name',
    head: isAlias ? name.toLowerCase() : null,
    isGuess,
  };
}

function titleNames(tokens: Tokens, title: Span, evidence: WordEvidence, known: ReadonlySet<string>): NamedSpan[] {
  const [from, to] = [tokens.indexAt(title.start), tokens.indexAt(title.end)];
  if (!isTitleCase(tokens, from, to)) {
    const found = candidatesIn(tokens, from, to, evidence).map((it) => named(tokens, it));
    return found.filter((it) => !it.isGuess || known.has(it.name) || it.name.includes(' '));
  }
  const found: NamedSpan[] = [];
  let at = from;
  while (at < to) {
    const match = longestKnown(tokens, at, to, known);
    if (match === null) {
      at++;
      continue;
    }
    found.push(match.name);
    at = match.next;
  }
  return found;
}

/** The longest stretch from token `at` that names something the body names or the gazetteer knows. */
function longestKnown(
  tokens: Tokens,
  at: number,
  to: number,
  known: ReadonlySet<string>,
): { name: NamedSpan; next: number } | null {
  if (!tokens.isCapitalised(at)) return null;
  for (let last = Math.min(to - 1, at + 4); last >= at; last--) {
    const span = tokens.span(at, last);
    const name = tokens.text.slice(span.start, span.end);
    const entry = lookUp(name);
    const isPlace = entry !== null && entry.kind !== 'city' && entry.kind !== 'region';
    if (!known.has(name) && !isPlace) continue;
    const [candidate] = candidatesOf(tokens, { first: at, last });
    if (candidate === undefined || candidate.isHead || candidate.start !== span.start) continue;
    return { name: { ...named(tokens, { ...candidate, ...span, name }), isGuess: true }, next: last + 1 };
  }
  return null;
}

/** Whether nearly every longer word of the line is capitalised, so that capitals tell nothing. */
function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  let words = 0;
  let capitalised = 0;
  for (let at = from + 1; at < to; at++) {
    if (!tokens.isWord(at) || tokens.end(at) - tokens.start(at) < 4) continue;
    words++;
    if (isUpper(tokens.text.charCodeAt(tokens.start(at)))) capitalised++;
  }
  return words >= 2 && capitalised > words * 0.6;
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
