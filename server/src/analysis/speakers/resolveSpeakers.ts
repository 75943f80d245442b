import type { Block } from '../../article/blocks';
import type { Entity } from '../../entities/entity';
import type { Quote } from '../../quotes/quote';
import { personNouns, plainPersonNouns } from '../../text/personNouns';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import type { Span } from '../../text/span';
import { textOf } from '../../text/span';
import { forEachInSteps, mapInSteps, runToEnd, STEP_ITEMS, type Steps } from '../../text/steps';
import type { Tokens } from '../../text/tokens';
import type { ResolvedQuote, UnresolvedReason } from '../analysis';
import { type PersonRoles, personRoles } from './personRoles';
import { mentionsIn, type PlacedMention, placedMentions } from './placedMentions';
import { antecedentOf, type LastSpeaker } from './pronounAntecedent';

const documentNouns =
  /^(?:commentary|statement|report|letter|document|post|message|release|note|memo|filing|catalogue|article|editorial)$/;
const impersonal = /^(?:i|we|you|someone|somebody|everyone|others|nobody|anyone|one|many|some|most|that|this)$/;

/** More mentions than this are not looked back over: a list of names is no antecedent. */
const LOOK_BACK = 60;

interface NameIndex {
  readonly persons: ReadonlyMap<string, readonly Entity[]>;
  readonly organisations: ReadonlyMap<string, readonly Entity[]>;
}

function* nameIndex(entities: readonly Entity[]): Steps<NameIndex> {
  const persons = new Map<string, Entity[]>();
  const organisations = new Map<string, Entity[]>();
  const put = (index: Map<string, Entity[]>, key: string, entity: Entity): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [entity]);
    else known.push(entity);
  };
  yield* forEachInSteps(entities, (entity) => {
    const words = entity.name.split(' ');
    if (entity.type === 'PER') for (const word of new Set(words)) put(persons, word, entity);
    if (entity.type === 'ORG') put(organisations, words.at(-1)?.toLowerCase() ?? '', entity);
  });
  return { persons, organisations };
}

interface Resolution {
  readonly entity: Entity | null;
  /** The resolved name: the entity's, or the words that introduced a source without a name. */
  readonly name: string | null;
  readonly reason: UnresolvedReason | null;
}

const unresolved = (reason: UnresolvedReason): Resolution => ({ entity: null, name: null, reason });
const named = (entity: Entity): Resolution => ({ entity, name: entity.name, reason: null });

/**
 * Finds who is behind each source: the entity named at its head; for `the ministry` or `the singer` whoever was called
 * so; for `the commentary` whoever spoke in it before; for `he` and `she` whom the text before favours. Null with a
 * reason, not a guess, where nobody fits or two fit as well.
 */
export function* resolveSpeakers(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  blocks: readonly Block[],
  tokens: Tokens,
): Steps<ResolvedQuote[]> {
  const mentions = placedMentions(entities);
  const resolver = new SpeakerResolver(quotes, entities, mentions, blocks, tokens);
  // What a few names cost is made when it is asked for; many are read beforehand, since who asks cannot give way.
  if (mentions.length > STEP_ITEMS) yield* resolver.prepare();
  return yield* mapInSteps(quotes, (quote) => resolver.resolve(quote));
}

class SpeakerResolver {
  readonly #starts: readonly PlacedMention['mention'][];
  readonly #topQuotes: readonly Quote[];
  #roles: PersonRoles | null = null;
  #nameIndex: NameIndex | null = null;
  readonly #documents = new Map<string, Entity>();
  readonly #known = new Map<number, Resolution>();
  #last: LastSpeaker | null = null;

  constructor(
    quotes: readonly Quote[],
    readonly entities: readonly Entity[],
    readonly mentions: readonly PlacedMention[],
    readonly blocks: readonly Block[],
    readonly tokens: Tokens,
  ) {
    this.#starts = mentions.map((it) => it.mention);
    this.#topQuotes = quotes.filter((it) => it.parent === null && it.stretch !== null);
  }

  /** Reads beforehand what the names tell. */
  *prepare(): Steps<void> {
    this.#nameIndex = yield* nameIndex(this.entities);
    this.#roles = yield* personRoles(this.mentions, this.tokens);
  }

  resolve(quote: Quote): ResolvedQuote {
    if (quote.speaker === null) return { ...quote, speakerEntity: null, speakerName: null, unresolved: null };
    const { speaker } = quote;
    const resolution = this.#known.get(speaker.start) ?? this.#find(quote, speaker);
    this.#known.set(speaker.start, resolution);
    const { entity, name, reason } = resolution;
    if (entity !== null && quote.cue !== null) this.#rememberDocument(quote.cue, entity);
    const block = lastAtOrBefore(this.blocks, quote.start);
    this.#last = {
      entity,
      name: name ?? textOf(this.tokens.text, quote.head ?? speaker),
      blockStart: this.blocks[block]?.start ?? 0,
    };
    return { ...quote, speakerEntity: entity, speakerName: name, unresolved: reason };
  }

  #find(quote: Quote, speaker: Span): Resolution {
    const { text } = this.tokens;
    const head = quote.head ?? speaker;
    const words = textOf(text, head);
    const lower = words.toLowerCase();
    if (/^(?:he|she|his|her)$/.test(lower)) return this.#pronoun(speaker, lower);
    if (/^(?:who|which|that|whose)$/.test(lower)) return this.#relative(speaker);
    if (lower === 'it' || lower === 'its' || lower === 'they' || lower === 'their') return this.#thing(speaker);
    if (impersonal.test(lower)) return unresolved(/^(?:i|we)$/.test(lower) ? 'first-person' : 'unnamed');
    return (
      this.#atHead(head) ?? this.#appositive(speaker, head) ?? this.#byFirstName(words) ?? this.#definite(head, lower)
    );
  }

  /** The entity whose name ends where the head ends: `Marit Solberg` in `Marit Solberg, who leads the Union`. */
  #atHead(head: Span): Resolution | null {
    const inside = mentionsIn(this.mentions, this.#starts, head).filter((it) => it.mention.end >= head.end - 2);
    const found = inside.find((it) => it.entity.type === 'PER') ?? inside.at(-1);
    return found === undefined || found.entity.type === 'MISC' ? null : named(found.entity);
  }

  /** `the mayor, Rosaria Conti`: the person set beside the head. */
  #appositive(speaker: Span, head: Span): Resolution | null {
    const { text } = this.tokens;
    for (const { mention, entity } of mentionsIn(this.mentions, this.#starts, speaker)) {
      if (entity.type !== 'PER' || mention.start < head.end) continue;
      const between = text.slice(head.end, mention.start);
      if (/,\s*(?:\p{Lu}?[\p{L}.]+\s+){0,2}$/u.test(between) && !/\b(?:who|whose|with)\b/.test(between))
        return named(entity);
    }
    // "His deputy Ruth Tavita", "the historian Adaeze Obi" end with the name; so does a title before a first name.
    return null;
  }

  /** `Ray`, where the article has one `Ray Hardcastle`. */
  #byFirstName(words: string): Resolution | null {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(words)) return null;
    const found = this.#names().persons.get(words) ?? [];
    return found.length === 1 && found[0] !== undefined ? named(found[0]) : null;
  }

  /** Persons by every word of their names, organisations by the last. */
  #names(): NameIndex {
    this.#nameIndex ??= runToEnd(nameIndex(this.entities));
    return this.#nameIndex;
  }

  #definite(head: Span, lower: string): Resolution {
    const noun = /[\p{L}-]+$/u.exec(lower)?.[0] ?? '';
    const isDefinite = /^(?:the|this|that|his|her|their|its|mr|ms|our)\b/.test(lower);
    if (documentNouns.test(noun)) {
      const author = this.#documents.get(noun);
      if (author !== undefined) return named(author);
    }
    // A name that no entity bears is a name all the same.
    if (/^\p{Lu}/u.test(textOf(this.tokens.text, head)) && !isDefinite && !/^(?:an?|one|some)\b/.test(lower))
      return { entity: null, name: textOf(this.tokens.text, head), reason: null };
    if (!isDefinite) return unresolved('unnamed');
    // "the 19-year-old", "the German": anybody near who is not called otherwise.
    if (/-year-old$/.test(lower) || this.#isNationality(head)) return this.#onlyPersonNear(head, 'man');
    const person = this.#personCalled(noun, head.start);
    if (person !== null) return named(person);
    const organisation = this.#organisationOf(noun, head.start);
    if (organisation !== null) return named(organisation);
    return personNouns.has(noun) ? this.#onlyPersonNear(head, noun) : unresolved('unnamed');
  }

  #isNationality(head: Span): boolean {
    return mentionsIn(this.mentions, this.#starts, head).some(
      (it) => it.mention.end === head.end && it.entity.type === 'MISC',
    );
  }

  #personCalled(noun: string, offset: number): Entity | null {
    return this.#latestBefore(offset, [...(this.#personRoles().byNoun.get(noun) ?? [])]);
  }

  /** Of some entities the one named last before `offset`. */
  #latestBefore(offset: number, among: readonly Entity[]): Entity | null {
    let best: Entity | null = null;
    let bestStart = -1;
    for (const entity of among) {
      const start = entity.mentions[firstAtOrAfter(entity.mentions, offset) - 1]?.start ?? -1;
      if (start <= bestStart) continue;
      best = entity;
      bestStart = start;
    }
    return best;
  }

  /** `the association`: the organisation named before whose name ends with that word. */
  #organisationOf(noun: string, offset: number): Entity | null {
    return this.#latestBefore(offset, this.#names().organisations.get(noun) ?? []);
  }

  /** `the singer` without anybody called so: the only person of this block or the one above whom nothing else describes. */
  #onlyPersonNear(head: Span, noun: string): Resolution {
    const roles = this.#personRoles();
    const block = lastAtOrBefore(this.blocks, head.start);
    const floor = this.blocks[Math.max(0, block - 1)]?.start ?? 0;
    const near = new Set<Entity>();
    const last = firstAtOrAfter(this.#starts, head.start) - 1;
    for (let at = last; at >= 0 && last - at < LOOK_BACK; at--) {
      const placed = this.mentions[at];
      if (placed === undefined || placed.mention.start < floor) break;
      if (placed.entity.type === 'PER' && !this.#isQuoted(placed.mention.start)) near.add(placed.entity);
    }
    const fitting = [...near].filter((it) => {
      const nouns = roles.nounsOf.get(it);
      return plainPersonNouns.has(noun) || nouns === undefined || ![...nouns].some((word) => personNouns.has(word));
    });
    const [only] = fitting;
    return only !== undefined && fitting.length === 1 ? named(only) : unresolved('no-antecedent');
  }

  #pronoun(speaker: Span, lower: string): Resolution {
    const gender = lower === 'he' || lower === 'his' ? 'he' : 'she';
    const found = antecedentOf(
      speaker,
      gender,
      this.mentions,
      this.#starts,
      this.#personRoles(),
      this.#last,
      this.blocks,
      (offset) => this.#isQuoted(offset),
      (noun, offset) => this.#personCalled(noun, offset),
      this.tokens,
    );
    if (found === null) return unresolved('no-antecedent');
    if (found === 'ambiguous') return unresolved('ambiguous-pronoun');
    return { entity: found.entity, name: found.name, reason: null };
  }

  /** `Roe, who said`: the name right before the relative. */
  #relative(speaker: Span): Resolution {
    const at = firstAtOrAfter(this.#starts, speaker.start) - 1;
    const before = this.mentions[at];
    const gap = before === undefined ? '-' : this.tokens.text.slice(before.mention.end, speaker.start);
    return before !== undefined && /^(?:,|\s|\(.*\)|\d)*$/.test(gap)
      ? named(before.entity)
      : unresolved('no-antecedent');
  }

  /** `it said`, `they said`: the speaker before, where that is no person, or the organisation named last in the block. */
  #thing(speaker: Span): Resolution {
    if (
      this.#last !== null &&
      this.#last.entity?.type !== 'PER' &&
      lastAtOrBefore(this.blocks, speaker.start) - lastAtOrBefore(this.blocks, this.#last.blockStart) <= 1
    )
      return { entity: this.#last.entity, name: this.#last.name, reason: null };
    const floor = this.blocks[lastAtOrBefore(this.blocks, speaker.start)]?.start ?? 0;
    const last = firstAtOrAfter(this.#starts, speaker.start) - 1;
    for (let at = last; at >= 0 && last - at < LOOK_BACK; at--) {
      const placed = this.mentions[at];
      if (placed === undefined || placed.mention.start < floor) break;
      if (placed.entity.type === 'ORG' && !this.#isQuoted(placed.mention.start)) return named(placed.entity);
    }
    return unresolved('no-antecedent');
  }

  #personRoles(): PersonRoles {
    this.#roles ??= runToEnd(personRoles(this.mentions, this.tokens));
    return this.#roles;
  }

  #isQuoted(offset: number): boolean {
    const quote = this.#topQuotes[lastAtOrBefore(this.#topQuotes, offset)];
    return quote !== undefined && quote.start <= offset && offset < quote.end;
  }

  /** `said in a commentary`: from here on "the commentary" speaks for this entity. */
  #rememberDocument(cue: Span, entity: Entity): void {
    const { tokens } = this;
    const at = tokens.indexAt(cue.end);
    for (let index = at; index < at + 6; index++) {
      if (tokens.isBreak(index) || tokens.word(index) === '.') return;
      const word = tokens.lower(index);
      if (documentNouns.test(word)) this.#documents.set(word, entity);
    }
  }
}
