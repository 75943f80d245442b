import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../server/src/text/span';

/** An annotated time expression, in UTF-16 offsets into its article. */
export interface GoldTime extends Span {
  readonly type: string;
  readonly value: string;
}

/** An article with its annotated time expressions, as a dated article. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly times: readonly GoldTime[];
}

interface Row {
  readonly id: string;
  readonly dctday: string | null;
  readonly dct?: string | null;
  readonly text: string;
  readonly times: readonly { start: number; end: number; type: string; value: string | null }[];
}

/** The corpora of a folder: each `NAME.jsonl` in it or in its subfolder `gold`, one article per line. */
export function timexCorpora(folder: string): string[] {
  const home = existsSync(join(folder, 'gold')) ? join(folder, 'gold') : folder;
  return readdirSync(home)
    .filter((it) => it.endsWith('.jsonl'))
    .sort()
    .map((it) => join(home, it));
}

export function corpusName(path: string): string {
  return basename(path, '.jsonl');
}

/** Reads a corpus of JSON lines with `text`, `dctday` and `times` in code points. Articles without a day get no header. */
export function readTimexGold(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): GoldArticle => {
      const row: Row = JSON.parse(line);
      const lead = row.text.length - row.text.trimStart().length;
      const day = row.dctday ?? row.dct?.slice(0, 10) ?? null;
      const header = day === null ? '' : ` date ${day} `;
      const unitOf = unitOffsets(row.text);
      const move = (codePoint: number): number => header.length + (unitOf(codePoint) - lead);
      return {
        id: row.id,
        text: header + row.text.slice(lead),
        times: row.times
          .map(({ start, end, type, value }) => ({ start: move(start), end: move(end), type, value: value ?? '' }))
          .sort((left, right) => left.start - right.start),
      };
    });
}

/** Converts code points to UTF-16 offsets. */
function unitOffsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (codePoint) => codePoint;
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at);
  return (codePoint) => units[codePoint] ?? text.length;
}
