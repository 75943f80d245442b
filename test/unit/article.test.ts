import { describe, it } from 'node:test';
import { checkArticle } from '../kit/checks';

const body = 'The harbour reopened on Monday, the Harbour Authority said.';

describe('An article', () => {
  it('has its headline on the header line', () => {
    checkArticle(` date 2024-03-05 ${body}\n\nShips returned.`, {
      headline: null,
      paragraphs: [body, 'Ships returned.'],
    });
  });

  it('has caption, headline and byline above the body', () => {
    checkArticle(
      ` date 2024-03-05 Representative Image\nHarbour reopens after storm\n\nANI | Updated: Mar 05, 2024 01:52 IST\n\nPort Ansel [Norway], March 5 (ANI): ${body} (ANI)\n`,
      {
        caption: 'Representative Image',
        headline: 'Harbour reopens after storm',
        byline: 'ANI | Updated: Mar 05, 2024 01:52 IST',
        agency: 'ANI',
        stamp: '2024-03-05T01:52+05:30',
        dateline: 'Port Ansel [Norway], March 5 (ANI):',
        place: 'Port Ansel',
        region: 'Norway',
        day: 'March 5',
        datelineAgency: 'ANI',
        signOff: '(ANI)',
      },
    );
  });

  it('distinguishes a reporter from an outlet', () => {
    checkArticle(` date 2024-03-05 Harbour reopens\nBy Mara Quist, Capital Ledger\n${body}\n`, {
      reporter: 'Mara Quist',
      agency: 'Capital Ledger',
    });
  });

  it('accepts a byline above the headline, too', () => {
    checkArticle(` date 2024-03-05 Reuters\nHarbour reopens after storm\n${body}\n`, {
      agency: 'Reuters',
      headline: 'Harbour reopens after storm',
    });
  });

  it('has a question or a quotation as a headline, but not a sentence with a period', () => {
    checkArticle(` date 2024-03-05 Will the harbour reopen?\n${body}\n`, { headline: 'Will the harbour reopen?' });
    checkArticle(` date 2024-03-05 ‘We are open’\n${body}\n`, { headline: '‘We are open’' });
    checkArticle(` date 2024-03-05 Ships returned.\n${body}\n`, { headline: null });
  });

  it('does not mistake a sentence with a date for a byline', () => {
    checkArticle(` date 2024-03-05 Harbour reopens\nThe wall was built on March 5, 1931 by the state.\n`, {
      byline: null,
    });
  });

  it('is signed off with an agency that its dateline gives, not with an age', () => {
    checkArticle(` date 2024-03-05 Harbour reopens\nOSLO (Northwire) - ${body} (Northwire)`, {
      signOff: '(Northwire)',
    });
    checkArticle(` date 2024-03-05 Harbour reopens\nShe met Ida Roe (54)`, { signOff: null });
  });
});

describe('A dateline', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['MOSCOW (Sputnik) - ', { place: 'MOSCOW', datelineAgency: 'Sputnik', day: null }],
    ['New Delhi, Jul 31 (PTI) ', { place: 'New Delhi', day: 'Jul 31', datelineAgency: 'PTI' }],
    ['BEIJING, July 31 (Xinhua) -- ', { place: 'BEIJING', datelineAgency: 'Xinhua' }],
    ['MOSCOW, July 31. /TASS/. ', { place: 'MOSCOW', day: 'July 31', datelineAgency: 'TASS' }],
    ['July 31 (UPI) -- ', { place: null, day: 'July 31', datelineAgency: 'UPI' }],
    ['LONDON (AP) — ', { place: 'LONDON', datelineAgency: 'AP' }],
    ['LONDON, 31 July (Reuters) - ', { place: 'LONDON', day: '31 July' }],
    ['SALVADOR, Feb 26 - ', { place: 'SALVADOR', day: 'Feb 26', datelineAgency: null }],
    ['LONDON — ', { place: 'LONDON' }],
    ['(Reuters) - ', { place: null, datelineAgency: 'Reuters' }],
    ['RIO DE JANEIRO, Brazil (AP) — ', { place: 'RIO DE JANEIRO', region: 'Brazil' }],
    ['WASHINGTON, D.C., March 3 (Reuters) - ', { place: 'WASHINGTON', region: 'D.C.' }],
    ['MOSCOW. July 31 (Interfax) - ', { place: 'MOSCOW', day: 'July 31', datelineAgency: 'Interfax' }],
    ['RICHMOND, Va. Feb 26 - ', { place: 'RICHMOND', region: 'Va.', day: 'Feb 26' }],
    ['Moscow, July 31 (AFP) - ', { place: 'Moscow', day: 'July 31', datelineAgency: 'AFP' }],
    ['SEOUL, July 31 (Yonhap) -- ', { place: 'SEOUL', datelineAgency: 'Yonhap' }],
    ['Berlin (dpa) - ', { place: 'Berlin', day: null, datelineAgency: 'dpa' }],
    ['Mumbai, July 31 (IANS) ', { place: 'Mumbai', day: 'July 31', datelineAgency: 'IANS' }],
    ['New york, march 2 - ', { place: 'New york', day: 'march 2' }],
    ['OAKLAND , N.J., March  2, - ', { place: 'OAKLAND', region: 'N.J.', day: 'March  2' }],
    ['RENO, Nev., Mach 4 - ', { place: 'RENO', day: 'Mach 4' }],
    ['KARACHI: ', { place: 'KARACHI', day: null }],
    ['NEW DELHI: ', { place: 'NEW DELHI' }],
    ['Istanbul, Turkey – ', { place: 'Istanbul', region: 'Turkey' }],
    ['Norfolk, Va. - ', { place: 'Norfolk', region: 'Va.' }],
    ['TOKYO, July 31, Kyodo - ', { place: 'TOKYO', day: 'July 31', datelineAgency: 'Kyodo' }],
    ['31 July 2019, Rome – ', { place: 'Rome', day: '31 July 2019' }],
    ['July 31, 2019, Geneva, Switzerland (WHO) – ', { place: 'Geneva', region: 'Switzerland', datelineAgency: 'WHO' }],
    ['Manchester (United Kingdom) (AFP) – ', { place: 'Manchester', region: 'United Kingdom', datelineAgency: 'AFP' }],
    ['HONG KONG (CNN Business) — ', { place: 'HONG KONG', datelineAgency: 'CNN Business' }],
  ];
  for (const [dateline, expected] of cases) {
    it(`is read from “${dateline.trim()}”`, () =>
      checkArticle(` date 2019-07-31 Headline here\n${dateline}${body}\n`, { dateline: dateline.trim(), ...expected }));
  }

  it('opens the body, even above a stamp', () =>
    checkArticle(` date 2019-07-31 Harbour reopens\nParis (AFP) – ${body}\n\nIssued on: 31/07/2019 - 11:57\n`, {
      headline: 'Harbour reopens',
      place: 'Paris',
      byline: null,
    }));

  it('is not a label before a colon, a headline, or a name with its town', () => {
    for (const [start, rest] of [
      ['UPDATE:', body],
      ['FACT CHECK:', body],
      ['KARACHI:', 'Port reopens after storm'],
      ['Last Friday, Ida Roe –', body],
      ['Ida Roe, Meridian –', 'who opened it – left.'],
    ] as const)
      checkArticle(` date 2019-07-31 Headline here\n${start} ${rest}\n${body}\n`, { dateline: null });
  });

  it('is not an all-caps headline with a day and a dash, or a ticker symbol', () => {
    for (const headline of [
      'PORT SUBSIDY TO END JULY 1 - MINISTER',
      'OUTPUT SEEN LOWER -- AGENCY',
      'CORRECTED - MERIDIAN PLACES NOTES',
      'ALCAN (AL) TO CLOSE SMELTER',
    ])
      checkArticle(` date 2019-07-31 ${headline}\nPORT ANSEL, July 31 - ${body}\n`, {
        headline,
        dateline: 'PORT ANSEL, July 31 -',
      });
  });

  it('makes the line above it the headline, even with a period', () =>
    checkArticle(` date 2019-07-31 HARBOUR REOPENS.\n\nPORT ANSEL, July 31 - ${body}\n`, {
      headline: 'HARBOUR REOPENS.',
    }));

  it('is not found in a sentence that merely starts with a place', () => {
    for (const start of [
      'Moscow has decided to wait.',
      'Port Ansel, which lies in the north, waits.',
      'London - the city that never rests - waits.',
      'Alcan (AL) said it would close a plant on July 1 - and two more.',
    ]) {
      checkArticle(` date 2019-07-31 Headline here\n${start}\n`, { dateline: null });
    }
  });
});
