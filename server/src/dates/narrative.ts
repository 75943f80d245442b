import type { Tokens } from '../text/tokens';
import type { Reference } from './reference';

const deictic = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
);
const FEWEST_YEARS = 6;

/**
 * Whether a text is history or biography rather than news: it names many years long before the article's, and hardly
 * a weekday or a "today". Its `on May 5` belongs to the year last named, not to the header's.
 */
export function isNarrative(tokens: Tokens, { year }: Reference): boolean {
  let past = 0;
  let recent = 0;
  for (let index = 0; index < tokens.count; index++) {
    if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) !== 4) continue;
    const first = tokens.text.charCodeAt(tokens.start(index));
    if (first !== 0x31 && first !== 0x32) continue;
    const named = Number(tokens.word(index));
    if (named >= 1000 && named < year - 2) past++;
    else if (named >= year - 2 && named <= year + 1) recent++;
  }
  if (past < FEWEST_YEARS || past <= 3 * recent) return false;
  let days = 0;
  for (let index = 0; index < tokens.count; index++)
    if (tokens.isWord(index) && deictic.has(tokens.lower(index))) days++;
  return past > 3 * (days + recent);
}
