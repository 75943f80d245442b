import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dayNumberOf, isoOfDayNumber } from '../../server/src/dates/calendar';
import { rules } from '../../server/src/rules/rules';
import { runToEnd } from '../../server/src/work/steps';
import { reportInSteps, ruleContext, withoutHints } from '../../server/src/workspace/diagnose';
import type { WorkspaceEvent } from '../../server/src/workspace/event';
import { holdsOn } from '../../server/src/workspace/remembered/circumstances';
import { documentIn } from '../kit/checks';
import { goldTexts, withoutGold } from '../kit/goldTexts';
import { dateForms } from '../kit/headerForms';
import { TestStores } from '../kit/testStore';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

const root = 'file:///r';
const at = (path: string): string => `${root}/${path}`;
const open = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said.\n';
const shut = ' date 2024-03-06 Harbour shut\n“We are closed,” René Dahl said.\n';
const bare = 'Harbour news\n“We wait,” Ida Roe said.\n';
const list = 'Bolts\nNuts\nRope\nTar\n';

interface Session {
  /** The files that were read, sorted. */
  readonly reads: readonly string[];
  readonly articles: number;
  readonly problems: readonly string[];
}

/** A session from start to rest on a disk with stores, with the events in its middle. */
async function session(disk: TestDisk, stores: TestStores, ...events: readonly WorkspaceEvent[]): Promise<Session> {
  disk.openStore = stores.open;
  disk.reads.length = 0;
  const workspace = workspaceOn(disk);
  workspace.handle({ kind: 'foldersChanged', added: [root], removed: [] });
  await workspace.settled();
  for (const event of events) {
    disk.reads.length = 0;
    workspace.handle(event);
    await workspace.settled();
  }
  const { articles } = workspace.progress;
  const problems = [...workspace.findings.all()].flatMap(([, it]) => it.items.map(({ code }) => `${it.uri} ${code}`));
  await workspace.close();
  return { reads: disk.reads.map((it) => it.slice(root.length + 1)).sort(), articles, problems };
}

/** A disk with three dated articles, an undated one and a list, that has been read once. */
async function knownDisk(): Promise<{ disk: TestDisk; stores: TestStores }> {
  const disk = new TestDisk();
  const files = { 'a.txt': open, 'b.txt': shut, 'c.txt': open, 'd.txt': bare, 'list.txt': list };
  for (const [path, text] of Object.entries(files)) disk.files.set(at(path), text);
  const stores = new TestStores();
  await session(disk, stores);
  return { disk, stores };
}

describe('A corpus that was read before', () => {
  it('is not read again if nothing has changed, and is the same', async () => {
    const { disk, stores } = await knownDisk();
    const again = await session(disk, stores);
    assert.deepEqual(again.reads, []);
    assert.equal(again.articles, 4);
    assert.deepEqual(again, await session(disk, stores));
    assert.deepEqual(again.problems, (await session(disk, new TestStores())).problems);
    assert.ok(again.problems.length > 0);
  });
  it('is read where a file is new or changed, even if its time or its size is the same', async () => {
    const { disk, stores } = await knownDisk();
    disk.files.set(at('a.txt'), open.replace('open', 'ajar'));
    disk.files.set(at('b.txt'), `${shut}More.\n`);
    disk.files.set(at('aa.txt'), open);
    assert.deepEqual((await session(disk, stores)).reads, ['a.txt', 'aa.txt', 'b.txt']);
    assert.deepEqual((await session(disk, stores)).reads, []);
  });
  it('is read again after the command to rebuild the index', async () => {
    const { disk, stores } = await knownDisk();
    const { reads } = await session(disk, stores, { kind: 'invalidated' });
    assert.deepEqual(new Set(reads), new Set(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'list.txt']));
  });
  it('forgets files that were deleted while it was closed', async () => {
    const { disk, stores } = await knownDisk();
    disk.files.delete(at('c.txt'));
    await session(disk, stores);
    assert.deepEqual(
      [...(stores.byRoot.get(root)?.keys() ?? [])].sort(),
      ['a.txt', 'b.txt', 'd.txt', 'list.txt'].map(at),
    );
  });
  it('keeps what is remembered of a folder that is removed from the workspace', async () => {
    const { disk, stores } = await knownDisk();
    await session(disk, stores, { kind: 'foldersChanged', added: [], removed: [root] });
    assert.deepEqual((await session(disk, stores)).reads, []);
  });
  it('is read where a correction has changed, and nowhere else', async () => {
    const { disk, stores } = await knownDisk();
    const correction = { article: 'b.txt', quote: 'We are closed,', prefix: '', suffix: '', speaker: 'Mia Vold' };
    disk.files.set(at('copydesk.corrections.json'), JSON.stringify({ corrections: [correction] }));
    assert.deepEqual((await session(disk, stores)).reads, ['b.txt', 'copydesk.corrections.json']);
    assert.deepEqual((await session(disk, stores)).reads, ['copydesk.corrections.json']);
  });
  it('is read again if the ledger of names has changed', async () => {
    const { disk, stores } = await knownDisk();
    disk.files.set(at('copydesk.entities.json'), JSON.stringify({ ignored: ['Ida Roe'] }));
    const { reads } = await session(disk, stores);
    assert.deepEqual(
      new Set(reads),
      new Set(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'list.txt', 'copydesk.entities.json']),
    );
    assert.deepEqual((await session(disk, stores)).reads, ['copydesk.entities.json']);
  });
  it('is checked again if the rules have other settings', async () => {
    const { disk, stores } = await knownDisk();
    disk.settings.set(root, { rules: { 'date/missing': 'off', 'entity/undefined-acronym': 'error' } });
    assert.equal((await session(disk, stores)).reads.length, 4);
    assert.deepEqual((await session(disk, stores)).reads, []);
  });
  it('is checked the next day only where a problem with a date may be another', async () => {
    const { disk, stores } = await knownDisk();
    disk.today = new Date(2024, 5, 2);
    assert.deepEqual((await session(disk, stores)).reads, ['d.txt']);
    disk.files.set(at('e.txt'), open.replace('2024-03', '2024-08'));
    await session(disk, stores);
    disk.today = new Date(2024, 8, 1);
    const { reads, problems } = await session(disk, stores);
    assert.deepEqual(reads, ['d.txt', 'e.txt']);
    assert.deepEqual(
      problems.filter((it) => it.includes('e.txt')),
      [],
    );
  });
  it('asks again what the rest of the corpus says of an article', async () => {
    const disk = new TestDisk();
    const stores = new TestStores();
    disk.files.set(at('a.txt'), ' date 2024-03-05 News\nRene Dahl came.\n');
    for (const name of ['b', 'c', 'd']) disk.files.set(at(`${name}.txt`), shut);
    const doubted = await session(disk, stores);
    assert.ok(doubted.problems.some((it) => it === `${at('a.txt')} entity/inconsistent-spelling`));
    assert.deepEqual(await session(disk, stores), { ...doubted, reads: [] });
    for (const name of ['b', 'c', 'd']) disk.files.set(at(`${name}.txt`), open);
    const cleared = await session(disk, stores);
    assert.deepEqual(cleared.reads, ['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    assert.deepEqual(cleared.problems, []);
  });
});

describe('The problems found on one day', () => {
  /** Checks that where problems are said to hold on a later day, the rules find the same then. Returns how often. */
  const heldUp = (text: string, severities: Readonly<Record<string, 'off' | 'error'>>): number => {
    const document = documentIn(text);
    const date = document.analysis.article.header?.value ?? null;
    const start = dayNumberOf(date ?? '2024-03-05') ?? 0;
    const itemsOn = (day: string) =>
      withoutHints(runToEnd(reportInSteps(document, ruleContext(document, day, null), { severities, rulePages: null })))
        .items;
    const days = [-400, -1, 0, 1, 2, 40, 4000].map((it) => isoOfDayNumber(start + it));
    const found = days.map((it) => itemsOn(it));
    let held = 0;
    for (const [index, day] of days.entries())
      for (const [other, today] of days.entries()) {
        const items = found[index] ?? [];
        if (!holdsOn(today, { day, items, settings: '', doubt: null }, date)) continue;
        assert.deepEqual(found[other], items, `${day}, ${today}: ${text.slice(0, 200)}`);
        if (day !== today) held++;
      }
    return held;
  };
  const off = Object.fromEntries(
    rules.filter(({ code }) => code.startsWith('date/')).map(({ code }) => [code, 'off' as const]),
  );
  const body =
    '\nOSLO, March 7 - “We are open,” Ida Roe said on Friday. It opened on May 5, 2031, she said last week.\n';

  it('are those of any later day, if they are said to be, whatever the settings', () => {
    const texts = [
      ...rules.flatMap(({ example }) => [example.wrong, example.right]),
      ...dateForms('2024-03-05')
        .filter((_, index) => index % 7 === 0)
        .map(({ written }) => ` date ${written} Harbour reopens${body}`),
      ...readdirSync('samples')
        .filter((it) => it.endsWith('.txt'))
        .map((it) => readFileSync(`samples/${it}`, 'utf8')),
    ];
    let held = 0;
    for (const text of texts)
      for (const severities of [{}, off, { 'date/future': 'off' as const }]) held += heldUp(text, severities);
    assert.ok(held > texts.length, `${held}`);
  });
  it('are those of any later day in real articles too', { skip: withoutGold }, () => {
    let held = 0;
    let number = 0;
    for (const [, text] of goldTexts())
      if (text.length < 6000 && number++ % 60 === 0 && number < 6000) held += heldUp(text, {});
    assert.ok(held > 0);
  });
});
