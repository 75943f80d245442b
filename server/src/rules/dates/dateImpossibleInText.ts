import { daysInMonth, monthNames, monthOfName } from '../../dates/calendar';
import type { Dateline } from '../../dates/dateline';
import { spelledMonth } from '../../dates/monthSpelling';
import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import { inPieces } from '../../work/steps';
import { capped } from '../capped';
import type { Finding, Fix, Rule } from '../rule';
import { inCapitalsOf, inStyleOf } from '../spelling/calendarName';
import { steppedCheck } from '../steppedCheck';

/** Words that may follow a day of the month; a count is followed by what is counted. */
const wordsAfterDay = new Set('and or to in at on for when after before until by as the he she it they'.split(' '));
/** Chosen by hand: a shorter word is too likely to be a name. */
const SHORTEST_MISSPELLED_MONTH = 7;
/** Chosen by hand: up to here a number after a month is a mistyped day; above it is something else. */
const HIGHEST_MISTYPED_DAY = 39;

/** A day in the text that its month does not have, or a misspelled month. */
export const dateImpossibleInText: Rule = {
  code: 'date/impossible-in-text',
  defaultSeverity: 'warning',
  summary: 'The text has a date that does not exist, or a misspelled month.',
  explanation:
    'There is no 31 November and no “Narch 2”. Tools that read the text skip such a date or misread it. The fixes offer ' +
    'the last day of the month, the same day of the month before or after, and the correct name of the month.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens after storm\nThe bonds fall due on November 31, 2026.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe bonds fall due on November 30, 2026.\n',
  },
  ...steppedCheck(function* ({ analysis }) {
    const { article, tokens } = analysis;
    const days: Finding[] = [];
    const months: Finding[] = [];
    yield* inPieces([[0, tokens.count]], (first, end) => {
      findImpossibleDays(tokens, first, end, days);
      findMisspelledMonths(tokens, first, end, months);
    });
    const found = days.concat(months, misspelledDateline(article.dateline, article.text));
    const seen = new Set<number>();
    return capped(
      found.filter((it) => !seen.has(it.start) && seen.add(it.start)),
      (it) => it,
    );
  }),
};

function findImpossibleDays(tokens: Tokens, from: number, to: number, found: Finding[]): void {
  for (let index = from; index < to; index++) {
    const initial = tokens.text.charCodeAt(tokens.start(index));
    if (!tokens.isWord(index) || initial < 0x41 || initial > 0x53) continue;
    const month = monthOfName(tokens.lower(index));
    if (month === null) continue;
    for (const day of [index + 1, index - 1]) {
      const finding = impossibleDay(tokens, index, day, month);
      if (finding !== null) found.push(finding);
    }
  }
}

function impossibleDay(tokens: Tokens, month: number, day: number, number: number): Finding | null {
  if (!tokens.isNumber(day) || !/^\d{1,2}$/.test(tokens.word(day))) return null;
  const value = Number(tokens.word(day));
  const isAfterMonth = day > month;
  const yearIndex = (isAfterMonth ? day : month) + (tokens.word((isAfterMonth ? day : month) + 1) === ',' ? 2 : 1);
  const year = /^(?:1[6-9]|20)\d\d$/.test(tokens.word(yearIndex)) ? Number(tokens.word(yearIndex)) : null;
  const lastDay = daysInMonth(year ?? 2000, number);
  // A number above 31 without a year belongs to a table.
  if (value <= lastDay || value > HIGHEST_MISTYPED_DAY || (value > 31 && year === null)) return null;
  if (isAfterMonth && year === null && !endsDate(tokens, day)) return null;
  // "31 November" is a date anywhere; "In 35 May" is not.
  if (!isAfterMonth && year === null && (value > 31 || tokens.word(day - 1) === '-')) return null;
  const span = tokens.span(Math.min(month, day), year === null ? Math.max(month, day) : yearIndex);
  const words = tokens.text.slice(span.start, span.end);
  const name = monthNames[number - 1] ?? '';
  return {
    ...span,
    message: `${name}${year === null || number !== 2 ? '' : ` ${year}`} has ${lastDay} days, so “${words}” does not exist.`,
    evidence: [],
    fixes: dayRepairs(tokens, month, day, { number, value, lastDay }),
  };
}

/** Whether what follows a number lets it be a day: the end of a line, punctuation, a function word. */
function endsDate(tokens: Tokens, index: number): boolean {
  if (tokens.isBreak(index + 1)) return true;
  if (tokens.isWord(index + 1)) return wordsAfterDay.has(tokens.lower(index + 1));
  return !tokens.isNumber(index + 1) && /^[,.;:)\]–—"”’]$/.test(tokens.word(index + 1));
}

/** `month` and `day` are tokens; the rest are the month's number, the day as written and the month's last day. */
function dayRepairs(
  tokens: Tokens,
  month: number,
  day: number,
  { number, value, lastDay }: { readonly number: number; readonly value: number; readonly lastDay: number },
): Fix[] {
  const whole = tokens.span(Math.min(month, day), Math.max(month, day));
  const edit = (token: number, text: string): Fix => {
    const span = tokens.span(token, token);
    const words = tokens.text.slice(whole.start, span.start) + text + tokens.text.slice(span.end, whole.end);
    return { title: `Change to ${words}`, edits: [{ ...span, text }], preferred: false };
  };
  const named = (other: number): string => inStyleOf(tokens.word(month), monthNames[other - 1] ?? '', monthNames);
  const others = [number + 1, number - 1].filter((it) => it >= 1 && it <= 12 && value <= daysInMonth(2000, it));
  const swapped = (value % 10) * 10 + Math.floor(value / 10);
  return [
    edit(day, String(lastDay)),
    ...others.map((it) => edit(month, named(it))),
    ...(swapped >= 1 && swapped <= lastDay ? [edit(day, String(swapped))] : []),
  ];
}

function findMisspelledMonths(tokens: Tokens, from: number, to: number, found: Finding[]): void {
  for (let index = from; index < to; index++) {
    if (tokens.end(index) - tokens.start(index) < SHORTEST_MISSPELLED_MONTH || !tokens.isCapitalized(index)) continue;
    const day = /^\d{1,2}$/.test(tokens.word(index + 1)) ? Number(tokens.word(index + 1)) : 0;
    if (day < 1 || day > 31 || !endsDate(tokens, index + 1)) continue;
    const spelled = spelledMonth(tokens.word(index));
    if (spelled?.isMisspelled === true && monthNames[spelled.month - 1]?.length !== 5)
      found.push(misspelling(tokens.text, tokens.span(index, index), spelled.month));
  }
}

function misspelledDateline(dateline: Dateline | null, text: string): Finding[] {
  const day = dateline?.day ?? null;
  if (day === null || !day.isMisspelled) return [];
  const words = text.slice(day.start, day.end);
  const word = (words.match(/\p{L}{3,10}/gu) ?? []).at(-1) ?? '';
  const start = day.start + words.indexOf(word);
  return [misspelling(text, { start, end: start + word.length }, day.month)];
}

function misspelling(text: string, span: Span, month: number): Finding {
  const written = text.slice(span.start, span.end);
  const name = monthNames[month - 1] ?? '';
  const right = inCapitalsOf(written, name);
  return {
    ...span,
    severity: 'information',
    message: `“${written}” should be “${right}”.`,
    evidence: [],
    fixes: [{ title: `Change to ${right}`, edits: [{ ...span, text: right }], preferred: false }],
  };
}
