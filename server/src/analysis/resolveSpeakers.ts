import type { Entity, Mention } from '../entities/entity';
import { pronounOf } from '../entities/gazetteer/gazetteer';
import type { Quote } from '../quotes/quote';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import type { ResolvedQuote } from './analysis';

const documentNouns =
  /^(?:the|its|their|his|her|a) (?:\w+ )?(commentary|statement|report|letter|document|post|message|release|note|memo|filing)$/i;
const LOOK_BACK = 12;
/** How far back a paragraph's start is sought; beyond that no pronoun reaches anyway. */
const LONGEST_PARAGRAPH = 5000;

interface PlacedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/**
 * Finds the entity behind each speaker: the one named in the source's words; for `the commentary`, whoever spoke in it
 * before; for `he` or `she`, the only person named in the same paragraph before, or in the one above. Null, not a
 * guess, where two fit.
 */
export function resolveSpeakers(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  tokens: Tokens,
): ResolvedQuote[] {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention): PlacedMention => ({ mention, entity })))
    .sort((left, right) => left.mention.start - right.mention.start);
  const documents = new Map<string, Entity>();
  return quotes.map((quote): ResolvedQuote => {
    const speakerEntity = quote.speaker === null ? null : entityOf(quote.speaker, mentions, documents, tokens);
    if (speakerEntity !== null && quote.cue !== null) rememberDocument(quote.cue, speakerEntity, documents, tokens);
    return { ...quote, speakerEntity };
  });
}

function entityOf(
  speaker: Span,
  mentions: readonly PlacedMention[],
  documents: ReadonlyMap<string, Entity>,
  tokens: Tokens,
): Entity | null {
  const words = tokens.text.slice(speaker.start, speaker.end);
  if (/^(?:he|she)$/i.test(words)) return onlyPersonBefore(speaker, mentions, tokens.text);
  const document = documentNouns.exec(words)?.[1]?.toLowerCase();
  if (document !== undefined) return documents.get(document) ?? null;
  return namedIn(speaker, mentions);
}

/** The entity named inside the source: a person before all else, then what its head, the last word, belongs to. */
function namedIn(speaker: Span, mentions: readonly PlacedMention[]): Entity | null {
  let best: PlacedMention | null = null;
  for (let at = firstAtOrAfter(mentions, speaker.start); at < mentions.length; at++) {
    const placed = mentions[at];
    if (placed === undefined || placed.mention.start >= speaker.end) break;
    const isBetter = best === null || placed.entity.type === 'PER' || best.entity.type !== 'PER';
    if (isBetter && placed.mention.type !== 'MISC') best = placed;
  }
  // The Russian foreign minister is not Russia: a name that only opens a longer phrase is not its head.
  const isHead = best !== null && (best.entity.type === 'PER' || best.mention.end >= speaker.end - 1);
  return best !== null && isHead ? best.entity : null;
}

/** The one person named before the pronoun in its paragraph; if none, in the paragraph above; null where two are. */
function onlyPersonBefore(pronoun: Span, mentions: readonly PlacedMention[], text: string): Entity | null {
  const above = text.slice(Math.max(0, pronoun.start - LONGEST_PARAGRAPH), pronoun.start);
  const lineStart = pronoun.start - above.length + Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r'));
  const found = new Set<Entity>();
  const last = firstAtOrAfter(mentions, pronoun.start) - 1;
  for (let at = last; at >= 0 && last - at < LOOK_BACK; at--) {
    const placed = mentions[at];
    if (placed === undefined) break;
    if (placed.mention.start <= lineStart && found.size > 0) break;
    if (placed.entity.type === 'PER' && fits(placed.entity, pronoun, text)) found.add(placed.entity);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Whether the person's first name allows the pronoun; an unknown name allows both. */
function fits(person: Entity, pronoun: Span, text: string): boolean {
  const own = person.name.includes(' ') ? pronounOf(person.name.slice(0, person.name.indexOf(' '))) : null;
  return own === null || own === text.slice(pronoun.start, pronoun.end).toLowerCase();
}

/** `said in a commentary`: from here on "the commentary" speaks for this entity. */
function rememberDocument(cue: Span, entity: Entity, documents: Map<string, Entity>, tokens: Tokens): void {
  const at = tokens.indexAt(cue.end);
  for (let index = at; index < at + 6; index++) {
    if (tokens.isBreak(index) || tokens.word(index) === '.') return;
    const phrase = `the ${tokens.lower(index)}`;
    const document = documentNouns.exec(phrase)?.[1];
    if (document !== undefined) documents.set(document, entity);
  }
}

function firstAtOrAfter(mentions: readonly PlacedMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.mention.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
