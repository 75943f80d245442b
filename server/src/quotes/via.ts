import { agencies } from '../text/agencies';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';

const reporters = new Set(['cited', 'quoted', 'reported', 'carried', 'published', 'relayed']);
const outletNouns = new Set(
  'agency newspaper magazine channel broadcaster radio television tv daily weekly outlet service website portal network station tabloid news'.split(
    ' ',
  ),
);
const REACH = 30;

/**
 * The outlet through which a quotation came, in the words that follow its attribution up to the sentence's end: `as
 * cited by X news agency`, `quoted by X`, `X reported`, `told X` where X is an outlet. The span is the outlet's name;
 * null when none is named. The outlet that speaks for itself is a speaker, not a via: see `excluded`.
 */
export function viaAfter(tokens: Tokens, from: number, excluded: Span | null): Span | null {
  const first = tokens.indexAt(from);
  for (let at = first; at < Math.min(tokens.count, first + REACH); at++) {
    if (tokens.isBreak(at) || tokens.word(at) === '.') return null;
    const found = citedBy(tokens, at) ?? toldOutlet(tokens, at) ?? outletReported(tokens, at);
    if (found !== null && (excluded === null || found.start !== excluded.start)) return found;
  }
  return null;
}

/** `as cited by the X news agency`, `quoted by X`. */
function citedBy(tokens: Tokens, at: number): Span | null {
  if (!reporters.has(tokens.lower(at)) || (tokens.lower(at + 1) !== 'by' && tokens.lower(at + 1) !== 'on')) return null;
  return outletName(tokens, at + 2);
}

/** `told X`, `in an interview with X`, where X is known as an outlet. */
function toldOutlet(tokens: Tokens, at: number): Span | null {
  const isTold = tokens.lower(at) === 'told';
  const isInterview = tokens.lower(at) === 'interview' && /^(?:with|to)$/.test(tokens.lower(at + 1));
  if (!isTold && !isInterview) return null;
  const name = outletName(tokens, isTold ? at + 1 : at + 2);
  return name !== null && isOutlet(tokens, name) ? name : null;
}

/** `…, X reported`, where X is known as an outlet. */
function outletReported(tokens: Tokens, at: number): Span | null {
  if (tokens.word(at) !== ',' || !tokens.isCapitalised(at + 1)) return null;
  const name = outletName(tokens, at + 1);
  if (name === null || !isOutlet(tokens, name)) return null;
  const verb = tokens.lower(tokens.indexAt(name.end));
  return verb === 'reported' || verb === 'reports' ? name : null;
}

/** The capitalised words from token `at`, an article before them left out. */
function outletName(tokens: Tokens, at: number): Span | null {
  let first = at;
  while (/^(?:the|a|an|state|local|russian|chinese|state-run)$/.test(tokens.lower(first)) && !isName(tokens, first))
    first++;
  let last = first - 1;
  while (tokens.isCapitalised(last + 1)) last++;
  return last < first ? null : tokens.span(first, last);
}

function isName(tokens: Tokens, at: number): boolean {
  return tokens.isCapitalised(at) && tokens.lower(at) !== 'the';
}

function isOutlet(tokens: Tokens, name: Span): boolean {
  if (agencies.has(tokens.text.slice(name.start, name.end))) return true;
  const next = tokens.indexAt(name.end);
  if (outletNouns.has(tokens.lower(next))) return true;
  return /(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Guardian|Telegraph|Daily|Chronicle|Radio|TV)$/.test(
    tokens.text.slice(name.start, name.end),
  );
}
