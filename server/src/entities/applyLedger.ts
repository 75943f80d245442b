import { fold } from '../text/fold';
import type { Tokens } from '../text/tokens';
import type { NamedSpan } from './join';
import type { LedgerView } from './ledgerView';

/**
 * Lets a reader's word win over what was found: names that are none go, listed names get their kind and the name that joins
 * them, and stand wherever they are written, also where the tagger saw nothing. A longer name that holds a listed one stays
 * whole. Names come and go in order of the text.
 */
export function applyLedger(tokens: Tokens, names: readonly NamedSpan[], ledger: LedgerView): NamedSpan[] {
  if (ledger.isEmpty) return [...names];
  const kept = names.flatMap((name): NamedSpan[] => {
    if (ledger.isIgnored(name.name)) return [];
    const listed = ledger.listed(name.name);
    if (listed === null) return [name];
    return [{ ...name, name: listed.canonical, type: listed.type ?? name.type, head: null, isGuess: false }];
  });
  const written = listedNames(tokens, ledger);
  const isNew = (span: NamedSpan): boolean =>
    kept.every((it) => it.end <= span.start || it.start >= span.end || (it.start >= span.start && it.end <= span.end));
  const added = written.filter(
    (it) => isNew(it) && !kept.some((other) => other.start === it.start && other.end === it.end),
  );
  const isFree = (name: NamedSpan): boolean => added.every((it) => name.end <= it.start || name.start >= it.end);
  return [...kept.filter(isFree), ...added].sort((left, right) => left.start - right.start);
}

/** Where names whose kind the ledger tells are written, the longest at each place. */
function listedNames(tokens: Tokens, ledger: LedgerView): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.isWord(at)) continue;
    let best: NamedSpan | null = null;
    let bestLast = at;
    for (const { words, canonical, type } of ledger.beginningWith(fold(tokens.word(at)))) {
      if (type === null) continue;
      const last = lastToken(tokens, at, words);
      if (last < bestLast || (best !== null && last === bestLast)) continue;
      bestLast = last;
      best = { ...tokens.span(at, last), name: canonical, type, form: 'name', head: null, isGuess: false };
    }
    if (best === null) continue;
    found.push(best);
    at = bestLast;
  }
  return found;
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
