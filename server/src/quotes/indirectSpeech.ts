import type { Block } from '../article/blocks';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { inPieces, type Steps } from '../work/steps';
import { findCueSources } from './cueSources';
import { type CueSources, Link } from './cueSourceTable';
import { hasClass, itemSpan, type MaskedText, maskText } from './maskedText';
import { FeatureList } from './model/features';
import { type QuoteModel, scoreOf } from './model/linearModel';
import { shippedModel } from './model/shippedModel';
import type { AttributionRule, Quote } from './quote';
import { cueForms } from './reportingVerbs';
import { sourceEnd } from './sourceEnd';
import { addOwnFeatures } from './sourceFeatures';
import { headItem } from './sourceHead';
import type { Stretch } from './stretch';
import { findVia } from './via';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

const {
  word,
  number,
  capital,
  quotation,
  comma,
  colon,
  pronoun,
  determiner,
  preposition,
  auxiliary,
  adverb,
  relative,
  possessive,
  conjunction,
  time,
} = ItemClass;

/** Verbs of belief and discovery that report without being verbs of speech. */
const belief =
  'think thinks thought believe believes believed hope hopes hoped fear fears feared expect expects know knows knew deny denies denied estimate estimates estimated doubt doubts doubted feel feels felt find finds found show shows showed learn learned learnt'.split(
    ' ',
  );
/** Forms that are nouns, or mean something else more often than speech. */
const ambiguous = new Set(['states', 'state', 'charged', 'call', 'calls', 'point', 'offers', 'goes', 'puts']);
const reporting = wordHashes([...cueForms, ...belief].filter((it) => !ambiguous.has(it)));
/** Verbs that take a clause without `that`. */
const takesBareClause = wordHashes(
  'say says said saying think thinks believe believes claim claims claimed insist insists insisted argue argues argued add adds added adding suggest suggests suggested note notes noted acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded'.split(
    ' ',
  ),
);
/** Verbs that may follow their clause: `…, X wrote.` */
const followsClause = wordHashes(
  'say says said write writes wrote add adds added note notes noted explain explains explained report reports reported argue argues argued claim claims claimed insist insists insisted announce announces announced predict predicts predicted'.split(
    ' ',
  ),
);
/** Verbs that report with an infinitive: `X vowed to …`. */
const promising = wordHashes(
  'vow vows vowed pledge pledges pledged promise promises promised threaten threatens threatened agree agrees agreed refuse refuses refused offer offers offered'.split(
    ' ',
  ),
);
/** Verbs with a listener before their clause: `X told Y that …`. */
const telling = wordHashes(
  'tell tells told telling inform informs informed warn warns warned assure assures assured remind reminds reminded'.split(
    ' ',
  ),
);
const THAT = wordHash('that');
const IF = wordHash('if');
const WHETHER = wordHash('whether');
const TO = wordHash('to');
const BUT = wordHash('but');
const AND = wordHash('and');
/** Chosen by hand: two words are rarely a whole clause. */
const FEWEST_WORDS = 3;
/** In items. Chosen by hand: bounds the work per cue; a longer sentence is cut. */
const LONGEST_SENTENCE = 90;
/** In items. Chosen by hand: room for a listener, a day and a place between verb and `that`. */
const LONGEST_BEFORE_THAT = 14;

/**
 * Speech in the reporter's own words: a content clause with its source and cue, for reporting verbs (`X said that …`,
 * `…, X said`, `X vowed to …`) and `according to`. Clauses with a quotation inside are left out. In text order, without
 * overlaps.
 */
export function* findIndirectSpeech(
  tokens: Tokens,
  blocks: readonly Block[],
  stretches: readonly Stretch[],
  model: QuoteModel = shippedModel,
): Steps<Quote[]> {
  const text = yield* maskText(tokens, blocks, stretches, model.wordClasses, 'all');
  const finder = new IndirectFinder(text, model, yield* findCueSources(text));
  const found: Quote[] = [];
  yield* inPieces([[0, text.count]], (first, end) => {
    for (let cue = first; cue < end; cue++) {
      const quote = finder.at(cue);
      const last = found.at(-1);
      if (quote === null || blocks[text.blocks[cue] ?? 0]?.isTitle !== false) continue;
      if (last !== undefined && quote.start < last.end) continue;
      found.push({ ...quote, utterance: found.length });
    }
  });
  return found;
}

class IndirectFinder {
  readonly #found: CueSources;
  readonly #features = new FeatureList();
  #next = 0;

  constructor(
    readonly text: MaskedText,
    readonly model: QuoteModel,
    found: CueSources,
  ) {
    this.#found = found;
  }

  /** The indirect speech whose cue starts at item `cue`, or null. Call with ascending cues. */
  at(cue: number): Quote | null {
    const pair = this.#bestPair(cue);
    if (pair < 0) return null;
    const link = this.#found.link[pair] ?? 0;
    const isAccording = link === Link.accordingTo;
    if (!isAccording && !reporting.has(this.text.hashes[cue] ?? 0)) return null;
    const content = isAccording
      ? this.#aroundAccording(pair)
      : (this.#contentAfter(cue, pair) ?? this.#contentBefore(cue, pair));
    return content === null
      ? null
      : this.#quote(pair, content, isAccording ? 'according-to' : content.isBefore ? 'cue-right' : 'cue-left');
  }

  /** The cue's candidate source with the best score; -1 for none. */
  #bestPair(cue: number): number {
    const { text, model } = this;
    const found = this.#found;
    while (this.#next < found.count && (found.cueFrom[this.#next] ?? 0) < cue) this.#next++;
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let pair = this.#next; pair < found.count && found.cueFrom[pair] === cue; pair++) {
      const link = found.link[pair] ?? 0;
      if (link === Link.colon || link === Link.dash || link === Link.possessive || link === Link.agent) continue;
      this.#features.clear();
      addOwnFeatures(text, found, pair, this.#features);
      const score = scoreOf(model, this.#features);
      if (score <= bestScore) continue;
      bestScore = score;
      best = pair;
    }
    return best;
  }

  #hash(at: number): number {
    return this.text.hashes[at] ?? 0;
  }

  /** `X said that …`, `X told Y that …`, `X said in a statement that …`, `X said the …`, `X vowed to …`. */
  #contentAfter(cue: number, pair: number): Content | null {
    const found = this.#found;
    const verb = this.#hash(cue);
    let from = found.link[pair] === Link.inverted ? (found.to[pair] ?? cue + 1) : cue + 1;
    const that = this.#afterThat(from, telling.has(verb));
    if (that > 0) from = that;
    else if (promising.has(verb) && this.#hash(from) === TO) return this.#promise(from);
    else if (telling.has(verb)) return null;
    else if (!takesBareClause.has(verb) || found.link[pair] === Link.inverted || !this.#opensClause(from)) return null;
    const to = this.#sentenceEnd(from);
    if (this.#hasQuotation(from, to) || !(that > 0 || this.#hasVerb(from, to))) return null;
    return this.#content(from, to, false);
  }

  /** `to rebuild the wall` in `X vowed to rebuild the wall`. */
  #promise(from: number): Content | null {
    const to = this.#sentenceEnd(from);
    return this.#hasQuotation(from, to) ? null : this.#content(from, to, false);
  }

  /** The item after the clause's `that`, `if` or `whether`; 0 if there is none nearby. */
  #afterThat(from: number, takesObject: boolean): number {
    for (
      let at = from;
      at < from + LONGEST_BEFORE_THAT && !hasClass(this.text, at, SENTENCE_EDGE | quotation | colon);
      at++
    ) {
      const hash = this.#hash(at);
      if (hash === THAT || ((hash === IF || hash === WHETHER) && at === from))
        return at === from || this.#opensClause(at + 1) ? at + 1 : 0;
      // Only when, where and to whom it was said may come between; `criticized a plan that …` is a relative clause.
      if (at === from && !takesObject && !hasClass(this.text, at, preposition | time | adverb)) return 0;
      if (reporting.has(hash) && !hasClass(this.text, at - 1, determiner | possessive | preposition)) return 0;
    }
    return 0;
  }

  #opensClause(at: number): boolean {
    if (!hasClass(this.text, at, word | number)) return false;
    if (hasClass(this.text, at, preposition | auxiliary | relative) && !hasClass(this.text, at, determiner | capital))
      return false;
    if (hasClass(this.text, at, adverb | time)) return false;
    return (
      hasClass(this.text, at, pronoun | determiner | possessive | capital | number) ||
      hasClass(this.text, at, ItemClass.endsInS) ||
      hasClass(this.text, at + 1, auxiliary)
    );
  }

  #hasVerb(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      if (
        hasClass(this.text, at, auxiliary) ||
        (hasClass(this.text, at, ItemClass.endsInEd) && !hasClass(this.text, at, capital))
      )
        return true;
      if (
        hasClass(this.text, at, ItemClass.endsInS) &&
        !hasClass(this.text, at, capital) &&
        hasClass(this.text, at - 1, capital | pronoun)
      )
        return true;
    }
    return false;
  }

  /** `…, X said.`: the sentence up to the comma before the source. */
  #contentBefore(cue: number, pair: number): Content | null {
    const found = this.#found;
    const first = Math.min(cue, found.from[pair] ?? cue);
    if (!hasClass(this.text, first - 1, comma) || !followsClause.has(this.#hash(cue))) return null;
    const from = this.#sentenceStart(first - 1);
    const to = first - 1;
    if (hasClass(this.text, from, preposition | conjunction) && !hasClass(this.text, from, determiner)) return null;
    if (this.#hasQuotation(from, to) || !this.#hasVerb(from, to)) return null;
    return this.#content(from, to, true);
  }

  /** `According to X, …` and `…, according to X`. */
  #aroundAccording(pair: number): Content | null {
    const found = this.#found;
    const cue = found.cueFrom[pair] ?? 0;
    const start = this.#sentenceStart(cue);
    if (start < cue - 1) {
      const to = hasClass(this.text, cue - 1, comma) ? cue - 1 : cue;
      return this.#hasQuotation(start, to) ? null : this.#content(start, to, true);
    }
    let from = found.to[pair] ?? cue;
    const end = this.#sentenceEnd(cue);
    while (from < end && !hasClass(this.text, from, comma)) from++;
    if (from >= end || this.#hasQuotation(from, end)) return null;
    return this.#content(from + 1, end, false);
  }

  #sentenceStart(at: number): number {
    let start = at;
    while (start > 0 && at - start < LONGEST_SENTENCE && !hasClass(this.text, start - 1, SENTENCE_EDGE)) start--;
    return start;
  }

  #sentenceEnd(at: number): number {
    let end = at;
    while (
      end < this.text.count &&
      end - at < LONGEST_SENTENCE &&
      !hasClass(this.text, end, SENTENCE_EDGE) &&
      !this.#reporterResumes(end)
    )
      end++;
    return end;
  }

  /** `, but`, `, adding`, `, and he said`: the reporter resumes. */
  #reporterResumes(at: number): boolean {
    if (!hasClass(this.text, at, comma | ItemClass.semicolon)) return false;
    const next = this.#hash(at + 1);
    if (next === BUT || (hasClass(this.text, at + 1, ItemClass.endsInIng) && reporting.has(next))) return true;
    return next === AND && hasClass(this.text, at + 2, pronoun) && reporting.has(this.#hash(at + 3));
  }

  #hasQuotation(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (hasClass(this.text, at, quotation)) return true;
    return false;
  }

  #content(from: number, to: number, isBefore: boolean): Content | null {
    let first = from;
    let last = to - 1;
    while (first <= last && !hasClass(this.text, first, word | number)) first++;
    while (last >= first && !hasClass(this.text, last, word | number)) last--;
    let words = 0;
    for (let at = first; at <= last; at++) if (hasClass(this.text, at, word | number)) words++;
    return words < FEWEST_WORDS ? null : { first, last, isBefore };
  }

  #quote(pair: number, { first, last }: Content, rule: AttributionRule): Quote {
    const { text } = this;
    const found = this.#found;
    const from = found.from[pair] ?? 0;
    const end = Math.max(
      from + 1,
      sourceEnd(text, found, pair, this.#features, () => scoreOf(this.model, this.#features) > 0),
    );
    const cueFrom = found.cueFrom[pair] ?? 0;
    const isApart = end <= first || from > last;
    const to = isApart ? end : (found.to[pair] ?? from + 1);
    const speaker: Span = itemSpan(text, from, to - 1);
    return {
      ...itemSpan(text, first, last),
      stretch: null,
      kind: 'indirect',
      speaker,
      head: itemSpan(text, from, headItem(text, from, to)),
      cue: itemSpan(text, cueFrom, (found.cueTo[pair] ?? cueFrom + 1) - 1),
      via: findVia(text, cueFrom, speaker),
      rule,
      confidence: CONFIDENCE,
      parent: null,
      utterance: 0,
    };
  }
}

/** How often content, cue and source are all right: 68 % on PolNeAR (docs/models.md), rounded. */
const CONFIDENCE = 0.7;

/** The first and last item of a content clause. */
interface Content {
  readonly first: number;
  readonly last: number;
  /** Whether it precedes its cue. */
  readonly isBefore: boolean;
}
