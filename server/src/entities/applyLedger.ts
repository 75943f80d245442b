import { fold } from '../text/fold';
import { inStrides, mapInSteps, type Steps } from '../text/steps';
import type { Tokens } from '../text/tokens';
import type { NamedSpan } from './join';
import type { LedgerView } from './ledgerView';

/**
 * Lets a reader's word win over what was found: names that are none go, listed names get their kind and the name that joins
 * them, and stand wherever they are written, also where the tagger saw nothing. A longer name that holds a listed one stays
 * whole. Names come and go in order of the text.
 */
export function* applyLedger(
  tokens: Tokens,
  names: readonly NamedSpan[],
  ledger: LedgerView,
): Steps<readonly NamedSpan[]> {
  if (ledger.isEmpty) return names;
  const readings = yield* mapInSteps(names, (name): NamedSpan[] => {
    if (ledger.isIgnored(name.name)) return [];
    const listed = ledger.listed(name.name);
    if (listed === null) return [name];
    return [{ ...name, name: listed.canonical, type: listed.type ?? name.type, head: null, isGuess: false }];
  });
  const kept = readings.flat();
  const written = yield* listedNames(tokens, ledger);
  const isNew = (span: NamedSpan): boolean =>
    kept.every((it) => it.end <= span.start || it.start >= span.end || (it.start >= span.start && it.end <= span.end));
  const added = written.filter(
    (it) => isNew(it) && !kept.some((other) => other.start === it.start && other.end === it.end),
  );
  const isFree = (name: NamedSpan): boolean => added.every((it) => name.end <= it.start || name.start >= it.end);
  return [...kept.filter(isFree), ...added].sort((left, right) => left.start - right.start);
}

/** Where names whose kind the ledger tells are written, the longest at each place. */
function* listedNames(tokens: Tokens, ledger: LedgerView): Steps<NamedSpan[]> {
  const found: NamedSpan[] = [];
  yield* inStrides([[0, tokens.count]], (first, end) => {
    let at = first;
    while (at < end) {
      const listed = tokens.isWord(at) ? longestListed(tokens, at, ledger) : null;
      if (listed !== null) found.push(listed.name);
      at = listed === null ? at + 1 : listed.last + 1;
    }
    return at;
  });
  return found;
}

/** The longest listed name that is written from token `at` on; null where none is. */
function longestListed(tokens: Tokens, at: number, ledger: LedgerView): { name: NamedSpan; last: number } | null {
  let best: NamedSpan | null = null;
  let bestLast = at;
  for (const { words, canonical, type } of ledger.beginningWith(fold(tokens.word(at)))) {
    if (type === null) continue;
    const last = lastToken(tokens, at, words);
    if (last < bestLast || (best !== null && last === bestLast)) continue;
    bestLast = last;
    best = { ...tokens.span(at, last), name: canonical, type, form: 'name', head: null, isGuess: false };
  }
  return best === null ? null : { name: best, last: bestLast };
}

/** The last token of a name that is written from `at` on; -1 where it is not. The first letter's case must agree with a name's. */
function lastToken(tokens: Tokens, at: number, words: readonly string[]): number {
  if (!tokens.isCapitalised(at)) return -1;
  const wanted = words.join(' ');
  for (let last = at; last < at + 2 * words.length + 1 && last < tokens.count; last++) {
    if (tokens.isBreak(last)) return -1;
    const written = fold(tokens.text.slice(tokens.start(at), tokens.end(last))).replace(/\s+/g, ' ');
    if (written === wanted) return last;
    if (written.length > wanted.length) return -1;
  }
  return -1;
}
