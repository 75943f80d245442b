import type { Tokens } from '../text/tokens';
import { pad } from './calendar';
import type { Reference } from './reference';
import type { TimeReading } from './timeReading';

const steps = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A month or day with its year in words: `June last year`, `January of this year`, `April 5 next year`. */
export function withRelativeYear(tokens: Tokens, reading: TimeReading, reference: Reference | null): TimeReading {
  const { rule } = reading;
  if (rule !== 'M-PAST' && rule !== 'M-FUT' && rule !== 'MD-PAST' && rule !== 'MD-FUT') return reading;
  const at = tokens.lower(reading.next) === 'of' ? reading.next + 1 : reading.next;
  const step = steps.get(tokens.lower(at));
  if (step === undefined || reference === null || tokens.lower(at + 1) !== 'year') return reading;
  const value = `${pad(reference.year + step, 4)}${reading.value.slice(4)}`;
  return {
    first: reading.first,
    next: at + 2,
    type: reading.type,
    value,
    rule: reading.type === 'DATE' && value.length === 7 ? 'M-ABS' : 'ABS',
  };
}
