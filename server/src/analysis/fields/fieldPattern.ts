import { inQuotes } from '../../text/inQuotes';

/** What a pattern can read from a path: text up to the next mark, or figures. */
const textFields = ['outlet', 'author', 'headline'] as const;
const figureFields = ['date', 'year', 'month', 'day'] as const;
export type TextField = (typeof textFields)[number];
export type FigureField = (typeof figureFields)[number];

/** One part of a segment: characters as they are, any run of characters, with its field if it is one, or figures. */
export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'run'; readonly field: TextField | null }
  | { readonly kind: 'figures'; readonly field: FigureField };
/** A segment of a path, or `**` for any number of them. */
export type PatternSegment = '**' | readonly PatternPart[];

export interface FieldPattern {
  readonly segments: readonly PatternSegment[];
  /** Whether it is matched against the file's name alone, since it has no slash. */
  readonly isName: boolean;
  /** Whether it ends with a field, so that it is matched without the file's extension. */
  readonly isBare: boolean;
}

/** Why a pattern cannot be used, as a clause that follows its position, from 1. */
export interface PatternProblem {
  readonly position: number;
  readonly why: string;
}

/** Chosen by hand: longer than any path that people name files by. */
const LONGEST = 300;
const names = [...figureFields, ...textFields].map((it) => `{${it}}`).join(', ');

/**
 * Parses a pattern such as `{date}_{outlet}_*.txt` or `{outlet}/{year}/**`. What could be read in two ways is a problem:
 * nothing between two texts, a field twice, syntax that globs have elsewhere.
 */
export function parseFieldPattern(written: string): FieldPattern | PatternProblem {
  if (written.trim() === '') return problem(0, 'the pattern is empty');
  if (written.length > LONGEST) return problem(LONGEST, `a pattern has at most ${LONGEST} characters`);
  const segments: PatternSegment[] = [];
  const used = new Set<string>();
  let start = 0;
  for (const text of written.split('/')) {
    const segment = segmentOf(text, start, used);
    if ('why' in segment) return segment;
    segments.push(segment.parts);
    start += text.length + 1;
  }
  // A star at the end stands for folders with a file: `{outlet}/**` reads no outlet from `a.txt`.
  if (segments.at(-1) === '**') segments.push([{ kind: 'run', field: null }]);
  if (used.size === 0) return problem(0, `it has no field; the fields are ${names}`);
  return { segments, isName: segments.length === 1, isBare: written.endsWith('}') };
}

function problem(index: number, why: string): PatternProblem {
  return { position: index + 1, why };
}

/** The parts of a segment that starts at `start` of the pattern; adds its fields to `used`. */
function segmentOf(text: string, start: number, used: Set<string>): { parts: PatternSegment } | PatternProblem {
  if (text === '**') return { parts: '**' };
  if (text === '') return problem(start, 'a path has no empty part; start in the workspace folder, without “/”');
  if (text === '.' || text === '..') return problem(start, `“${text}” cannot be part of a path here`);
  const parts: PatternPart[] = [];
  for (let at = 0; at < text.length; ) {
    const read = partAt(text, at, start, used);
    if ('why' in read) return read;
    const { part, length } = read;
    const before = parts.at(-1);
    if (part.kind === 'run' && before?.kind === 'run')
      return problem(start + at, `nothing separates ${shown(before)} from ${shown(part)}`);
    if (part.kind === 'literal' && before?.kind === 'literal')
      parts[parts.length - 1] = { kind: 'literal', text: before.text + part.text };
    else parts.push(part);
    at += length;
  }
  return { parts };
}

interface ReadPart {
  readonly part: PatternPart;
  readonly length: number;
}

function partAt(text: string, at: number, start: number, used: Set<string>): ReadPart | PatternProblem {
  const char = text[at] ?? '';
  if (char === '*') {
    if (text[at + 1] === '*') return problem(start + at, '“**” must stand alone between slashes');
    return { part: { kind: 'run', field: null }, length: 1 };
  }
  if (char === '\\') return problem(start + at, 'folders are separated by “/”');
  if (char === '?' || char === '[')
    return problem(start + at, `“${char}” has no meaning here; “*” stands for any characters`);
  if (char === '}') return problem(start + at, '“}” closes nothing');
  if (char !== '{') return { part: { kind: 'literal', text: char }, length: 1 };
  const close = text.indexOf('}', at);
  if (close < 0) return problem(start + at, '“{” is not closed in this part of the path');
  const name = text.slice(at + 1, close);
  const part = fieldPart(name);
  if (part === null) return problem(start + at, `${inQuotes(`{${name}}`)} is not a field; the fields are ${names}`);
  if (used.has(name)) return problem(start + at, `{${name}} occurs twice`);
  used.add(name);
  return { part, length: close + 1 - at };
}

function fieldPart(name: string): PatternPart | null {
  const text = textFields.find((it) => it === name);
  if (text !== undefined) return { kind: 'run', field: text };
  const figures = figureFields.find((it) => it === name);
  return figures === undefined ? null : { kind: 'figures', field: figures };
}

function shown({ field }: { readonly field: TextField | null }): string {
  return field === null ? '“*”' : `{${field}}`;
}
