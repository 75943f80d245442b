import type { FieldPattern, FigureField, PatternPart, TextField } from './fieldPattern';

/** What a pattern reads from a path, as written there. */
export type PathValues = Partial<Record<TextField | FigureField, string>>;

/** The shapes of figures; whether such a day exists is asked later. */
const shapes: Readonly<Record<FigureField, RegExp>> = {
  date: /\d{4}([-._]?)\d{2}\1\d{2}(?!\d)/y,
  year: /\d{4}/y,
  month: /\d{1,2}/y,
  day: /\d{1,2}/y,
};

/**
 * What a pattern reads from a path with forward slashes; null if it does not match all of it. Runs are as short as
 * possible, so that a text ends at the first mark that follows it in the pattern. Takes at most the pattern's length times
 * the path's.
 */
export function matchFieldPattern({ segments, isName, isBare }: FieldPattern, path: string): PathValues | null {
  const whole = isBare ? path.replace(/\.txt$/i, '') : path;
  const names = isName ? [whole.slice(whole.lastIndexOf('/') + 1)] : whole.split('/');
  const found: PathValues[] = [];
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < names.length; ) {
    const segment = segments[at];
    if (segment === '**') {
      star = at++;
      resume = index;
      continue;
    }
    const values = segment === undefined ? null : matchSegment(segment, names[index] ?? '');
    if (values !== null) {
      found[at++] = values;
      index++;
    } else if (star >= 0) {
      // Only the last of several stars needs to take more.
      at = star + 1;
      index = ++resume;
    } else return null;
  }
  if (!segments.slice(at).every((it) => it === '**')) return null;
  const all: PathValues = {};
  // Those of a match that was given up have been replaced by later ones; those of stars are missing.
  for (const values of found) Object.assign(all, values);
  return all;
}

function matchSegment(parts: readonly PatternPart[], name: string): PathValues | null {
  const ends: number[] = [];
  let index = 0;
  let at = 0;
  let run = -1;
  while (index < parts.length || at < name.length) {
    const part = parts[index];
    const end = part === undefined ? -1 : endOf(part, name, at);
    if (end >= 0) {
      if (part?.kind === 'run') run = index;
      ends[index++] = end;
      at = end;
      continue;
    }
    const runEnd = ends[run] ?? name.length;
    if (runEnd >= name.length) return null;
    // Only the last of several runs needs to take more.
    ends[run] = runEnd + 1;
    at = runEnd + 1;
    index = run + 1;
  }
  return valuesOf(parts, ends, name);
}

/** The end of the shortest match of a part at `at`; negative if there is none. */
function endOf(part: PatternPart, name: string, at: number): number {
  if (part.kind === 'literal') return name.startsWith(part.text, at) ? at + part.text.length : -1;
  if (part.kind === 'run') return part.field === null ? at : at < name.length ? at + 1 : -1;
  const shape = shapes[part.field];
  shape.lastIndex = at;
  return shape.test(name) ? shape.lastIndex : -1;
}

function valuesOf(parts: readonly PatternPart[], ends: readonly number[], name: string): PathValues {
  const values: PathValues = {};
  for (const [index, part] of parts.entries())
    if (part.kind !== 'literal' && part.field !== null)
      values[part.field] = name.slice(ends[index - 1] ?? 0, ends[index]);
  return values;
}
