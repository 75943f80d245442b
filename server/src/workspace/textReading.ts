import { EVIDENCE_LENGTH, type TextEvidence, textEvidence } from './textEvidence';

/**
 * What a text without a header reads like: news; clearly something else, such as a list, a log, a license, code or a
 * manual; or unclear, such as an essay, a note or a few words.
 */
export type TextReading = 'news' | 'other' | 'unclear';

/** In UTF-16 code units. Chosen by hand: no article is longer. */
export const LONGEST_ARTICLE = 1_000_000;

/*
 * The bounds below were set by hand on articles without their headers (Reuters-21578, BASIL, GVA, PolNeAR, TimeBank and
 * AQUAINT) and on licenses, manuals, change logs, lists and source files of a Debian system and of npm packages. Counts
 * and results are in docs/models.md.
 */

/** With fewer words, only a dateline makes a text news. */
const FEWEST_WORDS = 25;
const PER_WORDS = 1000;

/** What a text reads like, judged by its first `EVIDENCE_LENGTH` code units. An empty text is unclear. */
export function readingOf(text: string): TextReading {
  return readingOfStart(text.slice(0, EVIDENCE_LENGTH), text.length);
}

/** The same if only the beginning of a text is available; `length` is that of the whole text. */
export function readingOfStart(start: string, length: number): TextReading {
  if (length > LONGEST_ARTICLE) return 'other';
  return verdictOn(textEvidence(start));
}

function verdictOn(evidence: TextEvidence): TextReading {
  const { hasDateline, proseShare, itemShare, logShare, codeLineShare, fragmentShare, lines, words } = evidence;
  const news = newsSigns(evidence);
  const others = otherSigns(evidence);
  if (evidence.mailHeaders >= 2) return 'other';
  if (Math.max(logShare, codeLineShare) >= 0.5 && lines > 1) return 'other';
  if (others === 0) {
    if (hasDateline) return 'news';
    if (news >= 2 && proseShare >= 0.5 && words >= FEWEST_WORDS) return 'news';
  }
  if (itemShare >= 0.6 && news < 3 && lines > 2) return 'other';
  if (others >= 2 || (others === 1 && news < 3)) return 'other';
  // A list: words or numbers in short lines, and no sign of news.
  return news === 0 && lines >= 4 && fragmentShare >= 0.6 ? 'other' : 'unclear';
}

/** The number of signs of news; dateline and byline count twice. */
function newsSigns({ hasDateline, hasByline, cues, quotations, weekdays, words }: TextEvidence): number {
  const per = perWords(words);
  let signs = (hasDateline ? 2 : 0) + (hasByline ? 2 : 0);
  if (per(cues) >= 2) signs++;
  if (cues >= 2 && per(cues) >= 6) signs++;
  if (quotations >= 1) signs++;
  if (per(weekdays) >= 1) signs++;
  return signs;
}

/** The number of signs of something else. */
function otherSigns(evidence: TextEvidence): number {
  const { codeShare, technicalWords, logShare, itemShare, words } = evidence;
  const per = perWords(words);
  let signs = legalSigns(evidence);
  if (codeShare >= 0.025) signs++;
  if (technicalWords >= 3 && per(technicalWords) >= 25) signs++;
  if (logShare >= 0.3) signs++;
  if (itemShare >= 0.3) signs++;
  return signs;
}

/**
 * Licenses have 30 or more legal words per thousand, contracts fewer but many; copyright notices are a few words long.
 */
function legalSigns({ legalWords, words }: TextEvidence): number {
  const share = perWords(words)(legalWords);
  if (legalWords >= 8 && share >= 30) return 2;
  if (legalWords >= 8 && share >= 12) return 1;
  return share >= 20 && (legalWords >= 3 || words < FEWEST_WORDS) ? 1 : 0;
}

function perWords(words: number): (count: number) => number {
  return (count) => (PER_WORDS * count) / Math.max(1, words);
}
