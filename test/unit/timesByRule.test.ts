import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTimeExpressions } from '../../server/src/dates/timeExpressions';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';

/** The time expressions of a text of Tuesday, 5 March 2024: their words, type and rule, and the day in the other tense. */
const kinds = (text: string): string[] =>
  runToEnd(findTimeExpressions(runToEnd(tokenize(text)), '2024-03-05')).map(
    (it) => `${text.slice(it.start, it.end)}: ${it.type} ${it.rule}${it.other === null ? '' : ` or ${it.other}`}`,
  );

describe('A time after what it counts', () => {
  it('is a rate, which recurs', () => {
    assert.deepEqual(kinds('It rains twice a day.'), ['a day: SET SET']);
    assert.deepEqual(kinds('It rains once a week.'), ['a week: SET SET']);
    assert.deepEqual(kinds('It costs $100 a month.'), ['a month: SET SET']);
    assert.deepEqual(kinds('It rose 5 percent a year.'), ['a year: SET SET']);
    assert.deepEqual(kinds('It rose 5% a year.'), ['a year: SET SET']);
    assert.deepEqual(kinds('It cost 3 million a year.'), ['a year: SET SET']);
    assert.deepEqual(kinds('It cost 3 billion a year.'), ['a year: SET SET']);
    assert.deepEqual(kinds('It cost 3 trillion a year.'), ['a year: SET SET']);
    assert.deepEqual(kinds('It rained three times a day.'), ['a day: SET SET']);
    assert.deepEqual(kinds('He took two doses a day.'), ['a day: SET SET']);
    assert.deepEqual(kinds('He took 12 doses a day.'), ['a day: SET SET']);
    assert.deepEqual(kinds('Three loaves a day are enough.'), ['a day: SET SET']);
    assert.deepEqual(kinds('Two buses an hour come.'), ['an hour: SET SET']);
    assert.deepEqual(kinds('It cost 5 apiece a day.'), ['a day: SET SET']);
    assert.deepEqual(kinds('It cost 5 each a day.'), ['a day: SET SET']);
  });
  it('is a length after anything else', () => {
    assert.deepEqual(kinds('He took doses a day.'), ['a day: DURATION DUR']);
    assert.deepEqual(kinds('He took an hour.'), ['an hour: DURATION DUR']);
    assert.deepEqual(kinds('It was a year.'), ['a year: DURATION DUR']);
    assert.deepEqual(kinds('It takes a day.'), ['a day: DURATION DUR']);
    assert.deepEqual(kinds('It lasts a week.'), ['a week: DURATION DUR']);
    assert.deepEqual(kinds('He lost a class a year.'), ['a year: DURATION DUR']);
    assert.deepEqual(kinds('A bus an hour comes.'), ['an hour: DURATION DUR']);
    assert.deepEqual(kinds('Two glass a day came.'), ['a day: DURATION DUR']);
    assert.deepEqual(kinds('It rained 2 days a lot.'), ['2 days: DURATION DUR']);
    assert.deepEqual(kinds('The 3 takes a day.'), ['a day: DURATION DUR']);
    assert.deepEqual(kinds('It rains 3 was a day.'), ['a day: DURATION DUR']);
    assert.deepEqual(kinds('It costs $100 in a month.'), ['a month: DURATION DUR']);
  });
});

describe('What a time was read by', () => {
  it('is said by a rule', () => {
    assert.deepEqual(kinds('It was Tuesday.'), ['Tuesday: DATE WD-SAME']);
    assert.deepEqual(kinds('It was Monday.'), ['Monday: DATE WD-PAST or 2024-03-11']);
    assert.deepEqual(kinds('It will be Monday.'), ['Monday: DATE WD-FUT or 2024-03-04']);
    assert.deepEqual(kinds('It was last Monday.'), ['last Monday: DATE WD-LAST']);
    assert.deepEqual(kinds('It will be next Monday.'), ['next Monday: DATE WD-NEXT']);
    assert.deepEqual(kinds('It was Tuesday of last week.'), ['Tuesday of last week: DATE WD-WEEK']);
    assert.deepEqual(kinds('It was the first Monday of May 2020.'), ['the first Monday of May 2020: DATE WD-WEEK']);
    assert.deepEqual(kinds('It was on July 31, 2019.'), ['July 31, 2019: DATE ABS']);
    assert.deepEqual(kinds('It was on January 5.'), ['January 5: DATE MD-PAST']);
    assert.deepEqual(kinds('It will be on June 5.'), ['June 5: DATE MD-FUT']);
    assert.deepEqual(kinds('It was in July 2019.'), ['July 2019: DATE M-ABS']);
    assert.deepEqual(kinds('It was in January.'), ['January: DATE M-PAST']);
    assert.deepEqual(kinds('It will be in June.'), ['June: DATE M-FUT']);
    assert.deepEqual(kinds('It was in 2019.'), ['2019: DATE Y-ABS']);
    assert.deepEqual(kinds('It was in the 1990s.'), ['the 1990s: DATE DECADE']);
    assert.deepEqual(kinds('It was at Christmas.'), ['Christmas: DATE HOLIDAY']);
    assert.deepEqual(kinds('It was today.'), ['today: DATE REL-DAY']);
    assert.deepEqual(kinds('It was last week.'), ['last week: DATE REL-PERIOD']);
    assert.deepEqual(kinds('It was two days ago.'), ['two days ago: DATE AGO']);
    assert.deepEqual(kinds('It was on May 5, 2020. The next day it rained.'), [
      'May 5, 2020: DATE ABS',
      'The next day: DATE ANCHOR',
    ]);
    assert.deepEqual(kinds('It took two days.'), ['two days: DURATION DUR']);
    assert.deepEqual(kinds('It was in the first quarter.'), ['the first quarter: DATE QUARTER']);
    assert.deepEqual(kinds('It was last summer.'), ['last summer: DATE SEASON']);
    assert.deepEqual(kinds('It rains daily.'), ['daily: SET SET']);
    assert.deepEqual(kinds('It was at 3 p.m.'), ['3 p.m.: TIME CLOCK']);
    assert.deepEqual(kinds('It rains now.'), ['now: DATE REF']);
    assert.deepEqual(kinds('It was in nineteen ninety-six.'), ['nineteen ninety-six: DATE Y-ABS']);
    assert.deepEqual(kinds('It was in ’98.'), ['’98: DATE Y-ABS']);
    assert.deepEqual(kinds('It was on 2019-07-31.'), ['2019-07-31: DATE ABS']);
    assert.deepEqual(kinds('It was 9/11.'), ['9/11: DATE ABS']);
    assert.deepEqual(kinds('It was on the 3rd.'), ['the 3rd: DATE MD-PAST']);
    assert.deepEqual(kinds('It will be on the 25th.'), ['the 25th: DATE MD-FUT']);
    assert.deepEqual(kinds('It was on January 5 last year.'), ['January 5 last year: DATE ABS']);
    assert.deepEqual(kinds('It was two Tuesdays ago.'), ['two Tuesdays ago: DATE AGO']);
    assert.deepEqual(kinds('It was year-end.'), ['year-end: DATE REL-PERIOD']);
    assert.deepEqual(kinds('It was this morning.'), ['this morning: TIME REL-DAY']);
    assert.deepEqual(kinds('It was overnight.'), ['overnight: TIME ANCHOR']);
    assert.deepEqual(kinds('It was Friday night.'), ['Friday night: TIME WD-PAST or 2024-03-08']);
    assert.deepEqual(kinds('It was tomorrow at noon.'), ['tomorrow at noon: TIME REL-DAY']);
    assert.deepEqual(kinds('It was the morning of May 5.'), ['the morning of May 5: TIME MD-PAST']);
    assert.deepEqual(kinds('It was on April 24 and 25.'), ['April 24: DATE MD-PAST', '25: DATE MD-PAST']);
    assert.deepEqual(kinds('It was 3 to 5 June.'), ['3: DATE MD-PAST', '5 June: DATE MD-PAST']);
  });
});
