const offset = { type: 'integer', minimum: 0 };
const span = { start: offset, end: offset };

function object(
  properties: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
): object {
  const all = { ...properties, ...optional };
  return { type: 'object', properties: all, required: Object.keys(properties), additionalProperties: true };
}

function orNull(schema: object): object {
  return { anyOf: [schema, { type: 'null' }] };
}

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const isoDay = { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const fieldSource = { enum: ['metadata', 'path', 'byline', 'dateline', 'sign-off', null] };
const entityType = { enum: ['PER', 'ORG', 'LOC', 'MISC'] };
const fix = object({
  title: text,
  edits: { type: 'array', items: object({ ...span, text }) },
  preferred: { type: 'boolean' },
});

/**
 * The JSON Schema (draft 2020-12) of an analysis record. Published as docs/analysis.schema.json; a test keeps the two
 * equal and validates the program's own output. Additional properties are allowed, so that fields can be added.
 */
export const recordSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Copydesk analysis record',
  description:
    'One line of `copydesk analyze`. Offsets are half-open, into the decoded text without its byte-order mark, in the unit given with --offsets.',
  ...object({
    schema: { const: 1 },
    id: {},
    path: textOrNull,
    date: orNull(object({ ...span, value: isoDay })),
    outlet: textOrNull,
    authors: { type: 'array', items: text },
    fieldSources: object({ outlet: fieldSource, authors: fieldSource }),
    caption: orNull(object(span)),
    headline: orNull(object(span)),
    byline: orNull(object({ ...span, agency: textOrNull, stamp: textOrNull })),
    dateline: orNull(object({ ...span, place: textOrNull, region: textOrNull, day: textOrNull, agency: textOrNull })),
    signoff: orNull(object({ ...span, agency: text })),
    paragraphs: { type: 'array', items: object(span) },
    quotes: {
      type: 'array',
      items: object({
        ...span,
        kind: { enum: ['direct', 'mixed', 'indirect', 'scare'] },
        apart: { enum: ['title', 'word', null] },
        speaker: orNull(
          object({ ...span, head: object(span), entity: textOrNull, name: textOrNull }, { corpusName: textOrNull }),
        ),
        saidBy: textOrNull,
        cue: orNull(object(span)),
        via: orNull(object({ ...span, role: { enum: ['reporter', 'recipient', 'venue', 'document'] } })),
        rule: textOrNull,
        confidence: { type: 'number', minimum: 0, maximum: 1 },
        utterance: offset,
        parent: { type: ['integer', 'null'], minimum: 0 },
      }),
    },
    entities: {
      type: 'array',
      items: object(
        {
          id: text,
          name: text,
          type: entityType,
          mentions: {
            type: 'array',
            minItems: 1,
            items: object({ ...span, type: entityType, form: { enum: ['name', 'alias', 'pronoun', 'nominal'] } }),
          },
        },
        { corpus: orNull(object({ entity: text, name: text })) },
      ),
    },
    times: {
      type: 'array',
      items: object({ ...span, type: { enum: ['DATE', 'TIME', 'DURATION', 'SET'] }, value: text, rule: text }),
    },
    diagnostics: {
      type: 'array',
      items: object({
        ...span,
        code: text,
        severity: { enum: ['error', 'warning', 'information', 'hint'] },
        message: text,
        fixes: { type: 'array', items: fix },
      }),
    },
  }),
};

/**
 * The JSON Schema of a line of `copydesk entities`. Published as docs/entities.schema.json; a test keeps the two equal and
 * validates the program's own output.
 */
export const entitySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Copydesk corpus entity',
  description:
    'One line of `copydesk entities`: a person, organization, place or other name of all articles together. Every entity of every article is in exactly one line.',
  ...object({
    schema: { const: 1 },
    entity: text,
    name: text,
    type: entityType,
    description: textOrNull,
    forms: { type: 'array', items: object({ form: text, count: { type: 'integer', minimum: 1 } }) },
    articles: {
      type: 'array',
      minItems: 1,
      items: object({ id: text, mentions: offset, quotes: offset, forms: { type: 'array', items: text } }),
    },
    evidence: {
      type: 'array',
      items: object({
        a: text,
        b: text,
        reason: { enum: ['full-name', 'leader', 'story', 'context', 'initials', 'alias', 'manual'] },
      }),
    },
  }),
};
