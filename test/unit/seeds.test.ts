import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { check } from '../../server/src/rules/check';
import { contextOf } from '../kit/checks';

const seeds = '../shared/seeds';
const skip = existsSync(seeds) ? false : 'the two real articles are not beside the project';

/** Only names and days: the text of the articles belongs to others and stays where it is. */
interface Expected {
  readonly parts: Readonly<Record<string, string | null>>;
  readonly paragraphs: number;
  readonly quotes: readonly string[];
  readonly entities: readonly string[];
  readonly times: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  '000': {
    parts: {
      date: '2019-07-31',
      caption: 'Representative Image',
      agency: 'ANI',
      stamp: '2019-07-31T01:52+05:30',
      place: 'Moscow',
      region: 'Russia',
      signOff: '(ANI)',
    },
    paragraphs: 10,
    quotes: [
      'direct the Ministry (Foreign Ministry) said via Sputnik',
      'mixed The Ministry (Foreign Ministry) said',
      'direct the Ministry (Foreign Ministry) said',
    ],
    entities: [
      'LOC Russia 4',
      'LOC Venezuela 5',
      'ORG ANI 3',
      'LOC Moscow 1',
      'LOC Peru 1',
      'LOC Lima 3',
      'ORG Foreign Ministry 5',
      'LOC Latin America 1',
      'MISC Russian 2',
      'ORG Sputnik 1',
      'PER Nicolas Maduro 6',
      'ORG Peruvian Foreign Ministry 1',
      'LOC US 2',
      'ORG National Assembly 1',
      'PER Juan Guaido 2',
      'LOC Turkey 1',
      'LOC China 1',
    ],
    times: ['2019-07-31T01:52', '2019-07-31', '2019-08-06', '2019-07-30', 'P1D', 'PXM', 'PRESENT_REF'],
  },
  '001': {
    parts: { date: '2019-07-30', caption: null, agency: null, place: 'MOSCOW', region: null, signOff: null },
    paragraphs: 9,
    quotes: [
      'mixed the Russian Foreign Ministry (Russian Foreign Ministry) said',
      'direct the ministry (Russian Foreign Ministry) said via a commentary',
      'direct the commentary (Russian Foreign Ministry) said via a commentary',
      'scare',
      'direct the ministry (Russian Foreign Ministry) added via a commentary',
    ],
    entities: [
      'LOC Moscow 2',
      'ORG Sputnik 1',
      'LOC Peru 1',
      'LOC Venezuela 4',
      'ORG Russian Foreign Ministry 4',
      'LOC Lima 3',
      'LOC Latin America 1',
      'MISC Russian 2',
      'MISC Venezuelans 2',
      'PER Nicolas Maduro 3',
      'MISC Peruvian 1',
      'ORG Peruvian Foreign Ministry 1',
      'LOC US 1',
      'PER Juan Guaido 2',
      'LOC Washington 1',
      'ORG EU 1',
      'LOC Russia 1',
      'LOC China 1',
      'LOC Caracas 1',
      'MISC Norwegian 1',
    ],
    times: ['2019-07-30', '2019-08-06', 'P1D', '2019-01', '2019-05'],
  },
};

describe('The two real articles', { skip }, () => {
  for (const [number, wanted] of Object.entries(expected)) {
    it(`${number} is read as a careful reader would`, () => {
      const file = readdirSync(seeds).find((it) => it.startsWith(number)) ?? '';
      const text = readFileSync(`${seeds}/${file}`, 'utf8');
      const analysis = analyze(text);
      const { article } = analysis;
      const words = (span: { start: number; end: number } | null | undefined): string | null =>
        span ? text.slice(span.start, span.end) : null;
      const found: Record<string, string | null> = {
        date: article.header?.value ?? null,
        caption: words(article.caption),
        agency: words(article.byline?.agency),
        stamp: article.byline?.stamp?.value ?? null,
        place: words(article.dateline?.place),
        region: words(article.dateline?.region),
        signOff: words(article.signOff),
      };
      for (const [part, value] of Object.entries(wanted.parts)) assert.equal(found[part], value, part);
      assert.equal(article.paragraphs.length, wanted.paragraphs);
      assert.deepEqual(
        analysis.quotes.map((it) =>
          [
            it.kind,
            words(it.speaker),
            it.speakerEntity && `(${it.speakerEntity.name})`,
            words(it.cue),
            it.via && `via ${words(it.via)}`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
        wanted.quotes,
      );
      assert.deepEqual(
        analysis.entities.map((it) => `${it.type} ${it.name} ${it.mentions.length}`),
        wanted.entities,
      );
      assert.deepEqual(
        analysis.times.map((it) => it.value),
        wanted.times,
      );
      assert.deepEqual(
        check({ ...contextOf(''), analysis }).filter((it) => it.severity !== 'hint'),
        [],
      );
    });
  }
});
