import type { Span } from '../../server/src/text/span';
import { type Gold, goldOfSpan, headWord, isHeadCorrect, owners, trimmed } from './gold';
import type { AnnotatedArticle } from './polnear';

/** A quotation as found by a system, in UTF-16 offsets into the article. */
export interface SystemQuote extends Span {
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

export type Tier = 'core' | 'all';

/** What is counted, named as in the table. */
type Count =
  | 'gold'
  | 'predicted'
  | 'exact'
  | 'overlap'
  | 'joint'
  | 'sourced'
  | 'answered'
  | 'speaker exact'
  | 'speaker head'
  | 'speaker overlap'
  | `${SourceKind} sourced`
  | `${SourceKind} head`
  | 'cued'
  | 'cue exact'
  | 'cue overlap';

type SourceKind = 'name' | 'pronoun' | 'noun';

/** Counts by tier, added up over articles. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(tier: Tier, count: Count, amount = 1): void {
    this.#counts.set(`${tier} ${count}`, this.of(tier, count) + amount);
  }

  of(tier: Tier, count: Count): number {
    return this.#counts.get(`${tier} ${count}`) ?? 0;
  }

  addAll(other: Tally): void {
    for (const [key, value] of other.#counts) this.#counts.set(key, (this.#counts.get(key) ?? 0) + value);
  }
}

/** One line of the table: a name and a figure in percent, null where nothing was counted. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
}

/** The figures of the table for one tier, strict. */
export function figuresOf(tally: Tally, tier: Tier): Figure[] {
  const f1 = (hits: Count): number => {
    const precision = tally.of(tier, hits) / Math.max(1, tally.of(tier, 'predicted'));
    const recall = tally.of(tier, hits) / Math.max(1, tally.of(tier, 'gold'));
    return (200 * precision * recall) / Math.max(1e-9, precision + recall);
  };
  const share = (count: Count, of: Count): number | null =>
    tally.of(tier, of) === 0 ? null : (100 * tally.of(tier, count)) / tally.of(tier, of);
  return [
    { name: 'detection, exact F1', value: f1('exact') },
    { name: 'detection, overlap F1', value: f1('overlap') },
    { name: 'speaker, head', value: share('speaker head', 'sourced') },
    { name: 'speaker, exact span', value: share('speaker exact', 'sourced') },
    { name: 'speaker, overlap', value: share('speaker overlap', 'sourced') },
    { name: '  names, head', value: share('name head', 'name sourced') },
    { name: '  pronouns, head', value: share('pronoun head', 'pronoun sourced') },
    { name: '  common nouns, head', value: share('noun head', 'noun sourced') },
    { name: 'speaker answered', value: share('answered', 'sourced') },
    { name: 'cue, overlap', value: share('cue overlap', 'cued') },
    { name: 'cue, exact', value: share('cue exact', 'cued') },
    { name: 'joint F1', value: f1('joint') },
  ];
}

interface GoldRegion {
  readonly span: Span;
  readonly gold: Gold;
}

const MARK = /[“”„‟«»"]|''|``/g;
const LEFT_CONTEXT = '([{<—–-/‘';
const RIGHT_CONTEXT = '.,;:!?)]}—–-/';
/** The threshold of the PolNeAR scorer. */
const ENOUGH_OVERLAP = 0.5;

/**
 * The quoted stretches that count: between double marks, paired within a paragraph; an unclosed one ends with it. This is
 * the pairing of the PolNeAR scorer (defined in its docstring), deliberately independent of the product's own.
 */
export function regionsOf(text: string): Span[] {
  const regions: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const start = paragraph.index;
    const end = start + paragraph[0].length;
    let open: number | null = null;
    MARK.lastIndex = start;
    for (let hit = MARK.exec(text); hit !== null && hit.index + hit[0].length <= end; hit = MARK.exec(text)) {
      const at = hit.index;
      const markEnd = at + hit[0].length;
      const left = at > start ? text.charAt(at - 1) : ' ';
      const right = markEnd < end ? text.charAt(markEnd) : ' ';
      const opensLeft = /\s/.test(left) || LEFT_CONTEXT.includes(left);
      const closesRight = /\s/.test(right) || RIGHT_CONTEXT.includes(right);
      if (opens(hit[0], open !== null, opensLeft, closesRight)) {
        if (open !== null) regions.push({ start: open, end: at });
        open = markEnd;
      } else if (open !== null) {
        regions.push({ start: open, end: at });
        open = null;
      }
    }
    if (open !== null) regions.push({ start: open, end });
  }
  return regions.map((it) => trimmed(text, it)).filter((it) => it.end > it.start);
}

function opens(mark: string, isOpen: boolean, opensLeft: boolean, closesRight: boolean): boolean {
  if ('“„‟«'.includes(mark) || mark === '``') return !(isOpen && !opensLeft && closesRight);
  if ('”»'.includes(mark)) return !isOpen && opensLeft && !closesRight;
  if (opensLeft !== closesRight) return opensLeft;
  return !isOpen;
}

function goldRegions(article: AnnotatedArticle): GoldRegion[] {
  const own = owners(article);
  const { text } = article;
  const inTag = new Uint8Array(text.length);
  for (const tag of text.matchAll(/<[a-zA-Z/][^<>]{0,400}>/g)) inTag.fill(1, tag.index, tag.index + tag[0].length);
  return regionsOf(text)
    .filter((it) => it.start >= article.shift)
    .map((span) => {
      const gold = goldOfSpan(article, own, span);
      return { span, gold: inTag[span.start] ? { ...gold, kind: 'ignore' } : gold };
    });
}

/** Scores one article's quotations against its annotations and adds the counts to `tally`. */
export function scoreArticle(article: AnnotatedArticle, quotes: readonly SystemQuote[], tally: Tally): void {
  const { text } = article;
  const golds = goldRegions(article);
  const predictions = normalized(text, quotes);
  const { match, exact } = matched(golds, predictions);
  const goldOf = new Map([...match].map(([gold, prediction]) => [prediction, gold]));
  for (const tier of ['core', 'all'] as const) {
    for (const [index, { span }] of predictions.entries()) {
      const gold = goldOf.get(index);
      const kind = gold === undefined ? unmatchedKind(text, span, golds) : golds[gold]?.gold.kind;
      if (kind !== 'ignore' && !(kind === 'short' && tier === 'core')) tally.add(tier, 'predicted');
    }
    for (const [index, { gold }] of golds.entries()) {
      if (gold.kind !== 'core' && !(tier === 'all' && gold.kind === 'short')) continue;
      tally.add(tier, 'gold');
      const prediction = predictions[match.get(index) ?? -1];
      if (prediction === undefined) continue;
      tally.add(tier, 'overlap');
      if (exact.has(index)) tally.add(tier, 'exact');
      scoreSource(text, gold, prediction.quote, tier, tally);
      scoreCue(text, gold, prediction.quote, tier, tally);
    }
  }
}

interface Prediction {
  readonly span: Span;
  readonly quote: SystemQuote;
}

/** The predictions, split at paragraphs and trimmed, without those nested in another. */
function normalized(text: string, quotes: readonly SystemQuote[]): Prediction[] {
  const seen = new Set<string>();
  const all: Prediction[] = [];
  for (const quote of quotes) {
    for (const part of text.slice(quote.start, quote.end).matchAll(/[^\n]+/g)) {
      const start = quote.start + part.index;
      const span = trimmed(text, { start, end: start + part[0].length });
      const key = `${span.start} ${span.end}`;
      if (span.end <= span.start || seen.has(key)) continue;
      seen.add(key);
      all.push({ span, quote });
    }
  }
  all.sort((left, right) => left.span.start - right.span.start || right.span.end - left.span.end);
  let end = -1;
  return all.filter(({ span }) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}

/** Pairs regions and predictions, each at most once: equal spans first, then the largest overlaps. */
function matched(
  golds: readonly GoldRegion[],
  predictions: readonly Prediction[],
): { match: Map<number, number>; exact: Set<number> } {
  const match = new Map<number, number>();
  const exact = new Set<number>();
  const used = new Set<number>();
  const bySpan = new Map(golds.map(({ span }, index) => [`${span.start} ${span.end}`, index]));
  for (const [index, { span }] of predictions.entries()) {
    const gold = bySpan.get(`${span.start} ${span.end}`);
    if (gold === undefined) continue;
    match.set(gold, index);
    exact.add(gold);
    used.add(index);
  }
  const pairs: { overlap: number; gold: number; prediction: number }[] = [];
  for (const [gold, { span }] of golds.entries()) {
    if (match.has(gold)) continue;
    for (const [prediction, other] of predictions.entries()) {
      const overlap = used.has(prediction) ? 0 : overlapOf(span, other.span);
      if (overlap >= ENOUGH_OVERLAP) pairs.push({ overlap, gold, prediction });
    }
  }
  pairs.sort(
    (left, right) => right.overlap - left.overlap || right.gold - left.gold || right.prediction - left.prediction,
  );
  for (const { gold, prediction } of pairs) {
    if (match.has(gold) || used.has(prediction)) continue;
    match.set(gold, prediction);
    used.add(prediction);
  }
  return { match, exact };
}

function overlapOf(left: Span, right: Span): number {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return shared <= 0 ? 0 : shared / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
}

/** A prediction without a region is false, unless it overlaps an ignored one or is in single marks, which do not count. */
function unmatchedKind(text: string, span: Span, golds: readonly GoldRegion[]): Gold['kind'] {
  const touched = golds.find((it) => overlapOf(it.span, span) > 0);
  const isSingle = span.start > 0 && "‘'".includes(text.charAt(span.start - 1));
  return touched?.gold.kind === 'ignore' || isSingle ? 'ignore' : 'none';
}

function scoreSource(text: string, { source }: Gold, { speaker }: SystemQuote, tier: Tier, tally: Tally): void {
  if (source.length === 0) {
    if (speaker === null) tally.add(tier, 'joint');
    return;
  }
  const kind = kindOf(text, source);
  tally.add(tier, 'sourced');
  tally.add(tier, `${kind} sourced`);
  if (speaker === null) return;
  tally.add(tier, 'answered');
  const found = trimmed(text, speaker);
  const first = source[0] ?? speaker;
  const hull = trimmed(text, { start: first.start, end: source.at(-1)?.end ?? first.end });
  const isExact = isSame(found, hull) || isSame(found, trimmed(text, first));
  if (isExact) tally.add(tier, 'speaker exact');
  if (source.some((it) => it.start < found.end && it.end > found.start)) tally.add(tier, 'speaker overlap');
  if (!isExact && !isHeadCorrect(text, source, found)) return;
  tally.add(tier, 'speaker head');
  tally.add(tier, `${kind} head`);
  tally.add(tier, 'joint');
}

const pronouns = new Set('he she they it i we you who that which him her them his their someone others one'.split(' '));

function kindOf(text: string, source: readonly Span[]): SourceKind {
  const words = source.map((it) => text.slice(it.start, it.end)).join(' ');
  if (pronouns.has(words.toLowerCase())) return 'pronoun';
  const head = headWord(words);
  const capitalized = head.charAt(0).toUpperCase() + head.slice(1);
  const isName = new RegExp(`\\b${capitalized.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`).test(words);
  return isName ? 'name' : 'noun';
}

function scoreCue(text: string, { cue }: Gold, { cue: given }: SystemQuote, tier: Tier, tally: Tally): void {
  const [first] = cue;
  const last = cue.at(-1);
  if (first === undefined || last === undefined) return;
  tally.add(tier, 'cued');
  if (given === null) return;
  const found = bare(text, given);
  if (cue.some((it) => it.start < found.end && it.end > found.start)) tally.add(tier, 'cue overlap');
  if (isSame(found, bare(text, { start: first.start, end: last.end }))) tally.add(tier, 'cue exact');
}

/** A span without punctuation at its ends, or unchanged if nothing else is in it: a cue may be just a colon. */
function bare(text: string, span: Span): Span {
  const inner = trimmed(text, span);
  return inner.end > inner.start ? inner : span;
}

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}
