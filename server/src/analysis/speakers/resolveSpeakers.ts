import type { Block } from '../../article/blocks';
import type { Entity } from '../../entities/entity';
import type { Quote } from '../../quotes/quote';
import { isSourceNoun } from '../../quotes/sourceNouns';
import { personNouns, plainPersonNouns } from '../../text/personNouns';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import type { Span } from '../../text/span';
import { textOf } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import { forEachInSteps, STEP_ITEMS, type Steps } from '../../work/steps';
import type { ResolvedQuote, UnresolvedReason } from '../analysis';
import { calledPerson } from './calledPerson';
import { DocumentAuthors } from './documentAuthors';
import type { PersonPronoun } from './gender';
import { isIntroduced } from './introduction';
import { latestNamed, type NamedPlaces, namedPlaces } from './latestNamed';
import { personPhrases } from './personPhrases';
import { type PersonRoles, personRoles } from './personRoles';
import { mentionsIn, type PlacedMention, placedMentions } from './placedMentions';
import { antecedentOf, type LastSpeaker, type SpeakerContext } from './pronounAntecedent';
import { noSource, type Resolution, resolvedQuote } from './resolution';
import { bearerOf, type SharedName, sharedName } from './sharedNames';
import { apposedPerson, closingPerson } from './trailingName';
import { transcriptLabel } from './transcriptLabel';

const impersonal = /^(?:i|we|you|someone|somebody|everyone|others|nobody|anyone|one|many|some|most|that|this)$/;

/** How many mentions are searched backward, chosen by hand: a list of names is not an antecedent. */
const LOOK_BACK = 60;
/** In code units; chosen by hand, longer than any noun, to limit the search for one. */
const LONGEST_NOUN = 60;
/** The longest text between a name and its relative clause, `Roe (D-Calif.), who`, in code units; chosen by hand. */
const LONGEST_ASIDE = 120;
/** How far a name set beside its source reaches, `One victim, gymnast Ida Roe, told`; in code units, chosen by hand. */
const LONGEST_APPOSITION = 120;
/** How far back an introduction, `A man with a beard`, counts; in code units, chosen by hand: about two paragraphs. */
const INTRODUCTION_REACH = 1200;

interface NameIndex {
  readonly persons: ReadonlyMap<string, readonly Entity[]>;
  readonly organizations: ReadonlyMap<string, NamedPlaces>;
}

function* nameIndex(entities: readonly Entity[]): Steps<NameIndex> {
  const persons = new Map<string, Entity[]>();
  const organizations = new Map<string, Entity[]>();
  const put = (index: Map<string, Entity[]>, key: string, entity: Entity): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [entity]);
    else known.push(entity);
  };
  yield* forEachInSteps(entities, (entity) => {
    const words = entity.name.split(' ');
    if (entity.type === 'PER') for (const word of new Set(words)) put(persons, word, entity);
    if (entity.type === 'ORG') put(organizations, words.at(-1)?.toLowerCase() ?? '', entity);
  });
  return {
    persons,
    organizations: new Map([...organizations].map(([word, named]) => [word, namedPlaces(named)])),
  };
}

/** Whether a head reads as a name, not as a description that opens a sentence: `Marit Solberg`, not `Roe’s ministry`. */
function isName(words: string): boolean {
  const last = /[\p{L}\p{N}.-]+$/u.exec(words)?.[0] ?? '';
  if (!/^\p{Lu}/u.test(words) || !/^[\p{Lu}\p{N}]/u.test(last) || /^(?:an?|one|some)\b/i.test(words)) return false;
  return words !== last || !isSourceNoun(words.toLowerCase());
}

const unresolved = (reason: UnresolvedReason): Resolution => ({ entity: null, name: null, reason });
const named = (entity: Entity): Resolution => ({ entity, name: entity.name, reason: null });

/**
 * Resolves each source: the entity named at its head; for `the ministry` or `the singer` whoever was called
 * that; for `the commentary` whoever spoke in it before; for `he` and `she` the likeliest antecedent. Null with a
 * reason, not a guess, if no one fits or two fit equally well.
 */
export function* resolveSpeakers(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  blocks: readonly Block[],
  tokens: Tokens,
): Steps<ResolvedQuote[]> {
  const resolver = new SpeakerResolver(quotes, entities, placedMentions(entities), blocks, tokens);
  const resolved: ResolvedQuote[] = [];
  for (const quote of quotes) {
    const { speaker } = quote;
    resolved.push(speaker === null ? resolvedQuote(quote, noSource) : yield* resolver.resolve(quote, speaker));
    if (resolved.length % STEP_ITEMS === 0) yield;
  }
  return resolved;
}

class SpeakerResolver {
  readonly #starts: readonly PlacedMention['mention'][];
  readonly #topQuotes: readonly Quote[];
  #roles: PersonRoles | null = null;
  #context: SpeakerContext | null = null;
  /** By noun, the mentions of the people who are called by it. */
  readonly #called = new Map<string, NamedPlaces>();
  readonly #shared = new Map<string, SharedName>();
  #nameIndex: NameIndex | null = null;
  readonly #documents: DocumentAuthors;
  readonly #known = new Map<number, Resolution>();
  #last: LastSpeaker | null = null;

  constructor(
    quotes: readonly Quote[],
    readonly entities: readonly Entity[],
    readonly mentions: readonly PlacedMention[],
    readonly blocks: readonly Block[],
    readonly tokens: Tokens,
  ) {
    this.#documents = new DocumentAuthors(tokens);
    this.#starts = mentions.map((it) => it.mention);
    this.#topQuotes = quotes.filter((it) => it.parent === null && it.stretch !== null);
  }

  /** Resolves the source of `quote`. Whatever this needs from the article is read on first use. */
  *resolve(quote: Quote, speaker: Span): Steps<ResolvedQuote> {
    const resolution = this.#known.get(speaker.start) ?? (yield* this.#find(quote, speaker));
    this.#known.set(speaker.start, resolution);
    const { entity, name } = resolution;
    if (entity !== null) this.#documents.remember(quote, entity);
    const block = lastAtOrBefore(this.blocks, quote.start);
    this.#last = {
      entity,
      name: name ?? textOf(this.tokens.text, quote.head ?? speaker),
      blockStart: this.blocks[block]?.start ?? 0,
    };
    return resolvedQuote(quote, resolution);
  }

  *#find(quote: Quote, speaker: Span): Steps<Resolution> {
    const { text } = this.tokens;
    const head = quote.head ?? speaker;
    const words = textOf(text, head);
    const lower = words.toLowerCase();
    if (/^(?:he|she|his|her)$/.test(lower)) return yield* this.#pronoun(speaker, lower);
    if (/^(?:who|which|that|whose)$/.test(lower)) return this.#relative(speaker);
    if (lower === 'it' || lower === 'its' || lower === 'they' || lower === 'their') return this.#thing(speaker);
    if (lower === 'i') return this.#ofTranscript(speaker) ?? unresolved('first-person');
    if (impersonal.test(lower))
      return this.#apposed(quote, speaker, head) ?? unresolved(lower === 'we' ? 'first-person' : 'unnamed');
    if (this.#areSeveral(speaker)) return unresolved('several');
    return (
      (yield* this.#atHead(head, speaker)) ??
      this.#apposed(quote, speaker, head) ??
      (yield* this.#byOneName(words)) ??
      (yield* this.#definite(head, lower))
    );
  }

  /** `Roe and Haug`, `Roe and her husband John`: two people are not one. */
  #areSeveral(speaker: Span): boolean {
    const persons = mentionsIn(this.mentions, this.#starts, speaker).filter((it) => it.entity.type === 'PER');
    return persons.some((it, index) => {
      const next = persons[index + 1];
      if (next === undefined || next.entity === it.entity) return false;
      return /^,?\s+and\s+(?:(?:his|her|their|the)\s+(?:[\p{L}-]+\s+){1,3}|(?:\p{Lu}[\p{L}.]*\s+){0,2})$/u.test(
        this.tokens.text.slice(it.mention.end, next.mention.start),
      );
    });
  }

  /** `I` in `ROE: I told him, “No.”` */
  #ofTranscript(speaker: Span): Resolution | null {
    const label = this.#transcriptSpeaker(speaker.start);
    return label === null ? null : named(label);
  }

  /** Whose turn in a transcript the block at `offset` is; null for other blocks. */
  #transcriptSpeaker(offset: number): Entity | null {
    const block = this.blocks[lastAtOrBefore(this.blocks, offset)];
    const label = block === undefined ? null : transcriptLabel(this.tokens.text, block);
    if (label === null) return null;
    return mentionsIn(this.mentions, this.#starts, label).at(-1)?.entity ?? null;
  }

  /** The entity whose name ends where the head ends: `Marit Solberg` in `Marit Solberg, who leads the Union`. */
  *#atHead(head: Span, speaker: Span): Steps<Resolution | null> {
    const inside = mentionsIn(this.mentions, this.#starts, head).filter((it) => it.mention.end >= head.end - 2);
    const found = inside.find((it) => it.entity.type === 'PER') ?? inside.at(-1);
    if (found === undefined || found.entity.type === 'MISC') return null;
    if (found.entity.type !== 'PER') {
      const whole = mentionsIn(this.mentions, this.#starts, speaker);
      return named((closingPerson(this.tokens.text, speaker, whole) ?? found).entity);
    }
    const last = textOf(this.tokens.text, found.mention).split(/\s+/).at(-1) ?? '';
    const bearer = bearerOf(textOf(this.tokens.text, head), found.entity, yield* this.#sharedName(last));
    return bearer === null ? unresolved('shared-name') : named(bearer);
  }

  *#sharedName(last: string): Steps<SharedName> {
    const known = this.#shared.get(last);
    if (known !== undefined) return known;
    const bearers = (yield* this.#names()).persons.get(last) ?? [];
    const genderOf = bearers.length < 2 ? new Map<Entity, PersonPronoun>() : (yield* this.#personRoles()).genderOf;
    const shared = sharedName(last, bearers, genderOf);
    this.#shared.set(last, shared);
    return shared;
  }

  /** `the mayor, Rosaria Conti`, `One victim, gymnast Ida Roe`, `director of research Ida Roe`: a name beside the head. */
  #apposed({ cue }: Quote, speaker: Span, head: Span): Resolution | null {
    const { text } = this.tokens;
    const isCueNear = cue !== null && cue.start > speaker.end && cue.start - head.end < LONGEST_APPOSITION;
    const end = isCueNear ? cue.start : speaker.end;
    const inside = mentionsIn(this.mentions, this.#starts, { start: speaker.start, end });
    const found = apposedPerson(text, head, end, inside) ?? closingPerson(text, speaker, inside);
    return found === null ? null : named(found.entity);
  }

  /** `Ray`, `Mr. Hardcastle`, where the article has one `Ray Hardcastle`. */
  *#byOneName(head: string): Steps<Resolution | null> {
    const words = head.replace(/^(?:Mrs?|Ms|Miss|Dr|Sir|Lord|Lady|Prof)\.?\s+/, '');
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(words)) return null;
    const found = (yield* this.#names()).persons.get(words) ?? [];
    return found.length === 1 && found[0] !== undefined ? named(found[0]) : null;
  }

  /** Persons by every word of their names, organizations by the last. */
  *#names(): Steps<NameIndex> {
    this.#nameIndex ??= yield* nameIndex(this.entities);
    return this.#nameIndex;
  }

  *#definite(head: Span, lower: string): Steps<Resolution> {
    const noun = /[\p{L}-]+$/u.exec(lower.slice(-LONGEST_NOUN))?.[0] ?? '';
    if (/^(?:my|our|your)\b/.test(lower)) return unresolved('unnamed');
    const isDefinite = /^(?:the|this|that|his|her|their|its|mr|ms)\b/.test(lower);
    const author = this.#documents.authorOf(noun);
    if (author !== null) return named(author);
    // A name without an entity is still a name.
    if (!isDefinite && isName(textOf(this.tokens.text, head)))
      return { entity: null, name: textOf(this.tokens.text, head), reason: null };
    if (!isDefinite) return unresolved('unnamed');
    // "the 19-year-old", "the German": the only person nearby without another description.
    if (/-year-old$/.test(lower) || this.#isNationality(head)) return yield* this.#onlyPersonNear(head, 'man');
    if (this.#isIntroduced(noun, head.start)) return unresolved('unnamed');
    const modifiers = lower.split(/\s+/).slice(1, -1);
    const person = this.#personCalled(yield* this.#personRoles(), noun, head.start, modifiers);
    if (person === 'ambiguous') return unresolved('ambiguous-description');
    if (person !== null) return named(person);
    const organization = yield* this.#organizationOf(noun, head.start);
    if (organization !== null) return named(organization);
    // "her nurse": the only person nearby is mostly whose nurse it is.
    const isAnothers = /^(?:his|her|their|its)\b/.test(lower);
    return personNouns.has(noun) && !isAnothers ? yield* this.#onlyPersonNear(head, noun) : unresolved('unnamed');
  }

  #isNationality(head: Span): boolean {
    return mentionsIn(this.mentions, this.#starts, head).some(
      (it) => it.mention.end === head.end && it.entity.type === 'MISC',
    );
  }

  /** Whether `the man` was introduced shortly before as `a man`, without a name. */
  #isIntroduced(noun: string, offset: number): boolean {
    if (!personNouns.has(noun)) return false;
    const start = Math.max(0, offset - INTRODUCTION_REACH);
    return isIntroduced(this.tokens.text, { start, end: offset }, noun, (word) =>
      mentionsIn(this.mentions, this.#starts, word).some((it) => it.entity.type === 'PER'),
    );
  }

  /** Who is called by a noun, with modifiers: see `calledPerson`. */
  #personCalled(
    { byNoun, nounsOf }: PersonRoles,
    noun: string,
    offset: number,
    modifiers: readonly string[],
  ): Entity | 'ambiguous' | null {
    const called = byNoun.get(noun);
    if (called === undefined) return null;
    const places = this.#called.get(noun) ?? namedPlaces(called);
    this.#called.set(noun, places);
    return calledPerson({ offset, modifiers }, { count: called.size, places, nounsOf }, this.blocks);
  }

  /** `the association`: the organization named last before it whose name ends with that word. */
  *#organizationOf(noun: string, offset: number): Steps<Entity | null> {
    return latestNamed((yield* this.#names()).organizations.get(noun) ?? [], offset);
  }

  /**
   * `the singer` if no one is called that: the only person in this block or the one above without another description.
   */
  *#onlyPersonNear(head: Span, noun: string): Steps<Resolution> {
    const roles = yield* this.#personRoles();
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

  *#pronoun(speaker: Span, lower: string): Steps<Resolution> {
    const gender = lower === 'he' || lower === 'his' ? 'he' : 'she';
    const turn = this.#transcriptSpeaker(speaker.start);
    const found = antecedentOf(speaker, gender, this.#last, yield* this.#speakerContext(), turn);
    if (found === null) return unresolved('no-antecedent');
    if (found === 'ambiguous') return unresolved('ambiguous-pronoun');
    // "A man stood up. “…,” he said.": a description is no name.
    return found.entity === null ? unresolved('unnamed') : named(found.entity);
  }

  /** `Roe, who said`: the name right before the relative. */
  #relative(speaker: Span): Resolution {
    const at = firstAtOrAfter(this.#starts, speaker.start) - 1;
    const before = this.mentions[at];
    if (before === undefined || speaker.start - before.mention.end > LONGEST_ASIDE) return unresolved('no-antecedent');
    const gap = this.tokens.text.slice(before.mention.end, speaker.start);
    return /^(?:,|\s|\([^)]*\)|\d)*$/.test(gap) ? named(before.entity) : unresolved('no-antecedent');
  }

  /** `it said`, `they said`: the previous speaker, if not a person, or the organization named last in the block. */
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

  *#speakerContext(): Steps<SpeakerContext> {
    if (this.#context !== null) return this.#context;
    const { tokens, blocks, mentions } = this;
    const roles = yield* this.#personRoles();
    const isQuoted = (offset: number): boolean => this.#isQuoted(offset);
    this.#context = {
      tokens,
      blocks,
      mentions,
      starts: this.#starts,
      roles,
      phrases: yield* personPhrases(tokens, (noun) => roles.byNoun.has(noun), isQuoted),
      isQuoted,
      personCalled: (noun, offset) => {
        const person = this.#personCalled(roles, noun, offset, []);
        return person === 'ambiguous' ? null : person;
      },
    };
    return this.#context;
  }

  *#personRoles(): Steps<PersonRoles> {
    this.#roles ??= yield* personRoles(this.mentions, this.tokens);
    return this.#roles;
  }

  #isQuoted(offset: number): boolean {
    const quote = this.#topQuotes[lastAtOrBefore(this.#topQuotes, offset)];
    return quote !== undefined && quote.start <= offset && offset < quote.end;
  }
}
