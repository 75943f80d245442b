import type { Tokens } from '../text/tokens';
import type { TaggedName } from './tagger/tagNames';

const HYPHEN = 0x2d;
/** What links the parts of movements’ names in Persian and Urdu, and of people’s in Arabic. By hand. */
const links: ReadonlyMap<string, TaggedName['type']> = new Map([
  ['e', 'ORG'],
  ['i', 'ORG'],
  ...['ul', 'ur', 'us', 'ud', 'uz', 'al', 'el'].map((it): [string, TaggedName['type']] => [it, 'PER']),
]);

/** `Tehreek-e-Insaf`, `Inzamam-ul-Haq`: two capitalized words and a link between hyphens; null for anything else. */
export function linkedCompound(tokens: Tokens, first: number): TaggedName | null {
  if (!tokens.isUnit(first + 1, HYPHEN) || !tokens.isUnit(first + 3, HYPHEN)) return null;
  const last = first + 4;
  const type = links.get(tokens.word(first + 2));
  const isTight = tokens.start(last) - tokens.end(first) === tokens.end(first + 2) - tokens.start(first + 2) + 2;
  return type !== undefined && isTight && tokens.isCapitalized(first) && tokens.isCapitalized(last)
    ? { first, last, type }
    : null;
}
