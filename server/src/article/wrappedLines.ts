import { isLetter, isLineEnd, isUpper } from '../text/characters';
import type { Span } from '../text/span';
import { mapInSteps, type Steps } from '../work/steps';

/** Chosen by hand: mail and telegraph lines end before this; a longer line is a paragraph. */
const LONGEST_LINE = 100;

/**
 * The paragraphs of a text that was broken into lines at a fixed width. Lines that follow one another without a blank
 * line between them are one paragraph if all are short and one breaks off in mid-sentence, before a small letter. Other
 * texts are returned as they are, a paragraph a line.
 */
export function* joinWrapped(text: string, lines: readonly Span[]): Steps<readonly Span[]> {
  const joined: Span[] = [];
  let group: Span[] = [];
  let isWrapped = false;
  const close = (): void => {
    const [first] = group;
    const last = group.at(-1);
    if (first !== undefined && last !== undefined && isWrapped && group.every(isShort))
      joined.push({ start: first.start, end: last.end });
    else for (const line of group) joined.push(line);
    group = [];
    isWrapped = false;
  };
  yield* mapInSteps(lines, (line) => {
    const last = group.at(-1);
    if (last !== undefined) {
      if (isNextLine(text, last, line)) isWrapped ||= breaksOff(text, last, line);
      else close();
    }
    group.push(line);
  });
  close();
  return joined;
}

function isShort({ start, end }: Span): boolean {
  return end - start <= LONGEST_LINE;
}

/** Whether one line end, and nothing else, separates them: `\r\n` is one. */
function isNextLine(text: string, before: Span, after: Span): boolean {
  let ends = 0;
  for (let at = before.end; at < after.start; at++) {
    if (!isLineEnd(text.charCodeAt(at))) continue;
    if (++ends > 1) return false;
    if (text.startsWith('\r\n', at)) at++;
  }
  return ends === 1;
}

/** Whether a line ends in a word or a comma and the next one goes on with a small letter. */
function breaksOff(text: string, before: Span, after: Span): boolean {
  const last = text.charCodeAt(before.end - 1);
  const next = text.charCodeAt(after.start);
  return (isLetter(last) || last === 0x2c) && isLetter(next) && !isUpper(next);
}
