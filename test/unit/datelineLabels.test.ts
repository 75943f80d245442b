import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDateline } from '../../server/src/dates/dateline';

describe('A speaker’s label', () => {
  it('is not a dateline, whatever is in its parentheses', () => {
    for (const line of [
      'Ida Roe (Labour): When will the report be published?',
      'Per Haug (Port Ansel): It will be published in May.',
      'The Minister (Lars Roe): It was.',
      'Ida Roe: When?',
    ])
      assert.equal(readDateline(line, 0), null, line);
  });
  it('is told from a dateline by the place in capitals, or by the agency', () => {
    for (const line of ['VESTDAL (Northwire): The harbour reopened.', 'Vestdal (AFP): The harbour reopened.'])
      assert.notEqual(readDateline(line, 0), null, line);
  });
});
