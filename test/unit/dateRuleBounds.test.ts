import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../server/src/article/parse';
import { monthNames, weekdayNames } from '../../server/src/dates/calendar';
import type { KnownDate } from '../../server/src/dates/inferDate';
import { dateProposals } from '../../server/src/rules/header/dateProposals';
import { fileNameSuggestion } from '../../server/src/rules/header/dateSuggestions';
import { distanceWords, isOneSlipApart } from '../../server/src/rules/header/headerConflict';
import type { Finding, RuleContext } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { inStyleOf } from '../../server/src/rules/spelling/calendarName';
import { checkFix, checkFixAll, checkRule, contextOf, dayRangeOf } from '../kit/checks';

const body = 'The harbour reopened, the mayor said.\n';
const titles = (findings: readonly Finding[]): string[] => findings.flatMap((it) => it.fixes).map((it) => it.title);

function findings(code: string, text: string, context: Partial<RuleContext> = {}): Finding[] {
  return rules.find((it) => it.code === code)?.check({ ...contextOf(text), ...context }) ?? [];
}

/** The days that the fixes of a rule's first finding write into the header. */
function offered(code: string, text: string, context: Partial<RuleContext> = {}): string[] {
  const fixes = findings(code, text, context)[0]?.fixes ?? [];
  return fixes.map((it) => /\d{4}-\d{2}-\d{2}/.exec(it.title)?.[0] ?? it.title);
}

describe('date/future', () => {
  it('offers the same day of the latest year in which it has passed, today included', () => {
    assert.equal(offered('date/future', ` date 2924-03-05 Title\n${body}`)[0], '2024-03-05');
    assert.equal(offered('date/future', ` date 2924-06-01 Title\n${body}`)[0], '2024-06-01');
    assert.equal(offered('date/future', ` date 2924-06-02 Title\n${body}`)[0], '2023-06-02');
    assert.equal(offered('date/future', ` date 2924-12-31 Title\n${body}`)[0], '2023-12-31');
    assert.equal(offered('date/future', ` date 2924-02-29 Title\n${body}`)[0], '2024-02-29');
    assert.equal(offered('date/future', ` date 2096-02-29 Title\n${body}`, { today: '2024-01-15' })[0], '2020-02-29');
  });
  it('offers no day in the future', () => {
    for (const date of offered('date/future', ` date 2924-06-02 Title\n${body}`)) assert.ok(date <= '2024-06-01', date);
  });
  it('counts from the current day, across New Year', () => {
    assert.deepEqual(findings('date/future', ` date 2024-01-01 Title\n${body}`, { today: '2023-12-31' }), []);
    assert.equal(findings('date/future', ` date 2024-01-02 Title\n${body}`, { today: '2023-12-31' }).length, 1);
  });
});

describe('date/out-of-range', () => {
  const days = (header: string, low: string, high: string): number =>
    findings('date/out-of-range', ` date ${header} Title\n${body}`, { folderRange: () => dayRangeOf(low, high, 40) })
      .length;
  it('allows a quarter of the range on either side, and at least a month', () => {
    assert.equal(days('2019-01-01', '2019-02-01', '2019-03-01'), 0);
    assert.equal(days('2018-12-31', '2019-02-01', '2019-03-01'), 1);
    assert.equal(days('2019-04-01', '2019-02-01', '2019-03-01'), 0);
    assert.equal(days('2019-04-02', '2019-02-01', '2019-03-01'), 1);
    assert.equal(days('2018-10-02', '2019-01-01', '2020-01-01'), 0);
    assert.equal(days('2018-10-01', '2019-01-01', '2020-01-01'), 1);
    assert.equal(days('2020-04-01', '2019-01-01', '2020-01-01'), 0);
    assert.equal(days('2020-04-02', '2019-01-01', '2020-01-01'), 1);
  });
  it('offers the same day in every year of the range that has it', () => {
    const folderRange = () => dayRangeOf('2015-07-01', '2017-06-30', 40);
    assert.deepEqual(offered('date/out-of-range', ` date 1999-03-05 Title\n${body}`, { folderRange }), [
      '2015-03-05',
      '2016-03-05',
      '2017-03-05',
    ]);
    assert.deepEqual(offered('date/out-of-range', ` date 1996-02-29 Title\n${body}`, { folderRange }), ['2016-02-29']);
  });
  it('is silent if the folder’s range is unknown, or the header is in the future', () => {
    assert.deepEqual(findings('date/out-of-range', ` date 1999-03-05 Title\n${body}`), []);
    assert.equal(days('2999-03-05', '2015-07-01', '2017-06-30'), 0);
  });
});

describe('date/duplicate-header', () => {
  const text = (second: string): string => ` date 2024-03-05 Text here\nMore.\n date ${second} Other\nMore.\n`;
  it('offers to keep the second header if it has a different day', () => {
    assert.deepEqual(titles(findings('date/duplicate-header', text('2024-03-06'))), [
      'Delete the second header',
      'Keep 2024-03-06 and delete the first header',
    ]);
    assert.deepEqual(titles(findings('date/duplicate-header', text('2024-03-05'))), ['Delete the second header']);
    assert.deepEqual(titles(findings('date/duplicate-header', text('05/06/2024'))), ['Delete the second header']);
    checkFix('date/duplicate-header', 'Keep', {
      before: text('2024-03-06'),
      after: ' date 2024-03-06 Text here\nMore.\nOther\nMore.\n',
    });
  });
  it('does so, too, if the second header directly follows the first', () =>
    assert.equal(
      titles(findings('date/duplicate-header', ` date 2024-03-05 date 2024-03-06 Text\n${body}`))[1],
      'Keep 2024-03-06 and delete the first header',
    ));
  it('does not if the first header is not at the start', () =>
    assert.deepEqual(titles(findings('date/duplicate-header', `Title\n${text('2024-03-06')}`)), [
      'Delete the second header',
    ]));
  it('says which of the two it is about', () => {
    assert.equal(
      findings('date/duplicate-header', text('2024-03-05'))[0]?.message,
      'The header 2024-03-05 is duplicated.',
    );
    assert.match(
      findings('date/duplicate-header', text('2024-03-06'))[0]?.message ?? '',
      /^Second header in this file: 2024-03-06\./,
    );
  });
});

describe('date/impossible', () => {
  it('reports only what was written as a date, not what cannot be read', () => {
    assert.equal(findings('date/impossible', ` date 2019-02-30 Title\n${body}`).length, 1);
    assert.equal(findings('date/impossible', ` date 9999-99-99 Title\n${body}`).length, 1);
    assert.deepEqual(findings('date/impossible', ` date 2019 Title\n${body}`), []);
    assert.deepEqual(findings('date/impossible', ` date 05/06/2019 Title\n${body}`), []);
    assert.deepEqual(findings('date/impossible', ` date 2019-07-31 Title\n${body}`), []);
  });
  it('offers every month if the month does not exist, else eight days at most', () => {
    assert.equal(offered('date/impossible', ` date 2019-13-05 Title\n${body}`).length, 13);
    assert.ok(offered('date/impossible', ` date 2019-00-05 Title\n${body}`).length > 8);
    assert.equal(offered('date/impossible', ` date 2019-02-30 Title\n${body}`).length, 8);
  });
});

describe('The days offered for a header', () => {
  const known = (date: string, relation: KnownDate['relation']): KnownDate => ({ date, source: 'x', relation });
  const first = (byline: string, suggested: readonly KnownDate[], dateline = ''): string | undefined =>
    titles(
      findings('date/impossible', ` date 2019-13-31 Title\n${byline}\n${dateline}${body}`, {
        suggestDates: () => suggested,
      }),
    )[0];
  it('start with the byline’s, then the dateline’s, the file name’s and its neighbors’', () => {
    const neighbor = known('2019-03-31', 'before');
    const own = known('2019-05-31', 'own');
    const dateline = 'LIMA, July 31 (Meridian) - ';
    assert.match(
      first('Meridian | Published: Aug 31, 2019', [neighbor, own], dateline) ?? '',
      /2019-08-31 \(as in the byline\)$/,
    );
    assert.match(first('', [neighbor, own], dateline) ?? '', /2019-07-31 \(as in the dateline and x\)/);
    assert.match(first('', [neighbor, own]) ?? '', /2019-05-31 \(as in x\)$/);
    assert.match(first('', [neighbor]) ?? '', /2019-03-31 \(as in x\)$/);
  });
  it('continue with those near a neighbor, the nearer first', () => {
    assert.match(first('', [known('2019-10-29', 'after')]) ?? '', /2019-10-31/);
    assert.match(first('', [known('2019-05-30', 'before'), known('2019-10-28', 'after')]) ?? '', /2019-05-31/);
    assert.match(first('', [known('2019-06-30', 'after')]) ?? '', /2019-07-31|2019-05-31/);
  });
  it('end with days in the future, whatever supports them', () => {
    const days = offered('date/impossible', ` date 2024-13-05 Title\n${body}`, {
      suggestDates: () => [known('2024-07-05', 'own')],
    });
    assert.ok(days.indexOf('2024-07-05') > days.indexOf('2024-05-05'));
  });
});

describe('date/malformed', () => {
  it('says what is wrong with the header', () => {
    const message = (header: string): string | undefined =>
      findings('date/malformed', `${header} Title\n${body}`)[0]?.message;
    assert.equal(message('date someday 1'), undefined);
    assert.match(message(' date 2019-07') ?? '', /“2019-07” is not a valid date/);
    assert.match(message(' date 201-07-31') ?? '', /“201-07-31” may be missing a digit/);
    assert.match(message(' date 2019 07 31') ?? '', /unclear where the date “2019 07 31” ends/);
    assert.match(message('Date: Fri, 31 July 2019') ?? '', /the wrong weekday: 2019-07-31 is a Wednesday/);
    assert.match(
      message(' date 05/06/2019') ?? '',
      /“05\/06\/2019” is ambiguous: Wednesday, 5 June 2019 or Monday, 6 May 2019/,
    );
    assert.match(message(' date 2O19-07-31') ?? '', /letters in place of digits. It should be 2019-07-31/);
    assert.equal(message('Date: 2019-07-31'), 'The header should be “ date 2019-07-31 ”.');
    assert.equal(message(' date 2019-07-31'), undefined);
  });
  it('offers the day that the article names, if it fits what is left of a truncated date', () => {
    const cut = (header: string, dateline = 'LIMA, July 31 (Meridian) - '): string | undefined =>
      offered('date/malformed', ` date ${header} Title\n${dateline}${body}`)[0];
    assert.equal(cut('2019-07'), '2019-07-31');
    assert.equal(cut('2019'), '2019-07-31');
    assert.equal(cut('2019-06'), '2024-06-01');
    assert.equal(cut('2019-06', 'LIMA, June 31 (Meridian) - '), '2024-06-01');
    assert.equal(cut('2018-07', 'LIMA, July 31, 2019 (Meridian) - '), '2019-07-31');
  });
  it('offers each day once', () => {
    const days = offered('date/malformed', ` date 2019-07 Title\nMeridian | Published: Jul 31, 2019\n${body}`);
    assert.equal(new Set(days).size, days.length);
    assert.equal(days[0], '2019-07-31');
  });
});

describe('date/misplaced', () => {
  const message = (text: string): string | undefined => findings('date/misplaced', text)[0]?.message;
  it('distinguishes a header that is moved, alone on its line, or badly spaced', () => {
    assert.equal(message(`Title\n date 2019-07-31 ${body}`), 'The header should be at the start of the file.');
    assert.match(message(`date 2019-07-31\n${body}`) ?? '', /should follow the header on the same line/);
    assert.match(message(`date 2019-07-31 ${body}`) ?? '', /exactly one space/);
    assert.match(message(` date  2019-07-31 ${body}`) ?? '', /exactly one space/);
    assert.equal(message(` date 2019-07-31 ${body}`), undefined);
    assert.equal(message(`Date: 2019-07-31 ${body}`), undefined);
  });
  it('moves a well-written header unasked, but only offers to move what may be a field of a form or a letter', () => {
    const preferred = (text: string): boolean[] =>
      ['date/misplaced', 'date/malformed'].flatMap((code) =>
        findings(code, text).flatMap((it) => it.fixes.slice(0, 1).map((fix) => fix.preferred)),
      );
    assert.deepEqual(preferred(`Title\n date 2019-07-31 ${body}`), [true]);
    assert.deepEqual(preferred(`Title\ndate 2019-07-31\n${body}`), [true]);
    for (const field of [
      'Date: 2019-07-31',
      'Date: 3 May 2019 at noon, Port Office',
      'Date: 05/29/2015 4:10 AM',
      'DATE: Tue, 5 Mar 2024 10:00:00 +0000',
      'date: 2019-05-05',
    ])
      for (const before of ['---', 'From: Ida Roe', 'Patrol report'])
        assert.ok(!preferred(`${before}\n${field}\n${body}`).includes(true), `${before} ${field}`);
  });
  it('marks a byte-order mark, even in an empty file', () => {
    const marked = (text: string): string =>
      findings('date/misplaced', text, { hasByteOrderMark: true })
        .map((it) => `${it.start}-${it.end} ${it.fixes[0]?.command?.kind}`)
        .join();
    assert.equal(marked(` date 2019-07-31 ${body}`), '0-1 remove-byte-order-mark');
    assert.equal(marked(''), '0-0 remove-byte-order-mark');
  });
});

describe('date/missing', () => {
  it('offers today if nothing else is known, and only once', () => {
    assert.deepEqual(offered('date/missing', body), ['2024-06-01']);
    const suggestDates = () => [{ date: '2024-06-01', source: 'the file name', relation: 'own' as const }];
    assert.deepEqual(offered('date/missing', body, { suggestDates }), ['2024-06-01']);
  });
  it('offers no day in the future', () => {
    const suggestDates = () => [{ date: '2024-06-02', source: 'the file name', relation: 'own' as const }];
    assert.deepEqual(offered('date/missing', body, { suggestDates }), ['2024-06-01']);
  });
  it('prefers the first of two sure days', () => {
    const text = `Harbour reopens\nPublished: Jul 31, 2019 10:00 GMT Updated: Aug 13, 2019 10:00 GMT\n${body}`;
    const [finding] = findings('date/missing', text);
    assert.deepEqual(
      finding?.fixes.map((it) => it.preferred),
      [true, false, false],
    );
    assert.deepEqual(
      finding?.evidence.map((it) => it.message),
      ['Gives the date 2019-07-31.', 'Suggests the date 2019-08-13.'],
    );
  });
  it('marks the first line with words, without the white space around them', () =>
    void checkRule('date/missing', '\n  ⟦Harbour reopens⟧ \nShips returned.\n'));
});

describe('The days proposed for an article without a canonical header', () => {
  const propose = (text: string, known: readonly KnownDate[] = []): string[] =>
    dateProposals(parseArticle(text), known, '2024-06-01').map((it) => `${it.certainty} ${it.date} from ${it.source}`);
  const own: KnownDate = { date: '2019-05-06', source: 'the file name', relation: 'own' };
  const before: KnownDate = { date: '2019-05-06', source: 'its neighbour', relation: 'before' };
  it('are the readings of its header, as certain as their support', () => {
    const text = `date 05/06/2019 Title\n${body}`;
    assert.deepEqual(propose(text), [
      'possible 2019-06-05 from the header as written',
      'possible 2019-05-06 from the header as written',
    ]);
    assert.deepEqual(propose(text, [own]), [
      'sure 2019-05-06 from the header and the file name',
      'possible 2019-06-05 from the header as written',
    ]);
    assert.equal(propose(text, [before])[0], 'likely 2019-05-06 from the header and its neighbour');
  });
  it('are never later than today, except those that the header itself may mean, which come last', () => {
    assert.deepEqual(propose(`Title\n${body}`, [{ ...own, date: '2024-06-02' }]), []);
    assert.deepEqual(propose(`Title\n${body}`, [{ ...own, date: '2024-06-01' }]), [
      'likely 2024-06-01 from the file name',
    ]);
    assert.deepEqual(propose(`date 05/07/2024 Title\n${body}`), [
      'possible 2024-05-07 from the header as written',
      'possible 2024-07-05 from the header as written',
    ]);
  });
  it('are the typos that a header without a valid day may contain', () =>
    assert.equal(propose(`date 2019-02-30 Title\n${body}`)[0], 'possible 2019-02-28 from the header as written'));
});

describe('date/weekday-mismatch', () => {
  const fixes = (words: string): string[] =>
    titles(findings('date/weekday-mismatch', ` date 2019-08-01 Title\nIt reopened on ${words}.\n`));
  it('offers the nearest day of that weekday within the month', () => {
    assert.equal(fixes('Saturday, July 31, 2019')[0], 'Change to Sat, July 31, 2019'.replace('Sat,', 'Wednesday,'));
    assert.equal(fixes('Thursday, July 18, 2018')[0], 'Change to Thursday, July 19, 2018');
    assert.equal(fixes('Sunday, July 18, 2018')[0], 'Change to Sunday, July 15, 2018');
    assert.equal(fixes('Saturday, July 18, 2018')[0], 'Change to Saturday, July 21, 2018');
  });
  it('offers no day of another month', () =>
    assert.ok(!fixes('Thursday, July 31, 2019').some((it) => it.includes('August 1'))));
  it('writes its changes in the style of the text', () => {
    assert.ok(fixes('Tues., Jul. 31, 2019').some((it) => it.startsWith('Change to Wed., Jul. 31')));
    assert.ok(fixes('TUESDAY, JULY 31, 2019').includes('Change to WEDNESDAY, JULY 31, 2019'));
  });
});

describe('date/impossible-in-text', () => {
  const fixes = (words: string): string[] =>
    titles(findings('date/impossible-in-text', ` date 2019-08-01 Title\nIt ends on ${words}.\n`));
  it('offers the last day of the month, the adjacent months that have the day, and its digits swapped', () => {
    assert.deepEqual(fixes('November 31'), [
      'Change to November 30',
      'Change to December 31',
      'Change to October 31',
      'Change to November 13',
    ]);
    assert.deepEqual(fixes('31 June'), [
      'Change to 30 June',
      'Change to 31 July',
      'Change to 31 May',
      'Change to 13 June',
    ]);
    assert.deepEqual(fixes('February 30'), [
      'Change to February 29',
      'Change to March 30',
      'Change to January 30',
      'Change to February 3',
    ]);
    assert.deepEqual(fixes('Feb. 30'), [
      'Change to Feb. 29',
      'Change to Mar. 30',
      'Change to Jan. 30',
      'Change to Feb. 3',
    ]);
    assert.deepEqual(fixes('December 32, 2019'), ['Change to December 31', 'Change to December 23']);
    assert.deepEqual(fixes('January 39, 2019'), ['Change to January 31']);
  });
  it('finds a day only where the number can mean nothing else', () => {
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nIt ends ⟦April 31⟧ and ⟦April 31⟧, or ⟦April 31⟧.\n');
    checkRule(
      'date/impossible-in-text',
      ' date 2019-08-01 T\nIn April 31 ships came. April 31 % fell. April 32. 32 April.\n',
    );
    checkRule(
      'date/impossible-in-text',
      ' date 2019-08-01 T\nIt ends on ⟦April 31, 2019⟧ and ⟦32 April 2019⟧, not April 40, 2019.\n',
    );
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nIt ran 5-31 June long. April 30 and May 31 exist.\n');
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\n⟦Feb 29, 2019⟧ but Feb 29, 2020 and Feb 29.\n');
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nIt may 31 and april 31.\n');
  });
  it('finds the misspelled name of a long month before a day', () => {
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nOn ⟦Septembr⟧ 31 and ⟦Novembre⟧ 5, on Januray.\n');
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nOn Septembr 32 and Septembr 0, Octber 5 ships.\n');
    checkRule('date/impossible-in-text', ' date 2019-08-01 T\nOn ⟦FEBUARY⟧ 5.\n');
    assert.deepEqual(fixes('FEBUARY 5'), ['Change to FEBRUARY']);
  });
});

describe('date/past-after-header', () => {
  const count = (words: string, header = '2019-07-01'): number =>
    findings('date/past-after-header', ` date ${header} Title\nHe ${words}.\n`).length;
  it('allows the day after the header, and no later one', () => {
    assert.equal(count('said on July 2, 2019 that it is over'), 0);
    assert.equal(count('said on July 3, 2019 that it is over'), 1);
    assert.equal(count('said July 3, 2019 that it is over'), 1);
    assert.equal(count('will be told on July 3, 2019'), 0);
    assert.equal(count('said on July 3 that it is over'), 0);
  });
  it('moves the header only to a day in the past', () => {
    const days = (day: string): string[] =>
      offered('date/past-after-header', ` date 2024-05-01 Title\nHe said on ${day} that it is over.\n`);
    assert.deepEqual(days('June 1, 2024'), ['2024-06-01']);
    assert.deepEqual(days('June 2, 2024'), []);
  });
});

describe('The wording of the date rules', () => {
  it('gives distances in days, singular and plural, in both directions', () => {
    assert.deepEqual([1, -1, 2, -3].map(distanceWords), [
      '1 day after',
      '1 day before',
      '2 days after',
      '3 days before',
    ]);
  });
  it('calls two days one slip apart if they differ in one digit, or only in the month', () => {
    for (const [left, right] of [
      ['2019-07-31', '2019-07-30'],
      ['2019-07-31', '2018-07-31'],
      ['2019-07-31', '2019-12-31'],
      ['2019-07-31', '2019-10-31'],
    ] as const)
      assert.ok(isOneSlipApart(left, right), `${left} ${right}`);
    for (const [left, right] of [
      ['2019-07-31', '2019-07-31'],
      ['2019-07-31', '2018-10-31'],
      ['2019-07-31', '2019-07-13'],
      ['2019-07-31', '2019-08-30'],
    ] as const)
      assert.equal(isOneSlipApart(left, right), left === right, `${left} ${right}`);
  });
  it('replaces words by words of the same length, capitalization and punctuation', () => {
    const month = (written: string, name: string): string => inStyleOf(written, name, monthNames);
    assert.equal(month('March', 'September'), 'September');
    assert.equal(month('Mar', 'September'), 'Sep');
    assert.equal(month('Mar.', 'September'), 'Sep.');
    assert.equal(month('MAR.', 'September'), 'SEP.');
    assert.equal(month('MARCH', 'September'), 'SEPTEMBER');
    assert.equal(month('Mar.', 'July'), 'July');
    assert.equal(month('Mar', 'March'), 'Mar');
    assert.equal(inStyleOf('Tue', 'Wednesday', weekdayNames), 'Wed');
  });
  it('suggests a day, or a year, from a path', () => {
    assert.deepEqual(fileNameSuggestion('a/2019-07-31.txt'), [
      { date: '2019-07-31', source: 'the file name', relation: 'own' },
    ]);
    assert.deepEqual(
      fileNameSuggestion('1987/a.txt').map((it) => `${it.relation} ${it.date.slice(0, 4)}`),
      ['year 1987'],
    );
    assert.deepEqual(fileNameSuggestion('a.txt'), []);
  });
});

describe('A header that moves', () => {
  it('takes its line with it if it is alone on it', () => {
    checkFixAll(`Title\n date 2019-07-31 \n${body}`, ` date 2019-07-31 Title\n${body}`);
    checkFixAll(`Title\n date 2019-07-31 ${body}`, ` date 2019-07-31 Title\n${body}`);
    checkFixAll(`\n\n\u200bTitle\n date 2019-07-31 ${body}`, ` date 2019-07-31 Title\n${body}`);
  });
});
