import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A month and a day', () => {
  it('are in the year nearest to the article, by the tense', () => {
    checkTimes('2024-03-05', 'It ended on August 6.', ['August 6 = 2023-08-06']);
    checkTimes('2024-03-05', 'It will end on August 6.', ['August 6 = 2024-08-06']);
    checkTimes('2024-03-05', 'It ended on 6 August.', ['6 August = 2023-08-06']);
    checkTimes('2024-03-05', 'It ended on the 6th of August.', ['the 6th of August = 2023-08-06']);
    checkTimes('2024-03-05', 'It ended on August the 6th.', ['August the 6th = 2023-08-06']);
    checkTimes('2024-03-05', 'It ended on August the 6.', ['August = 2023-08']);
    checkTimes('2024-03-05', 'It ended on April Fourth.', ['April Fourth = 2024-04-04']);
    checkTimes('2024-03-05', 'It ended on June 31.', ['June = 2023-06']);
    checkTimes('2024-03-05', 'It ended on Feb. 29.', ['Feb. 29 = 2024-02-29']);
    checkTimes('2024-03-05', 'It ended on February 29, 2023.', ['February = 2024-02', '2023 = 2023']);
    checkTimes('2024-03-05', 'It ended on Jan. 5: he left.', ['Jan. 5 = 2024-01-05']);
    checkTimes('2024-03-05', 'It began on Jan. 5:30 p.m.', ['Jan. = 2024-01', '5:30 p.m. = 2024-03-05T17:30']);
    checkTimes('2024-03-05', 'It rose in May 5%.', ['May = 2024-05']);
    checkTimes('2024-03-05', 'It ended on 3 March 5.', ['March 5 = 2024-03-05']);
    checkTimes('2024-03-05', 'It ended July 31, 2019.', ['July 31, 2019 = 2019-07-31']);
    checkTimes('2024-03-05', 'It ended July 31 2019.', ['July 31 2019 = 2019-07-31']);
    checkTimes('2023-03-05', 'It ended on Feb. 29.', ['Feb. 29 = 2024-02-29']);
    checkTimes(null, 'It ended on August 6.', ['August 6 = XXXX-08-06']);
    checkTimes('2002-03-05', 'It was after the September 11 attacks.', ['September 11 = 2001-09-11']);
    checkTimes('2002-03-05', 'It was after the September 12 attacks.', ['September 12 = 2001-09-12']);
    checkTimes('2002-03-05', 'It was after the September 11 terror.', ['September 11 = 2001-09-11']);
    checkTimes('2000-03-05', 'It was after the September 11 attacks.', ['September 11 = 1999-09-11']);
    checkTimes('2001-03-05', 'It was after the September 11 attacks.', ['September 11 = 2001-09-11']);
  });
  it('may be a list or a range of days', () => {
    checkTimes('2024-03-05', 'It ran April 24 and 25.', ['April 24 = 2024-04-24', '25 = 2024-04-25']);
    checkTimes('2024-03-05', 'It ran May 7-11.', ['May 7 = 2024-05-07', '11 = 2024-05-11']);
    checkTimes('2024-03-05', 'It ran June 3, 4 and 5.', ['June 3 = 2024-06-03', '4 = 2024-06-04', '5 = 2024-06-05']);
    checkTimes('2024-03-05', 'It ran June 3, 4.', ['June 3 = 2024-06-03']);
    checkTimes('2024-03-05', 'It ran June 3, 4, 5, 6, 7, 8, 9 and 10.', [
      'June 3 = 2024-06-03',
      '4 = 2024-06-04',
      '5 = 2024-06-05',
      '6 = 2024-06-06',
      '7 = 2024-06-07',
      '8 = 2024-06-08',
      '9 = 2024-06-09',
    ]);
    checkTimes('2024-03-05', 'It ran 3 to 5 June.', ['3 = 2024-06-03', '5 June = 2024-06-05']);
    checkTimes('2024-03-05', 'It ran 6-7 June 2018.', ['6 = 2018-06-06', '7 June 2018 = 2018-06-07']);
    checkTimes('2024-03-05', 'It ran 7-6 June 2018.', ['6 June 2018 = 2018-06-06']);
    checkTimes('2024-03-05', 'It ran 6-6 June.', ['6 June = 2024-06-06']);
    checkTimes('2024-03-05', 'It ran June 3 to 2.', ['June 3 = 2024-06-03']);
    checkTimes('2024-03-05', 'It ran June 3 and 3.', ['June 3 = 2024-06-03']);
    checkTimes('2024-03-05', 'It rose June 3 and 4 percent.', ['June 3 = 2024-06-03']);
    checkTimes('2024-03-05', 'It ran June 3 and 4:30 p.m.', ['June 3 = 2024-06-03', '4:30 p.m. = 2024-06-03T16:30']);
    checkTimes('2024-03-05', 'It ran June 3 or 4 July.', ['June 3 = 2024-06-03', '4 July = 2023-07-04']);
    checkTimes('2024-03-05', 'It ran June 30 and 31.', ['June 30 = 2024-06-30']);
    checkTimes('2024-03-05', 'It ran June 3, 2019 and 4.', ['June 3, 2019 = 2019-06-03']);
    checkTimes('2024-03-05', 'It ran June 3 and 4 people left.', ['June 3 = 2024-06-03']);
    checkTimes('2024-03-05', 'It ran June 3 through 5.', ['June 3 = 2024-06-03', '5 = 2024-06-05']);
    checkTimes('2024-03-05', 'It ran June 3 until 5.', ['June 3 = 2024-06-03', '5 = 2024-06-05']);
    checkTimes('2024-03-05', 'It ran June 3 and 4 more came.', ['June 3 = 2024-06-03']);
  });
});

describe('A month alone', () => {
  it('is this year’s or last year’s, or the next one’s if the words point ahead', () => {
    checkTimes('2024-03-05', 'It began in January.', ['January = 2024-01']);
    checkTimes('2024-03-05', 'It began in March.', ['March = 2024-03']);
    checkTimes('2024-03-05', 'It began in May.', ['May = 2024-05']);
    checkTimes('2024-03-05', 'It began in June.', ['June = 2023-06']);
    checkTimes('2024-03-05', 'It began in December.', ['December = 2023-12']);
    checkTimes('2024-03-05', 'It will begin in January.', ['January = 2025-01']);
    checkTimes('2024-03-05', 'It will begin in June.', ['June = 2024-06']);
    checkTimes('2024-03-05', 'It began last March.', ['last March = 2023-03']);
    checkTimes('2024-03-05', 'It began last May.', ['last May = 2023-05']);
    checkTimes('2024-03-05', 'It will begin next March.', ['next March = 2025-03']);
    checkTimes('2024-03-05', 'It begins this June.', ['this June = 2024-06']);
    checkTimes('2024-03-05', 'It began this past March.', ['this past March = 2023-03']);
    checkTimes('2024-03-05', 'It began since March.', ['March = 2023-03']);
    checkTimes('2024-03-05', 'It began in July 2019.', ['July 2019 = 2019-07']);
    checkTimes('2024-03-05', 'It began in July of 2019.', ['July of 2019 = 2019-07']);
    checkTimes('2024-03-05', 'It began in July, 2019.', ['July, 2019 = 2019-07']);
    checkTimes('2024-03-05', 'It began in mid-July.', ['mid-July = 2023-07']);
    checkTimes('2024-03-05', 'It began the previous July.', ['previous July = 2023-07']);
    checkTimes('2024-03-05', 'It begins this coming July.', ['this coming July = 2024-07']);
    checkTimes('2024-11-05', 'It began in January.', ['January = 2025-01']);
    checkTimes('2024-11-05', 'It began in December.', ['December = 2024-12']);
    checkTimes('2024-11-05', 'It will begin in January.', ['January = 2025-01']);
    checkTimes(null, 'It began in July.', ['July = XXXX-07']);
  });
  it('is no name or verb', () => {
    checkTimes('2024-03-05', 'May said so.', []);
    checkTimes('2024-03-05', 'It may march.', []);
    checkTimes('2024-03-05', 'June Carter came.', []);
    checkTimes('2024-03-05', 'In June Carter came.', ['June = 2023-06']);
    checkTimes('2024-03-05', 'The May vote failed.', ['May = 2024-05']);
    checkTimes('2024-03-05', 'A March storm came.', ['March = 2024-03']);
    checkTimes('2024-03-05', 'The March said.', ['March = 2024-03']);
    checkTimes('2024-03-05', 'Jan and June said so.', []);
    checkTimes('2024-03-05', 'Jan and June Carter.', []);
    checkTimes('2024-03-05', 'It ran April to June.', ['April = 2024-04', 'June = 2023-06']);
    checkTimes('2024-03-05', 'It ran April or June.', ['April = 2024-04', 'June = 2023-06']);
    checkTimes('2024-03-05', 'April and May Roe came.', []);
    checkTimes('2024-03-05', 'Roe July left.', []);
    checkTimes('2024-03-05', 'The July storm came.', []);
    checkTimes('2024-03-05', 'By May it ended.', ['May = 2024-05']);
    checkTimes('2024-03-05', 'For August it rained.', ['August = 2023-08']);
    checkTimes('2024-03-05', 'The Mar. vote failed.', ['Mar. = 2024-03']);
    checkTimes('2024-03-05', 'He met August Roe.', []);
    checkTimes('2024-03-05', 'Trump’s June trip.', ['June = 2023-06']);
    checkTimes('2024-03-05', 'Trump’s May trip.', ['May = 2024-05']);
    checkTimes('2024-03-05', 'Every July it rains.', ['Every July = XXXX-07']);
    checkTimes('2024-03-05', 'Each May it rains.', ['Each May = XXXX-05']);
    checkTimes('2024-03-05', 'It ran in April/May.', ['April = 2024-04', 'May = 2024-05']);
  });
});

describe('A weekday', () => {
  it('is the last one, or the next one if the words point ahead', () => {
    checkTimes('2024-03-05', 'It began Monday.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It began Tuesday.', ['Tuesday = 2024-03-05']);
    checkTimes('2024-03-05', 'It began Wednesday.', ['Wednesday = 2024-02-28']);
    checkTimes('2024-03-05', 'It will begin Monday.', ['Monday = 2024-03-11']);
    checkTimes('2024-03-05', 'It will begin Wednesday.', ['Wednesday = 2024-03-06']);
    checkTimes('2024-03-05', 'It began last Tuesday.', ['last Tuesday = 2024-02-27']);
    checkTimes('2024-03-05', 'It began last Monday.', ['last Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'It will begin next Tuesday.', ['next Tuesday = 2024-03-12']);
    checkTimes('2024-03-05', 'It will begin next Monday.', ['next Monday = 2024-03-11']);
    checkTimes('2024-03-05', 'It begins this Monday.', ['this Monday = 2024-03-11']);
    checkTimes('2024-03-05', 'It begins this coming Friday.', ['this coming Friday = 2024-03-08']);
    checkTimes('2024-03-05', 'It began this past Friday.', ['this past Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It began the past Sunday.', ['the past Sunday = 2024-03-03']);
    checkTimes('2024-03-05', 'It was planned for Sunday.', ['Sunday = 2024-03-03']);
    checkTimes('2024-03-05', 'It was planned for Saturday.', ['Saturday = 2024-03-09']);
    checkTimes('2024-03-05', 'It was planned for Monday.', ['Monday = 2024-03-04']);
    checkTimes(null, 'It began Sunday.', ['Sunday = XXXX-WXX-7']);
    checkTimes(null, 'It began Tuesday.', ['Tuesday = XXXX-WXX-2']);
  });
  it('may be written short, but not as a word or a name', () => {
    checkTimes('2024-03-05', 'It began Tues.', ['Tues. = 2024-03-05']);
    checkTimes('2024-03-05', 'It began Tue.', ['Tue. = 2024-03-05']);
    checkTimes('2024-03-05', 'It began Fri. night.', ['Fri. night = 2024-03-01TNI']);
    checkTimes('2024-03-05', 'It began Sun by the sea.', []);
    checkTimes('2024-03-05', 'The Sun. set.', []);
    checkTimes('2024-03-05', 'It began on Thurs. evening.', ['Thurs. evening = 2024-02-29TEV']);
    checkTimes('2024-03-05', 'Super Tuesday came.', []);
    checkTimes('2024-03-05', 'super Tuesday came.', ['Tuesday = 2024-03-05']);
    checkTimes('2024-03-05', 'The Friday Times wrote.', []);
    checkTimes('2024-03-05', 'The Friday times were bad.', ['Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'The Sunday Tribune wrote.', []);
    checkTimes('2024-03-05', 'A Saturday Night Live sketch.', []);
    checkTimes('2024-03-05', 'The Monday NATO meeting.', ['Monday = 2024-03-04']);
    checkTimes('2024-03-05', 'The Monday morning rush.', ['Monday morning = 2024-03-04TMO']);
    checkTimes('2024-03-05', 'tuesday came.', []);
    checkTimes('2024-03-05', 'Black Friday came.', []);
  });
  it('may be counted in weeks', () => {
    checkTimes('2024-03-05', 'It ends Tuesday week.', ['Tuesday week = 2024-03-19']);
    checkTimes('2024-03-05', 'It ends Monday fortnight.', ['Monday fortnight = 2024-03-25']);
    checkTimes('2024-03-05', 'The Tuesday week it ended.', ['Tuesday = 2024-03-05']);
    checkTimes('2024-03-05', 'It was Tuesday week-long talks.', ['Tuesday = 2024-03-05']);
    checkTimes('2024-03-05', 'It was Tuesday of last week.', ['Tuesday of last week = 2024-02-27']);
    checkTimes('2024-03-05', 'It will be Friday next week.', ['Friday next week = 2024-03-15']);
    checkTimes('2024-03-05', 'It was Sunday of this week.', ['Sunday of this week = 2024-03-10']);
    checkTimes('2024-03-05', 'It began two Tuesdays ago.', ['two Tuesdays ago = 2024-02-20']);
    checkTimes('2024-03-05', 'It began two Mondays ago.', ['two Mondays ago = 2024-02-26']);
    checkTimes('2024-03-05', 'It began two Mondays ago years.', ['Mondays = XXXX-WXX-1']);
    checkTimes('2024-03-05', 'It begins a week on Tuesday.', ['a week on Tuesday = 2024-03-19']);
    checkTimes('2024-03-05', 'It began a week ago Friday.', ['a week ago Friday = 2024-02-23']);
    checkTimes('2024-03-05', 'It began a week ago on Friday.', ['a week ago on Friday = 2024-02-23']);
    checkTimes('2024-03-05', 'It begins two weeks from Monday.', ['two weeks from Monday = 2024-03-25']);
    checkTimes('2024-03-05', 'It began a week last Tuesday.', ['a week last Tuesday = 2024-02-20']);
    checkTimes('2024-03-05', 'It begins a fortnight on Sunday.', ['a fortnight on Sunday = 2024-03-24']);
    checkTimes('2024-03-05', 'It began weeks ago Friday.', ['weeks ago = PAST_REF', 'Friday = 2024-03-01']);
    checkTimes('2024-03-05', 'It began a week ago Friday Night.', [
      'a week ago = 2024-W09',
      'Friday Night = 2024-03-01TNI',
    ]);
    checkTimes(null, 'It ends Tuesday week.', ['Tuesday week = XXXX-WXX-2']);
    checkTimes(null, 'It ends Sunday week.', ['Sunday week = XXXX-WXX-7']);
  });
  it('may be one of a month', () => {
    checkTimes('2024-03-05', 'It was the last Friday of June.', ['the last Friday of June = 2023-06-30']);
    checkTimes('2024-03-05', 'It was the first Monday in May 2020.', ['the first Monday in May 2020 = 2020-05-04']);
    checkTimes('2024-03-05', 'It was the fifth Monday in May 2020.', ['Monday = 2024-03-04', 'May 2020 = 2020-05']);
    checkTimes('2024-03-05', 'It was the fifth Friday in May 2020.', ['the fifth Friday in May 2020 = 2020-05-29']);
    checkTimes('2024-03-05', 'It is the second Tuesday of next month.', [
      'the second Tuesday of next month = 2024-04-09',
    ]);
    checkTimes('2024-03-05', 'It was the final Friday of June 2019.', ['the final Friday of June 2019 = 2019-06-28']);
    checkTimes('2024-03-05', 'It was the sixth Friday of June.', ['Friday = 2024-03-01', 'June = 2023-06']);
    checkTimes('2024-03-05', 'It was first Friday of June 2019.', ['first Friday of June 2019 = 2019-06-07']);
    checkTimes('2024-03-05', 'It was the last Thursday in February 2024.', [
      'the last Thursday in February 2024 = 2024-02-29',
    ]);
    checkTimes('2024-03-05', 'It was the second Tuesday of the month.', [
      'the second Tuesday of the month = 2024-03-12',
    ]);
    checkTimes(null, 'It was the last Friday of June.', ['the last Friday of June = XXXX-06-WXX-5']);
    checkTimes(null, 'It was the first Sunday of June.', ['the first Sunday of June = XXXX-06-WXX-7']);
  });
  it('far from the header tells the year of its date', () => {
    checkTimes('2024-03-05', 'It was Monday, August 7.', ['Monday, August 7 = 2023-08-07']);
    checkTimes('2024-03-05', 'It was Friday, August 5.', ['Friday, August 5 = 2022-08-05']);
    checkTimes('2024-03-05', 'It was Tuesday, August 9.', ['Tuesday, August 9 = 2022-08-09']);
    checkTimes('2024-03-05', 'It was Friday the 13th of May.', ['Friday the 13th of May = 2024-05-13']);
    checkTimes('2024-03-05', 'It was Wednesday 31 July 2019.', ['Wednesday 31 July 2019 = 2019-07-31']);
    checkTimes('2024-03-05', 'It was Friday, Oct. 6.', ['Friday, Oct. 6 = 2023-10-06']);
    checkTimes('2024-03-05', 'It was Friday, Oct. 7.', ['Friday, Oct. 7 = 2022-10-07']);
    checkTimes('2024-03-05', 'It was Thursday, March 7.', ['Thursday, March 7 = 2024-03-07']);
    checkTimes('2024-03-05', 'It was Thursday, January 4.', ['Thursday, January 4 = 2024-01-04']);
    checkTimes('2024-03-05', 'It was Friday, January 5.', ['Friday, January 5 = 2024-01-05']);
    checkTimes('2024-03-05', 'It was Thursday, January 5.', ['Thursday, January 5 = 2024-01-05']);
  });
});

describe('A holiday', () => {
  it('is the nearest that fits the tense', () => {
    checkTimes('2024-03-05', 'It was at Christmas.', ['Christmas = 2023-12-25']);
    checkTimes('2024-03-05', 'It was on Christmas Eve.', ['Christmas Eve = 2023-12-24']);
    checkTimes('2024-03-05', 'It was on Boxing Day.', ['Boxing Day = 2023-12-26']);
    checkTimes('2024-03-05', 'It was on New Year’s Eve.', ['New Year’s Eve = 2023-12-31']);
    checkTimes('2024-03-05', "It was on New Year's Day.", ["New Year's Day = 2024-01-01"]);
    checkTimes('2024-03-05', 'It was on Valentine’s Day.', ['Valentine’s Day = 2024-02-14']);
    checkTimes('2024-03-05', 'It was at Halloween.', ['Halloween = 2023-10-31']);
    checkTimes('2024-03-05', 'It was on Veterans Day.', ['Veterans Day = 2023-11-11']);
    checkTimes('2024-03-05', 'It was at Thanksgiving.', ['Thanksgiving = 2023-11-23']);
    checkTimes('2024-03-05', 'It was on Labor Day.', ['Labor Day = 2023-09-04']);
    checkTimes('2024-03-05', 'It was on Memorial Day.', ['Memorial Day = 2024-05-27']);
    checkTimes('2024-03-05', 'It was on Columbus Day.', ['Columbus Day = 2023-10-09']);
    checkTimes('2024-03-05', 'It was on Presidents’ Day.', ['Presidents’ Day = 2024-02-19']);
    checkTimes('2024-03-05', 'It was on Mother’s Day.', ['Mother’s Day = 2024-05-12']);
    checkTimes('2024-03-05', 'It was on Father’s Day.', ['Father’s Day = 2024-06-16']);
    checkTimes('2024-03-05', 'It was on Ash Wednesday.', ['Ash Wednesday = 2024-02-14']);
    checkTimes('2024-03-05', 'It was on Palm Sunday 2016.', ['Palm Sunday 2016 = 2016-03-20']);
    checkTimes('2024-03-05', 'It was on Maundy Thursday 2016.', ['Maundy Thursday 2016 = 2016-03-24']);
    checkTimes('2024-03-05', 'It was on Good Friday 2016.', ['Good Friday 2016 = 2016-03-25']);
    checkTimes('2024-03-05', 'It was on Easter Sunday 2016.', ['Easter Sunday 2016 = 2016-03-27']);
    checkTimes('2024-03-05', 'It was on Easter Monday 2016.', ['Easter Monday 2016 = 2016-03-28']);
    checkTimes('2024-03-05', 'It was at Easter, 2019.', ['Easter, 2019 = 2019-04-21']);
    checkTimes('2024-03-05', 'It was on May Day.', ['May Day = 2024-05-01']);
    checkTimes('2024-03-05', 'It was on Juneteenth.', ['Juneteenth = 2024-06-19']);
    checkTimes('2024-03-05', 'It was on Armistice Day.', ['Armistice Day = 2023-11-11']);
    checkTimes('2024-03-05', 'It was on Remembrance Day.', ['Remembrance Day = 2023-11-11']);
    checkTimes('2024-03-05', 'It was on Anzac Day.', ['Anzac Day = 2024-04-25']);
    checkTimes('2024-03-05', 'It was on Canada Day.', ['Canada Day = 2023-07-01']);
    checkTimes('2024-03-05', 'It was on Bastille Day.', ['Bastille Day = 2023-07-14']);
    checkTimes('2024-03-05', 'It was on St. Patrick’s Day.', ['St. Patrick’s Day = 2024-03-17']);
    checkTimes('2024-03-05', 'It was on Groundhog Day.', ['Groundhog Day = 2024-02-02']);
    checkTimes('2024-03-05', 'It was on Earth Day.', ['Earth Day = 2024-04-22']);
    checkTimes('2024-03-05', 'It was on Whit Monday 2016.', ['Whit Monday 2016 = 2016-05-16']);
    checkTimes('2024-03-05', 'It was at Pentecost 2016.', ['Pentecost 2016 = 2016-05-15']);
    checkTimes('2024-03-05', 'It was on Shrove Tuesday.', ['Shrove Tuesday = 2024-02-13']);
    checkTimes('2024-03-05', 'It was on Election Day 2016.', ['Election Day 2016 = 2016-11-08']);
    checkTimes('2024-03-05', 'It was on Election Day 2010.', ['Election Day 2010 = 2010-11-02']);
    checkTimes('2024-03-05', 'It was last Christmas.', ['last Christmas = 2023-12-25']);
    checkTimes('2024-03-05', 'It will be next Christmas.', ['next Christmas = 2024-12-25']);
    checkTimes('2024-03-05', 'It was last Easter.', ['last Easter = 2023-04-09']);
    checkTimes('2024-03-05', 'It will be this Christmas.', ['this Christmas = 2024-12-25']);
    checkTimes('2024-03-05', 'It will be next Easter.', ['next Easter = 2024-03-31']);
    checkTimes('2024-03-05', 'It was last Valentine’s Day.', ['last Valentine’s Day = 2024-02-14']);
    checkTimes('2024-03-05', 'It will be next Valentine’s Day.', ['next Valentine’s Day = 2025-02-14']);
    checkTimes('2024-03-05', 'Thanksgiving Square was full.', []);
    checkTimes('2024-03-05', 'christmas came.', []);
    checkTimes('2024-03-05', 'It will be at Halloween.', ['Halloween = 2024-10-31']);
    checkTimes(null, 'It was at Christmas.', ['Christmas = XXXX']);
    checkTimes('2024-03-05', 'It was at Easter 1981.', ['Easter 1981 = 1981-04-19']);
    checkTimes('2024-03-05', 'It was at Easter 1954.', ['Easter 1954 = 1954-04-18']);
    checkTimes('2024-03-05', 'It was at Easter 2000.', ['Easter 2000 = 2000-04-23']);
    checkTimes('2024-03-05', 'It was at Easter 2038.', ['Easter 2038 = 2038-04-25']);
    checkTimes('2024-03-05', 'It was on Memorial Day 2015.', ['Memorial Day 2015 = 2015-05-25']);
    checkTimes('2024-03-05', 'It was on Memorial Day 2021.', ['Memorial Day 2021 = 2021-05-31']);
    checkTimes('2024-03-05', 'It was on Labor Day 2014.', ['Labor Day 2014 = 2014-09-01']);
    checkTimes('2024-03-05', 'It was on Labor Day 2015.', ['Labor Day 2015 = 2015-09-07']);
  });
});

describe('A month or day with its year in words', () => {
  it('is in that year', () => {
    checkTimes('2024-03-05', 'It began in June last year.', ['June last year = 2023-06']);
    checkTimes('2024-03-05', 'It began in January of this year.', ['January of this year = 2024-01']);
    checkTimes('2024-03-05', 'It will begin on April 5 next year.', ['April 5 next year = 2025-04-05']);
    checkTimes('2024-03-05', 'It began in 2019. It ended on June 29 of that year.', [
      '2019 = 2019',
      'June 29 of that year = 2019-06-29',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. It ended in May the following year.', [
      '2019 = 2019',
      'May the following year = 2020-05',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. It rained in May of the previous year.', [
      '2019 = 2019',
      'May of the previous year = 2018-05',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. It rained in May of the same year.', [
      '2019 = 2019',
      'May of the same year = 2019-05',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. It rained in May the next year.', [
      '2019 = 2019',
      'May the next year = 2020-05',
    ]);
    checkTimes('2024-03-05', 'It began in June of the year.', ['June = 2023-06', 'the year = 2024']);
    checkTimes('2024-03-05', 'It began in June that year.', ['June = 2023-06', 'that year = 2023']);
    checkTimes(null, 'It began in June last year.', ['June = XXXX-06', 'last year = XXXX']);
  });
});

describe('Today', () => {
  it('is the article’s day', () => {
    checkTimes('2024-03-05', 'It rains today.', ['today = 2024-03-05']);
    checkTimes('2024-03-05', 'It rained yesterday.', ['yesterday = 2024-03-04']);
    checkTimes('2024-03-05', 'It will rain tomorrow.', ['tomorrow = 2024-03-06']);
    checkTimes('2024-03-05', 'It rains tonight.', ['tonight = 2024-03-05TNI']);
    checkTimes('2024-03-05', 'USA Today wrote.', []);
    checkTimes('2024-03-05', 'Today it rains.', ['Today = 2024-03-05']);
    checkTimes('2024-03-05', 'Today’s youth is tired.', ['Today = PRESENT_REF']);
    checkTimes('2024-03-05', 'Today’s storm passed.', ['Today = 2024-03-05']);
    checkTimes('2024-03-05', 'Yesterday’s youth is tired.', ['Yesterday = 2024-03-04']);
    checkTimes(null, 'It rains today.', ['today = XXXX-XX-XX']);
    checkTimes(null, 'It rains tonight.', ['tonight = XXXX-XX-XXTNI']);
  });
});

describe('A date in figures', () => {
  it('counts if it has one reading', () => {
    checkTimes('2024-03-05', 'It was 2019-07-31.', ['2019-07-31 = 2019-07-31']);
    checkTimes('2024-03-05', 'It was 31.07.2019.', ['31.07.2019 = 2019-07-31']);
    checkTimes('2024-03-05', 'It was 31/07/2019.', ['31/07/2019 = 2019-07-31']);
    checkTimes('2024-03-05', 'It was 9/11.', ['9/11 = 2001-09-11']);
    checkTimes('2024-03-05', 'It was 9/11/.', []);
    checkTimes('2024-03-05', 'It was 9/12.', []);
    checkTimes('2024-03-05', 'It was A-2019-01-01.', []);
    checkTimes('2024-03-05', 'It was 2019-07-31T10:30.', ['2019-07-31T10:30 = 2019-07-31T10:30']);
    checkTimes('2024-03-05', 'It was 2019-7-3.', ['2019-7-3 = 2019-07-03']);
    checkTimes('2024-03-05', 'It was 20190731.', []);
    checkTimes('2024-03-05', 'It was 31-07-2019.', ['31-07-2019 = 2019-07-31']);
    checkTimes('2024-03-05', 'It was 2O19-07-31.', []);
    checkTimes('2024-03-05', 'It was 2019-02-30.', ['2019 = 2019']);
  });
});

describe('A number in an address', () => {
  it('is no time', () => {
    checkTimes('2024-03-05', 'See https://a.example/2019/x now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'See www.a.example/2019 now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'Ask roe@a2019.example now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'See #storm-2019 now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'See storm_2019_b now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'See ?y=2019 now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'See a.com/2019.', []);
    checkTimes('2024-03-05', 'See storm.2019.pdf now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'It was 2019/x now.', ['2019 = 2019', 'now = PRESENT_REF']);
    checkTimes('2024-03-05', 'It was and/or 2019.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'In 2019-style x.', ['2019 = 2019']);
  });
});
