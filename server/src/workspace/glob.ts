/** Longer patterns, and more of them, than anybody writes by hand are not read: settings come from strangers too. */
const LONGEST_GLOB = 1000;
const MOST_GLOBS = 1000;
const MOST_ALTERNATIVES = 100;
/** How long all patterns with wildcards may be together: every path is compared with every one of them. */
const LONGEST_IN_ALL = 10_000;

/** The first and the last character of a range, as code units. */
type Range = readonly [number, number];
/** One step of a segment: any run of characters, any one character, a certain one, or one of a set. */
type Step = '*' | '?' | number | { readonly ranges: readonly Range[]; readonly isNegated: boolean };
/** A segment of a path, or `**` for any number of them. */
type Segment = '**' | readonly Step[];

/**
 * A test of paths, relative to their workspace folder with forward slashes, against globs as VS Code writes them: `*`
 * and `?` within a folder's name, `**` over folders, `{a,b}`, `[a-z]`. A plain name means all that lies in it, as users of
 * ignore files expect. There are no other patterns: `+(a)` and `(a|b)` stand for themselves. Matching takes no longer than
 * pattern times path, whatever the pattern; empty and endless patterns match nothing. Never true for no globs.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const names = new Set<string>();
  const patterns: Segment[][] = [];
  let left = LONGEST_IN_ALL;
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

/** A test of whether one of the globs is a path, letter by letter. */
export function pathNamer(globs: readonly string[]): (path: string) => boolean {
  const paths = new Set(globs.slice(0, MOST_GLOBS).map((it) => it.replace(/^\.?\//, '')));
  return (path) => paths.has(path);
}

/** Whether a path, or a folder on its way, has one of some names. */
function isNamed(names: ReadonlySet<string>, path: string): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (names.has(path.slice(0, end))) return true;
  return names.has(path);
}

function segmentsOf(pattern: string): Segment[] {
  return pattern.split('/').map((segment): Segment => (segment === '**' ? '**' : stepsOf(segment)));
}

/** A pattern once for each alternative between braces, the outermost first; at most a hundred. */
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

/** The ranges of a set; a single character is one of its own. */
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

/** Which parts of a pattern stand for any number of parts, and which part matches which. */
interface Matching<Part> {
  readonly isStar: (part: Part) => boolean;
  readonly isMatch: (part: Part, item: string) => boolean;
}

/** A star that fails later needs to be tried further on only at the last place where one stood. */
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
