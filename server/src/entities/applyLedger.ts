import { fold } from '../text/fold';
import { firstAtOrAfter, reachOf } from '../text/searchSpans';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { inStrides, mapInSteps, type Steps } from '../work/steps';
import type { NamedSpan } from './join';
import type { LedgerForms } from './ledgerIndex';
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
  const reachOfKept = reachOf(kept);
  const isNew = (span: Span): boolean =>
    reachOfKept(span.start) <= span.start && reachOfKept(span.end) <= span.end && !hasSame(kept, span);
  const added = (yield* listedNames(tokens, ledger)).filter(isNew);
  const reachOfAdded = reachOf(added);
  const free = kept.filter((it) => reachOfAdded(it.end) <= it.start);
  return [...free, ...added].sort((left, right) => left.start - right.start);
}

/** Whether one of the spans, in order of the text, is this very one. */
function hasSame(spans: readonly Span[], { start, end }: Span): boolean {
  for (let index = firstAtOrAfter(spans, start); spans[index]?.start === start; index++)
    if (spans[index]?.end === end) return true;
  return false;
}

/** Where names whose type is in the ledger are written, the longest at each place. */
function* listedNames(tokens: Tokens, ledger: LedgerView): Steps<NamedSpan[]> {
  const found: NamedSpan[] = [];
  yield* inStrides([[0, tokens.count]], (first, end) => {
    let at = first;
    while (at < end) {
      // The first letter's case must agree with a name's.
      const forms = tokens.isCapitalised(at) ? ledger.beginningWith(fold(tokens.word(at))) : null;
      const longest = forms === null ? null : longestFrom(tokens, at, forms);
      if (longest !== null) found.push(longest.name);
      at = (longest?.last ?? at) + 1;
    }
    return at;
  });
  return found;
}

/** The longest of the names that is written from token `at` on, and its last token; null where none is. */
function longestFrom(
  tokens: Tokens,
  at: number,
  { byWords, wordCounts, mostTokens }: LedgerForms,
): { readonly name: NamedSpan; readonly last: number } | null {
  let longest: { readonly name: NamedSpan; readonly last: number } | null = null;
  let words = 1;
  for (let last = at; last < at + mostTokens && !tokens.isBreak(last); last++) {
    if (last > at && tokens.start(last) > tokens.end(last - 1)) words++;
    if (!wordCounts.has(words)) continue;
    const span = tokens.span(at, last);
    const form = byWords.get(fold(tokens.text.slice(span.start, span.end)).replace(/\s+/g, ' '));
    if (form === undefined || last >= at + form.mostTokens) continue;
    const { canonical, type } = form;
    longest = { name: { ...span, name: canonical, type, form: 'name', head: null, isGuess: false }, last };
  }
  return longest;
}
