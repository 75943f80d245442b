import type { Tokens } from '../text/tokens';
import { wordHash } from '../text/wordHash';
import { agoRule } from './rules/ago';
import { anchoredPeriodRule } from './rules/anchoredPeriod';
import { clockTimeRule } from './rules/clockTime';
import { dayPartRule } from './rules/dayPart';
import { decadeRule } from './rules/decade';
import { durationRule } from './rules/duration';
import { holidayRule } from './rules/holiday';
import { monthRule } from './rules/month';
import { nowRule } from './rules/now';
import { numericDateRule } from './rules/numericDate';
import { quarterRule } from './rules/quarter';
import { relativeDayRule } from './rules/relativeDay';
import { relativePeriodRule } from './rules/relativePeriod';
import { seasonRule } from './rules/season';
import { setRule } from './rules/set';
import { spelledYearRule } from './rules/spelledYear';
import { weekdayRule } from './rules/weekday';
import { yearRule } from './rules/year';
import type { NumberShape, TimeRule } from './timeReading';

/** In order of trust: the first rule that reads something at a token wins. A new kind of expression is one line here. */
const rules: readonly TimeRule[] = [
  numericDateRule,
  clockTimeRule,
  monthRule,
  weekdayRule,
  relativeDayRule,
  dayPartRule,
  holidayRule,
  quarterRule,
  seasonRule,
  decadeRule,
  setRule,
  agoRule,
  relativePeriodRule,
  anchoredPeriodRule,
  durationRule,
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
const rulesByWord = new Map<string, TimeRule[]>();
for (const rule of rules) {
  for (const word of new Set(rule.words)) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule]);
}

// Two sieves before any string is made: by first letter and length, then by hash. Most words fall through the first.
const lengthsByLetter = new Uint32Array(128);
const HASH_MASK = 0x1fff;
const hashes = new Uint8Array(HASH_MASK + 1);
for (const word of rulesByWord.keys()) {
  const letter = word.charCodeAt(0);
  for (const unit of [letter, letter & ~0x20])
    lengthsByLetter[unit] = (lengthsByLetter[unit] ?? 0) | (1 << word.length);
  hashes[wordHash(word) & HASH_MASK] = 1;
}

/** The rules to ask at a token, the most trusted first; null where it can be at the heart of no time expression. */
export function rulesAt(tokens: Tokens, index: number): readonly TimeRule[] | null {
  const start = tokens.start(index);
  const length = tokens.end(index) - start;
  if (tokens.isNumber(index)) return rulesOfNumber(tokens.text, start, length);
  const lengths = lengthsByLetter[tokens.text.charCodeAt(start)] ?? 0;
  if (length > 31 || (lengths & (1 << length)) === 0) return null;
  if (hashes[tokens.hash(index) & HASH_MASK] === 0) return null;
  return rulesByWord.get(tokens.lower(index)) ?? null;
}

/** By a number's length, its last letter and what stands behind it. */
function rulesOfNumber(text: string, start: number, length: number): readonly TimeRule[] | null {
  const after = text.charCodeAt(start + length);
  const isJoined =
    (after === HYPHEN || after === SLASH || after === COLON) && isFigure(text.charCodeAt(start + length + 1));
  const last = text.charCodeAt(start + length - 1);
  if (isFigure(last)) {
    if (length === 4) return isJoined ? joinedYearRules : yearRules;
    if (length <= 2) return isJoined ? joinedRules : null;
    const isDotted = text.charCodeAt(start + 2) === FULL_STOP || text.charCodeAt(start + 1) === FULL_STOP;
    return isDotted && length >= 6 && length <= 10 ? dottedRules : null;
  }
  if (length > 8) return null;
  return last === LETTER_S ? decadeRules : (last | 0x20) === LETTER_M ? halfDayRules : null;
}

const LETTER_M = 0x6d;
const LETTER_S = 0x73;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
