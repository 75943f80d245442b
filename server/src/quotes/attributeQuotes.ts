import type { Steps } from '../work/steps';
import { CERTAIN, Link, NO_LINK, SAME_LINK } from './cueSourceTable';
import type { Decision } from './decision';
import { isReply, speakerBeforeReply } from './dialogue';
import { isSpoken } from './isSpoken';
import { addKindFeatures } from './kindFeatures';
import { type MaskedText, stretchOf } from './maskedText';
import { FeatureList } from './model/features';
import { probability, type QuoteModel, scoreOf } from './model/linearModel';
import { isNamedWork } from './namedWorks';
import { type ShapedQuote, shapedQuote } from './quoteShape';
import { NO_SOURCE, rankerOf, SAME_SOURCE, type SourceRanker } from './rankSources';
import { sourceEnd } from './sourceEnd';
import type { PreviousQuote } from './sourceFeatures';
import type { Stretch } from './stretch';

/** Chosen by hand: each decision scores dozens of sources, so a step holds fewer of them than of other items. */
const DECISIONS_A_STEP = 32;

/** A decision in the making: whether it is speech is decided last, from all the rest. */
type Undecided = Omit<Decision, 'isSpoken'> & { isSpoken: boolean };

/** Decides the source of every top-level quotation, and whether it is speech; each decision sees the one before. */
export function* attributeQuotes(
  text: MaskedText,
  stretches: readonly Stretch[],
  model: QuoteModel,
): Steps<{ readonly ranker: SourceRanker; readonly decisions: readonly Decision[] }> {
  const ranker = yield* rankerOf(text, model);
  const features = new FeatureList();
  const decisions: Decision[] = [];
  let previous: PreviousQuote | null = null;
  let running: Decision | null = null;
  for (let item = 0; item < text.count; item++) {
    const index = stretchOf(text.items[item] ?? 0);
    if (index < 0) continue;
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const quote = shapedQuote(text, item, stretch);
    const chosen = chooseSource(ranker, quote, previous);
    const isReplying = isReply(text, item, quote.shape, decisions.at(-1)) && !hasOwnCue(ranker, chosen.candidate, item);
    if (isReplying) running = speakerBeforeReply(decisions) ?? null;
    const choice = isReplying ? { ...chosen, candidate: running === null ? NO_SOURCE : SAME_SOURCE } : chosen;
    const isSame = choice.candidate === SAME_SOURCE;
    const own = choice.candidate >= 0 ? choice.candidate : null;
    features.clear();
    addKindFeatures(text, quote, describeChoice(ranker, choice, item), features);
    const speechProbability = probability(scoreOf(model, features));
    const ownEnd = own === null ? 0 : sourceEnd(text, ranker.found, own, features, () => scoreOf(model, features) > 0);
    const decision: Undecided = {
      item,
      stretch: index,
      shape: quote.shape,
      pair: isSame ? (running?.pair ?? null) : own,
      sourceEnd: isSame ? (running?.sourceEnd ?? 0) : ownEnd,
      isSame,
      sourceProbability: choice.probability,
      speechProbability,
      isSpoken: false,
    };
    const isCertain = own !== null && ranker.biasOf(own, quote) >= CERTAIN;
    decision.isSpoken = isCertain || isReplying || (isSpoken(decision, text) && !isNamedWork(text, item, stretch));
    if (own !== null && decision.isSpoken && stretch.isContinuation) shareBackward(decisions, decision, stretches);
    decisions.push(decision);
    if (decisions.length % DECISIONS_A_STEP === 0) yield;
    if (!decision.isSpoken) continue;
    if (decision.pair !== null) running = decision;
    previous = running === null ? null : previousOf(ranker, choice.candidate, quote);
  }
  return { ranker, decisions };
}

/** `“We asked for talks.` and, in the next paragraph, `“We were sent a form,” Roe said`: the first is Roe's, too. */
function shareBackward(decisions: Decision[], { pair, sourceEnd }: Decision, stretches: readonly Stretch[]): void {
  for (let at = decisions.length - 1; at >= 0; at--) {
    const before = decisions[at];
    const stretch = before === undefined ? undefined : stretches[before.stretch];
    if (before === undefined || before.pair !== null || stretch?.continues !== true) return;
    decisions[at] = { ...before, pair, sourceEnd, isSame: true, isSpoken: true };
    if (!stretch.isContinuation) return;
  }
}

/** The best candidate for a quotation, with its softmax probability among all candidates. */
export interface Choice {
  readonly candidate: number;
  readonly score: number;
  readonly probability: number;
}

function chooseSource(ranker: SourceRanker, quote: ShapedQuote, previous: PreviousQuote | null): Choice {
  let candidate = NO_SOURCE;
  let score = Number.NEGATIVE_INFINITY;
  let total = 0;
  ranker.visitCandidates(quote, previous, (each, itsScore) => {
    total += Math.exp(itsScore);
    if (itsScore > score) {
      score = itsScore;
      candidate = each;
    }
  });
  return { candidate, score, probability: total > 0 ? Math.exp(score) / total : 0 };
}

/** Whether the chosen source stands right after the quotation, `“Will you go?” asked Roe`. */
function hasOwnCue({ found }: SourceRanker, candidate: number, item: number): boolean {
  return candidate >= 0 && (found.cueFrom[candidate] ?? 0) > item;
}

/** What the decision about speech uses of the chosen source. */
export function describeChoice(
  ranker: SourceRanker,
  choice: Choice,
  item: number,
): { link: number; margin: number; side: number } {
  const { candidate } = choice;
  return { link: linkOf(ranker, candidate), margin: choice.score, side: sideOf(ranker, candidate, item) };
}

function linkOf({ found }: SourceRanker, candidate: number): number {
  if (candidate === SAME_SOURCE) return SAME_LINK;
  return candidate === NO_SOURCE ? NO_LINK : (found.link[candidate] ?? Link.subject);
}

/** 0 for a cue before the quotation, 1 for one after it, 2 without a cue. */
function sideOf({ found }: SourceRanker, candidate: number, item: number): number {
  if (candidate < 0) return 2;
  return (found.cueFrom[candidate] ?? 0) > item ? 1 : 0;
}

/** What the decision about the next quotation uses of this one. */
export function previousOf(ranker: SourceRanker, candidate: number, quote: ShapedQuote): PreviousQuote {
  const { item, shape, stretch } = quote;
  return {
    item,
    block: ranker.text.blocks[item] ?? 0,
    link: linkOf(ranker, candidate),
    side: sideOf(ranker, candidate, item),
    shape,
    continues: stretch.continues,
  };
}
