import { fold } from '../text/fold';
import { firstAtOrAfter, reachOf } from '../text/searchSpans';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { inStrides, mapInSteps, type Steps } from '../work/steps';
import type { NamedSpan } from './join';
import type { LedgerForms } from './ledgerIndex';
import type { LedgerView } from './ledgerView';

/**
 * Applies the ledger to the names found: ignored names go, listed names get their type and canonical name and are found
 * wherever they are written, even where the tagger missed them. A longer name that contains a listed one stays whole.
 * Takes and returns names in text order.
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

/** Whether the spans, in text order, include exactly this one. */
function hasSame(spans: readonly Span[], { start, end }: Span): boolean {
  for (let index = firstAtOrAfter(spans, start); spans[index]?.start === start; index++)
    if (spans[index]?.end === end) return true;
  return false;
}

/** Every occurrence of a ledger name that has a type, the longest at each place. */
function* listedNames(tokens: Tokens, ledger: LedgerView): Steps<NamedSpan[]> {
  const found: NamedSpan[] = [];
  yield* inStrides([[0, tokens.count]], (first, end) => {
    let at = first;
    while (at < end) {
      // Names in lower case are left to the tagger.
      const forms = tokens.isCapitalized(at) ? ledger.beginningWith(fold(tokens.word(at))) : null;
      const longest = forms === null ? null : longestFrom(tokens, at, forms);
      if (longest !== null) found.push(longest.name);
      at = (longest?.last ?? at) + 1;
    }
    return at;
  });
  return found;
}

/** The longest listed name that starts at token `at`, and its last token; null if none does. */
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
