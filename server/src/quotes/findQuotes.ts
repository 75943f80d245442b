import type { Block } from '../article/blocks';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { STEP_ITEMS, type Steps } from '../work/steps';
import { attributeQuotes } from './attributeQuotes';
import { calibratedConfidence } from './calibratedConfidence';
import { Link } from './cueSourceTable';
import type { Decision } from './decision';
import { clauseKind, isSentence, looksLikeTitle } from './kind';
import { markConfidence } from './markConfidence';
import { itemSpan, type MaskedText, maskText } from './maskedText';
import type { QuoteModel } from './model/linearModel';
import { shippedModel } from './model/shippedModel';
import type { AttributionRule, Quote, QuoteKind, Via } from './quote';
import type { SourceRanker } from './rankSources';
import { headItem } from './sourceHead';
import type { Marks, Stretch } from './stretch';
import { findVia } from './via';

/** Chosen by hand, in items: further apart, words of the same speaker are taken to be a new utterance. */
const LONGEST_INTERRUPTION = 40;
/** Not measured: nested quotations are classified by their shape alone. */
const NESTED_CONFIDENCE = 0.5;

/**
 * Every quoted stretch of an article with its kind, source, cue and outlet, in text order. `blocks` are the headline
 * and the paragraphs; `marks` is what `pairMarks` found in them. An unknown source is null.
 */
export function* findQuotes(
  tokens: Tokens,
  blocks: readonly Block[],
  marks: Marks,
  model: QuoteModel = shippedModel,
): Steps<Quote[]> {
  const { stretches } = marks;
  if (stretches.length === 0) return [];
  const masked = yield* maskText(tokens, blocks, stretches, model.wordClasses);
  const { ranker, decisions } = yield* attributeQuotes(masked, stretches, model);
  const assembly = new Assembly(masked, ranker, stretches);
  for (const [index, decision] of decisions.entries()) {
    assembly.add(decision);
    if (index % STEP_ITEMS === STEP_ITEMS - 1) yield;
  }
  return yield* assembly.inOrder();
}

/** What is known about the source of an attributed quotation. */
type Source = { readonly [Key in 'speaker' | 'head' | 'cue']: Span } & { readonly via: Via | null };

class Assembly {
  readonly #found = new Map<number, Quote>();
  readonly #sources = new Map<number, Source>();
  #utterances = 0;
  #previous: Quote | null = null;
  #previousDecision: Decision | null = null;

  constructor(
    readonly masked: MaskedText,
    readonly ranker: SourceRanker,
    readonly stretches: readonly Stretch[],
  ) {}

  add(decision: Decision): void {
    const stretch = this.stretches[decision.stretch];
    if (stretch === undefined) return;
    const { text } = this.masked.tokens;
    const { isSpoken } = decision;
    const kind: QuoteKind = isSpoken
      ? clauseKind(text, stretch, decision.shape)
      : looksLikeTitle(text, stretch)
        ? 'title'
        : 'scare';
    const pair = isSpoken ? decision.pair : null;
    const source = pair === null ? null : this.#sourceOf(pair, decision.sourceEnd);
    const continues = this.#continuesUtterance(decision, stretch, source?.speaker ?? null);
    const quote: Quote = {
      start: stretch.start,
      end: stretch.end,
      stretch,
      kind,
      speaker: source?.speaker ?? null,
      head: source?.head ?? null,
      cue: source?.cue ?? null,
      via: source?.via ?? null,
      rule: pair === null ? null : this.#ruleOf(decision, pair, stretch),
      confidence:
        markConfidence(text, stretch) *
        (isSpoken
          ? pair === null
            ? decision.speechProbability
            : calibratedConfidence(decision.speechProbability * decision.sourceProbability)
          : 1 - decision.speechProbability),
      parent: null,
      utterance: continues ? (this.#previous?.utterance ?? 0) : this.#utterances++,
    };
    this.#found.set(decision.stretch, quote);
    if (!isSpoken) return;
    this.#previous = quote;
    this.#previousDecision = decision;
  }

  /** The spans of a cue–source pair; quotations with the same source share them. */
  #sourceOf(pair: number, sourceEnd: number): Source {
    const known = this.#sources.get(pair);
    if (known !== undefined) return known;
    const { masked, ranker } = this;
    const { found } = ranker;
    const from = found.from[pair] ?? 0;
    const cueFrom = found.cueFrom[pair] ?? 0;
    const speaker = itemSpan(masked, from, sourceEnd - 1);
    const source = {
      speaker,
      head: itemSpan(masked, from, headItem(masked, from, sourceEnd)),
      cue: itemSpan(masked, cueFrom, (found.cueTo[pair] ?? 1) - 1),
      via: findVia(masked, cueFrom, speaker),
    };
    this.#sources.set(pair, source);
    return source;
  }

  /** Whether this stretch continues the utterance before it, after an attribution or in a new paragraph. */
  #continuesUtterance(decision: Decision, stretch: Stretch, speaker: Span | null): boolean {
    const before = this.#previousDecision;
    if (before === null || this.#previous === null) return false;
    if (stretch.isContinuation) return true;
    if (decision.isSame) return decision.item - before.item < LONGEST_INTERRUPTION;
    const blocks = this.masked.blocks;
    const isNear = blocks[decision.item] === blocks[before.item];
    return isNear && speaker !== null && speaker.start === this.#previous.speaker?.start;
  }

  #ruleOf(decision: Decision, pair: number, stretch: Stretch): AttributionRule {
    if (stretch.isContinuation && decision.isSame) return 'continued-quotation';
    if (decision.isSame) return 'same-speaker';
    const { found } = this.ranker;
    const { blocks } = this.masked;
    const cue = found.cueFrom[pair] ?? 0;
    const link = found.link[pair] ?? Link.subject;
    const blocksAway = (blocks[cue] ?? 0) - (blocks[decision.item] ?? 0);
    if (link === Link.dash) return 'signature';
    if (blocksAway !== 0) return blocksAway < 0 ? 'introducing-paragraph' : 'following-paragraph';
    if (link === Link.inverted) return cue > decision.item ? 'cue-right-inverted' : 'cue-left';
    return ruleNames[link] ?? (cue > decision.item ? 'cue-right' : 'cue-left');
  }

  /** All quotations in text order, nested ones included. */
  *inOrder(): Steps<Quote[]> {
    const quotes: Quote[] = [];
    const places = new Map<number, number>();
    for (const [index, stretch] of this.stretches.entries()) {
      if (index % STEP_ITEMS === STEP_ITEMS - 1) yield;
      if (stretch.end <= stretch.start) continue;
      const parent = stretch.parent === null ? undefined : places.get(stretch.parent);
      const quote = this.#found.get(index) ?? (parent === undefined ? null : this.#nested(stretch, parent));
      if (quote === null) continue;
      places.set(index, quotes.length);
      quotes.push(quote);
    }
    return quotes;
  }

  #nested(stretch: Stretch, parent: number): Quote {
    const { text } = this.masked.tokens;
    const isTitle = looksLikeTitle(text, stretch);
    return {
      start: stretch.start,
      end: stretch.end,
      stretch,
      kind: isTitle ? 'title' : isSentence(text, stretch) ? 'direct' : 'scare',
      speaker: null,
      head: null,
      cue: null,
      via: null,
      rule: null,
      confidence: NESTED_CONFIDENCE,
      parent,
      utterance: this.#utterances++,
    };
  }
}

const ruleNames: Readonly<Record<number, AttributionRule>> = {
  [Link.far]: 'shared-subject',
  [Link.accordingTo]: 'according-to',
  [Link.colon]: 'name-colon',
  [Link.agent]: 'agent',
  [Link.possessive]: 'possessive',
};
