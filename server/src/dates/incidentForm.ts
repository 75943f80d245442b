import { isSpace } from '../text/characters';
import { matchAt } from '../text/matchAt';

const label =
  /(?:location|place|venue|address|where|offen[cs]e|incident|type|case|victims?|suspects?|weapons?)(?:\s[\p{L}.]{1,12}){0,2}\s?[:#–-]/iuy;

/**
 * Whether a form about an incident or an event goes on after an offset: `Date: 5 March 2024`, then `Location: …`. Its
 * date is that of the incident, not of the article.
 */
export function continuesForm(text: string, offset: number): boolean {
  let at = offset;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return matchAt(label, text, at) !== null;
}
