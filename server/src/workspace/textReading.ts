import { EVIDENCE_LENGTH, type TextEvidence, textEvidence } from './textEvidence';

/**
 * What a text without a header reads like: news; plainly something else, as a list, a log, a licence, code, a manual; or
 * neither for sure, as an essay, a note, a few words.
 */
export type TextReading = 'news' | 'other' | 'unclear';

/** No article is longer than this. */
export const LONGEST_ARTICLE = 1_000_000;

/*
 * The bounds below were set by hand on 7,021 articles without their headers (Reuters-21578, BASIL, GVA, PolNeAR, TimeBank
 * and AQUAINT) and 6,310 licences, manuals, change logs, lists and sources of a Debian system and of npm; the figures are
 * in docs/models.md.
 */

/** Below so many words only a dateline tells news. */
const FEWEST_WORDS = 25;
const PER_WORDS = 1000;

/** Tells what a text reads like by its first 64 kB. Any string will do; an empty one is unclear. */
export function readingOf(text: string): TextReading {
  return readingOfStart(text.slice(0, EVIDENCE_LENGTH), text.length);
}

/** The same for a text of which only the beginning is at hand; `length` is that of the whole text. */
export function readingOfStart(start: string, length: number): TextReading {
  if (length > LONGEST_ARTICLE) return 'other';
  return verdictOn(textEvidence(start));
}

function verdictOn(evidence: TextEvidence): TextReading {
  const { hasDateline, proseShare, itemShare, logShare, codeLineShare, fragmentShare, lines, words } = evidence;
  const news = newsSigns(evidence);
  const others = otherSigns(evidence);
  if (evidence.letterHeaders >= 2) return 'other';
  if (Math.max(logShare, codeLineShare) >= 0.5 && lines > 1) return 'other';
  if (others === 0) {
    if (hasDateline) return 'news';
    if (news >= 2 && proseShare >= 0.5 && words >= FEWEST_WORDS) return 'news';
  }
  if (itemShare >= 0.6 && news < 3 && lines > 2) return 'other';
  if (others >= 2 || (others === 1 && news < 3)) return 'other';
  // A list: words or figures in short lines, and nothing that a report would say.
  return news === 0 && lines >= 4 && fragmentShare >= 0.6 ? 'other' : 'unclear';
}

/** How much speaks for news, the dateline and the byline twice. */
function newsSigns({ hasDateline, hasByline, cues, quotations, weekdays, words }: TextEvidence): number {
  const per = perWords(words);
  let signs = (hasDateline ? 2 : 0) + (hasByline ? 2 : 0);
  if (per(cues) >= 2) signs++;
  if (cues >= 2 && per(cues) >= 6) signs++;
  if (quotations >= 1) signs++;
  if (per(weekdays) >= 1) signs++;
  return signs;
}

/** How much speaks for something that is not news. */
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

/** One word in thirty or more is a licence’s; a contract has fewer, but many; a notice of copyright is a few words. */
function legalSigns({ legalWords, words }: TextEvidence): number {
  const share = perWords(words)(legalWords);
  if (legalWords >= 8 && share >= 30) return 2;
  if (legalWords >= 8 && share >= 12) return 1;
  return share >= 20 && (legalWords >= 3 || words < FEWEST_WORDS) ? 1 : 0;
}

function perWords(words: number): (count: number) => number {
  return (count) => (PER_WORDS * count) / Math.max(1, words);
}
