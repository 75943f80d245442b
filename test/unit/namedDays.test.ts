import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { dayMentions } from '../../server/src/dates/dayMentions';
import { copyrightYear, mentionKind } from '../../server/src/dates/mentionKind';
import { namedDays } from '../../server/src/dates/namedDays';
import { proposedDates } from '../../server/src/rules/header/dateProposals';
import type { RuleContext } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { noSurroundings } from '../../server/src/rules/surroundings';

const today = '2026-01-01';
/** A body long enough not to be a draft. */
const body = 'The harbor reopened after the storm, and the ships that had waited for days left the pier. '.repeat(6);

const contextOf = (text: string): RuleContext => ({
  analysis: analyze(text),
  today,
  hasByteOrderMark: false,
  ...noSurroundings,
});
/** The days of the quick fixes, the preferred one with an asterisk. */
function offered(text: string): string[] {
  const findings = rules.find((it) => it.code === 'date/missing')?.check(contextOf(text)) ?? [];
  return findings.flatMap((it) =>
    it.fixes.map((fix) => `${/\d{4}-\d\d-\d\d/.exec(fix.title)?.[0]}${fix.preferred ? '*' : ''}`),
  );
}
const ranked = (text: string): string[] => namedDays({ text, header: null }, today).map((it) => it.date);
const kinds = (text: string): string[] => dayMentions(text).map((it) => mentionKind(text, it));

describe('A named day', () => {
  it('is read in words, figures and links, with its weekday', () => {
    const read = (text: string): string[] =>
      dayMentions(text).map((it) =>
        [it.year, it.month, it.day, it.form, it.isOpen ? 'open' : '', it.weekday ?? ''].join(' ').trim(),
      );
    assert.deepEqual(read('on Friday, Jan. 15, 2016, or 5 March'), [
      '2016 1 15 month-first  5',
      ' 3 5 day-first'.trim(),
    ]);
    assert.deepEqual(read('Sunday morning, August 9th'), ['8 9 month-first  0']);
    assert.deepEqual(read('31/12/2019 and 12/31/19'), ['2019 12 31 figures', '2019 12 31 figures']);
    assert.deepEqual(read('5/6/2019 and 05.06.2019'), ['2019 5 6 figures open', '2019 6 5 dotted open']);
    assert.deepEqual(read('2019-03-05 10:30:00'), ['2019 3 5 iso']);
    assert.deepEqual(read('Sun Mar 08 20:35:45 PDT 2015'), ['2015 3 8 month-first  0']);
    const links =
      'https://ansel.example/news/2016/09/13/harbor http://ansel.example/a-20160914-story.html /2016/sep/15/x';
    assert.deepEqual(read(links), ['2016 9 13 path', '2016 9 14 path', '2016 9 15 path']);
    for (const text of ['may 5 ships', 'May 5%', 'Flight 20160914', '3-2-14', '1.2.10', 'May 32', '24/7/12/5'])
      assert.deepEqual(read(text), [], text);
  });
  it('is a stamp only in the shape of one', () => {
    for (const stamp of [
      'Posted: Friday, January 31, 2014 10:21 AM EST Updated: Saturday, February 1, 2014',
      'Harbor reopens Posted: Friday, January 31, 2014 10:21 AM EST',
      'Harbor reopens Posted 3:57 AM, January 31, 2014, by Ida Roe',
      '(Published Friday, January 31, 2014)',
      '| Posted: January 31, 2014',
      'First published: 31 January 2014, 10:21',
      'Issued on: 31/01/2014 - 11:57',
    ])
      assert.equal(kinds(stamp)[0], 'published', stamp);
    for (const sentence of [
      'The report was published on January 31, 2014, by the port.',
      'Photos Posted January 31, 2014 8:30 AM',
      'Published 31 January 2014 by the port, the report says more.',
      'Posted January 31, 2014 – the report says more.',
      'Picture posted: January 31, 2014, by the port',
      'The notice said: “Posted: January 31, 2014”.',
      'Filed: January 31, 2014, in Ansel County Court',
      `${body} Storm closes harbor Posted: January 31, 2014 3:00 PM`,
    ])
      assert.notEqual(kinds(sentence)[0], 'published', sentence);
  });
  it('is told apart by what is around it', () => {
    assert.deepEqual(kinds('Ida Roe reports from the pier. (Published Thursday, June 12, 2014)'), ['clip']);
    assert.deepEqual(kinds('The Ansel Herald\n\nJune 3, 2020 Wednesday\n\nHarbor reopens'), ['line']);
    assert.deepEqual(kinds('ANSEL, Ore. (April 11, 2014) – The harbor reopened.'), ['dateline']);
    assert.deepEqual(kinds('— Ida Roe (@idaroe) September 13, 2016'), ['post']);
    assert.deepEqual(kinds('Last updated 3:45 pm, 5 March 2019'), ['updated']);
    assert.deepEqual(kinds('Ships at the pier on July 5, 2015. (Photo: Ida Roe)'), ['caption']);
    assert.deepEqual(kinds('A vigil will be held on June 12, 2015.'), ['ahead']);
    assert.deepEqual(kinds('She was born on June 12, 1955.'), ['birth']);
    assert.deepEqual(kinds('The harbor reopened on June 12, 2015.'), ['sentence']);
  });
  it('takes its year from the copyright line, another date or its weekday, else none', () => {
    assert.equal(ranked(`It reopened Friday, Jan. 15. ${body}\n© 2016 The Herald`)[0], '2016-01-15');
    assert.equal(ranked(`It reopened on Jan. 15. ${body}\nCopyright 2010-2016 The Herald`)[0], '2016-01-15');
    assert.ok(ranked(`It reopened on Jan. 15. It closed on Dec. 30, 2015.`).includes('2015-01-15'));
    assert.deepEqual(ranked('It reopened on Friday, Jan. 15.'), ['2021-01-15', '2016-01-15']);
    assert.deepEqual(ranked('It reopened on Jan. 15.'), []);
    assert.equal(copyrightYear('© 2014 A\nCopyright 2015-2017 B'), 2017);
    assert.equal(copyrightYear('no rights'), null);
  });
  it('has the order of day and month that other figures, the weekday or another naming tell', () => {
    assert.deepEqual(ranked('Published: 05/06/2019 Updated: 31/07/2019').sort(), ['2019-06-05', '2019-07-31']);
    assert.deepEqual(ranked('Published: 05/06/2019 Updated: 07/31/2019').sort(), ['2019-05-06', '2019-07-31']);
    assert.deepEqual(ranked('Published: Wednesday, 05/06/2019'), ['2019-06-05']);
    assert.deepEqual(ranked('Briefs 2019-06-05\n\n5/6/2019'), ['2019-06-05']);
    assert.deepEqual(ranked('Published: 05/06/2019'), ['2019-05-06', '2019-06-05']);
    assert.deepEqual(ranked('Published: 05/06/2019, for 7 March 2019 and 8 March 2019')[0], '2019-06-05');
    assert.deepEqual(ranked('Published: 31/12/2019'), ['2019-12-31']);
  });
  it('is not after today, and is not searched for in a header', () => {
    assert.deepEqual(ranked('The vigil is on June 12, 2030.'), []);
    const header = { start: 0, end: 17 };
    assert.deepEqual(namedDays({ text: ' date 2019-07-31 Harbor reopens', header }, today), []);
  });
});

describe('The days offered for an undated article', () => {
  it('start with a stamp of publication, which alone is written without asking', () => {
    const stamped = 'Two Are Hurt in Blaze Posted: Friday, January 31, 2014 10:21 AM EST';
    assert.deepEqual(offered(`${stamped} Updated: Saturday, February 1, 2014 9:00 AM EST\n\n${body}`), [
      '2014-01-31*',
      '2014-02-01',
    ]);
    const updatedFirst =
      'Updated: Wed., March 6, 2019, 9:00 a.m.\nOriginally published: Tue., March 5, 2019, 8:00 a.m.';
    assert.deepEqual(offered(`Harbor reopens\n${updatedFirst}\n${body}`), ['2019-03-05*', '2019-03-06']);
    assert.deepEqual(offered(`Harbor reopens\nPublished: 05/06/2019\nUpdated: 18/06/2019\n\n${body}`), [
      '2019-06-05*',
      '2019-06-18',
    ]);
    const twice = 'Posted: March 5, 2019 3:13 PM\n\nPosted: March 9, 2019 3:13 PM';
    assert.deepEqual(
      offered(`Harbor reopens ${twice}\n\n${body}`).filter((it) => it.endsWith('*')),
      [],
    );
  });
  it('have a preferred dateline unless a colon follows, or the report goes on the next day', () => {
    const [first] = offered(`Harbor reopens\n\nPORT ANSEL (April 10, 2014) – ${body}`);
    assert.equal(first, '2014-04-10*');
    assert.equal(offered(`Harbor reopens\n\nPORT ANSEL (April 10, 2014): ${body}`)[0], '2014-04-10');
    const later = 'The mast fell Thursday night. It was cleared Friday morning.';
    assert.equal(offered(`Harbor reopens\n\nPORT ANSEL (April 10, 2014) – ${later} ${body}`)[0], '2014-04-10');
  });
  it('are never preferred from captions, sentences, links, posts or forms', () => {
    for (const text of [
      `Harbor reopens\n\nIda Roe reports. (Published Thursday, June 12, 2014)\n\n${body}`,
      `Harbor reopens\n\nThe harbor reopened on Thursday, June 12, 2014. ${body}`,
      `Harbor reopens\n\n${body}\n\nhttps://ansel.example/news/2014/06/12/harbor`,
      `Harbor reopens\n\n${body}\n\n— Ida Roe (@idaroe) June 12, 2014`,
      `Harbor reopens\nDate: Thursday, June 12, 2014, 10:55 PM\n\nLocation: Pier 4\n\n${body}`,
    ])
      assert.deepEqual(offered(text), ['2014-06-12'], text.slice(0, 60));
  });
  it('end with today for a text of a few lines, and do not have it for others', () => {
    assert.deepEqual(offered('Harbor reopens\nThe harbor reopened on June 12, 2014.\n'), ['2014-06-12', today]);
    assert.deepEqual(offered(`Harbor reopens\n${body}`), []);
  });
  it('are likelier if the files around have days near them', () => {
    const text = `Harbor reopens\nThe mast fell on March 1, 2014, and on March 9, 2019.\n${body}`;
    const near = (date: string): string | undefined =>
      proposedDates({ ...contextOf(text), suggestDates: () => [{ date, source: 'a', relation: 'before' }] })[0]?.date;
    assert.equal(near('2014-03-05'), '2014-03-01');
    assert.equal(near('2019-03-05'), '2019-03-09');
  });
});
