import { attributeQuotes, describeChoice, previousOf } from '../../server/src/quotes/attributeQuotes';
import type { Decision } from '../../server/src/quotes/decision';
import { addKindFeatures } from '../../server/src/quotes/kindFeatures';
import { itemSpan, type MaskedText, maskText, stretchOf } from '../../server/src/quotes/maskedText';
import { FeatureList, SLOTS } from '../../server/src/quotes/model/features';
import { probability, type QuoteModel, scoreOf } from '../../server/src/quotes/model/linearModel';
import { type ShapedQuote, shapedQuote } from '../../server/src/quotes/quoteShape';
import { NO_SOURCE, rankerOf, SAME_SOURCE, type SourceRanker } from '../../server/src/quotes/rankSources';
import { sourceEnd } from '../../server/src/quotes/sourceEnd';
import type { PreviousQuote } from '../../server/src/quotes/sourceFeatures';
import { wordClasses } from '../../server/src/quotes/wordClasses';
import type { Span } from '../../server/src/text/span';
import { runToEnd } from '../../server/src/work/steps';
import { randomFrom, shuffle } from '../random';
import { learnCueLevels } from './cueLevels';
import type { PreparedText } from './examples';
import { type Gold, isHeadCorrect, trimmed } from './gold';

/** How the model is trained; the values are in the model card, docs/models.md. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Weight decay, applied in each update of a weight. */
  readonly decay: number;
  readonly seed: number;
}

/** Chosen by hand. */
export const defaultOptions: TrainingOptions = { epochs: 12, rate: 0.05, decay: 5e-3, seed: 7 };

interface Example {
  readonly quote: ShapedQuote;
  readonly gold: Gold;
  readonly candidates: readonly { readonly index: number; readonly slots: Int32Array; readonly label: number }[];
}

interface TrainingText {
  readonly prepared: PreparedText;
  readonly masked: MaskedText;
  readonly ranker: SourceRanker;
  readonly examples: readonly Example[];
}

/** Weights in training: AdaGrad (Duchi et al. 2011); `train` averages them over the later epochs. */
class Learner {
  readonly weights = new Float32Array(SLOTS);
  readonly #squares = new Float32Array(SLOTS).fill(1e-6);

  constructor(readonly options: TrainingOptions) {}

  update(slots: Int32Array, count: number, gradient: number): void {
    const { rate, decay } = this.options;
    for (let at = 0; at < count; at++) {
      const slot = slots[at] ?? 0;
      const pull = gradient - decay * (this.weights[slot] ?? 0);
      const squares = (this.#squares[slot] ?? 0) + pull * pull;
      this.#squares[slot] = squares;
      this.weights[slot] = (this.weights[slot] ?? 0) + (rate * pull) / Math.sqrt(squares);
    }
  }
}

/** Learns cue levels and weights from annotated articles. Reproducible: the seed determines the order of all updates. */
export function train(
  texts: readonly PreparedText[],
  options: TrainingOptions = defaultOptions,
): { model: QuoteModel; cueLevels: Map<string, number>; reachable: number } {
  const cueLevels = learnCueLevels(texts);
  const learner = new Learner(options);
  const model: QuoteModel = { wordClasses: wordClasses(cueLevels), weights: learner.weights, scale: 1 };
  const trainingTexts = texts.map((it) => trainingText(it, model));
  let reachable = 0;
  let total = 0;
  for (const { examples } of trainingTexts) {
    for (const { gold, candidates } of examples) {
      if (gold.source.length === 0 || gold.kind === 'none' || gold.kind === 'ignore') continue;
      total++;
      if (candidates.some((it) => it.label > 0)) reachable++;
    }
  }
  const random = randomFrom(options.seed);
  const averaged = new Float32Array(SLOTS);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(trainingTexts, random);
    for (const it of trainingTexts) learnText(it, model, learner);
    if (epoch >= options.epochs / 2)
      for (let at = 0; at < SLOTS; at++) averaged[at] = (averaged[at] ?? 0) + (learner.weights[at] ?? 0);
  }
  const rounds = options.epochs - Math.ceil(options.epochs / 2);
  for (let at = 0; at < SLOTS; at++) averaged[at] = (averaged[at] ?? 0) / rounds;
  return { model: { ...model, weights: averaged }, cueLevels, reachable: reachable / total };
}

function trainingText(prepared: PreparedText, model: QuoteModel): TrainingText {
  const { article, tokens, blocks, marks, gold } = prepared;
  const masked = runToEnd(maskText(tokens, blocks, marks.stretches, model.wordClasses));
  const ranker = runToEnd(rankerOf(masked, model));
  const features = new FeatureList();
  const examples: Example[] = [];
  for (let item = 0; item < masked.count; item++) {
    const index = stretchOf(masked.items[item] ?? 0);
    const stretch = marks.stretches[index];
    const its = gold[index];
    if (stretch === undefined || its === null || its === undefined) continue;
    const quote = shapedQuote(masked, item, stretch);
    const candidates: { index: number; slots: Int32Array; label: number }[] = [];
    ranker.visitCandidates(quote, null, (candidate) => {
      features.clear();
      ranker.addFeatures(candidate, quote, null, features);
      candidates.push({
        index: candidate,
        slots: features.slots.slice(0, features.count),
        label: labelOf(article.text, masked, ranker, candidate, its),
      });
    });
    examples.push({ quote, gold: its, candidates });
  }
  return { prepared, masked, ranker, examples };
}

/** 0: wrong; 1: the right source; 2: the right source with the right cue. */
function labelOf(text: string, masked: MaskedText, { found }: SourceRanker, candidate: number, gold: Gold): number {
  if (candidate === NO_SOURCE) return gold.source.length === 0 ? 2 : 0;
  const source = itemSpan(masked, found.from[candidate] ?? 0, (found.to[candidate] ?? 1) - 1);
  if (!isHeadCorrect(text, gold.source, source)) return 0;
  const cue = itemSpan(masked, found.cueFrom[candidate] ?? 0, (found.cueTo[candidate] ?? 1) - 1);
  return gold.cue.some((it) => it.start < cue.end && it.end > cue.start) ? 2 : 1;
}

function learnText({ prepared, masked, ranker, examples }: TrainingText, model: QuoteModel, learner: Learner): void {
  const text = prepared.article.text;
  const features = new FeatureList();
  let previous: PreviousQuote | null = null;
  let running: Span | null = null;
  for (const { quote, gold, candidates } of examples) {
    const { item } = quote;
    const offered = [...candidates];
    if (previous !== null && (masked.blocks[item] ?? 0) - previous.block <= 2) {
      features.clear();
      ranker.addFeatures(SAME_SOURCE, quote, previous, features);
      const label = running !== null && gold.source.length > 0 && isHeadCorrect(text, gold.source, running) ? 2 : 0;
      offered.push({ index: SAME_SOURCE, slots: features.slots.slice(0, features.count), label });
    }
    const scores = offered.map(({ slots }) => dot(model, slots));
    let best = 0;
    for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    const isSpeech = gold.kind === 'core' || gold.kind === 'short';
    if (isSpeech) learnChoice(offered, scores, learner);
    const chosen = offered[best];
    if (chosen === undefined) continue;
    const choice = { candidate: chosen.index, score: scores[best] ?? 0, probability: 0 };
    if (gold.kind !== 'ignore') {
      features.clear();
      addKindFeatures(masked, quote, describeChoice(ranker, choice, item), features);
      learner.update(features.slots, features.count, (isSpeech ? 1 : 0) - probability(scoreOf(model, features)));
    }
    if (!isSpeech) continue;
    if (chosen.index >= 0) running = spanOfPair(masked, ranker, chosen.index);
    if (chosen.index >= 0 && chosen.label > 0)
      learnEnd({ text, masked, ranker, pair: chosen.index, gold, model, learner });
    previous = running === null ? null : previousOf(ranker, chosen.index, quote);
  }
}

function spanOfPair(masked: MaskedText, { found }: SourceRanker, pair: number): Span {
  return itemSpan(masked, found.from[pair] ?? 0, (found.to[pair] ?? 1) - 1);
}

function dot({ weights, scale }: QuoteModel, slots: Int32Array): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return sum * scale;
}

/** One softmax step over the candidates. Of several right ones, only those with the right cue count, if there are any. */
function learnChoice(
  offered: readonly { readonly slots: Int32Array; readonly label: number }[],
  scores: readonly number[],
  learner: Learner,
): void {
  const highest = Math.max(...offered.map((it) => it.label));
  if (highest === 0) return;
  const top = Math.max(...scores);
  const likelihoods = scores.map((score) => Math.exp(score - top));
  const total = likelihoods.reduce((sum, it) => sum + it, 0);
  const right = offered.reduce((sum, it, at) => sum + (it.label === highest ? (likelihoods[at] ?? 0) : 0), 0);
  for (const [at, it] of offered.entries()) {
    const share = likelihoods[at] ?? 0;
    const gradient = (it.label === highest ? share / Math.max(right, 1e-30) : 0) - share / total;
    if (Math.abs(gradient) > 1e-4) learner.update(it.slots, it.slots.length, gradient);
  }
}

interface ChosenPair {
  readonly text: string;
  readonly masked: MaskedText;
  readonly ranker: SourceRanker;
  /** The index of a correctly chosen pair of cue and source. */
  readonly pair: number;
  readonly gold: Gold;
  readonly model: QuoteModel;
  readonly learner: Learner;
}

/** Learns at which boundary the source of a pair ends. */
function learnEnd({ text, masked, ranker, pair, gold, model, learner }: ChosenPair): void {
  const first = gold.source[0];
  const last = gold.source.at(-1);
  if (first === undefined || last === undefined) return;
  const end = trimmed(text, { start: first.start, end: last.end }).end;
  const features = new FeatureList();
  sourceEnd(masked, ranker.found, pair, features, (segmentEnd) => {
    const crosses = lastWordEnd(text, masked, segmentEnd) <= end + 1;
    learner.update(features.slots, features.count, (crosses ? 1 : 0) - probability(scoreOf(model, features)));
    return crosses;
  });
}

function lastWordEnd(text: string, masked: MaskedText, end: number): number {
  const span = itemSpan(masked, end - 1, end - 1);
  return trimmed(text, { start: span.start, end: span.end }).end;
}

/** Applies a model to a text as the product does. */
export function predict(
  prepared: PreparedText,
  model: QuoteModel,
): { readonly masked: MaskedText; readonly decisions: readonly Decision[]; readonly ranker: SourceRanker } {
  const masked = runToEnd(maskText(prepared.tokens, prepared.blocks, prepared.marks.stretches, model.wordClasses));
  const { ranker, decisions } = runToEnd(attributeQuotes(masked, prepared.marks.stretches, model));
  return { masked, ranker, decisions };
}
