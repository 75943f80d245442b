import type { Tokens } from '../../text/tokens';
import type { EntityType } from '../entity';
import { ArticleWords, type TokenRange } from './articleWords';
import { MOST_FEATURES, pairFeaturesAt, placeFeatures, wordAround } from './features';
import { closesName, kindOf, LABELS, OUTSIDE } from './labels';
import { PlaceScores } from './placeScores';
import { ScoredTokens, shareScores } from './sharedScores';
import { rowOf, shippedTagModel, type TagModel } from './tagModel';
import { Decoder } from './viterbi';

/** A name that the tagger found: its tokens, `first` to `last`, both included, and its kind. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

const decoder = new Decoder();
const features = new Int32Array(MOST_FEATURES);
/** What a token's features are worth, a label each: whole numbers, for the weights are. */
const sums = new Int32Array(LABELS);
const placeScores = new PlaceScores(placeFeatures.length, (word, place, scores) =>
  addScores(shippedTagModel(), placeFeatures[place]?.(word, features, 0) ?? 0, scores),
);

/** The names in the stretches of an article, in order. Each stretch, a paragraph or a line, is tagged by itself. */
export function tagNames(tokens: Tokens, ranges: readonly TokenRange[]): TaggedName[] {
  const article = new ArticleWords(tokens, ranges);
  const model = shippedTagModel();
  const scored = new ScoredTokens(article);
  for (const [from, to] of ranges)
    forEachScored(article, from, to, (first, end) => {
      for (let at = first; at < end; at++) scoreToken(article, model, at, from, to, scored.of(at));
    });
  shareScores(article, scored);
  const labels = new Uint8Array(tokens.count);
  const found: TaggedName[] = [];
  const score = (index: number, scores: Float64Array): void => scores.set(scored.of(index));
  for (const [from, to] of ranges) {
    forEachScored(article, from, to, (first, end) => decoder.decode(first, end, score, model.transitions, labels));
    for (const name of namesOf(labels, from, to)) found.push(name);
  }
  return found;
}

/** Calls `work` with every run of scored tokens in a stretch. */
export function forEachScored(
  article: ArticleWords,
  from: number,
  to: number,
  work: (first: number, end: number) => void,
): void {
  for (let at = from; at < to; at++) {
    if (article.isScored[at] === 0) continue;
    let end = at + 1;
    while (end < to && article.isScored[end] !== 0) end++;
    work(at, end);
    at = end;
  }
}

function scoreToken(
  article: ArticleWords,
  model: TagModel,
  index: number,
  from: number,
  to: number,
  scores: Float64Array,
): void {
  sums.fill(0);
  for (let place = 0; place < placeFeatures.length; place++)
    placeScores.addTo(sums, wordAround(article, index, place, from, to), place);
  addScores(model, pairFeaturesAt(article, index, from, to, features, 0), sums);
  scores.set(sums);
}

/** Adds what the first `count` features in the room are worth. */
function addScores(model: TagModel, count: number, scores: Int32Array): void {
  const { index, weights } = model;
  for (let at = 0; at < count; at++) {
    const row = rowOf(index, features[at] ?? 0);
    if (row < 0) continue;
    const base = row * LABELS;
    for (let label = 0; label < LABELS; label++)
      scores[label] = ((scores[label] ?? 0) + (weights[base + label] ?? 0)) | 0;
  }
}

/** The names that labels spell out; labels behind each other that do not fit are cut. */
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
