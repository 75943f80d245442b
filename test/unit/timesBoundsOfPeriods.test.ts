import { describe, it } from 'node:test';
import { checkTimes } from '../kit/checks';

describe('A quarter or a half', () => {
  it('is the last that had begun, or the next if the words point ahead', () => {
    checkTimes('2024-03-05', 'It rose in the first quarter.', ['the first quarter = 2024-Q1']);
    checkTimes('2024-03-05', 'It rose in the second quarter.', ['the second quarter = 2023-Q2']);
    checkTimes('2024-03-05', 'It rose in the fourth quarter.', ['the fourth quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It will rise by the second quarter.', ['the second quarter = 2024-Q2']);
    checkTimes('2024-03-05', 'It will rise by the first quarter.', ['the first quarter = 2024-Q1']);
    checkTimes('2024-03-05', 'It rose in the final quarter.', ['the final quarter = 2023-Q4']);
    checkTimes('2024-03-05', 'It rose in the fifth quarter.', []);
    checkTimes('2024-03-05', 'It rose in Q3 2019.', ['Q3 2019 = 2019-Q3']);
    checkTimes('2024-03-05', 'It rose in Q3.', ['Q3 = 2023-Q3']);
    checkTimes('2024-03-05', 'It rose in Q5.', []);
    checkTimes('2024-03-05', 'It rose in the third quarter of 1990.', ['the third quarter of 1990 = 1990-Q3']);
    checkTimes('2024-03-05', 'It rose in the third quarter of fiscal 1990.', [
      'the third quarter of fiscal 1990 = 1990-Q3',
    ]);
    checkTimes('2024-03-05', 'It rose in the third quarter, 1990.', ['the third quarter, 1990 = 1990-Q3']);
    checkTimes('2024-03-05', 'It rose in last year’s third quarter.', ['last year’s third quarter = 2023-Q3']);
    checkTimes('2024-03-05', 'It rose in the third quarter of last year.', [
      'the third quarter of last year = 2023-Q3',
    ]);
    checkTimes('2024-03-05', 'It rose in the third quarter of this year.', [
      'the third quarter of this year = 2024-Q3',
    ]);
    checkTimes('2024-03-05', 'It will rise in the third quarter of next year.', [
      'the third quarter of next year = 2025-Q3',
    ]);
    checkTimes('2024-03-05', 'It rose in the second half of the year.', ['the second half of the year = 2024-H2']);
    checkTimes('2024-03-05', 'It rose in the second half.', []);
    checkTimes('2024-03-05', 'It rose in the third half of 2019.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'It rose in the second half of 2019.', ['the second half of 2019 = 2019-H2']);
    checkTimes('2024-03-05', 'It rose in the first-quarter.', ['the first-quarter = 2024-Q1']);
    checkTimes('2024-03-05', 'It rose in the fiscal third quarter.', ['the fiscal third quarter = 2023-Q3']);
    checkTimes('2024-03-05', 'It rose in the third fiscal quarter.', ['the third fiscal quarter = 2023-Q3']);
    checkTimes('2024-03-05', 'It rose in the 1988 second quarter.', ['the 1988 second quarter = 1988-Q2']);
    checkTimes('2024-03-05', 'It rose in the comparable third-quarter of 1989.', [
      'the comparable third-quarter of 1989 = 1989-Q3',
    ]);
    checkTimes('2024-03-05', 'It will rise until the upcoming second quarter.', ['second quarter = 2024-Q2']);
    checkTimes('2024-12-05', 'It will rise by the first quarter.', ['the first quarter = 2025-Q1']);
    checkTimes('2024-12-05', 'It will rise in the coming fourth quarter.', ['fourth quarter = 2024-Q4']);
    checkTimes(null, 'It rose in the first quarter.', ['first quarter = XXXX-Q1']);
    checkTimes(null, 'It rose in the first half.', []);
  });
});

describe('A season', () => {
  it('is that of the article’s year, or the one before or after', () => {
    checkTimes('2024-03-05', 'It began last fall.', ['last fall = 2023-FA']);
    checkTimes('2024-03-05', 'It began last winter.', ['last winter = 2023-WI']);
    checkTimes('2024-03-05', 'It began last spring.', ['last spring = 2023-SP']);
    checkTimes('2024-03-05', 'It began last summer.', ['last summer = 2023-SU']);
    checkTimes('2024-03-05', 'It begins next spring.', ['next spring = 2025-SP']);
    checkTimes('2024-03-05', 'It begins next winter.', ['next winter = 2024-WI']);
    checkTimes('2024-03-05', 'It begins next summer.', ['next summer = 2024-SU']);
    checkTimes('2024-03-05', 'It began this past summer.', ['this past summer = 2023-SU']);
    checkTimes('2024-03-05', 'It begins this spring.', ['this spring = 2024-SP']);
    checkTimes('2024-03-05', 'It began in the winter of 1998.', ['the winter of 1998 = 1998-WI']);
    checkTimes('2024-03-05', 'It began in summer 2019.', ['summer 2019 = 2019-SU']);
    checkTimes('2024-03-05', 'It ends by summer.', ['summer = 2024-SU']);
    checkTimes('2024-03-05', 'It ended in early summer.', ['early summer = 2024-SU']);
    checkTimes('2024-03-05', 'It began in 2019. The following spring it ended.', [
      '2019 = 2019',
      'The following spring = 2020-SP',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. The following fall it ended.', [
      '2019 = 2019',
      'The following fall = 2019-FA',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. The previous summer it rained.', [
      '2019 = 2019',
      'The previous summer = 2018-SU',
    ]);
    checkTimes('2024-03-05', 'It began in 2019. The same autumn it rained.', [
      '2019 = 2019',
      'The same autumn = 2019-FA',
    ]);
    checkTimes('2024-03-05', 'It was in the spring.', ['the spring = 2024-SP']);
    checkTimes('2024-03-05', 'The spring broke.', []);
    checkTimes('2024-03-05', 'It was in the fall.', ['the fall = 2024-FA']);
    checkTimes('2024-03-05', 'It was in the fall in sales.', []);
    checkTimes('2024-03-05', 'It was in the fall of prices.', []);
    checkTimes('2024-03-05', 'The fall from grace.', []);
    checkTimes('2024-03-05', 'Over the fall it rained.', ['the fall = 2024-FA']);
    checkTimes('2024-03-05', 'The Winter Olympics began.', []);
    checkTimes('2024-03-05', 'The Spring Street bridge fell.', []);
    checkTimes('2024-03-05', 'The summer was dry.', ['The summer = 2024-SU']);
    checkTimes('2024-03-05', 'It began in spring.', []);
    checkTimes('2024-06-05', 'It began last spring.', ['last spring = 2024-SP']);
    checkTimes('2024-06-05', 'It begins next summer.', ['next summer = 2025-SU']);
    checkTimes('2024-06-05', 'It begins next fall.', ['next fall = 2024-FA']);
    checkTimes('2024-05-05', 'It began last spring.', ['last spring = 2023-SP']);
    checkTimes('2024-05-05', 'It begins next summer.', ['next summer = 2024-SU']);
    checkTimes('2024-07-05', 'It begins next summer.', ['next summer = 2025-SU']);
    checkTimes('2024-07-05', 'It begins next fall.', ['next fall = 2024-FA']);
    checkTimes('2024-09-05', 'It began last summer.', ['last summer = 2024-SU']);
    checkTimes('2024-09-05', 'It begins next fall.', ['next fall = 2025-FA']);
    checkTimes('2024-08-05', 'It began last summer.', ['last summer = 2023-SU']);
    checkTimes('2024-08-05', 'It begins next fall.', ['next fall = 2024-FA']);
    checkTimes(null, 'It began last fall.', ['last fall = XXXX-FA']);
  });
});

describe('What recurs', () => {
  it('has the value of its period', () => {
    checkTimes('2024-03-05', 'It runs daily.', ['daily = P1D']);
    checkTimes('2024-03-05', 'It runs nightly.', ['nightly = XXXX-XX-XXTNI']);
    checkTimes('2024-03-05', 'It runs weekly.', ['weekly = P1W']);
    checkTimes('2024-03-05', 'It runs monthly.', ['monthly = P1M']);
    checkTimes('2024-03-05', 'It runs yearly.', ['yearly = P1Y']);
    checkTimes('2024-03-05', 'It runs annually.', ['annually = P1Y']);
    checkTimes('2024-03-05', 'It runs hourly.', ['hourly = PT1H']);
    checkTimes('2024-03-05', 'It runs quarterly.', ['quarterly = P3M']);
    checkTimes('2024-03-05', 'The quarterly dividend rose.', []);
    checkTimes('2024-03-05', 'It runs quarterly and rests.', ['quarterly = P3M']);
    checkTimes('2024-03-05', 'The Daily News wrote.', []);
    checkTimes('2024-03-05', 'The party daily Granma wrote.', []);
    checkTimes('2024-03-05', 'It runs every day.', ['every day = P1D']);
    checkTimes('2024-03-05', 'It runs each Thursday.', ['each Thursday = XXXX-WXX-4']);
    checkTimes('2024-03-05', 'It runs every other Saturday.', ['every other Saturday = XXXX-WXX-6']);
    checkTimes('2024-03-05', 'It runs every two weeks.', ['every two weeks = P2W']);
    checkTimes('2024-03-05', 'It runs every two week.', []);
    checkTimes('2024-03-05', 'It runs every week.', ['every week = P1W']);
    checkTimes('2024-03-05', 'It runs every weeks.', ['weeks = PXW']);
    checkTimes('2024-03-05', 'It runs every second Tuesday.', ['every second Tuesday = XXXX-WXX-2']);
    checkTimes('2024-03-05', 'It runs every second year.', ['every second year = P2Y']);
    checkTimes('2024-03-05', 'It runs every second summer.', ['every second summer = XXXX-SU']);
    checkTimes('2024-03-05', 'It runs every second July.', ['every second July = XXXX-07']);
    checkTimes('2024-03-05', 'It runs every second night.', ['every second night = XXXX-XX-XXTNI']);
    checkTimes('2024-03-05', 'Every second counts.', ['Every second = PT1S']);
    checkTimes('2024-03-05', 'It runs every single day.', ['every single day = P1D']);
    checkTimes('2024-03-05', 'It runs Mondays.', ['Mondays = XXXX-WXX-1']);
    checkTimes('2024-03-05', 'It runs mondays.', []);
    checkTimes('2024-03-05', 'It runs Sundays.', ['Sundays = XXXX-WXX-7']);
    checkTimes('2024-03-05', 'It costs $5 per year.', ['year = P1Y']);
    checkTimes('2024-03-05', 'It costs $5 per years.', []);
    checkTimes('2024-03-05', 'It costs $5 per hour.', []);
    checkTimes('2024-03-05', 'It runs every July.', ['every July = XXXX-07']);
    checkTimes('2024-03-05', 'It runs every summer.', ['every summer = XXXX-SU']);
    checkTimes('2024-03-05', 'It runs every morning.', ['every morning = XXXX-XX-XXTMO']);
    checkTimes('2024-03-05', 'It runs every night.', ['every night = XXXX-XX-XXTNI']);
    checkTimes('2024-03-05', 'It runs every noon.', ['every noon = XXXX-XX-XXT12:00']);
    checkTimes('2024-03-05', 'It runs every other week.', ['every other week = P2W']);
    checkTimes('2024-03-05', 'It runs per summer.', []);
    checkTimes('2024-03-05', 'It runs every Sunday.', ['every Sunday = XXXX-WXX-7']);
    checkTimes('2024-03-05', 'It runs Tuesday nights.', ['Tuesday nights = XXXX-WXX-2TNI']);
    checkTimes('2024-03-05', 'It runs every Tuesday night.', ['every Tuesday night = XXXX-WXX-2TNI']);
  });
});

describe('A period beside the article’s', () => {
  it('has the value of its week, month, quarter, year, decade or century', () => {
    checkTimes('2024-01-02', 'It began last week.', ['last week = 2023-W52']);
    checkTimes('2024-01-02', 'It began last month.', ['last month = 2023-12']);
    checkTimes('2024-01-02', 'It began last quarter.', ['last quarter = 2023-Q4']);
    checkTimes('2024-01-02', 'It began last year.', ['last year = 2023']);
    checkTimes('2024-01-02', 'It began last decade.', ['last decade = 201']);
    checkTimes('2024-01-02', 'It began last century.', ['last century = 19']);
    checkTimes('2024-01-02', 'It begins next week.', ['next week = 2024-W02']);
    checkTimes('2024-01-02', 'It begins this month.', ['this month = 2024-01']);
    checkTimes('2024-01-02', 'It begins this quarter.', ['this quarter = 2024-Q1']);
    checkTimes('2024-01-02', 'It begins in the current fiscal year.', ['the current fiscal year = 2024']);
    checkTimes('2024-01-02', 'It began over the weekend.', ['the weekend = 2023-W52-WE']);
    checkTimes('2024-01-02', 'It will begin over the weekend.', ['the weekend = 2024-W01-WE']);
    checkTimes('2024-01-02', 'It began last weekend.', ['last weekend = 2023-W52-WE']);
    checkTimes('2024-01-02', 'It began this past weekend.', ['this past weekend = 2023-W52-WE']);
    checkTimes('2024-01-02', 'It begins this coming weekend.', ['this coming weekend = 2024-W01-WE']);
    checkTimes('2024-01-02', 'It begins next weekend.', ['next weekend = 2024-W02-WE']);
    checkTimes('2024-01-02', 'It began this past week.', ['this past week = 2023-W52']);
    checkTimes('2024-01-02', 'It begins this coming year.', ['this coming year = 2025']);
    checkTimes('2024-01-02', 'It begins in this coming fiscal year.', ['this coming fiscal year = 2025']);
    checkTimes('2024-01-02', 'It ends by year-end.', ['year-end = 2024-12-31']);
    checkTimes('2024-01-02', 'It ends by year end.', ['year end = 2024-12-31']);
    checkTimes('2024-01-02', 'It ends at the year’s end.', ['the year’s end = 2024']);
    checkTimes('2024-01-02', 'It began the past year.', ['the past year = P1Y']);
    checkTimes('2024-01-02', 'It began this past year.', ['this past year = 2023']);
    checkTimes('2024-01-02', 'It began in the last year.', ['the last year = P1Y']);
    checkTimes('2024-01-02', 'It began in the last quarter.', ['the last quarter = 2023-Q4']);
    checkTimes('2024-01-02', 'It began the last weekend.', ['the last weekend = 2023-W52-WE']);
    checkTimes('2024-01-02', 'It began past week.', []);
    checkTimes('2024-01-02', 'It began last fiscal year.', ['last fiscal year = 2023']);
    checkTimes('2024-01-02', 'It began the latest quarter.', ['the latest quarter = 2023-Q4']);
    checkTimes('2024-01-02', 'It began the previous month.', ['the previous month = 2023-12']);
    checkTimes('2024-01-02', 'It began in the upcoming year.', ['the upcoming year = 2025']);
    checkTimes('2024-01-02', 'It began last day.', []);
    checkTimes('2024-01-02', 'It began last year’s third quarter.', ['last year’s third quarter = 2023-Q3']);
    checkTimes('2024-01-02', 'It began last year’s second half.', ['last year’s second half = 2023-H2']);
    checkTimes('2024-01-02', 'It began this current year.', ['this current year = 2024']);
    checkTimes('2024-01-02', 'It was the weekend of rain.', []);
    checkTimes('2024-12-30', 'It begins next month.', ['next month = 2025-01']);
    checkTimes('2024-12-30', 'It begins next quarter.', ['next quarter = 2025-Q1']);
    checkTimes('2024-12-30', 'It begins the coming year.', ['the coming year = 2025']);
    checkTimes('2024-03-09', 'It began over the weekend.', ['the weekend = 2024-W10-WE']);
    checkTimes('2024-03-09', 'It began last weekend.', ['last weekend = 2024-W10-WE']);
    checkTimes('2024-03-09', 'It begins next weekend.', ['next weekend = 2024-W11-WE']);
    checkTimes('2024-03-09', 'It begins this coming weekend.', ['this coming weekend = 2024-W11-WE']);
    checkTimes('2024-03-10', 'It began over the weekend.', ['the weekend = 2024-W10-WE']);
    checkTimes('2024-03-08', 'It began last weekend.', ['last weekend = 2024-W09-WE']);
    checkTimes('2024-03-11', 'It began last weekend.', ['last weekend = 2024-W10-WE']);
    checkTimes(null, 'It began last week.', ['last week = XXXX']);
    checkTimes(null, 'It ends by year-end.', ['year-end = XXXX']);
    checkTimes(null, 'It began over the weekend.', ['weekend = XXXX-WXX-WE']);
  });
});

describe('A year', () => {
  it('is no count, amount, name or other number', () => {
    checkTimes('2024-03-05', 'It began in 2017.', ['2017 = 2017']);
    checkTimes('2024-03-05', 'It began in 1500.', ['1500 = 1500']);
    checkTimes('2024-03-05', 'It began in 1499.', []);
    checkTimes('2024-03-05', 'It began in 2099.', ['2099 = 2099']);
    checkTimes('2024-03-05', 'It began in 2100.', []);
    checkTimes('2024-03-05', 'About 2000 came.', []);
    checkTimes('2024-03-05', 'It had 2000 people.', []);
    checkTimes('2024-03-05', 'It cost $2000.', []);
    checkTimes('2024-03-05', 'It was Flight 2019.', []);
    checkTimes('2024-03-05', 'It was Resolution 1973.', []);
    checkTimes('2024-03-05', 'It was room 1984.', []);
    checkTimes('2024-03-05', 'The Bus 2019 left.', []);
    checkTimes('2024-03-05', 'The bus 2019 left.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'Nearly 1900 came.', []);
    checkTimes('2024-03-05', 'Nearly 1987 came.', ['1987 = 1987']);
    checkTimes('2024-03-05', 'A 2000-seat hall.', []);
    checkTimes('2024-03-05', 'A 2000-era hall.', ['2000 = 2000']);
    checkTimes('2024-03-05', 'The Soyuz-2000 flew.', []);
    checkTimes('2024-03-05', 'The mid-2000 flew.', ['The mid-2000 = 2000']);
    checkTimes('2024-03-05', 'Call 555-2019 now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'Call 0800 2019 2020 now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'March 2019 555 came.', ['March 2019 = 2019-03']);
    checkTimes('2024-03-05', 'It fell 2019 %.', []);
    checkTimes('2024-03-05', 'It ran in 1887.', ['1887 = 1887']);
    checkTimes('2024-03-05', 'It ran 1887 times.', []);
    checkTimes('2024-03-05', 'Smith 1887 ran.', []);
    checkTimes('2024-03-05', 'Born 1887 in Lima.', ['1887 = 1887']);
    checkTimes('2024-03-05', 'Roe (1738) wrote.', ['1738 = 1738']);
    checkTimes('2024-03-05', 'Roe (1704 – 1787) wrote.', ['1704 = 1704', '1787 = 1787']);
    checkTimes('2024-03-05', 'Circa 1818 it fell.', ['1818 = 1818']);
    checkTimes('2024-03-05', 'He ran the 1500.', []);
    checkTimes('2024-03-05', 'In the 1887 race.', ['1887 = 1887']);
    checkTimes('2024-03-05', 'In fiscal 1989 it fell.', ['fiscal 1989 = 1989']);
    checkTimes('2024-03-05', 'It began at 2019 GMT.', ['2019 GMT = 2024-03-05T20:19']);
    checkTimes('2024-03-05', 'It was in 1986/87.', ['1986/87 = 1986']);
    checkTimes('2024-03-05', 'It was in 1986/88.', ['1986 = 1986']);
    checkTimes('2024-03-05', 'It was in 1999/00.', ['1999/00 = 1999']);
    checkTimes('2024-03-05', 'It was in 1986–1987.', ['1986 = 1986', '1987 = 1987']);
    checkTimes('2024-03-05', 'The 2017 first quarter was good.', ['The 2017 first quarter = 2017-Q1']);
    checkTimes('2024-03-05', 'A 1750-strong army.', []);
    checkTimes('2024-03-05', 'No. 1987 won.', []);
    checkTimes('2024-03-05', 'It was #2019.', []);
    checkTimes('2024-03-05', 'Over 2019 it fell.', ['2019 = 2019']);
    checkTimes('2024-03-05', 'Over 2000 it fell.', []);
  });
  it('may be short or in words', () => {
    checkTimes('2024-03-05', "It began in '98.", ["'98 = 1998"]);
    checkTimes('2024-03-05', 'It began in ’98.', ['’98 = 1998']);
    checkTimes('2024-03-05', 'It began in ’29.', ['’29 = 2029']);
    checkTimes('2024-03-05', 'It began in ’30.', ['’30 = 1930']);
    checkTimes('2024-03-05', 'The class of ’65 met.', ['’65 = 1965']);
    checkTimes('2024-03-05', "It ran '98 miles.", []);
    checkTimes('2024-03-05', "It began in '98'.", []);
    checkTimes('2024-03-05', "It began in '98 5.", []);
    checkTimes('2024-03-05', "The summer of '69.", ["'69 = 1969"]);
    checkTimes('2024-03-05', 'It was nineteen ninety-six.', ['nineteen ninety-six = 1996']);
    checkTimes('2024-03-05', 'It was nineteen oh five.', ['nineteen oh five = 1905']);
    checkTimes('2024-03-05', 'It was nineteen ninety.', ['nineteen ninety = 1990']);
    checkTimes('2024-03-05', 'It was nineteen hundred.', ['nineteen hundred = 1900']);
    checkTimes('2024-03-05', 'It was nineteen fifteen.', ['nineteen fifteen = 1915']);
    checkTimes('2024-03-05', 'It was nineteen nine.', []);
    checkTimes('2024-03-05', 'It was eighteen twelve.', ['eighteen twelve = 1812']);
    checkTimes('2024-03-05', 'It was twenty ten.', ['twenty ten = 2010']);
    checkTimes('2024-03-05', 'It was twenty twenty-nine.', ['twenty twenty-nine = 2029']);
    checkTimes('2024-03-05', 'It was twenty thirty.', []);
    checkTimes('2024-03-05', 'It was twenty nine.', []);
    checkTimes('2024-03-05', 'It was the year two thousand.', ['the year two thousand = 2000']);
    checkTimes('2024-03-05', 'It was year two thousand and five.', ['year two thousand and five = 2005']);
    checkTimes('2024-03-05', 'It was two thousand.', []);
    checkTimes('2024-03-05', 'It was nineteen oh ten.', []);
  });
});

describe('A length of time', () => {
  it('has the count and the letter of its unit', () => {
    checkTimes('2024-03-05', 'It took three weeks.', ['three weeks = P3W']);
    checkTimes('2024-03-05', 'It took 1,500 days.', ['1,500 days = P1500D']);
    checkTimes('2024-03-05', 'It took 2.5 years.', ['2.5 years = P2Y6M']);
    checkTimes('2024-03-05', 'It took 2 1/2 years.', ['2 1/2 years = P2Y6M']);
    checkTimes('2024-03-05', 'It took 2-1/2 years.', ['2-1/2 years = P2Y6M']);
    checkTimes('2024-03-05', 'It took twenty-four hours.', ['twenty-four hours = PT24H']);
    checkTimes('2024-03-05', 'It took a hundred days.', ['a hundred days = P100D']);
    checkTimes('2024-03-05', 'It took two hundred thousand years.', ['two hundred thousand years = P200000Y']);
    checkTimes('2024-03-05', 'It took two and a half years.', ['two and a half years = P2Y6M']);
    checkTimes('2024-03-05', 'It took a six-and-a-half-hour flight.', ['six-and-a-half-hour = PT6H30M']);
    checkTimes('2024-03-05', 'It took two dozen days.', ['two dozen days = P24D']);
    checkTimes('2024-03-05', 'It took several months.', ['several months = PXM']);
    checkTimes('2024-03-05', 'It took a few minutes.', ['a few minutes = PTXM']);
    checkTimes('2024-03-05', 'It took a couple of weeks.', ['a couple of weeks = P2W']);
    checkTimes('2024-03-05', 'It took a couple weeks.', ['a couple weeks = P2W']);
    checkTimes('2024-03-05', 'It took half an hour.', ['half an hour = PT30M']);
    checkTimes('2024-03-05', 'It took a half hour.', ['a half hour = PT30M']);
    checkTimes('2024-03-05', 'It took a single day.', ['single day = P1D']);
    checkTimes('2024-03-05', 'It took dozens of days.', ['dozens of days = PXD']);
    checkTimes('2024-03-05', 'It took a number of years.', ['a number of years = PXY']);
    checkTimes('2024-03-05', 'It took three more years.', ['three more years = P3Y']);
    checkTimes('2024-03-05', 'It took three straight days.', ['three straight days = P3D']);
    checkTimes('2024-03-05', 'It took an hour and a half.', ['an hour and a half = PT1H30M']);
    checkTimes('2024-03-05', 'It took a decade.', ['a decade = P10Y']);
    checkTimes('2024-03-05', 'It took two decades.', ['two decades = P20Y']);
    checkTimes('2024-03-05', 'It took two fortnights.', ['two fortnights = P4W']);
    checkTimes('2024-03-05', 'It took a fortnight.', ['a fortnight = P2W']);
    checkTimes('2024-03-05', 'It took three centuries.', ['three centuries = P3CE']);
    checkTimes('2024-03-05', 'It took a millennium.', ['a millennium = P1ML']);
    checkTimes('2024-03-05', 'It took three quarters.', ['three quarters = P3Q']);
    checkTimes('2024-03-05', 'It took a quarter.', []);
    checkTimes('2024-03-05', 'It took a second.', []);
    checkTimes('2024-03-05', 'It took two seconds.', ['two seconds = PT2S']);
    checkTimes('2024-03-05', 'It took the past three years.', ['the past three years = P3Y']);
    checkTimes('2024-03-05', 'It took the first few days.', ['the first few days = PXD']);
    checkTimes('2024-03-05', 'It took three year.', []);
    checkTimes('2024-03-05', 'A three-year deal.', ['three-year = P3Y']);
    checkTimes('2024-03-05', 'A three day trip.', ['three day = P3D']);
    checkTimes('2024-03-05', 'It took years.', ['years = PXY']);
    checkTimes('2024-03-05', 'It lasted for decades.', ['decades = PXDE']);
    checkTimes('2024-03-05', 'He was 30 years old.', []);
    checkTimes('2024-03-05', 'CBS’s 60 Minutes ran.', []);
    checkTimes('2024-03-05', 'It ran 3 times a day.', ['a day = P1D']);
    checkTimes('2024-03-05', 'It is $5 an hour.', ['an hour = PT1H']);
    checkTimes('2024-03-05', 'It took half a day.', ['half a day = PT12H']);
    checkTimes('2024-03-05', 'It took half a minute.', ['half a minute = PT30S']);
    checkTimes('2024-03-05', 'It took half a year.', ['half a year = P6M']);
    checkTimes('2024-03-05', 'It took one and a half days.', ['one and a half days = P1DT12H']);
    checkTimes('2024-03-05', 'It took weekends.', ['weekends = PXWE']);
    checkTimes('2024-03-05', 'It took a weekend.', ['a weekend = P1WE']);
    checkTimes('2024-03-05', 'It took 4/3 years.', []);
    checkTimes('2024-03-05', 'It took 1.234 years.', []);
    checkTimes('2024-03-05', 'It took 1234567 days.', []);
    checkTimes('2024-03-05', 'It took ninety-nine days.', ['ninety-nine days = P99D']);
    checkTimes('2024-03-05', 'It took nineteen days.', ['nineteen days = P19D']);
    checkTimes('2024-03-05', 'It took seventy ten days.', ['ten days = P10D']);
  });
});

describe('A word for the present, past or future', () => {
  it('has no day', () => {
    checkTimes('2024-03-05', 'It rains now.', ['now = PRESENT_REF']);
    checkTimes('2024-03-05', 'It rains right now.', ['right now = PRESENT_REF']);
    checkTimes('2024-03-05', 'It currently rains.', ['currently = PRESENT_REF']);
    checkTimes('2024-03-05', 'It rained recently.', ['recently = PAST_REF']);
    checkTimes('2024-03-05', 'It rains soon.', ['soon = FUTURE_REF']);
    checkTimes('2024-03-05', 'It was soon over.', []);
    checkTimes('2024-03-05', 'It soon became clear.', []);
    checkTimes('2024-03-05', 'As soon as it rained.', []);
    checkTimes('2024-03-05', 'How recently did it rain?', []);
    checkTimes('2024-03-05', 'Soon after it rained.', []);
    checkTimes('2024-03-05', 'In recent years it rained.', ['recent years = PAST_REF']);
    checkTimes('2024-03-05', 'In coming weeks it rains.', ['coming weeks = FUTURE_REF']);
    checkTimes('2024-03-05', 'The future is bright.', ['The future = FUTURE_REF']);
    checkTimes('2024-03-05', 'The near future is bright.', ['The near future = FUTURE_REF']);
    checkTimes('2024-03-05', 'It has a future.', []);
    checkTimes('2024-03-05', 'The future king came.', []);
    checkTimes('2024-03-05', 'In the past it rained.', ['the past = PAST_REF']);
    checkTimes('2024-03-05', 'In the past year it rained.', ['the past year = P1Y']);
    checkTimes('2024-03-05', 'The past few days were wet.', ['The past few days = PXD']);
    checkTimes('2024-03-05', 'These days it rains.', ['These days = PRESENT_REF']);
    checkTimes('2024-03-05', 'The current mayor left.', ['The current = PRESENT_REF']);
    checkTimes('2024-03-05', 'The current account fell.', []);
    checkTimes('2024-03-05', 'The Current mayor left.', []);
    checkTimes('2024-03-05', 'The current year ends.', ['The current year = 2024']);
    checkTimes('2024-03-05', 'In future years it rains.', ['future years = FUTURE_REF']);
    checkTimes('2024-03-05', 'Now, therefore, it rains.', ['Now = PRESENT_REF']);
    checkTimes('2024-03-05', 'In the past.', ['the past = PAST_REF']);
    checkTimes('2024-03-05', 'The past.', ['The past = PAST_REF']);
    checkTimes('2024-03-05', 'The foreseeable future, he said.', ['The foreseeable future = FUTURE_REF']);
  });
});

describe('A part of a longer period', () => {
  it('is named before it', () => {
    checkTimes('2024-03-05', 'It was on the 2nd of this month.', ['the 2nd of this month = 2024-03-02']);
    checkTimes('2024-03-05', 'It was the first of next month.', ['the first of next month = 2024-04-01']);
    checkTimes('2024-03-05', 'It was first of next month.', ['next month = 2024-04']);
    checkTimes('2024-03-05', 'It was the 31st of next month.', ['next month = 2024-04']);
    checkTimes('2024-03-05', 'It was the 30th of next month.', ['the 30th of next month = 2024-04-30']);
    checkTimes('2024-03-05', 'It was the morning of January 31.', ['the morning of January 31 = 2024-01-31TMO']);
    checkTimes('2024-03-05', 'It was the week of March 6.', ['the week of March 6 = 2024-W10']);
    checkTimes('2024-03-05', 'It was the weekend of March 9.', ['the weekend of March 9 = 2024-W10-WE']);
    checkTimes('2024-03-05', 'It was week of March 6.', ['March 6 = 2024-03-06']);
    checkTimes('2024-03-05', 'It was the storm of January 31.', ['January 31 = 2024-01-31']);
    checkTimes('2024-03-05', 'It was the 2nd of January’s storms.', ['the 2nd of January = 2024-01-02']);
    checkTimes('2024-03-05', 'It was in late 1998.', ['late 1998 = 1998']);
    checkTimes('2024-03-05', 'It took nearly two years.', ['nearly two years = P2Y']);
    checkTimes('2024-03-05', 'It took more than two years.', ['more than two years = P2Y']);
    checkTimes('2024-03-05', 'It took at least two years.', ['at least two years = P2Y']);
    checkTimes('2024-03-05', 'It took up to two years.', ['up to two years = P2Y']);
    checkTimes('2024-03-05', 'It was the end of the year.', ['the end of the year = 2024']);
    checkTimes('2024-03-05', 'It was the middle of October.', ['the middle of October = 2023-10']);
    checkTimes('2024-03-05', 'It was the day before last Tuesday.', ['the day before last Tuesday = 2024-02-26']);
    checkTimes('2024-03-05', 'It was the day after Christmas.', ['the day after Christmas = 2023-12-26']);
    checkTimes('2024-03-05', 'It was the day of Christmas.', ['Christmas = 2023-12-25']);
    checkTimes('2024-03-05', 'It was Friday morning.', ['Friday morning = 2024-03-01TMO']);
    checkTimes('2024-03-05', 'It was yesterday afternoon.', ['yesterday afternoon = 2024-03-04TAF']);
    checkTimes('2024-03-05', 'It was Friday noon.', ['Friday noon = 2024-03-01T12:00']);
    checkTimes('2024-03-05', 'It was Friday mornings.', ['Friday mornings = XXXX-WXX-5TMO']);
    checkTimes('2024-03-05', 'It was mid-2019.', ['mid-2019 = 2019']);
    checkTimes('2024-03-05', 'It was the night of the storm.', []);
    checkTimes('2024-03-05', 'It was the afternoon of 5 January 2020.', [
      'the afternoon of 5 January 2020 = 2020-01-05TAF',
    ]);
  });
});
