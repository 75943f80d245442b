import type { Tokens } from '../text/tokens';
import { isFirstName } from './gazetteer/gazetteer';

const placeBeginnings = new Set('port mount mt mt. lake cape fort gulf bay'.split(' '));
const placeEnds = new Set(
  (
    'bay beach bridge canal county creek district falls forest gulf harbor harbour heights hills island islands lake ' +
    'mountain mountains ocean park peninsula province river road sea square strait street valley avenue boulevard ' +
    'lane terrace crescent drive way close gardens embankment quay pier wharf marina'
  ).split(' '),
);

/** `Port Ansel`, `Lake Vestdal`, `Vestdal River`: a place by its first or last word; `Clara Lake` may be a person. */
export function isPlaceName(tokens: Tokens, first: number, last: number): boolean {
  if (last === first + 1 && placeBeginnings.has(tokens.lower(first))) return true;
  return first < last && placeEnds.has(tokens.lower(last)) && !isFirstName(tokens.word(first));
}
