import { isDigit, isLetter, isLineEnd, isSpace, isUpper, isWordUnit } from './characters';
import { windows1252Character } from './windows1252';

/** The character that a wrong decoding turned into a control character. */
export interface Misread {
  /** The character that was meant: as long as the control, so that offsets stay valid. */
  readonly text: string;
  /** Whether nothing else can have been meant. */
  readonly isCertain: boolean;
}

/** General punctuation of which only the low byte was kept: U+2019 became U+0019. */
const lowBytes = new Map([
  [0x13, '–'],
  [0x14, '—'],
  [0x18, '‘'],
  [0x19, '’'],
  [0x1c, '“'],
  [0x1d, '”'],
]);

const NEXT_LINE = 0x85;
const FULL_STOP = 0x2e;

/**
 * What the control at `at` was meant to be. U+0080 to U+009F are Windows-1252 characters in a file read as Latin-1; six
 * controls from U+0013 to U+001D are punctuation cut to its low byte. Null for all other units, and for the five that
 * Windows-1252 leaves undefined.
 */
export function misreadAt(text: string, at: number): Misread | null {
  const unit = text.charCodeAt(at);
  const meant = unit < 0x20 ? lowBytes.get(unit) : unit >= 0x80 && unit < 0xa0 ? windows1252Character(unit) : null;
  if (meant === null || meant === undefined) return null;
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  const isLast = at + 1 === text.length;
  const after = isLast ? 0x20 : text.charCodeAt(at + 1);
  if (unit === NEXT_LINE) {
    const isLineEndMeant = isLast ? !isLetter(before) : mayEndLine(before, after);
    return { text: meant, isCertain: !isLineEndMeant || hasOtherMark(text, at) };
  }
  if (!fits(meant, before, after)) return { text: meant, isCertain: false };
  if (unit < 0x80) return { text: meant, isCertain: opensOrCloses(meant, before, after) };
  return { text: meant, isCertain: !(isLetter(before) && isLetter(after) && isInOtherEncoding(text, at)) };
}

/** The text with every misread control that is certain put right; the length stays the same. */
export function withMisreadsRestored(text: string): string {
  if (!misread.test(text)) return text;
  return text.replace(allMisread, (control, at: number) => {
    const read = misreadAt(text, at);
    return read?.isCertain === true ? read.text : control;
  });
}

const misread = new RegExp(`[${[...lowBytes.keys()].map((it) => String.fromCharCode(it)).join('')}\u0080-\u009f]`);
const allMisread = new RegExp(misread, 'g');

/** Whether a character can occur between these two; other old encodings have letters where Windows-1252 has marks. */
function fits(meant: string, before: number, after: number): boolean {
  if (isGarbledAccent(before)) return false;
  const isInWord = isLetter(before) && isLetter(after);
  switch (meant) {
    case '‚':
    case '„':
      return !isWordUnit(before) && !isSpace(after);
    case '€':
      return !isInWord && (isDigit(before) || isDigit(after) || isSpace(before) || isSpace(after));
    case '‰':
      return isDigit(before) || isSpace(before);
    case 'ƒ':
    case 'ˆ':
    case '˜':
      return false;
    case '“':
    case '”':
    case '•':
    case '†':
    case '‡':
    case '™':
    case '‹':
    case '›':
      return !isInWord;
  }
  if (!isLetter(meant.charCodeAt(0))) return true;
  if (isUpper(meant.charCodeAt(0))) return (isUpper(before) || !isLetter(before)) && isLetter(after);
  return isLetter(before) || isLetter(after);
}

/** The combining accent of Â or Ã, which garbling leaves before a control: what that was is lost. */
function isGarbledAccent(before: number): boolean {
  return before === 0x302 || before === 0x303;
}

/** Whether punctuation cut to its low byte is where punctuation belongs; elsewhere it is just a control. */
function opensOrCloses(meant: string, before: number, after: number): boolean {
  const isAfterSpace = isSpace(before) || '([—–-"“'.includes(String.fromCharCode(before));
  switch (meant) {
    case '–':
    case '—':
      return isSpace(before) === isSpace(after);
    case '‘':
    case '“':
      return isAfterSpace && !isSpace(after);
    default:
      return !isSpace(before) && before >= 0x20 && (meant === '’' || !isWordUnit(after));
  }
}

/** Whether U+0085 can be what Unicode defines it as, a line end: between the end of one paragraph and the next. */
function mayEndLine(before: number, after: number): boolean {
  if (isSpace(before) && !isLineEnd(before)) return false;
  // Before another line end it is an ellipsis unless a period precedes it.
  if (isSpace(after)) return isLineEnd(after) && before === FULL_STOP;
  return !isLetter(after) || isUpper(after);
}

/** Whether a Windows-1252 mark is nearby: then U+0085 is one too. */
function hasOtherMark(text: string, at: number): boolean {
  return /[\u0091-\u0097]/.test(text.slice(Math.max(0, at - REACH), at + REACH));
}

/** Whether nearby controls are letters of another old encoding: in Windows-1252 they would not occur inside words. */
function isInOtherEncoding(text: string, at: number): boolean {
  return lettersElsewhere.test(text.slice(Math.max(0, at - REACH), at + REACH));
}

const lettersElsewhere = /[a-z][\u0080-\u0082\u0084-\u008f\u0093-\u0095\u0098\u0099\u009b\u009d\u009f][a-z]/;

/** Units on either side that count as nearby. Chosen by hand: about a paragraph. */
const REACH = 200;
