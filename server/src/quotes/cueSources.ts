import { wordHash } from '../text/wordHash';
import { inPieces, type Steps } from '../work/steps';
import { answerSource } from './answerSources';
import { CERTAIN, CueSources, Link } from './cueSourceTable';
import { introducingSource } from './introducingSources';
import { hasClass, type MaskedText } from './maskedText';
import { endsPhrase, isPossessiveMark, MOST_STARTS, phraseEnd, phraseStarts } from './nounPhrase';
import { RELAYED_BIAS, relaysAnother } from './outletSources';
import { ownedWords } from './ownedWords';
import { isPassiveCue } from './passiveCue';
import { isRelayedPassive, isRelayedSaying, quotedSource } from './quotedSources';
import { isDocumentNoun } from './sourceNouns';
import { cueLevel, ItemClass, SENTENCE_EDGE } from './wordClasses';

// Chosen by hand. Candidates are found generously, since the ranker can reject a pair but not restore one; the limits,
// in items and phrases, keep the work for each cue bounded.

/** A lower-case word of this cue level (of 255) or above may be a cue anywhere. */
const LOWEST_CUE = 5;
/** Above this level, the word after a noun may be its verb. */
const HIGHEST_NOUN_CUE = 20;
const APPOSITIVE_REACH = 45;
const MOST_APPOSITIVE = 6;
const FAR_REACH = 60;
const MOST_FAR = 6;
const MOST_FAR_STARTS = 2;
const AGENT_REACH = 5;
/** `from` and `of` name an agent only this close: `a statement from X`. */
const AGENT_NOUN_REACH = 2;
const SUBJECT_REACH = 5;

const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;

const ACCORDING = wordHash('according');
const TO = wordHash('to');
const BY = wordHash('by');
const FROM = wordHash('from');
const OF = wordHash('of');
const NOT = wordHash('not');
const READING = wordHash('reading');

const {
  word,
  capital,
  quotation,
  blockBreak,
  stop,
  comma,
  colon,
  dash,
  pronoun,
  determiner,
  preposition,
  conjunction,
  auxiliary,
  adverb,
  time,
  relative,
  joint,
  semicolon,
  possessive,
} = ItemClass;

/**
 * Every cue in a masked text with every possible source in its sentence: candidates for the ranker. Linear time, since
 * each cue looks at a bounded number of items.
 */
export function* findCueSources(text: MaskedText): Steps<CueSources> {
  const found = new CueSources();
  const finder = new Finder(text, found);
  yield* inPieces([[0, text.count]], (first, end) => {
    for (let at = first; at < end; at++) finder.visit(at);
  });
  yield* found.describe(text);
  yield* inPieces([[0, found.count]], (first, end) => {
    for (let pair = first; pair < end; pair++) if (relaysAnother(text, found, pair)) found.bias[pair] = RELAYED_BIAS;
  });
  return found;
}

class Finder {
  readonly #starts = new Int32Array(MOST_STARTS);

  constructor(
    readonly text: MaskedText,
    readonly found: CueSources,
  ) {}

  visit(at: number): void {
    const { classes, hashes } = this.text;
    const own = classes[at] ?? 0;
    if (own & (colon | stop)) this.#introduce(at, own);
    else if (own & dash) this.#dash(at);
    else if (!(own & word)) return;
    else if (this.#relay(at)) return;
    else if (hashes[at] === ACCORDING && hashes[at + 1] === TO) this.#accordingTo(at);
    else if (this.#mayBeCue(at, own)) this.#verb(at);
  }

  /** A colon or the end of a sentence, before a quotation. */
  #introduce(at: number, own: number): void {
    if (own & colon) this.#colon(at);
    const source = introducingSource(this.text, at);
    if (source !== null) this.found.push(source);
  }

  /** Whether the word at `at` is a cue whose source grammar alone determines; adds the source if so. */
  #relay(at: number): boolean {
    const { text, found } = this;
    const source = quotedSource(text, at) ?? ownedWords(text, at) ?? answerSource(text, at);
    if (source !== null) found.push(source);
    else if (isPassiveCue(text, at)) this.#agent(at, CERTAIN);
    else if (isRelayedPassive(text, at)) this.#subjectLeft(at);
    else return isRelayedSaying(text, at);
    return true;
  }

  #verb(at: number): void {
    const isAdjacent = this.#subjectLeft(at);
    if (!isAdjacent || hasClass(this.text, at, ItemClass.endsInIng)) this.#far(at);
    this.#inverted(at);
    this.#agent(at);
  }

  /** A known cue, or a lower-case word next to a quotation that ends like a verb. */
  #mayBeCue(at: number, own: number): boolean {
    if (own & (determiner | preposition | conjunction | auxiliary | pronoun)) return false;
    if (cueLevel(own) >= LOWEST_CUE)
      return (
        !(own & capital) ||
        hasClass(this.text, at - 1, quotation | blockBreak) ||
        at === 0 ||
        hasClass(this.text, at - 1, stop)
      );
    if (own & (capital | adverb | time)) return false;
    if (!(own & (ItemClass.endsInEd | ItemClass.endsInS | ItemClass.endsInIng))) return false;
    if (
      hasClass(this.text, at + 1, quotation) ||
      (hasClass(this.text, at + 1, comma | colon) && hasClass(this.text, at + 2, quotation))
    )
      return true;
    return hasClass(this.text, at - 1, quotation) || this.#followsSubjectOfQuotation(at);
  }

  /** `Q, Roe fumed`: the word follows a name or a pronoun close after a quotation. */
  #followsSubjectOfQuotation(at: number): boolean {
    if (!hasClass(this.text, at - 1, capital | pronoun)) return false;
    for (let before = at - 2; before >= 0 && at - before <= SUBJECT_REACH; before--) {
      if (hasClass(this.text, before, quotation)) return true;
      if (!hasClass(this.text, before, capital | comma | determiner)) return false;
    }
    return false;
  }

  /** Adds sources to the left that this verb may have; returns whether one is directly before it. */
  #subjectLeft(cue: number): boolean {
    const { text, found } = this;
    let at = cue - 1;
    while (at >= 0 && this.#isBetween(at)) at--;
    if (at < 0) return false;
    if (hasClass(this.text, at, relative) && !hasClass(this.text, at, capital)) {
      found.push({ link: Link.relative, cueFrom: cue, from: at, to: at + 1 });
      return true;
    }
    if (hasClass(this.text, at, comma | dash) || text.hashes[at] === CLOSING_PARENTHESIS) {
      this.#overAppositive(at, cue);
      return false;
    }
    if (hasClass(this.text, at, possessive) && at === cue - 1) {
      found.push({ link: Link.possessive, cueFrom: cue, from: at, to: at + 1 });
      return true;
    }
    const isPossessed = hasClass(text, at, joint) && isPossessiveMark(text, at);
    const last = isPossessed ? at - 1 : at;
    if (!endsPhrase(text, last)) return false;
    const count = phraseStarts(text, last, this.#floor(last), this.#starts);
    const link = isPossessed ? Link.possessive : Link.subject;
    // "Supporters carried signs reading “…”": the nearest phrase is the sign.
    const isSign = text.hashes[cue] === READING && last === cue - 1 && isDocumentNoun(text.hashes[last] ?? 0);
    for (let index = 0; index < count; index++) {
      const from = this.#starts[index] ?? last;
      found.push({ link, cueFrom: cue, from, to: at + 1, reach: index, bias: isSign && index === 0 ? CERTAIN : 0 });
    }
    return count > 0;
  }

  /** Auxiliaries, adverbs, days, and `to` or `not` between a subject and its verb. */
  #isBetween(at: number): boolean {
    const { classes, hashes } = this.text;
    const own = classes[at] ?? 0;
    if (own & capital && !(own & time)) return false;
    if (own & (auxiliary | adverb | time)) return true;
    if (hashes[at] === NOT) return true;
    if (own & preposition && (classes[at + 1] ?? 0) & time) return true;
    // "tried to convince", "went on to say"
    if (hashes[at] === TO) return true;
    return (
      hashes[at + 1] === TO &&
      (own & (ItemClass.endsInEd | ItemClass.endsInS | ItemClass.endsInIng)) !== 0 &&
      !(own & capital)
    );
  }

  /** The lowest item that a phrase ending at `at` can start at: it crosses no sentence, quotation or semicolon. */
  #floor(at: number): number {
    let floor = at;
    while (
      floor > 0 &&
      at - floor < FAR_REACH &&
      !hasClass(this.text, floor - 1, SENTENCE_EDGE | quotation | semicolon)
    )
      floor--;
    return floor;
  }

  /** `X, the Y of Z, said`: sources before the appositive that ends at the comma, dash or bracket `before`. */
  #overAppositive(before: number, cue: number): void {
    const { text, found } = this;
    let seen = 0;
    for (let at = before - 1; at > 0 && before - at < APPOSITIVE_REACH && seen < MOST_APPOSITIVE; at--) {
      if (hasClass(this.text, at, SENTENCE_EDGE | semicolon)) break;
      if (!hasClass(this.text, at, comma | dash) || !endsPhrase(text, at - 1)) continue;
      const count = phraseStarts(text, at - 1, this.#floor(at - 1), this.#starts);
      for (let index = 0; index < count; index++) {
        const from = this.#starts[index] ?? at;
        found.push({ link: Link.overAppositive, cueFrom: cue, from, to: at, reach: seen * MOST_STARTS + index });
      }
      if (count > 0) seen++;
    }
  }

  /** Phrases further left in the sentence: subjects of an earlier verb, or of this one before a long aside. */
  #far(cue: number): void {
    const { text, found } = this;
    let taken = 0;
    for (let at = cue - 1; at >= 0 && cue - at < FAR_REACH && taken < MOST_FAR; at--) {
      if (hasClass(this.text, at, SENTENCE_EDGE | semicolon)) break;
      if (!this.#mayEndFarSubject(at)) continue;
      const count = phraseStarts(text, at, this.#floor(at), this.#starts);
      if (count === 0) continue;
      for (let index = 0; index < Math.min(MOST_FAR_STARTS, count); index++)
        found.push({ link: Link.far, cueFrom: cue, from: this.#starts[index] ?? at, to: at + 1, reach: index });
      taken++;
    }
  }

  #mayEndFarSubject(at: number): boolean {
    const own = this.text.classes[at] ?? 0;
    if (!(own & word) || !endsPhrase(this.text, at)) return false;
    if (own & pronoun) return true;
    if (own & (time | adverb)) return false;
    const next = this.text.classes[at + 1] ?? 0;
    if (own & capital) return (next & capital) === 0;
    return (
      (next & (auxiliary | comma | relative | preposition)) !== 0 ||
      cueLevel(next) > HIGHEST_NOUN_CUE ||
      (next & (ItemClass.endsInEd | ItemClass.endsInS)) !== 0
    );
  }

  /** `said X`: after a quotation, a comma or a dash, or at the start of a sentence. */
  #inverted(cue: number): void {
    const { text, found } = this;
    if (cue > 0 && !hasClass(this.text, cue - 1, quotation | comma | dash | SENTENCE_EDGE | adverb | conjunction))
      return;
    let first = cue + 1;
    while (hasClass(this.text, first, adverb) && !hasClass(this.text, first, capital)) first++;
    const own = text.classes[first] ?? 0;
    const mayStart = (own & (word | ItemClass.number)) !== 0 || text.hashes[first] === OPENING_BRACKET;
    if (!mayStart || (own & (preposition | conjunction | auxiliary) && !(own & (determiner | capital)))) return;
    const end = phraseEnd(text, first);
    if (end > first) found.push({ link: Link.inverted, cueFrom: cue, from: first, to: end });
  }

  #accordingTo(at: number): void {
    const end = phraseEnd(this.text, at + 2);
    if (end > at + 2) this.found.push({ link: Link.accordingTo, cueFrom: at, cueTo: at + 2, from: at + 2, to: end });
  }

  /** `called Q by X`, `a statement from X`, `the words of X`. `bias` is that of `by`. */
  #agent(cue: number, bias = 0): void {
    const { text, found } = this;
    for (let at = cue + 1; at <= cue + AGENT_REACH && at < text.count; at++) {
      if (hasClass(this.text, at, SENTENCE_EDGE | semicolon)) return;
      const hash = text.hashes[at];
      const joins = hash === BY || (at <= cue + AGENT_NOUN_REACH && (hash === FROM || hash === OF));
      if (!joins) continue;
      const end = phraseEnd(text, at + 1);
      // "accused by Roe of “…”", "urged to “…” by Roe"; in "asked at a lunch held by" another verb has the agent.
      const isClose = hash === BY && (at === cue + 1 || hasClass(text, at - 1, quotation));
      // "accused of “…” by Roe": what follows `of` is no agent.
      if (end === at + 1) continue;
      found.push({
        link: Link.agent,
        cueFrom: cue,
        from: at + 1,
        to: end,
        reach: hash === BY ? 0 : 1,
        bias: isClose ? bias : 0,
      });
      return;
    }
  }

  /** `X:` */
  #colon(at: number): void {
    const { text, found } = this;
    if (!endsPhrase(text, at - 1)) return;
    const count = phraseStarts(text, at - 1, this.#floor(at - 1), this.#starts);
    for (let index = 0; index < count; index++)
      found.push({ link: Link.colon, cueFrom: at, from: this.#starts[index] ?? at, to: at, reach: index });
  }

  /** A name alone after the dash, up to a comma or the end of its line, is a signature. */
  #signs(end: number): number {
    const isName = hasClass(this.text, end - 1, capital);
    return isName && (end === this.text.count || hasClass(this.text, end, comma | blockBreak)) ? CERTAIN : 0;
  }

  /** `Q — X`, a pull quote or an epigraph. */
  #dash(at: number): void {
    if (!hasClass(this.text, at - 1, quotation | blockBreak) && !hasClass(this.text, at - 1, dash)) return;
    const end = phraseEnd(this.text, at + 1);
    if (end > at + 1) this.found.push({ link: Link.dash, cueFrom: at, from: at + 1, to: end, bias: this.#signs(end) });
  }
}
