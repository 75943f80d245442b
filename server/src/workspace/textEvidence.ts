import { parseArticle } from '../article/parse';
import { isDigit } from '../text/characters';
import { linesOf } from '../text/lines';
import { runToEnd } from '../work/steps';

/** How many UTF-16 code units of a text are read. Chosen by hand, at 64 K: enough to recognize news. */
export const EVIDENCE_LENGTH = 65_536;

/** The evidence for the kind of a text. Shares are of the non-space characters, from 0 to 1. */
export interface TextEvidence {
  readonly words: number;
  readonly lines: number;
  /** A dateline with its day or its agency, and a byline with its stamp, its agency or its reporter. */
  readonly hasDateline: boolean;
  readonly hasByline: boolean;
  /** Counts of words that report speech, of quotations long enough to be speech, and of weekdays. */
  readonly cues: number;
  readonly quotations: number;
  readonly weekdays: number;
  /** Counts of words typical of licenses, and of manuals and change logs. */
  readonly legalWords: number;
  readonly technicalWords: number;
  /** The number of e-mail header lines: `From:`, `Subject:`. */
  readonly mailHeaders: number;
  /** Lines that are prose, list items, log entries, code or data, and fragments: a few words without a full stop. */
  readonly proseShare: number;
  readonly itemShare: number;
  readonly logShare: number;
  readonly codeLineShare: number;
  readonly fragmentShare: number;
  /** Characters typical of code and markup. */
  readonly codeShare: number;
}

/** Only words typical of news: other reporting verbs, such as `call`, `note` and `read`, also occur in manuals. */
const cueWords = new Set('said says told added announced asked spokesman spokeswoman spokesperson'.split(' '));
const weekdayNames = new Set('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '));
const legalWords = new Set(
  (
    'license licenses licensed licence licences licensor licensee sublicense warranty warranties hereby herein ' +
    'hereunder copyright copyrights redistribution redistributions redistribute liability merchantability shall'
  ).split(' '),
);
const technicalWords = new Set(
  (
    'install installed installation npm http https config configuration default option options function functions file ' +
    'files version versions usage module modules package packages api string node code command directory library ' +
    'server build bug fixes parameter parameters deprecated plugin browser syntax runtime repository'
  ).split(' '),
);

const word = /\p{L}[\p{L}'’]*/gu;
const quotation = /[“"][^“”"\r\n]{20,400}[”"]/g;
const item = /^\s*(?:[-*+•·◦▪☐☑✓#>]|\[[ xX]\]|\(?\d{1,3}[.)]|[a-z][.)])\s/;
/** A timestamp or a log level at the start of a line, or a time with seconds soon after it. */
const logEntry =
  /^[\s[(<]*(?:\d{4}[-/.]\d{2}[-/.]\d{2}[T ,]+\d{1,2}:\d{2}|\d{1,2}[-/.]\p{L}{3}[-/.]\d{4}|\d{1,2}:\d{2}:\d{2}|\p{Lu}\p{Ll}{2} [ \d]\d \d{2}:\d{2}:\d{2}|\d{10,13}\b|(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b)|^.{0,60}(?:\d{2}:\d{2}:\d{2}\b|\[(?:trace|debug|info|notice|warn|error)\])/u;
const mailHeader = /^(?:from|to|cc|bcc|subject|message-id|reply-to|mime-version|content-type|sent):\s/gim;
/** How far e-mail headers are searched for. Chosen by hand: quoted mail further down is part of a text. */
const MAIL_HEAD = 1000;
/** Code ends in a semicolon or a brace; a line of data is bracketed. */
const codeLine = /[;{}]\s*$|^\s*[{<[].*[}>\]],?\s*$/;
const sentenceEnd = /[.!?…][)\]"”’'»]{0,3}\s*$/;
const SLASH = 0x2f;
const codeMarks = new Set([...'{}[]<>=\\_|#*`~^@;/+'].map((it) => it.charCodeAt(0)));

/*
 * These bounds were set by hand on the texts listed in docs/models.md, together with those in textReading.ts.
 */

/** The fewest words of a prose paragraph; a shorter one without a full stop is a fragment. */
const PROSE_WORDS = 7;
/** News briefs put dashes and bullets before whole paragraphs, which are this long at least. */
const LONG_ITEM_WORDS = 25;
/** The line lengths of hard-wrapped text. */
const WRAPPED = { shortest: 50, longest: 100 };

/** Collects the evidence from the beginning of a text, in linear time. */
export function textEvidence(text: string): TextEvidence {
  const start = text.length > EVIDENCE_LENGTH ? text.slice(0, EVIDENCE_LENGTH) : text;
  const { dateline, byline } = parseArticle(start);
  return {
    hasDateline: dateline !== null && (dateline.day !== null || dateline.agency !== null),
    hasByline: byline !== null && (byline.stamp ?? byline.agency ?? byline.reporter) !== null,
    quotations: start.match(quotation)?.length ?? 0,
    mailHeaders: start.slice(0, MAIL_HEAD).match(mailHeader)?.length ?? 0,
    ...wordCounts(start),
    ...lineShares(start),
  };
}

type WordCounts = Pick<TextEvidence, 'words' | 'cues' | 'weekdays' | 'legalWords' | 'technicalWords'>;

function wordCounts(text: string): WordCounts {
  const counts = { words: 0, cues: 0, weekdays: 0, legalWords: 0, technicalWords: 0 };
  for (const [found] of text.matchAll(word)) {
    counts.words++;
    if (weekdayNames.has(found)) counts.weekdays++;
    const lower = found.toLowerCase();
    if (cueWords.has(lower)) counts.cues++;
    else if (legalWords.has(lower)) counts.legalWords++;
    else if (technicalWords.has(lower)) counts.technicalWords++;
  }
  return counts;
}

type LineShares = Pick<
  TextEvidence,
  'lines' | 'proseShare' | 'itemShare' | 'logShare' | 'codeLineShare' | 'fragmentShare' | 'codeShare'
>;

function lineShares(text: string): LineShares {
  const totals = { prose: 0, item: 0, log: 0, code: 0, fragment: 0, other: 0 };
  let lines = 0;
  for (const paragraph of paragraphsOf(text)) {
    lines++;
    totals[kindOf(paragraph)] += inkOf(paragraph);
  }
  const all = Math.max(1, totals.prose + totals.item + totals.log + totals.code + totals.fragment + totals.other);
  return {
    lines,
    proseShare: totals.prose / all,
    itemShare: totals.item / all,
    logShare: totals.log / all,
    codeLineShare: totals.code / all,
    fragmentShare: totals.fragment / all,
    codeShare: codeMarksIn(text) / all,
  };
}

function kindOf(paragraph: string): 'prose' | 'item' | 'log' | 'code' | 'fragment' | 'other' {
  if (logEntry.test(paragraph)) return 'log';
  if (codeLine.test(paragraph)) return 'code';
  const words = paragraph.match(word)?.length ?? 0;
  const isClosed = sentenceEnd.test(paragraph);
  if (item.test(paragraph)) return words >= LONG_ITEM_WORDS && isClosed ? 'prose' : 'item';
  if (words >= PROSE_WORDS && isClosed) return 'prose';
  return words < PROSE_WORDS && !isClosed ? 'fragment' : 'other';
}

/** The non-blank lines of a text, with hard-wrapped paragraphs joined. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    const isWrapped = block.length > 1 && block.slice(0, -1).every(isWrappedLine);
    if (isWrapped) paragraphs.push(block.join(' '));
    else for (const line of block) paragraphs.push(line);
    block = [];
  };
  for (const line of runToEnd(linesOf(text))) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') close();
    else {
      // A list item, a log entry and a line of code start a new paragraph even without a blank line.
      if (item.test(words) || logEntry.test(words) || codeLine.test(words)) close();
      block.push(words);
    }
  }
  close();
  return paragraphs;
}

function isWrappedLine({ length }: string): boolean {
  return length >= WRAPPED.shortest && length <= WRAPPED.longest;
}

/** The number of non-space characters. */
function inkOf(words: string): number {
  let ink = 0;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) > 0x20) ink++;
  return ink;
}

function codeMarksIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A slash before a digit belongs to a fraction or a date.
    if (codeMarks.has(unit) && !(unit === SLASH && isDigit(text.charCodeAt(at + 1)))) count++;
  }
  return count;
}
