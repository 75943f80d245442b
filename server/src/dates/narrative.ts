import type { Tokens } from '../text/tokens';
import { inPieces, STEP_UNITS, type Steps } from '../work/steps';
import { monthOfName } from './calendar';
import type { Reference } from './reference';

const deictic = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
);
// Chosen by hand, so that news with a few years of background stays news.
const EARLIEST = 1500;
const FEWEST_YEARS = 6;
const FEWEST_DATES = 2;
const TIMES_MORE = 5;
/** How many years before the article's still count as recent. */
const RECENT = 2;

/**
 * Whether a text is history or biography rather than news: it has many years long before the article's, some with a
 * month, and hardly a weekday or a "today". Its `on May 5` is in the year last mentioned, not in the header's.
 */
export function* isNarrative(tokens: Tokens, { year }: Reference): Steps<boolean> {
  const counts: YearCounts = { past: 0, recent: 0, dates: 0 };
  yield* inPieces([[0, tokens.count]], (from, to) => countYears(tokens, { from, to }, year, counts), STEP_UNITS);
  const { past, recent, dates } = counts;
  if (past < FEWEST_YEARS || dates < FEWEST_DATES || past <= TIMES_MORE * recent) return false;
  let days = 0;
  yield* inPieces([[0, tokens.count]], (first, end) => {
    for (let index = first; index < end; index++) if (tokens.isWord(index) && deictic.has(tokens.lower(index))) days++;
  });
  return past > TIMES_MORE * (days + recent);
}

interface YearCounts {
  /** Years long before the article's. */
  past: number;
  /** Years close to the article's. */
  recent: number;
  /** Those of `past` with a month. */
  dates: number;
}

interface TokenRange {
  readonly from: number;
  readonly to: number;
}

function countYears(tokens: Tokens, { from, to }: TokenRange, year: number, counts: YearCounts): void {
  for (let index = from; index < to; index++) {
    if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) !== 4) continue;
    const first = tokens.text.charCodeAt(tokens.start(index));
    if (first !== 0x31 && first !== 0x32) continue;
    const named = Number(tokens.word(index));
    if (named >= EARLIEST && named < year - RECENT) {
      counts.past++;
      if (hasMonth(tokens, index)) counts.dates++;
    } else if (named >= year - RECENT && named <= year + 1) counts.recent++;
  }
}

/** `May 1871`, `May 5, 1871`, `5 May 1871`. */
function hasMonth(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= index - 3; at--) if (monthOfName(tokens.lower(at)) !== null) return true;
  return false;
}
