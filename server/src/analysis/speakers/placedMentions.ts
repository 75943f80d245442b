import type { Entity, Mention } from '../../entities/entity';
import { firstAtOrAfter } from '../../text/searchSpans';
import type { Span } from '../../text/span';

/** A mention with its entity. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** All mentions of an article, in text order. */
export function placedMentions(entities: readonly Entity[]): PlacedMention[] {
  const placed: PlacedMention[] = [];
  for (const entity of entities) for (const mention of entity.mentions) placed.push({ mention, entity });
  return placed.sort((left, right) => left.mention.start - right.mention.start);
}

/** The mentions that touch `span`, in text order; `starts` are the spans of `mentions`. */
export function mentionsIn(
  mentions: readonly PlacedMention[],
  starts: readonly Mention[],
  span: Span,
): PlacedMention[] {
  const found: PlacedMention[] = [];
  // Names are short and hardly overlap: one that reaches into the span is among the last two that start before it.
  for (let at = Math.max(0, firstAtOrAfter(starts, span.start) - 2); at < mentions.length; at++) {
    const placed = mentions[at];
    if (placed === undefined || placed.mention.start >= span.end) break;
    if (placed.mention.end > span.start) found.push(placed);
  }
  return found;
}
