import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readByline } from '../../server/src/article/byline';

/** The reporter in a byline, as written; null without one. */
function reporterIn(line: string): string | null {
  const reporter = readByline(line, { start: 0, end: line.length })?.reporter ?? null;
  return reporter === null ? null : line.slice(reporter.start, reporter.end);
}

describe('The reporter in a byline', () => {
  it('is the name after “By”, without the outlet or the job after it, however it is capitalized', () => {
    for (const line of [
      'By Ida Roe',
      'BY Ida Roe',
      'By Ida Roe, Meridian',
      'By Ida Roe | Meridian',
      'By Ida Roe and Per Haug',
      'By Ida Roe For Mail Local',
      'By Ida Roe In Port Ansel',
      'By Ida Roe Staff Writer',
      'By Ida Roe Special To The Ledger',
      'By Ida Roe Senior Reporter',
    ])
      assert.equal(reporterIn(line), 'Ida Roe', line);
    assert.equal(reporterIn('By Maria de la Cruz Roe'), 'Maria de la Cruz Roe');
    assert.equal(reporterIn('By Maria de Cruz Roe For Mail'), 'Maria de Cruz Roe');
    assert.equal(reporterIn('By the harbor'), null);
  });
  it('is one person, in capitals, too', () => {
    assert.equal(reporterIn('BY IDA ROE AND PER HAUG'), 'IDA ROE');
    assert.equal(reporterIn('BY IDA ROE FOR MAIL LOCAL'), 'IDA ROE');
    assert.equal(reporterIn('BY IDA ROE STAFF WRITER'), 'IDA ROE');
  });
  it('is not an agency, nor its staff', () => {
    for (const line of ['By The Associated Press', 'By Associated Press', 'By Reuters Staff', 'BY REUTERS STAFF'])
      assert.equal(reporterIn(line), null, line);
  });
});
