import type { Block } from '../article/blocks';
import { isSpace, trimSpan } from '../text/characters';
import { opensWithDash } from './houseStyle';
import { cueForms } from './reportingVerbs';
import type { Stretch } from './stretch';

const pronouns = new Set(['he', 'she', 'they', 'i', 'we', 'it']);

/**
 * The speech in a paragraph that opens with a dash, `— We are open, said Roe. — Come in.`: from a dash to the reporting
 * words, the next dash or the paragraph's end. Empty if the paragraph does not open with a dash.
 */
export function dashDialogue(text: string, block: Block, index: number): Stretch[] {
  if (!opensWithDash(text, block.start)) return [];
  const found: Stretch[] = [];
  let at = block.start;
  let isSpeech = true;
  while (at < block.end) {
    const next = nextDash(text, at + 1, block.end);
    if (isSpeech) {
      const end = speechEnd(text, at + 1, next);
      const inner = trimSpan(text, at + 1, end);
      if (inner.end > inner.start) {
        found.push({
          ...inner,
          family: 'dash',
          open: { start: at, end: at + 1 },
          close: null,
          block: index,
          parent: null,
          continues: false,
          isContinuation: false,
        });
      }
      // A dash after the reporting words resumes the speech; one right after speech ends it.
      isSpeech = end < next;
    } else {
      isSpeech = true;
    }
    at = next;
  }
  return found;
}

/** The next dash after a space, or the end. */
function nextDash(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (opensWithDash(text, at) && isSpace(text.charCodeAt(at - 1))) return at;
  }
  return end;
}

/** The offset after the punctuation mark before a reporting verb or its subject; `end` without one. */
function speechEnd(text: string, from: number, end: number): number {
  // A slice keeps this linear: over the whole text, every dash would search to the end again.
  for (const hit of text.slice(from, end).matchAll(/[,?!…]\s+(\p{L}+)(?=(?:\s+(\p{L}+))?)/gu)) {
    const first = hit[1]?.toLowerCase() ?? '';
    const second = hit[2]?.toLowerCase() ?? '';
    const isSubject = pronouns.has(first) || /^\p{Lu}/u.test(hit[1] ?? '');
    if (cueForms.has(first) || (isSubject && cueForms.has(second))) return from + hit.index + 1;
  }
  return end;
}
