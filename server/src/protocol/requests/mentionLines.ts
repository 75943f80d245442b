import { handler } from '../handler';
import { type MentionLine, type NamedMention, requests } from '../messages';

/** In UTF-16 code units. Chosen by hand to fit the width of a side bar. */
const BEFORE = 20;
const AFTER = 80;

/** The lines around mentions in an article, open or closed; empty for a file that cannot be read. */
export const mentionLinesRequest = handler<NamedMention, readonly MentionLine[]>({
  method: requests.mentionLines.method,
  answer: async ({ workspace }, { uri, ranges }) => {
    const ref = workspace.documentOf(uri);
    const source = ref === null ? null : await workspace.source(ref);
    if (source === null) return [];
    const lines = source.text.split(/\r\n|\r|\n/);
    return ranges.map(({ start, end }) => {
      const line = lines[start.line] ?? '';
      const last = start.line === end.line ? end.character : line.length;
      const from = Math.max(0, start.character - BEFORE);
      const space = from === 0 ? 0 : line.indexOf(' ', from) + 1;
      const before = line.slice(space <= start.character ? space : from, start.character);
      return {
        before: `${from > 0 ? '…' : ''}${before.trimStart()}`,
        words: line.slice(start.character, last),
        behind: line.slice(last, last + AFTER),
      };
    });
  },
});
