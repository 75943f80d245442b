import type { MaskedText } from './maskedText';
import { ItemClass } from './wordClasses';

const { capital, comma, pronoun, preposition, relative, determiner, possessive, joint } = ItemClass;

/** The item of a source's head: the last word before its first comma, preposition or relative clause. */
export function headItem({ classes, hashes }: MaskedText, from: number, to: number): number {
  let at = from + 1;
  while (at < to && !isHeadEnd(classes[at] ?? 0, classes[at - 1] ?? 0)) at++;
  at--;
  while (at > from && (classes[at] ?? 0) & joint && hashes[at] !== 0x5d) at--;
  return at;
}

function isHeadEnd(own: number, before: number): boolean {
  if (own & capital && before & capital && !(own & comma)) return false;
  return (own & (comma | preposition | relative | ItemClass.dash)) !== 0;
}

/** 0 pronoun, 1 relative, 2 name, 3 noun, 4 possessive pronoun. */
export function sourceType({ classes }: MaskedText, from: number, head: number): number {
  const own = classes[from] ?? 0;
  if (from === head) {
    if (own & pronoun && !(own & determiner)) return 0;
    if (own & relative) return 1;
    if (own & possessive) return 4;
  }
  return (classes[head] ?? 0) & capital ? 2 : 3;
}
