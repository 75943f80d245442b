import type { MaskedText } from './maskedText';
import { ItemClass } from './wordClasses';

const { capital, comma, pronoun, preposition, relative, determiner, possessive, joint } = ItemClass;

/** What kind of phrase a source is. The numbers are hashed into features: the shipped weights depend on them. */
export const SourceType = { pronoun: 0, relative: 1, name: 2, noun: 3, possessive: 4 } as const;

const CLOSING_BRACKET = 0x5d;

/** The item of a source's head: the last word before its first comma, preposition or relative clause. */
export function headItem({ classes, hashes }: MaskedText, from: number, to: number): number {
  let at = from + 1;
  while (at < to && !isHeadEnd(classes[at] ?? 0, classes[at - 1] ?? 0)) at++;
  at--;
  while (at > from && (classes[at] ?? 0) & joint && hashes[at] !== CLOSING_BRACKET) at--;
  return at;
}

function isHeadEnd(own: number, before: number): boolean {
  if (own & capital && before & capital && !(own & comma)) return false;
  return (own & (comma | preposition | relative | ItemClass.dash)) !== 0;
}

/** The `SourceType` of the source that starts at item `from`. */
export function sourceType({ classes }: MaskedText, from: number, head: number): number {
  const own = classes[from] ?? 0;
  if (from === head) {
    if (own & pronoun && !(own & determiner)) return SourceType.pronoun;
    if (own & relative) return SourceType.relative;
    if (own & possessive) return SourceType.possessive;
  }
  return (classes[head] ?? 0) & capital ? SourceType.name : SourceType.noun;
}
