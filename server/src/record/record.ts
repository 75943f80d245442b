import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import type { FieldSource } from '../analysis/fields/fields';
import { isoDate, pad } from '../dates/calendar';
import type { DatelineDay } from '../dates/dateline';
import { referenceOf } from '../dates/reference';
import type { TimeRuleId, TimeType } from '../dates/timeReading';
import type { Entity, EntityType, MentionForm } from '../entities/entity';
import type { AttributionRule, ViaRole } from '../quotes/quote';
import type { Diagnosis } from '../rules/check';
import type { Severity } from '../rules/rule';
import { type OffsetUnit, offsetConverter } from '../text/offsetUnits';
import type { Span } from '../text/span';

/**
 * The machine interface: what `copydesk analyze` prints for one article. Its JSON Schema is docs/analysis.schema.json.
 */
export interface AnalysisRecord {
  readonly schema: 1;
  readonly id: unknown;
  readonly path: string | null;
  readonly date: (Span & { readonly value: string | null }) | null;
  /** By the one name that it is shown by. */
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** Where outlet and authors come from. */
  readonly fieldSources: { readonly outlet: FieldSource | null; readonly authors: FieldSource | null };
  readonly caption: Span | null;
  readonly headline: Span | null;
  readonly byline: (Span & { readonly agency: string | null; readonly stamp: string | null }) | null;
  readonly dateline:
    | (Span & {
        readonly place: string | null;
        readonly region: string | null;
        readonly day: string | null;
        readonly agency: string | null;
      })
    | null;
  readonly signoff: (Span & { readonly agency: string }) | null;
  readonly paragraphs: readonly Span[];
  readonly quotes: readonly QuoteRecord[];
  readonly entities: readonly EntityRecord[];
  readonly times: readonly (Span & { readonly type: TimeType; readonly value: string; readonly rule: TimeRuleId })[];
  readonly diagnostics: readonly DiagnosticRecord[];
}

export interface QuoteRecord extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'scare';
  /** What a stretch that is not speech is: a title or name, or scare quotes; null for speech. */
  readonly apart: 'title' | 'word' | null;
  readonly speaker:
    | (Span & { readonly head: Span; readonly entity: string | null; readonly name: string | null })
    | null;
  /** The resolved name, even if a correction names someone whom the article does not. */
  readonly saidBy: string | null;
  readonly cue: Span | null;
  readonly via: (Span & { readonly role: ViaRole }) | null;
  /** The rule that found the source, or null. */
  readonly rule: AttributionRule | null;
  readonly confidence: number;
  readonly utterance: number;
  /** The index in `quotes` of the quotation around this one, or null. */
  readonly parent: number | null;
}

export interface EntityRecord {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly (Span & { readonly type: EntityType; readonly form: MentionForm })[];
}

export interface DiagnosticRecord extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (Span & { readonly text: string })[];
    readonly preferred: boolean;
  }[];
}

/** Where the record comes from and what its offsets count. */
export interface RecordSource {
  /** Whether indirect speech is among the quotations. */
  readonly includesIndirect: boolean;
  readonly id: unknown;
  readonly path: string | null;
  readonly unit: OffsetUnit;
}

/** The record of an analyzed article. The only place where offsets are converted from UTF-16. */
export function toRecord(analysis: Analysis, diagnoses: readonly Diagnosis[], source: RecordSource): AnalysisRecord {
  const { article, fields } = analysis;
  const { text } = article;
  const convert = offsetConverter(text, source.unit);
  const span = ({ start, end }: Span): Span => ({ start: convert(start), end: convert(end) });
  const spanOrNull = (it: Span | null): Span | null => (it === null ? null : span(it));
  const words = (it: Span | null): string | null => (it === null ? null : text.slice(it.start, it.end));
  const { header, byline, dateline, signOff } = article;
  return {
    schema: 1,
    id: source.id,
    path: source.path,
    date: header === null ? null : { ...span(header.date), value: header.value },
    outlet: fields.outlet?.value ?? null,
    authors: fields.authors?.value ?? [],
    fieldSources: { outlet: fields.outlet?.source ?? null, authors: fields.authors?.source ?? null },
    caption: spanOrNull(article.caption),
    headline: spanOrNull(article.headline),
    byline:
      byline === null ? null : { ...span(byline), agency: words(byline.agency), stamp: byline.stamp?.value ?? null },
    dateline:
      dateline === null
        ? null
        : {
            ...span(dateline),
            place: words(dateline.place),
            region: words(dateline.region),
            day: dateline.day === null ? null : datelineDay(dateline.day, header?.value ?? null),
            agency: words(dateline.agency),
          },
    signoff:
      signOff === null ? null : { ...span(signOff), agency: text.slice(signOff.agency.start, signOff.agency.end) },
    paragraphs: article.paragraphs.map(span),
    // Field by field where there are many: a spread costs several times as much as the object that it makes.
    quotes: recordedQuotes(analysis, source).map((quote) => ({
      start: convert(quote.start),
      end: convert(quote.end),
      kind: quote.kind === 'title' ? 'scare' : quote.kind,
      apart: quote.kind === 'title' ? 'title' : quote.kind === 'scare' ? 'word' : null,
      speaker:
        quote.speaker === null
          ? null
          : {
              ...span(quote.speaker),
              head: span(quote.head ?? quote.speaker),
              entity: quote.speakerEntity?.id ?? null,
              name: quote.speakerName,
            },
      saidBy: quote.speakerName,
      cue: spanOrNull(quote.cue),
      via: quote.via === null ? null : { ...span(quote.via), role: quote.via.role },
      rule: quote.rule,
      confidence: Math.round(quote.confidence * 100) / 100,
      utterance: quote.utterance,
      parent: quote.parent,
    })),
    entities: analysis.entities.map((entity) => entityRecord(entity, convert)),
    times: analysis.times.map((time) => ({
      start: convert(time.start),
      end: convert(time.end),
      type: time.type,
      value: time.value,
      rule: time.rule,
    })),
    diagnostics: diagnoses.map((it) => ({
      ...span(it),
      code: it.code,
      severity: it.severity,
      message: it.message,
      fixes: it.fixes.map((fix) => ({
        title: fix.title,
        edits: fix.edits.map((edit) => ({ ...span(edit), text: edit.text })),
        preferred: fix.preferred,
      })),
    })),
  };
}

/** The quotations, in text order with indirect speech if requested; `parent` is an index into the result. */
function recordedQuotes(analysis: Analysis, { includesIndirect }: RecordSource): readonly ResolvedQuote[] {
  if (!includesIndirect) return analysis.quotes;
  const offset = analysis.quotes.reduce((most, it) => Math.max(most, it.utterance + 1), 0);
  const indirect = analysis.indirectSpeech().map((it) => ({ ...it, utterance: it.utterance + offset }));
  const all = [...analysis.quotes, ...indirect].sort((left, right) => left.start - right.start);
  const places = new Map(all.map((it, index) => [it, index]));
  return all.map((it) => {
    const parent = it.parent === null ? undefined : analysis.quotes[it.parent];
    return { ...it, parent: parent === undefined ? null : (places.get(parent) ?? null) };
  });
}

function entityRecord(entity: Entity, convert: (offset: number) => number): EntityRecord {
  const { id, name, type } = entity;
  return {
    id,
    name,
    type,
    mentions: entity.mentions.map((it) => ({
      start: convert(it.start),
      end: convert(it.end),
      type: it.type,
      form: it.form,
    })),
  };
}

/** A dateline's day as an ISO date in the year that brings it nearest to the header; `XXXX-07-31` without a header. */
function datelineDay({ month, day }: DatelineDay, headerDate: string | null): string {
  const reference = referenceOf(headerDate);
  if (reference === null) return `XXXX-${pad(month, 2)}-${pad(day, 2)}`;
  // Only around New Year is the nearest day in another year.
  const months = month - reference.month;
  const year = months > 6 ? reference.year - 1 : months < -6 ? reference.year + 1 : reference.year;
  return isoDate(year, month, day);
}
