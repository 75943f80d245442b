import { isApostrophe, TokenKind, type Tokens } from '../text/tokens';
import { wordHashes } from '../text/wordTable';
import { afterwardsRule } from './expressions/afterwards';
import { agoRule } from './expressions/ago';
import { anchoredPeriodRule } from './expressions/anchoredPeriod';
import { clockTimeRule } from './expressions/clockTime';
import { dayOfMonthRule } from './expressions/dayOfMonth';
import { dayPartRule } from './expressions/dayPart';
import { decadeRule } from './expressions/decade';
import { durationRule } from './expressions/duration';
import { holidayRule } from './expressions/holiday';
import { monthRule } from './expressions/month';
import { nowRule } from './expressions/now';
import { numericDateRule } from './expressions/numericDate';
import { quarterRule } from './expressions/quarter';
import { relativeDayRule } from './expressions/relativeDay';
import { relativePeriodRule } from './expressions/relativePeriod';
import { seasonRule } from './expressions/season';
import { setRule } from './expressions/set';
import { shortYearRule } from './expressions/shortYear';
import { spelledYearRule } from './expressions/spelledYear';
import { weekdayRule } from './expressions/weekday';
import { weekdayDistanceRule } from './expressions/weekdayDistance';
import { yearRule } from './expressions/year';
import type { NumberShape, TimeRule } from './timeReading';

/** In order of trust: the first rule that reads something at a token wins. A new kind of expression adds a line. */
const rules: readonly TimeRule[] = [
  numericDateRule,
  clockTimeRule,
  monthRule,
  weekdayRule,
  weekdayDistanceRule,
  dayOfMonthRule,
  relativeDayRule,
  dayPartRule,
  holidayRule,
  quarterRule,
  seasonRule,
  decadeRule,
  setRule,
  agoRule,
  afterwardsRule,
  relativePeriodRule,
  anchoredPeriodRule,
  durationRule,
  shortYearRule,
  spelledYearRule,
  yearRule,
  nowRule,
];

const withNumbers = (...shapes: readonly NumberShape[]): readonly TimeRule[] =>
  rules.filter((rule) => rule.numbers.some((shape) => shapes.includes(shape)));
const yearRules = withNumbers('year');
const joinedYearRules = withNumbers('joined', 'year');
const joinedRules = withNumbers('joined');
const dottedRules = withNumbers('dotted');
const decadeRules = withNumbers('decade');
const halfDayRules = withNumbers('half-day');
const shortYearRules = withNumbers('short-year');
const ordinalRules = withNumbers('ordinal');
const rulesByWord = new Map<string, TimeRule[]>();
for (const rule of rules) {
  for (const word of new Set(rule.words)) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);
}

const triggerHashes = wordHashes(rulesByWord.keys());

// A sieve that needs no strings: a bit set of the lengths of trigger words, by first and last letter. A letter is the
// last five bits of its code, the same in either case. It rejects all but one word in twenty.
const lengthsByEnds = new Uint32Array(1024);
for (const word of rulesByWord.keys()) {
  const ends = endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  lengthsByEnds[ends] = (lengthsByEnds[ends] ?? 0) | (1 << word.length);
}

function endsOf(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31);
}

/**
 * The first token from `from` on that may be the head of a time expression, or the number of tokens. A coarse test:
 * `rulesAt` decides.
 */
export function nextTrigger({ text, starts, ends, kinds, count }: Tokens, from: number): number {
  for (let index = from; index < count; index++) {
    const kind = kinds[index];
    if (kind === TokenKind.number) return index;
    if (kind !== TokenKind.word) continue;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const lengths = lengthsByEnds[endsOf(text.charCodeAt(start), text.charCodeAt(end - 1))] ?? 0;
    if (end - start < 32 && (lengths & (1 << (end - start))) !== 0) return index;
  }
  return count;
}

/** The rules to try at a token, the most trusted first; null if it cannot be the head of a time expression. */
export function rulesAt(tokens: Tokens, index: number): readonly TimeRule[] | null {
  const start = tokens.start(index);
  if (tokens.isNumber(index)) return rulesOfNumber(tokens.text, start, tokens.end(index) - start);
  if (!triggerHashes.has(tokens.hash(index))) return null;
  return rulesByWord.get(tokens.lower(index)) ?? null;
}

/** The rules for a number, by its length, its last letter and the character after it. */
function rulesOfNumber(text: string, start: number, length: number): readonly TimeRule[] | null {
  const after = text.charCodeAt(start + length);
  const isJoined =
    (after === HYPHEN || after === SLASH || after === COLON) && isDigit(text.charCodeAt(start + length + 1));
  const last = text.charCodeAt(start + length - 1);
  if (isDigit(last)) {
    if (length === 4) return isJoined ? joinedYearRules : yearRules;
    if (length === 2 && isApostrophe(text.charCodeAt(start - 1))) return shortYearRules;
    if (length <= 2) return isJoined ? joinedRules : null;
    const isDotted = text.charCodeAt(start + 2) === FULL_STOP || text.charCodeAt(start + 1) === FULL_STOP;
    return isDotted && length >= 6 && length <= 10 ? dottedRules : null;
  }
  if (length > 8) return null;
  if (length <= 4 && (last === LETTER_D || last === LETTER_H || last === LETTER_T)) return ordinalRules;
  return last === LETTER_S ? decadeRules : (last | 0x20) === LETTER_M ? halfDayRules : null;
}

const LETTER_D = 0x64;
const LETTER_H = 0x68;
const LETTER_M = 0x6d;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
