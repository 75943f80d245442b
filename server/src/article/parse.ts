import { type Dateline, readDateline } from '../dates/dateline';
import { furtherHeaders, type Header, readHeader } from '../dates/header';
import { trimSpan } from '../text/characters';
import { type Line, linesOf } from '../text/lines';
import type { Span } from '../text/span';
import { forEachInSteps, runToEnd, type Steps } from '../work/steps';
import type { Article, Byline } from './article';
import { readByline } from './byline';
import { isCaption } from './caption';
import { isHeadline } from './headline';
import { readSignOff } from './signOff';

/**
 * Reads any string as an article, in linear time and without ever failing: a missing part is null, and a line that fits
 * no other part is a paragraph. The grammar is in docs/format.md.
 */
export function parseArticle(text: string): Article {
  return runToEnd(parseInSteps(text));
}

/** As `parseArticle`, in steps. */
export function* parseInSteps(text: string): Steps<Article> {
  const written = yield* linesOf(text);
  const first = readHeader(text);
  const further = first === null ? [] : yield* furtherHeaders(text, first, written);
  const lines = yield* contentLines(text, written, first, further);
  const top = readTop(text, lines);
  const paragraphs = lines.slice(top.next);
  const last = paragraphs.at(-1);
  const opening = paragraphs[0];
  const dateline = opening === undefined ? null : datelineOf(text, opening);
  return {
    text,
    header: first,
    furtherHeaders: further,
    caption: top.caption,
    headline: top.headline,
    byline: top.byline,
    dateline,
    paragraphs,
    signOff:
      last === undefined ? null : readSignOff(text, last, [dateline?.agency ?? null, top.byline?.agency ?? null]),
  };
}

/** The nonblank lines, trimmed, with every header cut out. */
function* contentLines(
  text: string,
  lines: readonly Line[],
  first: Header | null,
  further: readonly Header[],
): Steps<Span[]> {
  const headers = first === null ? [] : [first, ...further];
  const spans: Span[] = [];
  const add = (start: number, end: number): void => {
    const trimmed = trimSpan(text, start, end);
    if (trimmed.end > trimmed.start) spans.push(trimmed);
  };
  // Lines and headers are both in order: one pass over both is enough.
  let next = 0;
  yield* forEachInSteps(lines, (line) => {
    while ((headers[next]?.end ?? text.length) <= line.start && next < headers.length) next++;
    let from = line.start;
    for (let index = next; index < headers.length; index++) {
      const header = headers[index];
      if (header === undefined || header.start >= line.end) break;
      add(from, Math.min(line.end, header.start));
      from = Math.max(from, Math.min(line.end, header.end));
    }
    add(from, line.end);
  });
  return spans;
}

interface Top {
  readonly caption: Span | null;
  readonly headline: Span | null;
  readonly byline: Byline | null;
  /** The index of the first line of the body. */
  readonly next: number;
}

/** What precedes the body: caption, headline and byline, each at most once. */
function readTop(text: string, lines: readonly Span[]): Top {
  let next = 0;
  let caption: Span | null = null;
  let headline: Span | null = null;
  let byline: Byline | null = null;
  const at = (index: number): Span | null => lines[index] ?? null;

  const first = at(next);
  if (first !== null && isCaption(text, first, at(next + 1))) {
    caption = first;
    next++;
  }
  const title = at(next);
  if (title !== null && readByline(text, title) === null && isTitle(text, title, at(next + 1))) {
    headline = title;
    next++;
  }
  // In some scraped pages the byline comes above the headline.
  for (let ahead = next; ahead < Math.min(lines.length, next + 2) && byline === null; ahead++) {
    const line = at(ahead);
    byline = line === null ? null : readByline(text, line);
    // A dateline opens the body: a stamp below it is not the byline.
    if (byline === null && line !== null && ahead > 0 && datelineOf(text, line) !== null) break;
    if (byline === null) continue;
    const above = at(next);
    if (ahead > next && headline === null && above !== null) headline = above;
    next = ahead + 1;
  }
  const below = at(next);
  if (headline === null && byline !== null && below !== null && isHeadline(text, below, at(next + 1) !== null)) {
    headline = below;
    next++;
  }
  return { caption, headline, byline, next };
}

/** A line that can be the headline, or a short one right above a dateline: some outlets end theirs with a period. */
function isTitle(text: string, line: Span, below: Span | null): boolean {
  if (isHeadline(text, line, below !== null)) return true;
  const dateline = below === null || line.end - line.start > LONGEST_TITLE ? null : datelineOf(text, below);
  return dateline !== null && (dateline.day ?? dateline.agency) !== null && datelineOf(text, line) === null;
}

/** Chosen by hand: a longer line that ends with a period is a paragraph. */
const LONGEST_TITLE = 160;

function datelineOf(text: string, paragraph: Span): Dateline | null {
  const dateline = readDateline(text, paragraph.start);
  return dateline !== null && dateline.end <= paragraph.end ? dateline : null;
}
