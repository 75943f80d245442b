/** Limits chosen by hand, beyond anything people write: settings may come from a stranger's workspace. */
const LONGEST_GLOB = 1000;
const MOST_GLOBS = 1000;
const MOST_ALTERNATIVES = 100;
/** The total length of all patterns with wildcards, since every path is matched against each of them. */
const LONGEST_TOTAL = 10_000;

/** The first and last code unit of a range. */
type Range = readonly [number, number];
/** One element of a segment: any run of characters, any one character, a literal code unit, or one of a set. */
type Step = '*' | '?' | number | { readonly ranges: readonly Range[]; readonly isNegated: boolean };
/** A segment of a path, or `**` for any number of them. */
type Segment = '**' | readonly Step[];

/**
 * Matches paths, relative to their workspace folder with forward slashes, against globs as in VS Code: `*` and `?`
 * within a segment, `**` across segments, `{a,b}`, `[a-z]`. A plain name includes everything below it, as in ignore
 * files. Other syntax, `+(a)` or `(a|b)`, is literal. Matching takes at most pattern length times path length; empty
 * and overlong patterns match nothing.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const names = new Set<string>();
  const patterns: Segment[][] = [];
  let left = LONGEST_TOTAL;
  for (const glob of globs.slice(0, MOST_GLOBS)) {
    const plain = glob
      .slice(0, LONGEST_GLOB + 3)
      .replace(/^\.?\//, '')
      .replace(/\/$/, '');
    if (plain === '' || plain.length > LONGEST_GLOB) continue;
    if (!/[*?[{]/.test(plain)) names.add(plain);
    else
      for (const pattern of alternativesOf(plain)) {
        left -= pattern.length;
        if (left >= 0) patterns.push(segmentsOf(pattern));
      }
  }
  if (names.size === 0 && patterns.length === 0) return () => false;
  return (path) => {
    if (names.size > 0 && isNamed(names, path)) return true;
    if (patterns.length === 0) return false;
    const segments = path.split('/');
    return patterns.some((it) => matchesPath(it, segments));
  };
}

/** Tests whether one of the globs equals a path exactly. */
export function pathNamer(globs: readonly string[]): (path: string) => boolean {
  const paths = new Set(globs.slice(0, MOST_GLOBS).map((it) => it.replace(/^\.?\//, '')));
  return (path) => paths.has(path);
}

/** Whether a path, or one of its parent folders, is among `names`. */
function isNamed(names: ReadonlySet<string>, path: string): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (names.has(path.slice(0, end))) return true;
  return names.has(path);
}

function segmentsOf(pattern: string): Segment[] {
  return pattern.split('/').map((segment): Segment => (segment === '**' ? '**' : stepsOf(segment)));
}

/** Expands the braces of a pattern, innermost first, into at most `MOST_ALTERNATIVES` patterns. */
function alternativesOf(glob: string): string[] {
  let done: string[] = [];
  let open = [glob];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const pattern of open) {
      const inner = /\{([^{}]*)\}/.exec(pattern);
      if (inner === null) done.push(pattern);
      else
        for (const alternative of (inner[1] ?? '').split(','))
          next.push(pattern.slice(0, inner.index) + alternative + pattern.slice(inner.index + inner[0].length));
    }
    open = next;
  }
  if (open.length > 0) done = done.slice(0, MOST_ALTERNATIVES);
  return done;
}

function stepsOf(segment: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < segment.length; at++) {
    const char = segment[at] ?? '';
    if (char === '*') {
      if (steps.at(-1) !== '*') steps.push('*');
    } else if (char === '?') steps.push('?');
    else {
      const end = char === '[' ? segment.indexOf(']', at + 2) : -1;
      if (end < 0) steps.push(segment.charCodeAt(at));
      else {
        const isNegated = segment[at + 1] === '!' || segment[at + 1] === '^';
        steps.push({ ranges: rangesOf(segment.slice(at + (isNegated ? 2 : 1), end)), isNegated });
        at = end;
      }
    }
  }
  return steps;
}

/** The ranges of a set; a single character is a range of one. */
function rangesOf(set: string): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < set.length; at++) {
    const from = set.charCodeAt(at);
    const isRange = set[at + 1] === '-' && at + 2 < set.length;
    ranges.push([from, isRange ? set.charCodeAt(at + 2) : from]);
    if (isRange) at += 2;
  }
  return ranges;
}

function matchesPath(pattern: readonly Segment[], path: readonly string[]): boolean {
  return matches(pattern, path, {
    isStar: (it) => it === '**',
    isMatch: (it, name) => it !== '**' && matchesName(it, name),
  });
}

function matchesName(steps: readonly Step[], name: string): boolean {
  return matches(steps, name, {
    isStar: (it) => it === '*',
    isMatch: (it, char) => it !== '*' && matchesOne(it, char),
  });
}

/** Which parts of a pattern match any number of items, and which match a given item. */
interface Matching<Part> {
  readonly isStar: (part: Part) => boolean;
  readonly isMatch: (part: Part, item: string) => boolean;
}

/** Backtracks to the last star only: earlier ones need not match more. */
function matches<Part>(
  pattern: readonly Part[],
  items: ArrayLike<string>,
  { isStar, isMatch }: Matching<Part>,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < items.length; ) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at++;
      resume = index;
    } else if (part !== undefined && isMatch(part, items[index] ?? '')) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}

function matchesOne(step: Exclude<Step, '*'>, char: string): boolean {
  if (step === '?') return true;
  const code = char.charCodeAt(0);
  if (typeof step === 'number') return step === code;
  return step.ranges.some(([from, to]) => from <= code && code <= to) !== step.isNegated;
}
