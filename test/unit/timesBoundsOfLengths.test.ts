import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A length of time', () => {
  it('is none in an age or the name of a show', () => {
    checkTimes('2024-03-05', 'She is 54 years old.', []);
    checkTimes('2024-03-05', 'The 3-year-old sang.', []);
    checkTimes('2024-03-05', 'The two-year-olds sang.', []);
    checkTimes('2024-03-05', 'A man 54 years of age came.', []);
    checkTimes('2024-03-05', 'He, aged 5 years, sang.', []);
    checkTimes('2024-03-05', 'He, aged about 5 years, sang.', ['about 5 years = P5Y']);
    checkTimes('2024-03-05', 'It aged five years.', []);
    checkTimes('2024-03-05', 'He saw 48 Hours.', []);
    checkTimes('2024-03-05', 'He saw 60 Minutes.', []);
    checkTimes('2024-03-05', '48 Hours later it rained.', []);
    checkTimes('2024-03-05', 'In 48 hours it rained.', ['48 hours = PT48H']);
    checkTimes('2024-03-05', 'He slept three Hours.', ['three Hours = PT3H']);
  });
  it('may be open, if a word before or after makes it one', () => {
    checkTimes('2024-03-05', 'It for years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It in years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It over years.', ['over years = PXY']);
    checkTimes('2024-03-05', 'It within years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It after years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It through years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It of years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It took years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It takes years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It take years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It spent years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It spend years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It lasted years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It last years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It lasting years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It follows years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It followed years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It every years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It the years.', ['the years = PXY']);
    checkTimes('2024-03-05', 'It was years of that.', []);
    checkTimes('2024-03-05', 'It was years later that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years before that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years after that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years earlier that.', ['years earlier = PAST_REF']);
    checkTimes('2024-03-05', 'It was years ahead that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years since that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years long that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years apart that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years away that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years without that.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years-long.', ['years = PXY']);
    checkTimes('2024-03-05', 'It was years.', []);
    checkTimes('2024-03-05', 'He saw seconds.', []);
    checkTimes('2024-03-05', 'It took quarters.', []);
    checkTimes('2024-03-05', 'For quarters it fell.', []);
    checkTimes('2024-03-05', 'For seconds it fell.', []);
    checkTimes('2024-03-05', 'It was days of rain.', []);
    checkTimes('2024-03-05', 'In days of rain.', ['days = PXD']);
  });
  it('has its first word before the count', () => {
    checkTimes('2024-03-05', 'It rained the past three days.', ['the past three days = P3D']);
    checkTimes('2024-03-05', 'It rained the last three days.', ['the last three days = P3D']);
    checkTimes('2024-03-05', 'It rained the next three days.', ['the next three days = P3D']);
    checkTimes('2024-03-05', 'It rained the first three days.', ['the first three days = P3D']);
    checkTimes('2024-03-05', 'It rained the coming three days.', ['the coming three days = P3D']);
    checkTimes('2024-03-05', 'It rained the following three days.', ['the following three days = P3D']);
    checkTimes('2024-03-05', 'It rained the previous three days.', ['the previous three days = P3D']);
    checkTimes('2024-03-05', 'It rained the final three days.', ['the final three days = P3D']);
    checkTimes('2024-03-05', 'It rained the latest three days.', ['the latest three days = P3D']);
    checkTimes('2024-03-05', 'It rained the recent three days.', ['the recent three days = P3D']);
    checkTimes('2024-03-05', 'It rained the opening three days.', ['the opening three days = P3D']);
    checkTimes('2024-03-05', 'It rained the closing three days.', ['the closing three days = P3D']);
    checkTimes('2024-03-05', 'It rained the other three days.', ['three days = P3D']);
  });
  it('may have a word between count and unit', () => {
    checkTimes('2024-03-05', 'It took three straight days.', ['three straight days = P3D']);
    checkTimes('2024-03-05', 'It took three consecutive days.', ['three consecutive days = P3D']);
    checkTimes('2024-03-05', 'It took three successive days.', ['three successive days = P3D']);
    checkTimes('2024-03-05', 'It took three full days.', ['three full days = P3D']);
    checkTimes('2024-03-05', 'It took three whole days.', ['three whole days = P3D']);
    checkTimes('2024-03-05', 'It took three more days.', ['three more days = P3D']);
    checkTimes('2024-03-05', 'It took three additional days.', ['three additional days = P3D']);
    checkTimes('2024-03-05', 'It took three extra days.', ['three extra days = P3D']);
    checkTimes('2024-03-05', 'It took three long days.', ['three long days = P3D']);
    checkTimes('2024-03-05', 'It took three short days.', ['three short days = P3D']);
    checkTimes('2024-03-05', 'It took three business days.', ['three business days = P3D']);
    checkTimes('2024-03-05', 'It took three working days.', ['three working days = P3D']);
    checkTimes('2024-03-05', 'It took three trading days.', ['three trading days = P3D']);
    checkTimes('2024-03-05', 'It took three calendar days.', ['three calendar days = P3D']);
    checkTimes('2024-03-05', 'It took three fiscal days.', ['three fiscal days = P3D']);
    checkTimes('2024-03-05', 'It took three entire days.', ['three entire days = P3D']);
    checkTimes('2024-03-05', 'It took three solid days.', ['three solid days = P3D']);
    checkTimes('2024-03-05', 'It took three further days.', ['three further days = P3D']);
    checkTimes('2024-03-05', 'It took three other days.', ['three other days = P3D']);
    checkTimes('2024-03-05', 'It took three final days.', ['three final days = P3D']);
    checkTimes('2024-03-05', 'It took three wet days.', []);
    checkTimes('2024-03-05', 'It took several days.', ['several days = PXD']);
    checkTimes('2024-03-05', 'It took many days.', ['many days = PXD']);
    checkTimes('2024-03-05', 'It took few days.', ['few days = PXD']);
    checkTimes('2024-03-05', 'It took some days.', ['some days = PXD']);
    checkTimes('2024-03-05', 'It took numerous days.', ['numerous days = PXD']);
    checkTimes('2024-03-05', 'It took countless days.', ['countless days = PXD']);
    checkTimes('2024-03-05', 'It took multiple days.', ['multiple days = PXD']);
    checkTimes('2024-03-05', 'It took various days.', ['various days = PXD']);
    checkTimes('2024-03-05', 'It took a few days.', ['a few days = PXD']);
    checkTimes('2024-03-05', 'It took dozens of days.', ['dozens of days = PXD']);
    checkTimes('2024-03-05', 'It took hundreds of days.', ['hundreds of days = PXD']);
    checkTimes('2024-03-05', 'It took thousands of days.', ['thousands of days = PXD']);
    checkTimes('2024-03-05', 'It took number of days.', ['number of days = PXD']);
    checkTimes('2024-03-05', 'It took scores of days.', ['scores of days = PXD']);
    checkTimes('2024-03-05', 'It took tens of days.', ['tens of days = PXD']);
    checkTimes('2024-03-05', 'It took a number of days.', ['a number of days = PXD']);
    checkTimes('2024-03-05', 'It took lots of days.', ['days = PXD']);
    checkTimes('2024-03-05', 'It took a couple of days.', ['a couple of days = P2D']);
    checkTimes('2024-03-05', 'It took a couple days.', ['a couple days = P2D']);
    checkTimes('2024-03-05', 'It took couple of days.', ['couple of days = P2D']);
    checkTimes('2024-03-05', 'It took a half day.', ['a half day = PT12H']);
    checkTimes('2024-03-05', 'It took half day.', ['half day = PT12H']);
    checkTimes('2024-03-05', 'It took half a day.', ['half a day = PT12H']);
    checkTimes('2024-03-05', 'It took an entire day.', ['an entire day = P1D']);
    checkTimes('2024-03-05', 'It took two half days.', ['half days = PT12H']);
  });
  it('has one letter for each unit', () => {
    checkTimes('2024-03-05', 'It took two seconds.', ['two seconds = PT2S']);
    checkTimes('2024-03-05', 'It took two minutes.', ['two minutes = PT2M']);
    checkTimes('2024-03-05', 'It took two hours.', ['two hours = PT2H']);
    checkTimes('2024-03-05', 'It took two days.', ['two days = P2D']);
    checkTimes('2024-03-05', 'It took two weeks.', ['two weeks = P2W']);
    checkTimes('2024-03-05', 'It took two fortnights.', ['two fortnights = P4W']);
    checkTimes('2024-03-05', 'It took two weekends.', ['two weekends = P2WE']);
    checkTimes('2024-03-05', 'It took two months.', ['two months = P2M']);
    checkTimes('2024-03-05', 'It took two quarters.', ['two quarters = P2Q']);
    checkTimes('2024-03-05', 'It took two years.', ['two years = P2Y']);
    checkTimes('2024-03-05', 'It took two decades.', ['two decades = P20Y']);
    checkTimes('2024-03-05', 'It took two centuries.', ['two centuries = P2CE']);
    checkTimes('2024-03-05', 'It took two millennia.', ['two millennia = P2ML']);
    checkTimes('2024-03-05', 'It took 2.5 days.', ['2.5 days = P2DT12H']);
    checkTimes('2024-03-05', 'It took 2.5 hours.', ['2.5 hours = PT2H30M']);
    checkTimes('2024-03-05', 'It took 2.5 minutes.', ['2.5 minutes = PT2M30S']);
    checkTimes('2024-03-05', 'It took 2.5 weeks.', ['2.5 weeks = P2.5W']);
    checkTimes('2024-03-05', 'It took 2.5 months.', ['2.5 months = P2.5M']);
    checkTimes('2024-03-05', 'It took 0.5 years.', ['0.5 years = P6M']);
    checkTimes('2024-03-05', 'It took 1.5 decades.', ['1.5 decades = P15Y']);
    checkTimes('2024-03-05', 'It took 1.5 fortnights.', ['1.5 fortnights = P3W']);
    checkTimes('2024-03-05', 'It took half a decade.', ['half a decade = P5Y']);
    checkTimes('2024-03-05', 'It took half a month.', ['half a month = P0.5M']);
    checkTimes('2024-03-05', 'It took half a week.', ['half a week = P0.5W']);
  });
});

describe('A day with a part of it', () => {
  it('has the code of that part', () => {
    checkTimes('2024-03-05', 'It rained Friday morning.', ['Friday morning = 2024-03-01TMO']);
    checkTimes('2024-03-05', 'It rained Friday noon.', ['Friday noon = 2024-03-01T12:00']);
    checkTimes('2024-03-05', 'It rained Friday midday.', ['Friday midday = 2024-03-01TMI']);
    checkTimes('2024-03-05', 'It rained Friday afternoon.', ['Friday afternoon = 2024-03-01TAF']);
    checkTimes('2024-03-05', 'It rained Friday evening.', ['Friday evening = 2024-03-01TEV']);
    checkTimes('2024-03-05', 'It rained Friday night.', ['Friday night = 2024-03-01TNI']);
    checkTimes('2024-03-05', 'It rained Friday nights.', ['Friday nights = XXXX-WXX-5TNI']);
    checkTimes('2024-03-05', 'It rains every Friday night.', ['every Friday night = XXXX-WXX-5TNI']);
    checkTimes('2024-03-05', 'It rained on March 1 afternoon.', ['March 1 afternoon = 2024-03-01TAF']);
    checkTimes('2024-03-05', 'It rained 2019 nights.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'It rained in March nights.', ['March = 2024-03']);
    checkTimes('2024-03-05', 'It rains Fridays morning.', ['Fridays morning = XXXX-WXX-5TMO']);
    checkTimes('2024-03-05', 'It will rain tomorrow nights.', ['tomorrow nights = XXXX-XX-XXTNI']);
    checkTimes('2024-03-05', 'It rained Sunday mornings.', ['Sunday mornings = XXXX-WXX-7TMO']);
    checkTimes('2024-03-05', 'It rained Christmas morning.', ['Christmas morning = 2023-12-25TMO']);
    checkTimes('2024-03-05', 'It rained Friday glass.', ['Friday = 2024-03-01']);
  });
});

describe('A weekday beside a word', () => {
  it('counts from the day mentioned before if the word says so', () => {
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The previous Friday it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The previous Friday = 2020-01-03',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The following Friday it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The following Friday = 2020-01-10',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The following Sunday it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The following Sunday = 2020-01-12',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The previous Sunday it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The previous Sunday = 2019-12-29',
    ]);
    checkTimes('2024-03-05', 'It rained on January 5, 2020. The previous Saturday it was dry.', [
      'January 5, 2020 = 2020-01-05',
      'The previous Saturday = 2020-01-04',
    ]);
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left on June 3, 1880, wrote in 1885, in 1890, in 1895 and in 1899. On Friday he died.',
      [
        'May 1871 = 1871-05',
        'June 3, 1880 = 1880-06-03',
        '1885 = 1885',
        '1890 = 1890',
        '1895 = 1895',
        '1899 = 1899',
        'Friday = 1880-06-04',
      ],
    );
    checkTimes(
      '2024-03-05',
      'Born in May 1871, he left in June 1880, wrote in 1885, in 1890, in 1895 and on June 3, 1899. On Friday he died. On Saturday he was buried. On Saturday it rained.',
      [
        'May 1871 = 1871-05',
        'June 1880 = 1880-06',
        '1885 = 1885',
        '1890 = 1890',
        '1895 = 1895',
        'June 3, 1899 = 1899-06-03',
        'Friday = 2024-03-01',
        'Saturday = 2024-03-02',
        'Saturday = 2024-03-02',
      ],
    );
  });
});

describe('The day of a month', () => {
  it('has one or two figures and maybe an ending', () => {
    checkTimes('2024-03-05', 'It was March 1st.', ['March 1st = 2024-03-01']);
    checkTimes('2024-03-05', 'It was March 2nd.', ['March 2nd = 2024-03-02']);
    checkTimes('2024-03-05', 'It was March 3rd.', ['March 3rd = 2024-03-03']);
    checkTimes('2024-03-05', 'It was March 31st.', ['March 31st = 2024-03-31']);
    checkTimes('2024-03-05', 'It was March 32.', []);
    checkTimes('2024-03-05', 'It was March 0.', []);
    checkTimes('2024-03-05', 'It was March 00.', []);
    checkTimes('2024-03-05', 'It was March 01.', ['March 01 = 2024-03-01']);
    checkTimes('2024-03-05', 'It was March 001.', []);
    checkTimes('2024-03-05', 'It was March 1xx.', []);
    checkTimes('2024-03-05', 'It was 1 March.', ['1 March = 2024-03-01']);
    checkTimes('2024-03-05', 'It was 31 March.', ['31 March = 2024-03-31']);
    checkTimes('2024-03-05', 'It was 32 March.', []);
    checkTimes('2024-03-05', 'It was 031 March.', []);
    checkTimes('2024-03-05', 'It was March 3RD.', ['March 3RD = 2024-03-03']);
    checkTimes('2024-03-05', 'It was the twentieth of March.', ['the twentieth of March = 2024-03-20']);
    checkTimes('2024-03-05', 'It was the first of March.', ['the first of March = 2024-03-01']);
    checkTimes('2024-03-05', 'It was the nineteenth of March.', ['the nineteenth of March = 2024-03-19']);
    checkTimes('2024-03-05', 'It was March first.', ['March first = 2024-03-01']);
    checkTimes('2024-03-05', 'It was March the first.', ['March the first = 2024-03-01']);
    checkTimes('2024-03-05', 'It was first of March.', ['first of March = 2024-03-01']);
  });
});

describe('A period named by a word', () => {
  it('is a length after “the past”, and a period after “this past” or “last”', () => {
    checkTimes('2024-03-05', 'It rained the past week.', ['the past week = P1W']);
    checkTimes('2024-03-05', 'It rained the last week.', ['the last week = P1W']);
    checkTimes('2024-03-05', 'It rained this past week.', ['this past week = 2024-W09']);
    checkTimes('2024-03-05', 'It rained last week.', ['last week = 2024-W09']);
    checkTimes('2024-03-05', 'It rained past week.', []);
    checkTimes('2024-03-05', 'It rained the past weekend.', ['the past weekend = 2024-W09-WE']);
    checkTimes('2024-03-05', 'It rained the last weekend.', ['the last weekend = 2024-W09-WE']);
    checkTimes('2024-03-05', 'It rained this past weekend.', ['this past weekend = 2024-W09-WE']);
    checkTimes('2024-03-05', 'It rained last weekend.', ['last weekend = 2024-W09-WE']);
    checkTimes('2024-03-05', 'It rained past weekend.', ['past weekend = 2024-W09-WE']);
    checkTimes('2024-03-05', 'It rained the past month.', ['the past month = P1M']);
    checkTimes('2024-03-05', 'It rained the last month.', ['the last month = P1M']);
    checkTimes('2024-03-05', 'It rained this past month.', ['this past month = 2024-02']);
    checkTimes('2024-03-05', 'It rained last month.', ['last month = 2024-02']);
    checkTimes('2024-03-05', 'It rained past month.', []);
    checkTimes('2024-03-05', 'It rained the past quarter.', []);
    checkTimes('2024-03-05', 'It rained the last quarter.', ['the last quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It rained this past quarter.', ['this past quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It rained last quarter.', ['last quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It rained past quarter.', []);
    checkTimes('2024-03-05', 'It rained the past year.', ['the past year = P1Y']);
    checkTimes('2024-03-05', 'It rained the last year.', ['the last year = P1Y']);
    checkTimes('2024-03-05', 'It rained this past year.', ['this past year = 2023']);
    checkTimes('2024-03-05', 'It rained last year.', ['last year = 2023']);
    checkTimes('2024-03-05', 'It rained past year.', []);
    checkTimes('2024-03-05', 'It rained the past decade.', ['the past decade = P10Y']);
    checkTimes('2024-03-05', 'It rained the last decade.', ['the last decade = P10Y']);
    checkTimes('2024-03-05', 'It rained this past decade.', ['this past decade = 201']);
    checkTimes('2024-03-05', 'It rained last decade.', ['last decade = 201']);
    checkTimes('2024-03-05', 'It rained past decade.', []);
    checkTimes('2024-03-05', 'It rained the last fiscal year.', ['the last fiscal year = 2023']);
    checkTimes('2024-03-05', 'It rained last fortnight.', []);
    checkTimes('2024-03-05', 'It rained last millennium.', []);
    checkTimes('2024-03-05', 'It rained the previous week.', ['the previous week = 2024-W09']);
    checkTimes('2024-03-05', 'It rained this latest quarter.', ['this latest quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It rained this current month.', ['this current month = 2024-03']);
  });
});
