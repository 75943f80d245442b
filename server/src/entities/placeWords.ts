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

const placePrepositions = new Set('in on at near along off'.split(' '));

/** `Port Ansel`, `Lake Vestdal`, `Vestdal River`: a place by its first or last word; `Clara Lake` may be a person. */
export function isPlaceName(tokens: Tokens, first: number, last: number): boolean {
  if (last === first + 1 && placeBeginnings.has(tokens.lower(first))) return true;
  if (first === last || !isPlaceEnd(tokens, last)) return false;
  return !isFirstName(tokens.word(first)) || isAfterPlacePreposition(tokens, first);
}

/** `in Vestdal`, `Ida Roe, of Mill Lane`. */
export function isAfterPlacePreposition(tokens: Tokens, first: number): boolean {
  const before = tokens.lower(first - 1);
  return placePrepositions.has(before) || (before === 'of' && tokens.word(first - 2) === ',');
}

/** Whether a token is the last word of places' names: `Lane`. */
export function isPlaceEnd(tokens: Tokens, last: number): boolean {
  return placeEnds.has(tokens.lower(last));
}
