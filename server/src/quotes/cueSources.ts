import { wordHash } from '../text/wordHash';
import { inPieces, type Steps } from '../work/steps';
import { isOf, type MaskedText } from './maskedText';
import { endsPhrase, isPossessiveMark, phraseEnd, phraseStarts } from './nounPhrase';
import { headItem, sourceType } from './sourceHead';
import { cueLevel, ItemClass, SENTENCE_EDGE } from './wordClasses';

/** How a source relates to its cue. */
export const Link = {
  /** `X said` */
  subject: 0,
  /** `said X` */
  inverted: 1,
  /** `X, the Y of Z, said` */
  overAppositive: 2,
  /** `who said` */
  relative: 3,
  /** `X opened the day in Y, saying` */
  far: 4,
  /** `according to X` */
  accordingTo: 5,
  /** `X:` */
  colon: 6,
  /** `was called … by X`, `a statement from X` */
  agent: 7,
  /** `X’s promise`, `her words` */
  possessive: 8,
  /** `Q — X` */
  dash: 9,
} as const;

/** A lower-case word of this level or above may be a cue wherever it occurs. */
const LOWEST_CUE = 5;
const APPOSITIVE_REACH = 45;
const FAR_REACH = 60;
const MOST_FAR = 6;
const AGENT_REACH = 5;

const ACCORDING = wordHash('according');
const TO = wordHash('to');
const BY = wordHash('by');
const FROM = wordHash('from');
const OF = wordHash('of');
const NOT = wordHash('not');

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

/** Pairs of a cue and a source, in order of their cues; half-open ranges of items, in columns that run in step. */
export class CueSources {
  count = 0;
  link = new Uint8Array(64);
  cueFrom = new Int32Array(64);
  cueTo = new Int32Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);
  /** How many joining prepositions or how many commas lie inside the source, as the scanner took it. */
  reach = new Uint8Array(64);
  /** The item of the source's head, and its kind as `sourceType` tells it. */
  head = new Int32Array(0);
  type = new Uint8Array(0);

  push(link: number, cueFrom: number, cueTo: number, from: number, to: number, reach: number): void {
    if (this.count === this.link.length) this.#grow();
    const at = this.count++;
    this.link[at] = link;
    this.cueFrom[at] = cueFrom;
    this.cueTo[at] = cueTo;
    this.from[at] = from;
    this.to[at] = to;
    this.reach[at] = reach;
  }

  /** Fills the columns that follow from the others; done once, after the last pair. */
  *describe(text: MaskedText): Steps<void> {
    this.head = new Int32Array(this.count);
    this.type = new Uint8Array(this.count);
    yield* inPieces([[0, this.count]], (first, end) => {
      for (let index = first; index < end; index++) {
        const from = this.from[index] ?? 0;
        const head = headItem(text, from, this.to[index] ?? 0);
        this.head[index] = head;
        this.type[index] = sourceType(text, from, head);
      }
    });
  }

  #grow(): void {
    const room = this.count * 2;
    this.link = widened(this.link, new Uint8Array(room));
    this.cueFrom = widened(this.cueFrom, new Int32Array(room));
    this.cueTo = widened(this.cueTo, new Int32Array(room));
    this.from = widened(this.from, new Int32Array(room));
    this.to = widened(this.to, new Int32Array(room));
    this.reach = widened(this.reach, new Uint8Array(room));
  }
}

function widened<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Every cue of a masked text with each source that its sentence offers: what may be, not what is; the ranker decides.
 * Linear: each cue looks at a bounded number of items.
 */
export function* findCueSources(text: MaskedText): Steps<CueSources> {
  const found = new CueSources();
  const finder = new Finder(text, found);
  yield* inPieces([[0, text.count]], (first, end) => {
    for (let at = first; at < end; at++) finder.visit(at);
  });
  yield* found.describe(text);
  return found;
}

class Finder {
  readonly #starts = new Int32Array(4);

  constructor(
    readonly text: MaskedText,
    readonly found: CueSources,
  ) {}

  visit(at: number): void {
    const { classes, hashes } = this.text;
    const own = classes[at] ?? 0;
    if (own & colon) this.#colon(at);
    else if (own & dash) this.#dash(at);
    else if (!(own & word)) return;
    else if (hashes[at] === ACCORDING && hashes[at + 1] === TO) this.#accordingTo(at);
    else if (this.#mayBeCue(at, own)) this.#verb(at);
  }

  #verb(at: number): void {
    const isAdjacent = this.#subjectLeft(at);
    if (!isAdjacent || isOf(this.text, at, ItemClass.endsInIng)) this.#far(at);
    this.#inverted(at);
    this.#agent(at);
  }

  /** A known cue, or next to a quotation a lower-case word in the shape of a verb. */
  #mayBeCue(at: number, own: number): boolean {
    if (own & (determiner | preposition | conjunction | auxiliary | pronoun)) return false;
    if (cueLevel(own) >= LOWEST_CUE)
      return (
        !(own & capital) || isOf(this.text, at - 1, quotation | blockBreak) || at === 0 || isOf(this.text, at - 1, stop)
      );
    if (own & (capital | adverb | time)) return false;
    if (!(own & (ItemClass.endsInEd | ItemClass.endsInS | ItemClass.endsInIng))) return false;
    if (
      isOf(this.text, at + 1, quotation) ||
      (isOf(this.text, at + 1, comma | colon) && isOf(this.text, at + 2, quotation))
    )
      return true;
    return isOf(this.text, at - 1, quotation) || this.#followsSubjectOfQuotation(at);
  }

  /** `Q, Roe fumed`: after a name or a pronoun that closely follows a quotation. */
  #followsSubjectOfQuotation(at: number): boolean {
    if (!isOf(this.text, at - 1, capital | pronoun)) return false;
    for (let before = at - 2; before >= 0 && at - before <= 5; before--) {
      if (isOf(this.text, before, quotation)) return true;
      if (!isOf(this.text, before, capital | comma | determiner)) return false;
    }
    return false;
  }

  /** Sources to the left whose verb this is; whether one is right before it. */
  #subjectLeft(cue: number): boolean {
    const { text, found } = this;
    let at = cue - 1;
    while (at >= 0 && this.#isBetween(at)) at--;
    if (at < 0) return false;
    if (isOf(this.text, at, relative) && !isOf(this.text, at, capital)) {
      found.push(Link.relative, cue, cue + 1, at, at + 1, 0);
      return true;
    }
    if (isOf(this.text, at, comma | dash) || text.hashes[at] === 0x29) {
      this.#overAppositive(at, cue);
      return false;
    }
    if (isOf(this.text, at, possessive) && at === cue - 1) {
      found.push(Link.possessive, cue, cue + 1, at, at + 1, 0);
      return true;
    }
    const isPossessed = isOf(text, at, joint) && isPossessiveMark(text, at);
    const last = isPossessed ? at - 1 : at;
    if (!endsPhrase(text, last)) return false;
    const count = phraseStarts(text, last, this.#floor(last), this.#starts);
    for (let index = 0; index < count; index++) {
      found.push(
        isPossessed ? Link.possessive : Link.subject,
        cue,
        cue + 1,
        this.#starts[index] ?? last,
        at + 1,
        index,
      );
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

  /** The first item of the block and sentence that `at` lies in may not be passed. */
  #floor(at: number): number {
    let floor = at;
    while (floor > 0 && at - floor < FAR_REACH && !isOf(this.text, floor - 1, SENTENCE_EDGE | quotation | semicolon))
      floor--;
    return floor;
  }

  #overAppositive(before: number, cue: number): void {
    const { text, found } = this;
    let seen = 0;
    for (let at = before - 1; at > 0 && before - at < APPOSITIVE_REACH && seen < 6; at--) {
      if (isOf(this.text, at, SENTENCE_EDGE | semicolon)) break;
      if (!isOf(this.text, at, comma | dash) || !endsPhrase(text, at - 1)) continue;
      const count = phraseStarts(text, at - 1, this.#floor(at - 1), this.#starts);
      for (let index = 0; index < count; index++) {
        found.push(Link.overAppositive, cue, cue + 1, this.#starts[index] ?? at, at, Math.min(255, seen * 4 + index));
      }
      if (count > 0) seen++;
    }
  }

  /** Phrases further left in the sentence: subjects of an earlier verb, or of this one after a long aside. */
  #far(cue: number): void {
    const { text, found } = this;
    let taken = 0;
    for (let at = cue - 1; at >= 0 && cue - at < FAR_REACH && taken < MOST_FAR; at--) {
      if (isOf(this.text, at, SENTENCE_EDGE | semicolon)) break;
      if (!this.#mayHeadFar(at)) continue;
      const count = phraseStarts(text, at, this.#floor(at), this.#starts);
      if (count === 0) continue;
      for (let index = 0; index < Math.min(2, count); index++)
        found.push(Link.far, cue, cue + 1, this.#starts[index] ?? at, at + 1, index);
      taken++;
    }
  }

  #mayHeadFar(at: number): boolean {
    const own = this.text.classes[at] ?? 0;
    if (!(own & word) || !endsPhrase(this.text, at)) return false;
    if (own & pronoun) return true;
    if (own & (time | adverb)) return false;
    const next = this.text.classes[at + 1] ?? 0;
    if (own & capital) return (next & capital) === 0;
    return (
      (next & (auxiliary | comma | relative | preposition)) !== 0 ||
      cueLevel(next) > 20 ||
      (next & (ItemClass.endsInEd | ItemClass.endsInS)) !== 0
    );
  }

  /** `said X`: after a quotation, a comma or a dash, or at the start of a sentence. */
  #inverted(cue: number): void {
    const { text, found } = this;
    if (cue > 0 && !isOf(this.text, cue - 1, quotation | comma | dash | SENTENCE_EDGE | adverb | conjunction)) return;
    let first = cue + 1;
    while (isOf(this.text, first, adverb) && !isOf(this.text, first, capital)) first++;
    const own = text.classes[first] ?? 0;
    const mayStart = (own & (word | ItemClass.number)) !== 0 || text.hashes[first] === 0x5b;
    if (!mayStart || (own & (preposition | conjunction | auxiliary) && !(own & (determiner | capital)))) return;
    const end = phraseEnd(text, first);
    if (end > first) found.push(Link.inverted, cue, cue + 1, first, end, 0);
  }

  #accordingTo(at: number): void {
    const end = phraseEnd(this.text, at + 2);
    if (end > at + 2) this.found.push(Link.accordingTo, at, at + 2, at + 2, end, 0);
  }

  /** `called Q by X`, `a statement from X`, `the words of X`. */
  #agent(cue: number): void {
    const { text, found } = this;
    for (let at = cue + 1; at <= cue + AGENT_REACH && at < text.count; at++) {
      if (isOf(this.text, at, SENTENCE_EDGE | semicolon)) return;
      const hash = text.hashes[at];
      const joins = hash === BY || (at <= cue + 2 && (hash === FROM || hash === OF));
      if (!joins) continue;
      const end = phraseEnd(text, at + 1);
      if (end > at + 1) found.push(Link.agent, cue, cue + 1, at + 1, end, hash === BY ? 0 : 1);
      return;
    }
  }

  /** `X:` before a quotation or at a block's start. */
  #colon(at: number): void {
    const { text, found } = this;
    if (!endsPhrase(text, at - 1)) return;
    const count = phraseStarts(text, at - 1, this.#floor(at - 1), this.#starts);
    for (let index = 0; index < count; index++)
      found.push(Link.colon, at, at + 1, this.#starts[index] ?? at, at, index);
  }

  /** `Q — X`, a pull quote or an epigraph. */
  #dash(at: number): void {
    if (!isOf(this.text, at - 1, quotation | blockBreak) && !isOf(this.text, at - 1, dash)) return;
    const end = phraseEnd(this.text, at + 1);
    if (end > at + 1) this.found.push(Link.dash, at, at + 1, at + 1, end, 0);
  }
}
