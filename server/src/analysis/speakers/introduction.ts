import type { Span } from '../../text/span';

/** `Ida Roe, ` and `Ida Roe, 61, ` before `a fisherman`. */
const afterName = /(\p{Lu}[\p{L}.'’-]*),\s(?:\d{1,3},\s)?$/u;
/** ` for the port, Ida Roe` after `a spokesman`. */
const beforeName = /^\s(?:for|of|at|from|with|in)\s[^,.;:“”"\n]{1,50},\s(\p{Lu}[\p{L}.'’-]*)/u;
/** In code units; chosen by hand, longer than a last name with its age, and than a complement. */
const REACH = 80;

/**
 * Whether somebody without a name is introduced by a noun within `span`: `a fisherman`, `another young fisherman`. In
 * `Ida Roe, a fisherman from Lund,` and `a spokeswoman for the port, Ida Roe,` she is meant, who has a name: `isPerson`
 * tells whether a word is a person's name.
 */
export function isIntroduced(text: string, span: Span, noun: string, isPerson: (word: Span) => boolean): boolean {
  const introduction = new RegExp(
    `\\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\\s+(?:[\\p{Ll}-]+\\s+){0,2}${noun}(?![\\p{L}-]|,?\\s+\\p{Lu})`,
    'gu',
  );
  for (const found of text.slice(span.start, span.end).matchAll(introduction)) {
    const start = span.start + found.index;
    const end = start + found[0].length;
    const before = afterName.exec(text.slice(Math.max(0, start - REACH), start));
    if (before !== null && isPerson(wordAt(start - before[0].length, before[1]))) continue;
    const after = beforeName.exec(text.slice(end, end + REACH));
    if (after !== null && isPerson(wordAt(end + after[0].length - (after[1]?.length ?? 0), after[1]))) continue;
    return true;
  }
  return false;
}

function wordAt(start: number, word = ''): Span {
  return { start, end: start + word.length };
}
