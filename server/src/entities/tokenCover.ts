const COVERED = 1;
/** Part of a name of several tokens. */
const SHARED = 2;
/** The name continues with the next token. */
const CONTINUES = 4;

interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Which tokens of a text are covered by names, so that a query costs the length of its span, not of the list. */
export class TokenCover {
  readonly #flags: Uint8Array;

  /** `count` is the number of tokens in the text; names may be nested. */
  constructor(count: number, names: readonly TokenSpan[]) {
    this.#flags = new Uint8Array(count + 1);
    for (const { first, last } of names)
      for (let at = first; at <= last; at++) this.#mark(at, flagsAt(at, first, last));
  }

  /** Whether a name covers the token. */
  has(index: number): boolean {
    return this.#is(index, COVERED);
  }

  /** Whether no name covers any token of the span. */
  isFree(span: TokenSpan): boolean {
    return !this.#isAny(span, COVERED);
  }

  /** Whether no name of several tokens covers any token of the span. */
  hasSingleWordsOnly(span: TokenSpan): boolean {
    return !this.#isAny(span, SHARED);
  }

  /** Whether every name that touches the span lies inside it. */
  hasNoPartialOverlap({ first, last }: TokenSpan): boolean {
    return !this.#is(first - 1, CONTINUES) && !this.#is(last, CONTINUES);
  }

  #mark(index: number, flags: number): void {
    this.#flags[index] = (this.#flags[index] ?? 0) | flags;
  }

  #is(index: number, flag: number): boolean {
    return ((this.#flags[index] ?? 0) & flag) !== 0;
  }

  #isAny({ first, last }: TokenSpan, flag: number): boolean {
    for (let at = first; at <= last; at++) if (this.#is(at, flag)) return true;
    return false;
  }
}

function flagsAt(index: number, first: number, last: number): number {
  if (first === last) return COVERED;
  return index < last ? COVERED | SHARED | CONTINUES : COVERED | SHARED;
}
