import type { Tokens } from '../text/tokens';
import { inPieces, STEP_UNITS, type Steps } from '../work/steps';
import { monthOfName } from './calendar';
import type { Reference } from './reference';

const deictic = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
);
const EARLIEST = 1500;
const FEWEST_YEARS = 6;
const FEWEST_DATES = 2;
const TIMES_MORE = 5;

/**
 * Whether a text is history or biography rather than news: it names many years long before the article's, some with
 * their month, and hardly a weekday or a "today". Its `on May 5` belongs to the year last named, not to the header's.
 */
export function* isNarrative(tokens: Tokens, { year }: Reference): Steps<boolean> {
  const counts: YearCounts = { past: 0, recent: 0, dates: 0 };
  yield* inPieces([[0, tokens.count]], (first, end) => countYears(tokens, first, end, year, counts), STEP_UNITS);
  const { past, recent, dates } = counts;
  if (past < FEWEST_YEARS || dates < FEWEST_DATES || past <= TIMES_MORE * recent) return false;
  let days = 0;
  yield* inPieces([[0, tokens.count]], (first, end) => {
    for (let index = first; index < end; index++) if (tokens.isWord(index) && deictic.has(tokens.lower(index))) days++;
  });
  return past > TIMES_MORE * (days + recent);
}

/** Years long before the article's; about its own; and those of the first with their month. */
interface YearCounts {
  past: number;
  recent: number;
  dates: number;
}

function countYears(tokens: Tokens, from: number, to: number, year: number, counts: YearCounts): void {
  for (let index = from; index < to; index++) {
    if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) !== 4) continue;
    const first = tokens.text.charCodeAt(tokens.start(index));
    if (first !== 0x31 && first !== 0x32) continue;
    const named = Number(tokens.word(index));
    if (named >= EARLIEST && named < year - 2) {
      counts.past++;
      if (hasMonth(tokens, index)) counts.dates++;
    } else if (named >= year - 2 && named <= year + 1) counts.recent++;
  }
}

/** `May 1871`, `May 5, 1871`, `5 May 1871`. */
function hasMonth(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= index - 3; at--) if (monthOfName(tokens.lower(at)) !== null) return true;
  return false;
}
