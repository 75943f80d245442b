import type { Tokens } from '../../text/tokens';
import { inPieces, inStrides, STEP_TOKENS, STEP_UNITS, type Steps } from '../../work/steps';
import type { EntityType } from '../entity';
import { ArticleWords, type TokenRange } from './articleWords';
import { MOST_FEATURES, pairFeaturesAt, placeFeatures, wordAround } from './features';
import { closesName, kindOf, LABELS, OUTSIDE } from './labels';
import { PlaceScores } from './placeScores';
import { addRows } from './rowSums';
import { ScoredTokens, shareScores } from './sharedScores';
import { rowOf, shippedTagModel, type TagModel } from './tagModel';
import { Decoder } from './viterbi';

/** A name that the tagger found: its tokens, `first` to `last` inclusive, and its type. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

const decoder = new Decoder();
const features = new Int32Array(MOST_FEATURES);
const chosenRows = new Int32Array(MOST_FEATURES);
/** The sum of a token's features for each label, in integers like the weights. */
const sums = new Int32Array(LABELS);
const placeScores = new PlaceScores(placeFeatures.length, (word, place, scores) =>
  addScores(shippedTagModel(), placeFeatures[place]?.(word, features, 0) ?? 0, scores),
);

/**
 * The names in the stretches of an article, in text order. Each stretch, a paragraph or a line, is tagged on its own.
 */
export function* tagNames(tokens: Tokens, ranges: readonly TokenRange[]): Steps<TaggedName[]> {
  const article = yield* new ArticleWords(tokens, ranges).read();
  const model = shippedTagModel();
  const scored = new ScoredTokens(article);
  yield* inPieces(ranges, (first, end, from, to) => {
    for (let at = first; at < end; at++)
      if (article.isScored[at] !== 0) scoreToken(article, model, at, from, to, scored);
  });
  yield* shareScores(article, scored);
  const { transitions } = model;
  const labels = new Uint8Array(tokens.count);
  const found: TaggedName[] = [];
  const score = (index: number, scores: Float64Array): void => scored.read(index, scores);
  const long: TokenRange[] = [];
  yield* inStrides(ranges, (from, end, _, to) => {
    let next = end;
    for (let at = from; at < end; at++) {
      if (article.isScored[at] === 0) continue;
      next = scoredEnd(article, at, to);
      if (next - at > STEP_TOKENS) long.push([at, next]);
      else decoder.decode({ from: at, to: next, score, transitions, out: labels });
      at = next;
    }
    return Math.max(end, next);
  });
  // A run longer than a step, as in a text in capitals, gets its own decoder: others may use ours between the steps.
  for (const [from, to] of long) yield* new Decoder().decodeInSteps({ from, to, score, transitions, out: labels });
  let left = STEP_UNITS;
  for (const [from, to] of ranges) {
    for (const name of namesOf(labels, from, to)) found.push(name);
    left -= to - from;
    if (left > 0) continue;
    left = STEP_UNITS;
    yield;
  }
  return found;
}

/** The end, exclusive, of the run of scored tokens that starts at `at`, in a stretch up to `to`. */
export function scoredEnd(article: ArticleWords, at: number, to: number): number {
  let end = at + 1;
  while (end < to && article.isScored[end] !== 0) end++;
  return end;
}

// Called for every token: an object for the parameters would cost time.
function scoreToken(
  article: ArticleWords,
  model: TagModel,
  index: number,
  from: number,
  to: number,
  scored: ScoredTokens,
): void {
  sums.fill(0);
  for (let place = 0; place < placeFeatures.length; place++)
    placeScores.addTo(sums, wordAround(article, index, place, from, to), place);
  addScores(model, pairFeaturesAt(article, index, from, to, features, 0), sums);
  scored.write(index, sums);
}

/** Adds the weights of the first `count` entries of `features`. */
function addScores({ index, rows }: TagModel, count: number, scores: Int32Array): void {
  let chosen = 0;
  for (let at = 0; at < count; at++) {
    const row = rowOf(index, features[at] ?? 0);
    if (row >= 0) chosenRows[chosen++] = row;
  }
  addRows(rows, chosenRows, chosen, scores);
}

/** The names that a sequence of labels forms; a name without an end is dropped. */
export function namesOf(labels: Uint8Array, from: number, to: number): TaggedName[] {
  const found: TaggedName[] = [];
  let first = -1;
  for (let at = from; at < to; at++) {
    const label = labels[at] ?? OUTSIDE;
    if (label === OUTSIDE) {
      first = -1;
      continue;
    }
    if (first < 0) first = at;
    if (!closesName(label)) continue;
    const type = kindOf(label);
    if (type !== null) found.push({ first, last: at, type });
    first = -1;
  }
  return found;
}
