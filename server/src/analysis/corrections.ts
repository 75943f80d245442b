import type { Entity } from '../entities/entity';
import type { Quote } from '../quotes/quote';
import type { Span } from '../text/span';
import { forEachInSteps, mapInSteps, type Steps } from '../text/steps';
import type { ResolvedQuote } from './analysis';

/** The side file that lies beside a corpus and wins over the analyzer. */
export const correctionsFileName = 'copydesk.corrections.json';

/**
 * A reader's word on one quotation. It is found by its own words with some before and behind, never by a line's number,
 * so that it holds while the article is edited around it.
 */
export interface Correction {
  /** The article's path below the folder of the side file, with forward slashes. */
  readonly article: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Who said it; null where nobody can be named. */
  readonly speaker: string | null;
  /** Whether the words are speech at all. */
  readonly isSpeech: boolean;
}

/** What a side file says, and what is wrong with it, one sentence each, naming the place and the way out. */
export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly problems: readonly string[];
}

const CONTEXT = 32;

/** Reads a side file. An entry that cannot be used is left out and told; the others count. */
export function parseCorrections(json: string): ParsedCorrections {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { corrections: [], problems: [`It is no valid JSON (${why}); correct it or delete the file.`] };
  }
  const entries = field(value, 'corrections');
  if (!Array.isArray(entries)) {
    return { corrections: [], problems: ['It has no list “corrections”; put one there or delete the file.'] };
  }
  const corrections: Correction[] = [];
  const problems: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const article = field(entry, 'article');
    const quote = field(entry, 'quote');
    const speaker = field(entry, 'speaker') ?? null;
    if (typeof article !== 'string' || typeof quote !== 'string' || (speaker !== null && typeof speaker !== 'string')) {
      problems.push(`Entry ${index + 1} needs “article” and “quote”, and “speaker” as a name or null; it is left out.`);
      continue;
    }
    corrections.push({
      article,
      quote,
      prefix: textField(entry, 'prefix'),
      suffix: textField(entry, 'suffix'),
      speaker,
      isSpeech: field(entry, 'isSpeech') !== false,
    });
  }
  return { corrections, problems };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function textField(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

/** The correction that says who spoke the quotation `span` of an article. */
export function correctionOf(
  text: string,
  article: string,
  span: Span,
  verdict: Pick<Correction, 'speaker' | 'isSpeech'>,
): Correction {
  return {
    article,
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    ...verdict,
  };
}

/** The side file's text with one correction more; one of the same words at the same place gives way to it. */
export function withCorrection(json: string | null, correction: Correction): string {
  const { corrections } = json === null ? { corrections: [] } : parseCorrections(json);
  const others = corrections.filter((it) => !isSameAnchor(it, correction));
  const sorted = [...others, correction].sort((left, right) =>
    left.article < right.article ? -1 : left.article > right.article ? 1 : 0,
  );
  return `${JSON.stringify({ version: 1, corrections: sorted }, null, 2)}\n`;
}

function isSameAnchor(left: Correction, right: Correction): boolean {
  return (
    left.article === right.article &&
    left.quote === right.quote &&
    left.prefix === right.prefix &&
    left.suffix === right.suffix
  );
}

/**
 * Lets an article's corrections win: each goes to the quotation of the same words, of several to the one whose
 * surroundings are most alike. A correction whose words are gone has no effect.
 */
export function* applyCorrections(
  quotes: readonly ResolvedQuote[],
  corrections: readonly Correction[],
  entities: readonly Entity[],
  text: string,
): Steps<readonly ResolvedQuote[]> {
  if (corrections.length === 0) return quotes;
  const byQuote = new Map<number, Correction>();
  yield* forEachInSteps(corrections, (correction) => {
    const index = placeOf(correction, quotes, text);
    if (index >= 0) byQuote.set(index, correction);
  });
  return yield* mapInSteps(quotes, (quote, index) => {
    const correction = byQuote.get(index);
    return correction === undefined ? quote : corrected(quote, correction, entities);
  });
}

function placeOf(correction: Correction, quotes: readonly Quote[], text: string): number {
  const wanted = normalised(correction.quote);
  let best = -1;
  let bestLikeness = -1;
  for (const [index, quote] of quotes.entries()) {
    if (normalised(text.slice(quote.start, quote.end)) !== wanted) continue;
    const before = text.slice(Math.max(0, quote.start - CONTEXT), quote.start);
    const behind = text.slice(quote.end, quote.end + CONTEXT);
    const likeness = sharedEnd(before, correction.prefix) + sharedStart(behind, correction.suffix);
    if (likeness <= bestLikeness) continue;
    best = index;
    bestLikeness = likeness;
  }
  return best;
}

function normalised(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function sharedStart(left: string, right: string): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function sharedEnd(left: string, right: string): number {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}

function corrected(
  quote: ResolvedQuote,
  { speaker, isSpeech }: Correction,
  entities: readonly Entity[],
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
  const entity = entities.find((it) => it.name === speaker) ?? null;
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

/** Where the article names the entity next to the quotation; null where it does not. */
function nearestMention(entity: Entity | null, quote: Span): Span | null {
  let best: Span | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const { start, end } of entity?.mentions ?? []) {
    const distance = start < quote.start ? quote.start - end : start - quote.end;
    if (distance >= bestDistance || (start >= quote.start && end <= quote.end)) continue;
    best = { start, end };
    bestDistance = distance;
  }
  return best;
}
