import type { Tokens } from '../text/tokens';
import { pad } from './calendar';
import type { Reference } from './reference';
import type { TimeReading } from './timeExpressions';

const steps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A month or a day whose year follows it in words: `June last year`, `January of this year`, `April 5 next year`. */
export function withRelativeYear(tokens: Tokens, reading: TimeReading, reference: Reference | null): TimeReading {
  const at = tokens.lower(reading.next) === 'of' ? reading.next + 1 : reading.next;
  const step = steps.get(tokens.lower(at));
  const isMonth =
    reading.rule === 'M-PAST' || reading.rule === 'M-FUT' || reading.rule === 'MD-PAST' || reading.rule === 'MD-FUT';
  if (step === undefined || !isMonth || reference === null || tokens.lower(at + 1) !== 'year') return reading;
  const value = `${pad(reference.year + step, 4)}${reading.value.slice(4)}`;
  return { ...reading, next: at + 2, value, rule: reading.type === 'DATE' && value.length === 7 ? 'M-ABS' : 'ABS' };
}
