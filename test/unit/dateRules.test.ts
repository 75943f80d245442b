import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerVariants, restored } from '../../evaluation/dates/headerVariants';
import { repairOutcome } from '../../evaluation/dates/repairOutcome';
import { parseArticle } from '../../server/src/article/parse';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';
import { applyEdits } from '../../server/src/rules/fixAll';
import { dateProposals } from '../../server/src/rules/header/dateProposals';
import { fileNameSuggestion } from '../../server/src/rules/header/dateSuggestions';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { checkRule, contextOf, dayRangeOf, today } from '../kit/checks';

const body = 'The harbour reopened, the mayor said.\n';
const titles = (findings: readonly Finding[]): string[] => findings.flatMap((it) => it.fixes).map((it) => it.title);

describe('A broken header', () => {
  for (const [iso, dateline] of [
    ['2019-07-31', 'PORT ANSEL, July 31 (Meridian) - '],
    ['2018-03-05', 'PORT ANSEL, March 5 (Meridian) - '],
  ] as const) {
    it(`of ${iso} is restored byte for byte, or offered correctly, in every variant`, () => {
      const rest = `Harbour reopens after storm\n${dateline}${body}`;
      for (const variant of headerVariants(iso, rest)) {
        const outcome = repairOutcome(variant.text, restored(iso, rest, variant), '2024-06-01');
        assert.ok(outcome === 'restored' || outcome === 'offered', `${variant.name}: ${outcome}`);
      }
    });
  }
  it('first offers what the article itself supports', () => {
    const [finding] = checkRule(
      'date/impossible',
      ` date ⟦2019-13-31⟧ Title\nPORT ANSEL, July 31 (Meridian) - ${body}`,
    );
    assert.equal(finding?.fixes[0]?.title, 'Change date to 2019-07-31 (as in the dateline)');
    const [open] = checkRule('date/malformed', `⟦Date: 05/06/2019⟧ Title\nPORT ANSEL, May 6 (Meridian) - ${body}`);
    assert.match(open?.fixes[0]?.title ?? '', /2019-05-06 \(as in the dateline\)/);
    assert.ok(open?.fixes.every((it) => !it.preferred));
  });
  it('is completed where only zeros are missing, unless the article or its file name has a day with one more digit', () => {
    const repair = (written: string, behind = '', known: readonly KnownDate[] = []): (string | undefined)[] => {
      const rule = rules.find((it) => it.code === 'date/malformed');
      const fixes = rule?.check(contextOf(` date ${written} Title\n${behind}${body}`, known))[0]?.fixes ?? [];
      return fixes.flatMap((it) => (it.preferred ? [it.edits[0]?.text.slice(6, 16)] : []));
    };
    for (const [written, day] of [
      ['2021-2-28', '2021-02-28'],
      ['2021-02-8', '2021-02-08'],
      ['2021-2-8', '2021-02-08'],
      ['2021-12-8', '2021-12-08'],
      ['2019-1-15', '2019-01-15'],
      ['2019-07-3', '2019-07-03'],
      ['2019/7/31', '2019-07-31'],
      ['2019.7.3', '2019-07-03'],
    ] as const)
      assert.deepEqual(repair(written), [day], written);
    assert.deepEqual(repair('2019-07-3', 'LIMA, July 31 (Meridian) - '), []);
    assert.deepEqual(repair('2019-1-15', 'LIMA, Nov. 15 (Meridian) - '), []);
    assert.deepEqual(repair('2019-07-3', '', [{ date: '2019-07-30', source: 'the file name', relation: 'own' }]), []);
    assert.deepEqual(repair('2019-07-3', 'LIMA, July 3 (Meridian) - '), ['2019-07-03']);
    assert.deepEqual(repair('2019-2-30'), []);
    assert.deepEqual(repair('201-07-31'), []);
  });
  it('leaves the day of a stamp that may be that of the latest edition to the reader', () => {
    const [finding] = checkRule(
      'date/malformed',
      `⟦Published: Tuesday, March 5, 2019 @ 3:13 PM⟧\n\nBy: Ida Roe\n\n${body}`,
    );
    assert.match(finding?.message ?? '', /may be that of the latest edition/);
    assert.deepEqual(
      finding?.fixes.map((it) => [it.edits[0]?.text, it.preferred]),
      [[' date 2019-03-05 ', false]],
    );
  });
  it('misses no digit of a date with its month in words', () => {
    const text = `⟦Published: January 15, 2019⟧\n\nThe pier was closed on November 15, 2019. ${body}`;
    const [finding] = checkRule('date/malformed', text);
    assert.deepEqual(
      finding?.fixes.map((it) => [it.edits[0]?.text, it.preferred]),
      [[' date 2019-01-15 ', true]],
    );
  });
  it('with a missing digit offers every day that it may have been', () => {
    const [finding] = checkRule('date/malformed', ` ⟦date 2019-07-3⟧ Title\nPORT ANSEL, July 31 (Meridian) - ${body}`);
    assert.deepEqual(
      finding?.fixes.map((it) => it.edits[0]?.text.slice(6, 16)),
      ['31', '03', '13', '23', '30'].map((day) => `2019-07-${day}`),
    );
  });
  it('keeps a time that may belong to the headline, and offers to delete it', () => {
    for (const [written, time] of [
      ['Date: 2013-12-20 10.30', '10.30'],
      ['date 2013-12-20 10:30', '10:30'],
      ['Date: 20 December 2013, 10.30 pm', '10.30 pm'],
    ] as const) {
      const text = `${written} Train hits bus\n${body}`;
      const fixes = rules.flatMap((it) => (/malformed|misplaced/.test(it.code) ? it.check(contextOf(text)) : []))[0]
        ?.fixes;
      const kept = ` date 2013-12-20 ${time} Train hits bus\n${body}`;
      assert.deepEqual(
        fixes?.map((it) => [applyEdits(text, it.edits), it.preferred]),
        [
          [kept, true],
          [` date 2013-12-20 Train hits bus\n${body}`, false],
        ],
      );
      assert.equal(fixes?.[1]?.title, `Write the header as 2013-12-20 and delete “${time}”`);
    }
  });
  it('is not given a day before the invention of print', () => {
    const [finding] = checkRule('date/impossible', ` date ⟦0219-07-31⟧ Title\n${body}`);
    assert.match(titles([finding as Finding])[0] ?? '', /2019-07-31/);
  });
});

describe('date/conflict-byline', () => {
  const check = (header: string, byline: string): Finding[] =>
    rules
      .find((it) => it.code === 'date/conflict-byline')
      ?.check(contextOf(` date ${header} Harbour reopens\n${byline}\n${body}`)) ?? [];
  it('finds a different day and offers the byline’s', () => {
    assert.deepEqual(titles(check('2019-07-13', 'ANI | Published: Jul 31, 2019 01:52 IST')), [
      'Change date to 2019-07-31 (as in the byline)',
    ]);
  });
  it('accepts a difference of one day as a matter of time zones', () => {
    assert.deepEqual(check('2019-07-30', 'ANI | Updated: Jul 31, 2019 01:52 IST'), []);
    assert.deepEqual(check('2019-08-01', 'Published Wed, Jul 31 2019 9:52 PM EDT'), []);
  });
  it('accepts a late update next to a matching published stamp, and any other one only within a week', () => {
    assert.deepEqual(check('2019-07-31', 'Published July 31, 2019 Updated Aug. 20, 2019'), []);
    assert.deepEqual(check('2019-07-31', 'Updated: Aug 5, 2019 10:00 GMT'), []);
    assert.equal(check('2019-07-31', 'Updated: Sep 5, 2019 10:00 GMT')[0]?.severity, 'information');
    assert.equal(check('2019-07-31', 'Updated: Jul 20, 2019 10:00 GMT').length, 1);
  });
});

describe('date/conflict-dateline', () => {
  const check = (header: string, dateline: string): Finding[] =>
    rules
      .find((it) => it.code === 'date/conflict-dateline')
      ?.check(contextOf(` date ${header} Harbour reopens\n${dateline} ${body}`)) ?? [];
  it('finds a wrong month or day and offers to correct either', () => {
    assert.deepEqual(titles(check('1987-03-18', 'TOKYO, May 18 -')), [
      'Change date to 1987-05-18 (as in the dateline)',
      'Change dateline to March 18 (as in the header)',
    ]);
    assert.match(titles(check('1987-03-18', 'HOUSTON, March 28 -'))[1] ?? '', /March 18/);
  });
  it('accepts a difference of one day as a matter of time zones, and a few days before as a delay', () => {
    for (const day of ['July 30', 'July 31', 'August 1']) assert.deepEqual(check('2019-07-31', `LIMA, ${day} -`), []);
    assert.equal(check('2019-07-29', 'LIMA, July 26 -')[0]?.severity, 'information');
    assert.equal(check('2019-07-29', 'LIMA, July 20 -')[0]?.severity, undefined);
    assert.equal(check('2019-07-29', 'LIMA, August 1 -')[0]?.severity, undefined);
  });
  it('works across New Year', () => assert.deepEqual(check('2020-01-01', 'LIMA, Dec 31 (Reuters) -'), []));
  it('reports one cause once: the byline comes first', () => {
    const context = contextOf(
      ` date 2019-03-31 Harbour reopens\nMeridian | Published: Jul 31, 2019\nLIMA, July 31 (Meridian) - ${body}`,
    );
    const found = rules.filter((it) => it.code.startsWith('date/conflict')).flatMap((it) => it.check(context));
    assert.equal(found.length, 1);
    assert.equal(found[0]?.evidence.length, 2);
  });
});

describe('date/weekday-mismatch', () => {
  it('offers the day, the weekday and the month that may be meant', () => {
    const [finding] = checkRule(
      'date/weekday-mismatch',
      ' date 2019-08-01 Title\nIt reopened on ⟦Tuesday, July 31⟧, the mayor said.\n',
    );
    assert.equal(finding?.message, '31 July 2019 is a Wednesday, not a Tuesday.');
    assert.deepEqual(titles([finding as Finding]), [
      'Change to Tuesday, July 30',
      'Change to Wednesday, July 31',
      'Change to Tuesday, December 31',
    ]);
  });
  it('tries the other years before it reports a distant day', () => {
    checkRule('date/weekday-mismatch', ' date 2019-07-31 Title\nHe died on Thursday, Jan. 25.\n');
  });
  it('is most severe if the year is written', () => {
    const [finding] = checkRule('date/weekday-mismatch', ' date 2019-08-01 Title\nIt was ⟦Mon, 31 Jul 2019⟧.\n');
    assert.equal(finding?.severity, undefined);
    assert.equal(titles([finding as Finding])[1], 'Change to Wed, 31 Jul 2019');
  });
});

describe('date/impossible-in-text', () => {
  it('finds days that the month does not have, but not numbers', () => {
    checkRule(
      'date/impossible-in-text',
      ' date 2019-08-01 Title\nIt ends on ⟦November 31⟧, or ⟦31 June⟧ at last, then on ⟦Feb 29, 2019⟧.\n',
    );
    checkRule('date/impossible-in-text', ' date 2019-08-01 Title\nIn June 31 people left, in April 35 came.\n');
  });
  it('finds a misspelled month in a dateline and a long one in the text', () => {
    const [narch, febuary] = checkRule(
      'date/impossible-in-text',
      ' date 1987-03-02 Title\nNEW YORK, ⟦Narch⟧ 2 - It met on ⟦Febuary⟧ 12.\n',
    );
    assert.deepEqual(titles([narch as Finding, febuary as Finding]), ['Change to March', 'Change to February']);
  });
});

describe('date/past-after-header', () => {
  it('counts only what is reported, not what is yet to come', () => {
    checkRule('date/past-after-header', ' date 2019-07-01 Title\nHe said on ⟦July 31, 2019⟧ that it is over.\n');
    checkRule('date/past-after-header', ' date 2019-07-01 Title\nThe bonds were called on July 31, 2019.\n');
  });
});

describe('date/ambiguous-numeric', () => {
  it('offers both readings, and is silent if only one exists', () => {
    const [finding] = checkRule('date/ambiguous-numeric', ' date 2019-07-01 Title\nBuilt ⟦05/06/1931⟧, 05/16/1931.\n');
    assert.deepEqual(titles([finding as Finding]), ['Change to 5 June 1931', 'Change to 6 May 1931']);
  });
});

describe('date/out-of-range', () => {
  const rule = rules.find((it) => it.code === 'date/out-of-range');
  const check = (header: string): Finding[] =>
    rule?.check({
      ...contextOf(` date ${header} Title\n${body}`),
      folderRange: () => dayRangeOf('2019-01-01', '2019-12-31', 40),
    }) ?? [];
  it('finds a mistyped year and offers the folder’s', () =>
    assert.deepEqual(titles(check('2009-07-31')), ['Change date to 2019-07-31 (Wednesday)']));
  it('accepts dates close to the range', () => assert.deepEqual(check('2020-02-20'), []));
});

describe('An article without a header', () => {
  const infer = (text: string, known: readonly KnownDate[] = []): string[] =>
    inferDate(parseArticle(text), known, '2026-01-01').map((it) => `${it.certainty} ${it.date} from ${it.source}`);
  const before = (date: string): KnownDate => ({ date, source: 'a', relation: 'before' });
  const after = (date: string): KnownDate => ({ date, source: 'b', relation: 'after' });

  it('takes its day from a byline with a year, preferring published to updated', () => {
    const byline = 'Updated: Aug 2, 2019 10:00 IST Published: Jul 31, 2019 01:52 IST';
    assert.equal(infer(`Harbour reopens\n${byline}\n${body}`)[0], 'sure 2019-07-31 from the byline');
    assert.equal(infer(`Harbour reopens\nJuly 31, 2019\n${body}`)[0], 'sure 2019-07-31 from the byline');
  });
  it('takes its day from a dateline and its year from the file name or its neighbors', () => {
    const text = `Harbour reopens\nLIMA, July 31 (Meridian) - ${body}`;
    const own: KnownDate = { date: '2019-08-02', source: 'the file name', relation: 'own' };
    assert.equal(infer(text, [own])[0], 'sure 2019-07-31 from the dateline and the file name');
    assert.equal(infer(text, [before('2019-07-30'), after('2019-08-05')])[0]?.slice(0, 15), 'sure 2019-07-31');
  });
  it('takes its year from a folder or file name, but not from a number', () => {
    const text = `Harbour reopens\nLIMA, July 31 (Meridian) - ${body}`;
    for (const path of ['corpus/2019/0012.txt', 'corpus/lima-2019-a.txt'])
      assert.equal(infer(text, fileNameSuggestion(path))[0]?.slice(0, 15), 'sure 2019-07-31', path);
    for (const path of ['corpus/2019.txt', 'corpus/a20193.txt'])
      assert.deepEqual(infer(text, fileNameSuggestion(path)), []);
  });
  it('is not certain if the neighbors are in different years, or both a day away', () => {
    const text = `Harbour reopens\nLIMA, July 31 (Meridian) - ${body}`;
    assert.match(infer(text, [before('2017-06-30'), after('2019-08-05')])[0] ?? '', /^likely/);
    assert.match(infer(text, [before('2019-08-01'), after('2019-08-01')])[0] ?? '', /^likely 2019-07-31/);
  });
  it('is offered no day without a year that nothing tells', () =>
    assert.deepEqual(infer('Harbour reopens\nThe harbour reopened on July 31, the mayor said.\n'), []));
});

describe('The days that an article may have', () => {
  const known: readonly KnownDate[] = [
    { date: '2019-07-31', source: 'the file name', relation: 'own' },
    { date: '2019-07-29', source: 'a', relation: 'before' },
    { date: '2019-08-01', source: 'b', relation: 'after' },
  ];
  /** The days in the table, and in the quick fixes of the rule that reports the header. */
  const both = (text: string): readonly [readonly string[], readonly string[]] => {
    const fixes = ['date/missing', 'date/malformed', 'date/impossible'].flatMap(
      (code) => rules.find((it) => it.code === code)?.check(contextOf(text, known)) ?? [],
    );
    const dayOf = (fix: Fix): string => /\d{4}-\d\d-\d\d/.exec(fix.title)?.[0] ?? '';
    const table = dateProposals(parseArticle(text), known, today).map((it) => it.date);
    return [table, fixes.flatMap((it) => it.fixes.map(dayOf))];
  };
  it('are ranked the same in the table and in the quick fixes', () => {
    const texts = [
      ` date 05/07/2019 Title\n${body}`,
      ` date 2019-13-31 Title\nPORT ANSEL, July 31 (Meridian) - ${body}`,
      ` date 2019-07-3 Title\n${body}`,
      ` date 2019-07 Title\nPORT ANSEL, July 30 (Meridian) - ${body}`,
    ];
    for (const text of texts) {
      const [table, fixes] = both(text);
      assert.ok(table.length > 1, text);
      assert.deepEqual(fixes.slice(0, table.length), table.slice(0, fixes.length), text);
    }
    const [table, fixes] = both(`Title\nPORT ANSEL, July 30 (Meridian) - ${body}`);
    assert.deepEqual(fixes, [...table, today]);
  });
  it('start with those that have support, then the readings of the header, then the neighbors’', () => {
    assert.deepEqual(both(` date 2019-07-3 Title\n${body}`)[0], [
      '2019-07-31',
      '2019-07-30',
      '2019-07-23',
      '2019-07-13',
      '2019-07-03',
      '2019-07-29',
      '2019-08-01',
    ]);
    const [reading] = dateProposals(parseArticle(` date 2019-07-3 Title\n${body}`), known, today);
    assert.deepEqual([reading?.certainty, reading?.source], ['sure', 'the header and the file name']);
  });
  it('are later than today only if the header says so, and then come last', () => {
    assert.deepEqual(both(` date 05/06/2024 Title\n${body}`)[0].at(-1), '2024-06-05');
    const late: KnownDate = { date: '2024-07-31', source: 'the file name', relation: 'own' };
    assert.deepEqual(dateProposals(parseArticle(`Title\n${body}`), [late], today), []);
  });
});

describe('A byline', () => {
  const stamps: readonly (readonly [string, string])[] = [
    ['ANI | Updated: Jul 31, 2019 01:52 IST', '2019-07-31T01:52+05:30'],
    ['31 July 2019', '2019-07-31'],
    ['Published 31 July 2019', '2019-07-31'],
    ['Last updated at 01:52 GMT, Wednesday, 31 July 2019', '2019-07-31T01:52Z'],
    ['Wed 31 Jul 2019 01.52 BST', '2019-07-31T01:52+01:00'],
    ['Published Wed, Jul 31 2019 9:52 PM EDT', '2019-07-31T21:52-04:00'],
    ['Updated 9:52 PM ET, Wed July 31, 2019', '2019-07-31T21:52-05:00'],
    ['Published July 31, 2019 Updated Aug. 1, 2019', '2019-07-31'],
    ['TNN | Jul 31, 2019, 01:52 IST', '2019-07-31T01:52+05:30'],
    ['Updated: July 31, 2019 1:52 am IST', '2019-07-31T01:52+05:30'],
    ['JULY 31, 2019 01:52 IST', '2019-07-31T01:52+05:30'],
    ['Published time: 31 Jul, 2019 01:52 Edited time: 31 Jul, 2019 08:14', '2019-07-31T01:52'],
    ['01:52 31.07.2019', '2019-07-31T01:52'],
    ['01:52 GMT 31.07.2019', '2019-07-31T01:52Z'],
    ['Last modified: 2019-07-31 01:52:07 (UTC+3)', '2019-07-31T01:52+03:00'],
    ['First published on Wed 31 Jul 2019 01.52 BST', '2019-07-31T01:52+01:00'],
    ['By Ida Roe, Meridian | July 31, 2019 at 1:52 p.m. EDT', '2019-07-31T13:52-04:00'],
    ['Posted: Wednesday, July 31st, 2019, 9 pm PT', '2019-07-31T21:00-08:00'],
  ];
  for (const [line, value] of stamps) {
    it(`is read from “${line}”`, () => {
      const { byline } = parseArticle(` date 2019-07-31 Harbour reopens after storm\n${line}\n${body}`);
      assert.equal(byline?.stamp?.value, value);
    });
  }
  it('is not a sentence, headline or caption with a date in it', () => {
    for (const line of [
      'On May 28, 2016, at about 1:30 p.m. the sheriff was called to the pier',
      'On May 28, 2016, at about 1:30 p.m. the sheriff was called to the pier.',
      'The bus was hit on Friday afternoon, Jan. 15, 2016, as part of a chase.',
      'It was 31 July 2019 at 9:15 a.m.',
      'He was 31. On May 28, 2016, at 1:30 p.m. he ran.',
      'At about 12:10 PM today, Wednesday, February 8, 2017, the crew met',
      'By 1:30 p.m. on May 28, 2016, it was over, she said.',
      'Debate Set for Sept. 26, 2016, 9 p.m. ET',
      'Polls Open Nov. 8, 2016 at 7 a.m.',
      'Harbour Plan Released Aug 5, 2016 8:30 AM',
      'POLICE SAID ON MAY 28, 2016 AT 1:30 PM THE SHERIFF CAME',
      'Ida Roe at the pier on April 23, 2016. (Lee Tam/Meridian)',
      'Photo: Ida Roe / July 31, 2019 10:30',
      'Ida Roe, August 10, 2016 (County Police)',
      'File photo posted July 31, 2019 10:30',
      'Original release: On January 13, 2017 at 10:44 p.m. Post 11 received a call',
      'Town Meeting – Jan. 15, 2016, 7 p.m.',
      'Port Ansel Town Hall / Friday, Jan. 15, 2016, 7 p.m.',
      'When: Friday, Jan. 15, 2016, 7 p.m.',
      'Sincerely, Ida Roe, July 31, 2019, 9 p.m.',
      'http://meridian.example/2013/11/14/harbour reopens 10:30',
    ]) {
      const { byline } = parseArticle(`Harbour reopens after storm\n${line}\n${body}`);
      assert.equal(byline?.stamp ?? null, null, line);
      const fixes = rules.flatMap((rule) =>
        rule.code === 'date/missing' ? rule.check(contextOf(`Harbour reopens after storm\n${line}\n${body}`)) : [],
      );
      assert.ok(
        fixes.every((it) => it.fixes.every((fix) => !fix.preferred)),
        line,
      );
    }
  });
  it('is not the head of a table, or one of its rows', () => {
    for (const line of [
      'Year to December 31, 1986',
      'JUNE 192.50 193.50',
      'MAY7 3307 848',
      'Pay Aug 14, 1987',
      'OUTPUT DOWN IN JANUARY 1987',
    ]) {
      const { byline } = parseArticle(` date 2019-07-31 Harbour reopens after storm\n${line}\n${body}`);
      assert.equal(byline, null, line);
    }
  });
  it('may lack its year', () => {
    const { byline } = parseArticle(` date 2019-07-31 Harbour reopens\nTASS | 31 JUL, 01:52\n${body}`);
    assert.equal(byline?.stamp, null);
    assert.deepEqual([byline?.stamps[0]?.month, byline?.stamps[0]?.day], [7, 31]);
  });
});
