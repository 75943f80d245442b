import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noFields } from '../../server/src/analysis/fields/fields';
import { parseMetadata } from '../../server/src/analysis/fields/metadata';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { frequencyOf } from '../../server/src/corpus/frequency';
import { analyzeDocument } from '../../server/src/features/analyzedDocument';
import { hover } from '../../server/src/features/hover';
import { checkEntityHover, corpusOf, documentIn, refOf, uriOf } from '../kit/checks';
import { fixture } from '../kit/fixture';

const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n',
  ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe said.\n',
  ' date 2024-03-07 Nothing new\nNorway waits.\n',
  ' date 2024-03-05 Harbour reopens\n“We wait,” Jonas Lind said in Norway.\n',
];

describe('A hover', () => {
  /** The first lines of the hover at `$0` of an article in the corpus. */
  const checkHover = async (marked: string, expected: readonly string[]): Promise<void> => {
    const { text, cursor } = fixture(marked);
    const found = await hover(documentIn(text), cursor, await corpusOf(texts));
    assert.deepEqual(found?.markdown.split('\n\n') ?? [], [...expected]);
  };
  it('says of a person how often and where the corpus mentions her', async () => {
    await checkHover(' date 2024-03-05 Harbour reopens\n“We are open,” Ida $0Roe said.\n', [
      '**Ida Roe** · person',
      'Here: 1 mention · 1 quotation',
      'Corpus: 2 of 4 articles · 2 mentions · 2 quotations · 5 March 2024 to 6 March 2024  \nAppears with Oslo (1)',
    ]);
  });
  it('says who said a quotation, and why we think so', async () => {
    await checkHover(' date 2024-03-05 Harbour reopens\n“We are $0open,” he said.\n', [
      'Said by **he** · cue *said*',
      'Direct quotation, 3 words · sure: attribution follows the quotation',
      'Not linked to a name: no one named earlier fits',
    ]);
  });
  it('describes a name in a quotation, and says in one line who said it', async () => {
    const lines = await checkEntityHover(
      ' date 2024-03-05 Harbour reopens\n“We met Ida $0Roe,” Jonas Lind said.\n',
      [],
    );
    assert.equal(lines[0], '**Ida Roe** · person');
    assert.equal(lines.at(-1), 'Said by **Jonas Lind** · cue *said*');
  });
  it('shows the day of the header and of a weekday', async () => {
    await checkHover(' da$0te 2024-03-05 Harbour reopens\nText.\n', [
      '**Tuesday, 5 March 2024**',
      'The article’s date. Relative dates such as “Tuesday” and “last week” are counted from it.',
    ]);
    await checkHover(' date 2024-03-05 Harbour reopens\nIt opened on M$0onday.\n', [
      '**Monday, 4 March 2024** · 1 day before the article’s date',
      '“Monday”: most recent such weekday before the article’s date',
      'Could also be Monday, 11 March 2024',
    ]);
  });
  it('says who published and wrote the article over its date, and over its byline where it names nobody', async () => {
    const article = ' da$0te 2024-03-05 Harbour reopens\n\nBy Ida Roe AND MARA QUIST\n\nOSLO (Reuters) - It is open.\n';
    const lines = ['Outlet: Reuters (from the dateline)', 'Authors: Ida Roe, Mara Quist (from the byline)'];
    const { text } = fixture(article);
    const over = async (offset: number): Promise<string[] | undefined> =>
      (await hover(documentIn(text), offset, await corpusOf(texts)))?.markdown.split('\n\n');
    assert.deepEqual((await over(2))?.slice(2), lines);
    assert.deepEqual(await over(text.indexOf('By')), lines);
    assert.match((await over(text.indexOf('Ida')))?.[0] ?? '', /^\*\*Ida Roe\*\*/);
    const unsigned = ' date 2024-03-05 Harbour\n\nPublished 5 March 2024\n\nIt is open.\n';
    assert.equal(await hover(documentIn(unsigned), unsigned.indexOf('Published'), await corpusOf(texts)), null);
  });
  it('says what the metadata file gives an article, as text', async () => {
    const given = parseMetadata(
      'file,outlet,author,headline\na.txt,[x](command:y),Jane Doe,A *new* harbour\n',
    ).byFile.get('a.txt');
    const notes = { ...noNotes, fields: given ?? noFields };
    const document = analyzeDocument({
      ...refOf(uriOf(0)),
      text: ' date 2024-03-05 Harbour\nIt is open.\n',
      hasByteOrderMark: false,
      notes,
    });
    const lines = (await hover(document, 2, await corpusOf(texts)))?.markdown.split('\n\n').slice(2);
    assert.deepEqual(lines, [
      'Outlet: \\[x\\]\\(command\\:y\\) (from copydesk.metadata.csv)',
      'Author: Jane Doe (from copydesk.metadata.csv)',
      'Headline: A \\*new\\* harbour (from copydesk.metadata.csv)',
    ]);
  });
  it('is empty if there is nothing to say', async () =>
    await checkHover(' date 2024-03-05 Harbour reopens\nText a$0nd more.\n', []));
});

describe('A hover over a name', () => {
  const corpus = ['2024-01-10', '2024-03-02', '2024-03-20', '2024-06-07'].map(
    (date) => ` date ${date} Harbour news\nIda Roe, the mayor of Port Ansel, met Per Haug. “Good,” Roe said.\n`,
  );
  it('describes a person by what articles say, with their count, their dates and a link to the source', async () => {
    await checkEntityHover(' date 2024-06-08 Harbour news\nIda $0Roe came.\n', corpus, [
      '**Ida Roe** · person',
      '“mayor of Port Ansel” · *[4 articles](file:///corpus/1.txt#L2,14), 10 January 2024 to 7 June 2024*',
      'Here: 1 mention',
      'Corpus: 5 of 5 articles · 9 mentions · 4 quotations',
      '▅▁█▁▁█ Jan 2024 – Jun 2024 by month, peak in Mar 2024 (2)',
      'Appears with Per Haug (4), Port Ansel (4)',
    ]);
  });
  it('prefers what was said in the year before the article to what was said more often long ago', async () => {
    const former = ['2010-01-10', '2010-02-10', '2010-03-10'].map(
      (date) => ` date ${date} Harbour news\nIda Roe, the harbour master, spoke.\n`,
    );
    const [, who] = await checkEntityHover(' date 2024-06-08 Harbour news\nIda $0Roe came.\n', [...former, ...corpus]);
    assert.match(who ?? '', /“mayor of Port Ansel”/);
    const [, before] = await checkEntityHover(' date 2011-01-08 Harbour news\nIda $0Roe came.\n', [
      ...former,
      ...corpus,
    ]);
    assert.match(before ?? '', /“harbour master”.*10 January 2010 to 10 March 2010/);
  });
  it('knows who held an office on the article’s date, and who came before and after', async () => {
    const who = async (date: string): Promise<string | undefined> =>
      (await checkEntityHover(` date ${date} Talks go on\nAngela $0Merkel of Germany spoke.\n`, []))[1];
    assert.match(
      (await who('2015-05-05')) ?? '',
      /^Chancellor of Germany since 22 November 2005 · \*Source: World Factbook/,
    );
    assert.match((await who('2023-05-05')) ?? '', /^Chancellor of Germany, 22 November 2005 to 8 December 2021 · /);
    assert.match(
      (await who('1999-05-05')) ?? '',
      /^later Chancellor of Germany, 22 November 2005 to 8 December 2021 · /,
    );
  });
  it('does not mistake a namesake for a leader if nothing in the article supports it', async () => {
    const lines = await checkEntityHover(' date 2022-06-08 Harbour news\nMark $0Brown, a fisherman, spoke.\n', []);
    assert.ok(!lines.join().includes('Cook Islands'), lines.join());
    const known = await checkEntityHover(
      ' date 2022-06-08 Harbour news\nMark $0Brown of the Cook Islands spoke.\n',
      [],
    );
    assert.ok(known.join().includes('Prime Minister of the Cook Islands'), known.join());
  });
  it('describes places and organizations', async () => {
    assert.match(
      (await checkEntityHover('Ships left $0Lima.\n', []))[1] ?? '',
      /^capital of Peru, .* million people · /,
    );
    assert.match(
      (await checkEntityHover('Ships left $0Seattle for Texas.\n', []))[1] ?? '',
      /^city in the United States, /,
    );
    assert.match((await checkEntityHover('It rained in $0Cambridge.\n', []))[1] ?? '', /^likely the city in /);
    assert.match(
      (await checkEntityHover('It rained in $0Georgia.\n', []))[1] ?? '',
      /; also a state of the United States/,
    );
    assert.match(
      (await checkEntityHover('It was a matter for $0NATO in Brussels.\n', []))[1] ?? '',
      /^military alliance/,
    );
  });
  it('determines where a place is by the region written after it', async () => {
    const what = async (text: string): Promise<string> => (await checkEntityHover(text, []))[1] ?? '';
    const dated = (dateline: string): string => ` date 2024-03-05 Harbour reopens\n${dateline} (AP) — It rained.\n`;
    assert.match(await what(dated('$0CAMBRIDGE, Mass.')), /^place in Massachusetts, the United States · /);
    assert.match(await what(dated('$0LONDON, Ont.')), /^place in Ontario, Canada · /);
    assert.match(await what(dated('$0PARIS, Texas')), /^place in Texas, the United States · /);
    assert.match(await what(dated('$0RICHMOND, Va.')), /^place in Virginia, the United States · /);
    assert.match(await what(dated('$0LONDON, England')), /^capital of the United Kingdom, /);
    assert.match(await what(dated('$0KHARKIV, Ukraine')), /^city in Ukraine, /);
    assert.match(await what('He lives in $0Cambridge, Mass., with Ida Roe.\n'), /^place in Massachusetts, /);
    assert.match(await what('He lives in Cambridge, Mass. It rained in $0Cambridge.\n'), /^place in Massachusetts, /);
  });
  it('takes Ontario for the province and Georgia for either if nothing decides', async () => {
    const what = async (text: string): Promise<string> => (await checkEntityHover(text, []))[1] ?? '';
    assert.match(await what('It rained in $0Ontario.\n'), /^likely the province of Canada · /);
    assert.match(await what('It rained in $0Ontario, and in Ottawa.\n'), /^province of Canada · /);
    assert.match(await what('It rained in $0Georgia.\n'), /^country or territory.*; also a state of the United States/);
  });
  it('says why a single name is not joined across the corpus', async () => {
    const lines = await checkEntityHover(' date 2024-06-08 News\nMr $0Roe came.\n', corpus);
    assert.equal(lines.at(-1), 'Not merged across articles: only a surname here');
  });
  it('offers its commands if the client has them, and never has more than twelve lines', async () => {
    const { text, cursor } = fixture(' date 2024-06-08 Harbour news\nIda $0Roe came.\n');
    const commands = { allMentions: 'all', showQuotes: 'quotes', correctEntity: 'correct' };
    const found = await hover(documentIn(text), cursor, await corpusOf([text, ...corpus]), { commands });
    const lines = found?.markdown.split('\n') ?? [];
    assert.match(lines.at(-1) ?? '', /^\[All mentions\]\(command:all\?.*\[All quotes\].*\[Correct…\]/);
    assert.ok(lines.length <= 12, found?.markdown);
  });
  it('counts by month, by quarter, by year or by several years, so that twelve bars are enough', () => {
    const named = (...dates: string[]): string => {
      const found = frequencyOf(dates.map((it) => [it, 1]));
      return found === null
        ? 'none'
        : `${found.step} ${found.counts.length} ${found.first} ${found.last} ${found.peak}`;
    };
    assert.equal(named('2024-01-02', '2024-01-30'), 'none');
    assert.equal(named('2024-01-02', '2024-12-30', '2024-12-31'), 'month 12 Jan 2024 Dec 2024 Dec 2024');
    assert.equal(named('2023-12-02', '2024-12-30'), 'quarter 5 Dec 2023 Dec 2024 Oct – Dec 2023');
    assert.equal(named('2015-12-02', '2024-12-30'), 'year 10 2015 2024 2015');
    assert.equal(named('1950-12-02', '1951-01-01', '2024-12-30'), 'several years 12 1950 2024 the years from 1946');
    assert.equal(named('no day', '2024-02-30'), 'none');
  });
});
