import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInAddress } from '../../server/src/dates/address';
import { dayMentions } from '../../server/src/dates/dayMentions';
import { dateOfFileName, yearOfFileName } from '../../server/src/dates/fileNameDate';
import { copyrightYear, mentionKind } from '../../server/src/dates/mentionKind';
import { spelledMonth } from '../../server/src/dates/monthSpelling';
import { namedDays } from '../../server/src/dates/namedDays';
import type { Span } from '../../server/src/text/span';

const words = (text: string, span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
/** The days that a text names, with the kind that the words around make of them. */
const mentions = (text: string): string[] =>
  dayMentions(text).map(
    (it) =>
      `${words(text, it)} | ${it.year}-${it.month}-${it.day} | ${it.weekday} | ${it.isOpen ? 'open ' : ''}${it.form} | ${mentionKind(text, it)}`,
  );
/** The days that an article may have, by how probable they are. */
const named = (text: string, today = '2024-06-01', years: readonly number[] = []): string[] =>
  namedDays({ text, header: null }, today, { days: [], years }).map(
    (it) => `${it.date} | ${words(text, it.mention)} | ${it.kind} | ${it.year} | ${it.stamp === null ? '' : 'stamp'}`,
  );

describe('A day that a text names', () => {
  it('is read in words, figures and links', () => {
    assert.deepEqual(mentions('On July 31, 2019 it rained.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | sentence',
    ]);
    assert.deepEqual(mentions('On 31 July 2019 it rained.'), [
      '31 July 2019 | 2019-7-31 | null | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On 31st of July it rained.'), [
      '31st of July | null-7-31 | null | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On July 31 it rained.'), ['July 31 | null-7-31 | null | month-first | sentence']);
    assert.deepEqual(mentions('On July 32 it rained.'), []);
    assert.deepEqual(mentions('On 5 May 6 it rained.'), ['May 6 | null-5-6 | null | month-first | sentence']);
    assert.deepEqual(mentions('On 05/06/2019 it rained.'), ['05/06/2019 | 2019-5-6 | null | open figures | sentence']);
    assert.deepEqual(mentions('On 13/06/2019 it rained.'), ['13/06/2019 | 2019-6-13 | null | figures | sentence']);
    assert.deepEqual(mentions('On 06/13/19 it rained.'), ['06/13/19 | 2019-6-13 | null | figures | sentence']);
    assert.deepEqual(mentions('On 05.06.2019 it rained.'), ['05.06.2019 | 2019-6-5 | null | open dotted | sentence']);
    assert.deepEqual(mentions('On 05.06.19 it rained.'), []);
    assert.deepEqual(mentions('On 3-2-14 it rained.'), []);
    assert.deepEqual(mentions('On 05/06/50 it rained.'), ['05/06/50 | 1950-5-6 | null | open figures | sentence']);
    assert.deepEqual(mentions('On 05/06/49 it rained.'), ['05/06/49 | 2049-5-6 | null | open figures | sentence']);
    assert.deepEqual(mentions('On 2019-07-31 it rained.'), ['2019-07-31 | 2019-7-31 | null | iso | sentence']);
    assert.deepEqual(mentions('On 2019-07-31-12 it rained.'), []);
    assert.deepEqual(mentions('See https://a.example/2019/07/31/storm now.'), [
      '2019/07/31 | 2019-7-31 | null | path | path',
    ]);
    assert.deepEqual(mentions('See https://a.example/2019/jul/31/storm now.'), [
      '2019/jul/31 | 2019-7-31 | null | path | path',
    ]);
    assert.deepEqual(mentions('See https://a.example/20190731/storm now.'), [
      '20190731 | 2019-7-31 | null | path | path',
    ]);
    assert.deepEqual(mentions('See 20190731 now.'), []);
    assert.deepEqual(mentions('See /2019_07_31/ now.'), ['2019_07_31 | 2019-7-31 | null | path | path']);
    assert.deepEqual(mentions('On 31 July 1899 it rained.'), []);
    assert.deepEqual(mentions('On 31 July 1900 it rained.'), [
      '31 July 1900 | 1900-7-31 | null | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On 31 July 2100 it rained.'), [
      '31 July 2100 | 2100-7-31 | null | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On 31 July 2101 it rained.'), []);
    assert.deepEqual(mentions('On Wednesday late afternoon, the 31st July it rained.'), [
      '31st July | null-7-31 | 3 | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On Wed. 31 July it rained.'), ['31 July | null-7-31 | 3 | day-first | sentence']);
    assert.deepEqual(mentions('On july 31 it rained.'), []);
    assert.deepEqual(mentions('On JULY 31 it rained.'), ['JULY 31 | null-7-31 | null | month-first | sentence']);
    assert.deepEqual(mentions('On July 31% it rained.'), []);
    assert.deepEqual(mentions('On July 31:30 it rained.'), []);
    assert.deepEqual(mentions('On July 31-x it rained.'), []);
    assert.deepEqual(mentions('On Feb 29 it rained.'), ['Feb 29 | null-2-29 | null | month-first | sentence']);
    assert.deepEqual(mentions('On Feb 29, 2019 it rained.'), []);
    assert.deepEqual(mentions('Sun Mar 08 20:35:45 PDT 2015'), [
      'Mar 08 20:35:45 PDT 2015 | 2015-3-8 | 0 | month-first | line',
    ]);
    assert.deepEqual(mentions('On xJuly 31 it rained.'), []);
    assert.deepEqual(mentions('On 131 July it rained.'), []);
    assert.deepEqual(mentions('On 31-July-2019 it rained.'), [
      '31-July-2019 | 2019-7-31 | null | day-first | sentence',
    ]);
    assert.deepEqual(mentions('On 14/13/2019 it rained.'), []);
    assert.deepEqual(mentions('On 1.05/06/2019 it rained.'), []);
  });
  it('is what the words around make of it', () => {
    assert.deepEqual(mentions('Published: July 31, 2019\nIt rained.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Posted July 31, 2019 at 10:30 a.m. by Roe'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Storm hits Posted: July 31, 2019 10:30'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Storm hits posted: July 31, 2019 10:30'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | labeled',
    ]);
    assert.deepEqual(mentions('Filed July 31, 2019'), ['July 31, 2019 | 2019-7-31 | null | month-first | labeled']);
    assert.deepEqual(mentions('Filed July 31, 2019 10:30'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Created: July 31, 2019 10:30'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | labeled',
    ]);
    assert.deepEqual(mentions('Updated July 31, 2019'), ['July 31, 2019 | 2019-7-31 | null | month-first | updated']);
    assert.deepEqual(mentions('Ida Roe reports. (Published Wednesday, July 31, 2019)'), [
      'July 31, 2019 | 2019-7-31 | 3 | month-first | clip',
    ]);
    assert.deepEqual(mentions('(Published Wednesday, July 31, 2019)'), [
      'July 31, 2019 | 2019-7-31 | 3 | month-first | published',
    ]);
    assert.deepEqual(mentions('Wednesday, July 31, 2019'), ['July 31, 2019 | 2019-7-31 | 3 | month-first | line']);
    assert.deepEqual(mentions('July 31, 2019 10:30 a.m. EDT'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | line',
    ]);
    assert.deepEqual(mentions('July 31, 2019?'), ['July 31, 2019 | 2019-7-31 | null | month-first | sentence']);
    assert.deepEqual(mentions('LIMA, July 31, 2019 (AP) - It rained.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | dateline',
    ]);
    assert.deepEqual(mentions('July 31, 2019 - It rained.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | dateline',
    ]);
    assert.deepEqual(mentions('(July 31, 2019) - It rained.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | dateline',
    ]);
    assert.deepEqual(mentions('Roe (@roe) July 31, 2019'), ['July 31, 2019 | 2019-7-31 | null | month-first | post']);
    assert.deepEqual(mentions('9:30 AM - July 31, 2019'), ['July 31, 2019 | 2019-7-31 | null | month-first | post']);
    assert.deepEqual(mentions('posted by Ida Roe on July 31, 2019'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | post',
    ]);
    assert.deepEqual(mentions('Pictured on July 31, 2019 in Lima'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | caption',
    ]);
    assert.deepEqual(mentions('Roe on July 31, 2019. (5 left)'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | sentence',
    ]);
    assert.deepEqual(mentions('He was born July 31, 1969 in Lima.'), [
      'July 31, 1969 | 1969-7-31 | null | month-first | birth',
    ]);
    assert.deepEqual(mentions('It will open on July 31, 2019 in Lima.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | ahead',
    ]);
    assert.deepEqual(mentions('Visitation is July 31, 2019 in Lima.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | ahead',
    ]);
    assert.deepEqual(mentions('It rained on July 31, 2019 in Lima.'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | sentence',
    ]);
    assert.deepEqual(mentions('Published July 31, 2019 it said'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | labeled',
    ]);
    assert.deepEqual(mentions('Published July 31, 2019 [x]'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | labeled',
    ]);
    assert.deepEqual(mentions('Published July 31, 2019 | x'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Submitted July 31, 2019 10:30'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('Photos Posted July 31, 2019'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | labeled',
    ]);
    assert.deepEqual(mentions('Storm. Posted July 31, 2019'), [
      'July 31, 2019 | 2019-7-31 | null | month-first | published',
    ]);
    assert.deepEqual(mentions('10:30 July 31, 2019 x'), ['July 31, 2019 | 2019-7-31 | null | month-first | sentence']);
  });
  it('is the likelier the more speaks for it', () => {
    assert.deepEqual(named('Published: July 31, 2019\nIt rained on July 1, 2019.\n'), [
      '2019-07-31 | July 31, 2019 | published | own | stamp',
      '2019-07-01 | July 1, 2019 | sentence | own | ',
    ]);
    assert.deepEqual(named('LIMA, July 31, 2019 (AP) - It rained on July 5, 2018.\n'), [
      '2019-07-31 | July 31, 2019 | dateline | own | ',
      '2018-07-05 | July 5, 2018 | sentence | own | ',
    ]);
    assert.deepEqual(named('Wednesday, July 31\nIt rained.\n'), [
      '2019-07-31 | July 31 | line | weekday | ',
      '2013-07-31 | July 31 | line | weekday | ',
    ]);
    assert.deepEqual(named('July 31\nIt rained in 2017 and 2018.\n'), [
      '2018-07-31 | July 31 | line | text | ',
      '2017-07-31 | July 31 | line | text | ',
    ]);
    assert.deepEqual(named('July 31\n© 2018 Meridian\n'), [
      '2018-07-31 | July 31 | line | copyright | ',
      '2017-07-31 | July 31 | line | copyright | ',
    ]);
    assert.deepEqual(named('July 31\nCopyright 2015-2018 Meridian\n'), [
      '2018-07-31 | July 31 | line | copyright | ',
      '2017-07-31 | July 31 | line | copyright | ',
    ]);
    assert.deepEqual(named('Built 05/06/2019, 13/06/2019.\n'), [
      '2019-06-05 | 05/06/2019 | sentence | own | ',
      '2019-06-13 | 13/06/2019 | sentence | own | ',
    ]);
    assert.deepEqual(named('Built 05/06/2019, 06/13/2019.\n'), [
      '2019-05-06 | 05/06/2019 | sentence | own | ',
      '2019-06-13 | 06/13/2019 | sentence | own | ',
    ]);
    assert.deepEqual(named('Built 05/06/2019 and 5 June 2019.\n'), ['2019-06-05 | 05/06/2019 | sentence | own | ']);
    assert.deepEqual(named('Built Wednesday 05/06/2019.\n'), ['2019-06-05 | 05/06/2019 | sentence | own | ']);
    assert.deepEqual(named('Built 05.06.2019.\n'), [
      '2019-06-05 | 05.06.2019 | sentence | own | ',
      '2019-05-06 | 05.06.2019 | sentence | own | ',
    ]);
    assert.deepEqual(named('Posted: July 31, 2025\n'), []);
    assert.deepEqual(named('Feb. 29\n© 2019 Meridian\n'), []);
    assert.deepEqual(named('It rained on May 1, 2019, May 1, 2019 and May 1, 2019, and on May 2, 2018.\n'), [
      '2019-05-01 | May 1, 2019 | sentence | own | ',
      '2018-05-02 | May 2, 2018 | sentence | own | ',
    ]);
    assert.deepEqual(named('July 31\nIt rained.\n', '2024-06-01', [2016]), ['2016-07-31 | July 31 | line | text | ']);
    assert.deepEqual(named('July 31\nIt rained.\n', '2024-06-01', [2030]), []);
  });
  it('has its year from a copyright line', () => {
    assert.equal(copyrightYear('© 2017 Meridian'), 2017);
    assert.equal(copyrightYear('Copyright 2016'), 2016);
    assert.equal(copyrightYear('Copyright 2015-2018'), 2018);
    assert.equal(copyrightYear('© Meridian News and all its many friends 2017'), null);
    assert.equal(copyrightYear('© Meridian News 2017'), 2017);
    assert.equal(copyrightYear('© 1899'), null);
    assert.equal(copyrightYear('© 20177'), null);
    assert.equal(copyrightYear('© 2015\nCopyright 2018'), 2018);
    assert.equal(copyrightYear('none'), null);
  });
  it('is sought at the start and at the end of a long text', () => {
    assert.deepEqual(
      mentions(`July 31, 2019 ${'x '.repeat(32_000)}July 30, 2019`).map((it) => it.slice(0, 13)),
      ['July 31, 2019', 'July 30, 2019'],
    );
    assert.deepEqual(
      mentions(`${'x '.repeat(23_999)}July 29, 2019 ${'x '.repeat(20_000)}July 30, 2019`).map((it) => it.slice(0, 13)),
      ['July 29, 2019', 'July 30, 2019'],
    );
    assert.deepEqual(
      mentions(`${'x '.repeat(24_000)}July 29, 2019 ${'x '.repeat(20_000)}July 30, 2019`).map((it) => it.slice(0, 13)),
      ['July 30, 2019'],
    );
    assert.equal(mentions(`July 29, 2019 ${'x '.repeat(31_000)}`).length, 1);
    assert.equal(mentions('July 29, 2019. '.repeat(160)).length, 150);
  });
});

describe('An address', () => {
  it('is told by its marks', () => {
    assert.equal(isInAddress('see https://a.example/2019/x now', 22, 26), true);
    assert.equal(isInAddress('see www.a.example/2019 now', 18, 22), true);
    assert.equal(isInAddress('see roe@a.example/2019 now', 18, 22), true);
    assert.equal(isInAddress('see #storm-2019 now', 11, 15), true);
    assert.equal(isInAddress('see a_2019_b now', 6, 10), true);
    assert.equal(isInAddress('see ?y=2019 now', 7, 11), true);
    assert.equal(isInAddress('see a.com/2019 now', 10, 14), true);
    assert.equal(isInAddress('see storm.2019.pdf now', 10, 14), true);
    assert.equal(isInAddress('see a/2019/b now', 6, 10), false);
    assert.equal(isInAddress('see a-2019-b now', 6, 10), false);
    assert.equal(isInAddress('see x.2019.y now', 6, 10), false);
    assert.equal(isInAddress('see 2019 now', 4, 8), false);
    assert.equal(isInAddress('see storm-2019.html now', 10, 14), true);
    assert.equal(isInAddress('see a~2019 now', 6, 10), false);
    assert.equal(isInAddress('see a%2019 now', 6, 10), false);
    assert.equal(isInAddress('see a:2019 now', 6, 10), false);
    assert.equal(isInAddress('see a.uk/2019 now', 9, 13), true);
  });
  it('is no longer than a line', () => {
    assert.equal(isInAddress(`https://${'a'.repeat(150)}/2019`, 159, 163), true);
    assert.equal(isInAddress(`/2019/${'a'.repeat(153)}.com`, 1, 5), true);
    assert.equal(isInAddress(`https://${'a'.repeat(151)}/2019`, 160, 164), true);
    assert.equal(isInAddress(`/2019/${'a'.repeat(154)}.com`, 1, 5), true);
    assert.equal(isInAddress(`https://${'a'.repeat(152)}/2019`, 161, 165), true);
    assert.equal(isInAddress(`/2019/${'a'.repeat(155)}.com`, 1, 5), true);
    assert.equal(isInAddress(`https://${'a'.repeat(153)}/2019`, 162, 166), true);
    assert.equal(isInAddress(`/2019/${'a'.repeat(156)}.com`, 1, 5), true);
  });
});

describe('A file name', () => {
  it('may have a day or a year', () => {
    assert.equal(dateOfFileName('2019-07-31_lima.txt'), '2019-07-31');
    assert.equal(dateOfFileName('2019/07/31/lima.txt'), '2019-07-31');
    assert.equal(dateOfFileName('31-07-2019.txt'), '2019-07-31');
    assert.equal(dateOfFileName('05-06-2019.txt'), null);
    assert.equal(dateOfFileName('05-05-2019.txt'), '2019-05-05');
    assert.equal(dateOfFileName('lima 31 July 2019.txt'), '2019-07-31');
    assert.equal(dateOfFileName('July 31, 2019.txt'), '2019-07-31');
    assert.equal(dateOfFileName('2019Jul31.txt'), '2019-07-31');
    assert.equal(dateOfFileName('2019-13-31.txt'), null);
    assert.equal(dateOfFileName('2019-02-30.txt'), null);
    assert.equal(dateOfFileName('20190731.txt'), '2019-07-31');
    assert.equal(dateOfFileName('120190731.txt'), null);
    assert.equal(dateOfFileName('1899-07-31.txt'), null);
    assert.equal(dateOfFileName('2100-07-31.txt'), null);
    assert.equal(dateOfFileName('a\\2019\\07\\31.txt'), '2019-07-31');
    assert.equal(dateOfFileName('31.07.2019.txt'), '2019-07-31');
    assert.equal(dateOfFileName('31_07-2019.txt'), null);
    assert.equal(dateOfFileName('Julember 31 2019.txt'), null);
    assert.equal(yearOfFileName('1987/00012.txt'), 1987);
    assert.equal(yearOfFileName('reuters-1987-lima.txt'), 1987);
    assert.equal(yearOfFileName('1987.txt'), null);
    assert.equal(yearOfFileName('a1987.txt'), null);
    assert.equal(yearOfFileName('1987a.txt'), null);
    assert.equal(yearOfFileName('1899/a.txt'), null);
    assert.equal(yearOfFileName('1987/1988/a.txt'), 1988);
    assert.equal(yearOfFileName('a/1987/b/c.txt'), 1987);
    assert.equal(yearOfFileName('lima 1987.txt'), 1987);
  });
});

describe('The name of a month', () => {
  it('may have one slip', () => {
    assert.deepEqual(spelledMonth('March'), { month: 3, isMisspelled: false });
    assert.deepEqual(spelledMonth('Narch'), { month: 3, isMisspelled: true });
    assert.deepEqual(spelledMonth('Mach'), { month: 3, isMisspelled: true });
    assert.deepEqual(spelledMonth('Marhc'), { month: 3, isMisspelled: true });
    assert.deepEqual(spelledMonth('Marcch'), { month: 3, isMisspelled: true });
    assert.deepEqual(spelledMonth('Marc'), { month: 3, isMisspelled: true });
    assert.deepEqual(spelledMonth('Mar'), { month: 3, isMisspelled: false });
    assert.equal(spelledMonth('Mrc'), null);
    assert.deepEqual(spelledMonth('Septembr'), { month: 9, isMisspelled: true });
    assert.equal(spelledMonth('Sptembr'), null);
    assert.deepEqual(spelledMonth('Agust'), { month: 8, isMisspelled: true });
    assert.deepEqual(spelledMonth('Octobr'), { month: 10, isMisspelled: true });
    assert.equal(spelledMonth('Juny'), null);
    assert.deepEqual(spelledMonth('Jume'), { month: 6, isMisspelled: true });
    assert.equal(spelledMonth('Jule'), null);
    assert.equal(spelledMonth('Maz'), null);
    assert.deepEqual(spelledMonth('Febuary'), { month: 2, isMisspelled: true });
    assert.equal(spelledMonth('Febuaryy'), null);
    assert.deepEqual(spelledMonth('Decem'), { month: 12, isMisspelled: true });
    assert.deepEqual(spelledMonth('Dece'), { month: 12, isMisspelled: true });
  });
});
