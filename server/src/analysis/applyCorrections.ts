import type { Entity } from '../entities/entity';
import { firstAtOrAfter } from '../text/searchSpans';
import { contains, type Span } from '../text/span';
import { forEachInSteps, mapInSteps, type Steps } from '../work/steps';
import type { ResolvedQuote } from './analysis';
import type { Correction } from './corrections';
import { QuotePlaces } from './quotePlaces';

/**
 * Applies an article's corrections: each goes to the quotation with the same words or, of several, to the one in the
 * most similar context. A correction whose words are gone has no effect; of two for one quotation, the later one
 * counts.
 */
export function* applyCorrections(
  quotes: readonly ResolvedQuote[],
  corrections: readonly Correction[],
  entities: readonly Entity[],
  text: string,
): Steps<readonly ResolvedQuote[]> {
  if (corrections.length === 0) return quotes;
  const places = yield* new QuotePlaces(quotes, text).read();
  const byName = new Map<string, Entity>();
  for (const entity of entities) if (!byName.has(entity.name)) byName.set(entity.name, entity);
  const byQuote = new Map<number, Correction>();
  yield* forEachInSteps(corrections, (correction) => {
    const index = places.of(correction);
    if (index !== null) byQuote.set(index, correction);
  });
  return yield* mapInSteps(quotes, (quote, index) => {
    const correction = byQuote.get(index);
    return correction === undefined ? quote : corrected(quote, correction, byName);
  });
}

function corrected(
  quote: ResolvedQuote,
  { speaker, isSpeech }: Correction,
  byName: ReadonlyMap<string, Entity>,
): ResolvedQuote {
  const common = { ...quote, rule: 'corrected' as const, confidence: 1, unresolved: null };
  if (!isSpeech) {
    return {
      ...common,
      kind: 'scare',
      speaker: null,
      head: null,
      cue: null,
      via: null,
      speakerEntity: null,
      speakerName: null,
    };
  }
  const kind = quote.kind === 'scare' || quote.kind === 'title' ? 'mixed' : quote.kind;
  if (speaker === null) {
    return { ...common, kind, speaker: null, head: null, cue: null, speakerEntity: null, speakerName: null };
  }
  const entity = byName.get(speaker) ?? null;
  const isAsFound = quote.speakerName === speaker;
  const mention = isAsFound ? quote.speaker : nearestMention(entity, quote);
  return {
    ...common,
    kind,
    speaker: mention,
    head: isAsFound ? quote.head : mention,
    cue: isAsFound ? quote.cue : null,
    speakerEntity: entity,
    speakerName: speaker,
  };
}

/** The entity's mention nearest to the quotation and outside it; null if there is none. */
function nearestMention(entity: Entity | null, quote: Span): Span | null {
  const mentions = entity?.mentions ?? [];
  const from = firstAtOrAfter(mentions, quote.start);
  let next = from;
  for (let mention = mentions[next]; mention !== undefined && contains(quote, mention); mention = mentions[next])
    next++;
  const before = mentions[from - 1];
  const after = mentions[next];
  const isAfterNearer =
    after !== undefined && (before === undefined || after.start - quote.end < quote.start - before.end);
  const nearest = isAfterNearer ? after : before;
  return nearest === undefined ? null : { start: nearest.start, end: nearest.end };
}
