import { dayNumberOf, spokenDate } from '../../dates/calendar';
import { capped } from '../capped';
import { headerFix } from '../header/headerFix';
import type { Finding, Rule } from '../rule';
import { isFuture } from './dateFuture';

/**
 * Only verbs that report what was said or done: "called for redemption on April 13" is about the future, and a test of
 * all past forms fired 27 times on the 19,043 articles of Reuters-21578, always wrongly.
 */
const reporting = new Set(
  'said told announced reported stated confirmed declared wrote died arrested killed testified tweeted resigned'.split(
    ' ',
  ),
);

/** The article reports what someone said or did on a day after its header. */
export const datePastAfterHeader: Rule = {
  code: 'date/past-after-header',
  defaultSeverity: 'warning',
  summary: 'The article reports an event dated after its header.',
  explanation:
    'An article of 5 March cannot report what someone “said on March 20, 2024”. One of the two dates is wrong. The fix ' +
    'changes the header to the date of the event. Only a reporting verb right before a full date counts, because plans ' +
    'are also told in the past tense.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens after storm\nThe mayor said on March 20, 2024 that ships may dock.\n',
    right: ' date 2024-03-20 Harbour reopens after storm\nThe mayor said on March 20, 2024 that ships may dock.\n',
  },
  check: ({ analysis, today }) => {
    const { article, times, tokens } = analysis;
    const { header } = article;
    const day = header?.value == null ? null : dayNumberOf(header.value);
    if (header === null || header.value === null || day === null || isFuture(header.value, today)) return [];
    const later = times.filter((time) => {
      if (time.rule !== 'ABS' || (dayNumberOf(time.value.slice(0, 10)) ?? day) <= day + 1) return false;
      const before = tokens.indexAt(time.start) - 1;
      const verb = tokens.lower(before) === 'on' ? before - 1 : before;
      return reporting.has(tokens.lower(verb)) && tokens.lower(verb - 1) !== 'be';
    });
    return capped(later, (time): Finding => {
      const date = time.value.slice(0, 10);
      return {
        start: time.start,
        end: time.end,
        message: `This reports an event of ${spokenDate(date)}, after the date in the header (${header.value}).`,
        evidence: [{ start: header.date.start, end: header.date.end, message: `The header has ${header.value}.` }],
        fixes: date <= today ? [headerFix(article, date, false, 'the date reported here')] : [],
      };
    });
  },
};
