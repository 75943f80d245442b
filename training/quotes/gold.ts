import type { Span } from '../../server/src/text/span';
import type { AnnotatedArticle, Attribution } from './polnear';

/**
 * The annotation of one quoted stretch. `core`: speech of five words or more, or nearly all of the attributed content;
 * `short`: other attributed words; `none`: not attributed; `ignore`: attributed to less than half, discarded, or in markup.
 */
export interface Gold {
  readonly kind: 'core' | 'short' | 'none' | 'ignore';
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

const MOST_STRIPPED =
  /^[\s\u00a0\u200b\ufeff\u202a“”„‟«»"‘’‚‛'`´,.;:!?…–—-]+|[\s\u00a0\u200b\ufeff\u202a“”„‟«»"‘’‚‛'`´,.;:!?…–—-]+$/g;
// The thresholds of the corpus's scorer.
const FEWEST_CORE_WORDS = 5;
const HALF = 0.5;
const NEARLY_ALL = 0.85;

/** The index of the attribution that owns each code unit, or -1. */
export function owners({ text, attributions }: AnnotatedArticle): Int32Array {
  const own = new Int32Array(text.length).fill(-1);
  for (const [index, { content }] of attributions.entries()) {
    for (const { start, end } of content) own.fill(index, start, end);
  }
  return own;
}

/** The annotation of one quoted stretch, without its marks, by the rules of the corpus's scorer. */
export function goldOfSpan(article: AnnotatedArticle, own: Int32Array, stretch: Span): Gold {
  const { text, attributions, discarded } = article;
  const none: Gold = { kind: 'none', source: [], cue: [] };
  let letters = 0;
  const votes = new Map<number, number>();
  for (let at = stretch.start; at < stretch.end; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    letters++;
    const owner = own[at] ?? -1;
    if (owner >= 0) votes.set(owner, (votes.get(owner) ?? 0) + 1);
  }
  if (letters === 0) return { ...none, kind: 'ignore' };
  let best = -1;
  let covered = 0;
  for (const [owner, count] of votes) {
    covered += count;
    if (best < 0 || count > (votes.get(best) ?? 0)) best = owner;
  }
  const coverage = covered / letters;
  const attribution: Attribution | undefined = attributions[best];
  const isDiscarded = discarded.some((it) => it.start < stretch.end && it.end > stretch.start);
  if (isDiscarded || (coverage > 0 && coverage < HALF)) return { ...none, kind: 'ignore' };
  if (attribution === undefined) return none;
  const { source, cue } = attribution;
  const low = text.lastIndexOf('\n', stretch.start - 1) + 1;
  const lineEnd = text.indexOf('\n', stretch.end);
  const high = lineEnd < 0 ? text.length : lineEnd;
  let inside = 0;
  for (const { start, end } of attribution.content) {
    if (start < stretch.end && end > stretch.start) inside += Math.max(0, Math.min(end, high) - Math.max(start, low));
  }
  const words = text.slice(stretch.start, stretch.end).split(/\s+/).length;
  const isCore = words >= FEWEST_CORE_WORDS || stretch.end - stretch.start + 4 >= NEARLY_ALL * inside;
  return { kind: isCore ? 'core' : 'short', source, cue };
}

/** `span` without the quotation marks, white space and punctuation at its ends, as the scorer compares spans. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const left = words.length - words.replace(MOST_STRIPPED, (hit, at: number) => (at === 0 ? '' : hit)).length;
  const right =
    words.length -
    words.replace(MOST_STRIPPED, (hit, at: number) => (at === 0 && hit.length < words.length ? hit : '')).length;
  return { start: span.start + left, end: Math.max(span.start + left, span.end - right) };
}

const HEAD_STOP =
  /,|;|:|\(|\s[—–-]+\s|—|\b(?:who|whom|whose|which|that|of|at|for|from|in|with|on|to|by|about|during|after|before|while|when|where|as|including|like|near|against|speaking|running)\b/i;
const WORD = /[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu;

/** The head word of a source, in lower case: the last word before its first comma, relative pronoun or preposition. */
export function headWord(phrase: string): string {
  const bare = phrase.replace(MOST_STRIPPED, '').replace(/^[()[\]]+|[()[\]]+$/g, '');
  const stop = HEAD_STOP.exec(bare.slice(1));
  const cut =
    stop !== null && bare.slice(0, stop.index + 1).replace(MOST_STRIPPED, '') !== ''
      ? bare.slice(0, stop.index + 1)
      : bare;
  const found = cut.match(WORD) ?? [];
  while (found.length > 1 && /^(?:jr|sr|ii|iii|himself|herself|themselves)$/i.test(found.at(-1) ?? '')) found.pop();
  return (found.at(-1) ?? bare).replace(/[’']s?$/, '').toLowerCase();
}

/** Whether a found source matches the annotated one: they overlap, and each contains the other's head. */
export function isHeadCorrect(text: string, gold: readonly Span[], found: Span): boolean {
  if (!gold.some((it) => it.start < found.end && it.end > found.start)) return false;
  const goldWords = gold.map((it) => text.slice(it.start, it.end)).join(' ');
  const foundWords = text.slice(found.start, found.end);
  return wordsOf(foundWords).has(headWord(goldWords)) && wordsOf(goldWords).has(headWord(foundWords));
}

function wordsOf(phrase: string): Set<string> {
  return new Set((phrase.match(WORD) ?? []).map((it) => it.replace(/[’']s?$/, '').toLowerCase()));
}
