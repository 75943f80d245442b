import { isUpper } from '../text/characters';
import { reachOf } from '../text/searchSpans';
import type { Tokens } from '../text/tokens';
import { forEachInSteps, inPieces, type Steps } from '../work/steps';
import type { NamedSpan } from './join';
import { knownOrganizations } from './organizationWords';

/** Two to eight characters, chosen by hand: longer words in capitals are rarely acronyms. */
const acronym = /^\p{Lu}[\p{Lu}\d&]{1,7}$/u;

/**
 * Resolves short names that the article defines: with `Federation of Harbour Pilots (FHP)`, every `FHP` is the
 * federation. Only the first letter has to match. Takes and returns names in text order.
 */
export function* withDefinitions(tokens: Tokens, names: readonly NamedSpan[]): Steps<NamedSpan[]> {
  const defined = new Map<string, string>();
  yield* forEachInSteps(names, (full) => {
    if (full.type !== 'ORG' || full.head !== null || !full.name.includes(' ')) return;
    const open = tokens.indexAt(full.end);
    const short = tokens.word(open + 1);
    if (tokens.word(open) !== '(' || tokens.word(open + 2) !== ')' || !acronym.test(short)) return;
    if (knownOrganizations.has(short) || defined.has(short) || short[0] !== firstCapital(full.name)) return;
    defined.set(short, full.name);
  });
  if (defined.size === 0) return [...names];
  const kept = names.filter((it) => it.head !== null || !defined.has(it.name));
  return kept.concat(yield* shortNames(tokens, kept, defined)).sort((left, right) => left.start - right.start);
}

/** Every occurrence of a defined short name outside other names. */
function* shortNames(
  tokens: Tokens,
  names: readonly NamedSpan[],
  defined: ReadonlyMap<string, string>,
): Steps<NamedSpan[]> {
  const found: NamedSpan[] = [];
  const reach = reachOf(names);
  yield* inPieces([[0, tokens.count]], (first, end) => {
    for (let at = first; at < end; at++) {
      const name = tokens.isCapitalized(at) ? defined.get(tokens.word(at)) : undefined;
      if (name === undefined) continue;
      const span = tokens.span(at, at);
      if (reach(span.end) <= span.start)
        found.push({ ...span, name, type: 'ORG', form: 'alias', head: null, isGuess: false });
    }
  });
  return found;
}

function firstCapital(name: string): string {
  for (const letter of name) if (isUpper(letter.charCodeAt(0))) return letter;
  return '';
}
