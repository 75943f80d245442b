import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentRef } from '../../server/src/corpus/documentId';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { runToEnd } from '../../server/src/work/steps';
import { CorpusWriter } from '../../server/src/workspace/corpusWriter';
import type { Report } from '../../server/src/workspace/diagnose';
import { Doubts } from '../../server/src/workspace/doubts';
import { FileTree } from '../../server/src/workspace/fileTree';
import { Findings } from '../../server/src/workspace/findings';
import { Membership } from '../../server/src/workspace/membership';
import { persistently } from '../../server/src/workspace/persistently';
import { SideFiles, sideFilesAbove } from '../../server/src/workspace/sideFiles';
import { factsIn, refOf, uriOf } from '../kit/checks';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

describe('A failing request to the host', () => {
  const failing = (times: number) => {
    let tries = 0;
    return {
      work: async (): Promise<string> => {
        if (tries++ < times) throw new Error(`failure ${tries}`);
        return 'done';
      },
      tries: (): number => tries,
    };
  };
  it('is repeated three times, with growing pauses, and reported only if all attempts fail', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };
    const told: string[] = [];
    const tell = (error: unknown): void => void told.push(error instanceof Error ? error.message : '');
    const [three, four] = [failing(3), failing(4)];
    const results = [persistently(three.work, 'nothing', tell), persistently(four.work, 'nothing', tell)];
    for (const [pause, tries] of [
      [0, 1],
      [19, 1],
      [1, 2],
      [199, 2],
      [1, 3],
      [999, 3],
      [1, 4],
    ] as const) {
      test.mock.timers.tick(pause);
      await settle();
      assert.deepEqual([three.tries(), four.tries()], [tries, tries], `after ${pause} more`);
    }
    assert.deepEqual(await Promise.all(results), ['done', 'nothing']);
    assert.deepEqual(told, ['failure 4']);
  });
});

describe('The verdict on files without a header', () => {
  const judged = (heads: string): boolean => {
    const tree = new FileTree();
    const membership = new Membership(tree);
    for (const [index, head] of [...heads].entries()) {
      const file = tree.add(refOf(`file:///c/${index}.txt`));
      if (head !== '?') membership.setKind(file, head === 'H' ? 'dated' : head === 'L' ? 'other' : 'undated');
    }
    const [folder] = membership.waiting;
    assert.ok(folder);
    assert.equal(membership.verdict(folder), null);
    const { verdict, undecided } = membership.judge(folder, (it) => !it.uri.endsWith('/0.txt'));
    assert.equal(membership.verdict(folder), verdict);
    assert.ok(undecided.every((it) => it.kind === 'undated' && !it.uri.endsWith('/0.txt')));
    assert.equal(undecided.length, [...heads].filter((it, index) => it === '-' && index > 0).length);
    return verdict;
  };
  it('makes them articles if most of the others have one, and at least two', () => {
    assert.deepEqual(['HH-', 'H-', 'H', 'HH--', 'HHH--', 'HH---', 'HHH---'].map(judged), [
      true,
      false,
      false,
      true,
      true,
      false,
      true,
    ]);
  });
  it('does not count unread files, or lists and logs', () => {
    assert.equal(judged('HH-???'), true);
    assert.equal(judged('HH-LLL'), true);
  });
  it('is reached again only when a header is added or removed', () => {
    const tree = new FileTree();
    const membership = new Membership(tree);
    const file = tree.add(refOf('file:///c/a.txt'));
    membership.setKind(file, 'dated');
    membership.judge([...membership.waiting][0] ?? file.id, () => true);
    membership.setKind(file, 'dated');
    assert.equal(membership.waiting.size, 0);
    membership.setKind(file, 'undated');
    assert.equal(membership.waiting.size, 1);
  });
  it('is unknown again for a folder without files', () => {
    const tree = new FileTree();
    const membership = new Membership(tree);
    const file = tree.add(refOf('file:///c/a.txt'));
    membership.setKind(file, 'dated');
    const [folder] = membership.waiting;
    assert.ok(folder);
    membership.judge(folder, () => true);
    tree.delete(file.id);
    membership.invalidate(folder);
    membership.judge(folder, () => true);
    assert.equal(membership.verdict(folder), null);
  });
});

describe('The corpus writer', () => {
  it('knows what the corpus will contain, and applies all changes in order', async () => {
    const corpus = new MemoryCorpus();
    const writer = new CorpusWriter(corpus, new Doubts(corpus));
    const facts = factsIn(' date 2024-03-05 Harbour\nIda Roe left.\n');
    const size = (): Promise<number> =>
      corpus.read(async (it) => (await it.articles({ which: 'all', after: null, limit: 9 })).items.length);
    writer.delete(facts.id);
    assert.equal(writer.hasWaiting, false);
    writer.set(facts);
    assert.deepEqual([writer.has(facts.id), writer.size, writer.hasWaiting, await size()], [true, 1, true, 0]);
    await writer.flush();
    assert.deepEqual([writer.hasWaiting, await size()], [false, 1]);
    writer.delete(facts.id);
    writer.set(facts);
    writer.delete(facts.id);
    assert.deepEqual([writer.has(facts.id), writer.size], [false, 0]);
    await writer.flush();
    assert.equal(await size(), 0);
  });
});

describe('The problems of closed articles', () => {
  const report: Report = {
    resultId: 'one',
    items: [{ message: 'm', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }],
  };
  const { id } = refOf(uriOf(0));
  it('are remembered as cleared if there were any, and not at all if there never were', () => {
    const findings = new Findings();
    findings.set(id, uriOf(0), { resultId: 'none', items: [] });
    findings.clear(id);
    assert.deepEqual([...findings.all()], []);
    findings.set(id, uriOf(0), report);
    assert.deepEqual([...findings.all()], [[id, { ...report, uri: uriOf(0) }]]);
    findings.set(id, uriOf(0), { resultId: 'none', items: [] });
    assert.deepEqual([...findings.all()][0]?.[1].items, []);
    findings.set(id, uriOf(0), report);
    findings.clear(id);
    assert.deepEqual([...findings.all()], [[id, { resultId: 'gone', items: [], uri: uriOf(0) }]]);
  });
});

describe('Side files', () => {
  const file = (path: string) => refOf(`file:///c/${path}`);
  const correcting = (article: string, speaker: string): string =>
    JSON.stringify({ corrections: [{ article, quote: 'q', speaker }] });
  /** Side files, and what sets the text of one. */
  const sideFiles = () => {
    const files = new SideFiles();
    const set = (side: DocumentRef, text: string | null): readonly string[] | null => runToEnd(files.set(side, text));
    return { files, set };
  };
  it('report what is wrong with them when they change, and only then', () => {
    const { files, set } = sideFiles();
    const side = file('copydesk.corrections.json');
    assert.equal(set(side, null), null);
    assert.deepEqual(set(side, correcting('a.txt', 'Ida Roe')), []);
    assert.equal(set(side, correcting('a.txt', 'Ida Roe')), null);
    assert.equal(set(side, '{')?.length, 1);
    assert.deepEqual(files.all, [side]);
    assert.deepEqual(set(side, null), []);
    assert.deepEqual(files.all, []);
  });
  it('apply to the articles that they address by path relative to their folder, and only the nearest of each name applies', () => {
    const { files, set } = sideFiles();
    const top = refOf('file:///c');
    set(file('copydesk.corrections.json'), correcting('x/a.txt', 'far'));
    set(file('x/copydesk.entities.json'), '{}');
    const speakers = (path: string, root: typeof top | null = top): (string | null | undefined)[] =>
      files.notesOf(file(path), root).corrections.map((it) => it.speaker);
    assert.deepEqual(speakers('x/a.txt'), ['far']);
    set(file('x/copydesk.corrections.json'), correcting('a.txt', 'near'));
    assert.deepEqual(speakers('x/a.txt'), ['near']);
    assert.deepEqual(speakers('x/b.txt'), []);
    assert.deepEqual(speakers('x/a.txt', null), []);
    assert.deepEqual(speakers('y/x/a.txt', refOf('file:///c/y')), []);
    set(file('copydesk.metadata.csv'), 'file,outlet\nx/a.txt,AP\n');
    assert.deepEqual(files.notesOf(file('x/a.txt'), top).fields.outlet?.value, 'Associated Press');
    set(file('x/copydesk.metadata.csv'), 'file,outlet\nb.txt,UPI\n');
    assert.equal(files.notesOf(file('x/a.txt'), top).fields.outlet, null);
    assert.deepEqual(speakers('x/a.txt'), ['near']);
    assert.equal(files.folderFor(file('x/a.txt'), top, 'copydesk.corrections.json'), 'file:///c/x');
    assert.equal(files.folderFor(file('y/a.txt'), top, 'copydesk.corrections.json'), 'file:///c');
    assert.equal(files.folderFor(file('y/a.txt'), refOf('file:///c/y'), 'copydesk.corrections.json'), null);
  });
  it('may be in every folder from an article’s own up to the root', () => {
    assert.deepEqual(
      sideFilesAbove(file('x/a.txt'), refOf('file:///c')).filter((it) => it.endsWith('corrections.json')),
      ['file:///c/x/copydesk.corrections.json', 'file:///c/copydesk.corrections.json'],
    );
    assert.deepEqual(sideFilesAbove(refOf('file:///elsewhere/a.txt'), refOf('file:///c')), []);
  });
});

describe('The progress of a workspace', () => {
  it('counts every file once, including those waiting for the verdict on their folder, and ends with all of them', async () => {
    const disk = new TestDisk();
    for (let index = 0; index < 60; index++)
      disk.files.set(
        `file:///r/${index}.txt`,
        `${index % 3 === 0 ? '' : ' date 2024-03-05 '}Harbour ${index}\nIda Roe left.\n`,
      );
    const seen: { done: number; total: number; articles: number; isReading: boolean }[] = [];
    const tell = (): unknown => seen.push(workspace.progress);
    const workspace = workspaceOn(disk, { progressed: tell, rested: tell });
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
    await workspace.settled();
    assert.deepEqual(seen.at(-1), { done: 60, total: 60, articles: 60, isReading: false, problems: [] });
    const reading = seen.filter((it) => it.isReading);
    assert.ok(reading.some((it) => it.done > 0 && it.done < it.total));
    for (const { done, total } of seen) assert.ok(done >= 0 && done <= total && total <= 60, `${done} of ${total}`);
    workspace.stop();
  });
});

describe('A change of settings', () => {
  it('has the files of its root read again, and no others', async () => {
    const disk = new TestDisk();
    const text = ' date 2024-03-05 Harbour\nIda Roe left.\n';
    for (const uri of ['file:///r/a.txt', 'file:///s/b.txt']) disk.files.set(uri, text);
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r', 'file:///s'], removed: [] });
    await workspace.settled();
    const articles = async (): Promise<string[]> => {
      await workspace.settled();
      const page = await workspace.corpus.read((it) => it.articles({ which: 'all', after: null, limit: 9 }));
      return page.items.map((it) => it.uri);
    };
    disk.settings.set('file:///s', { ignore: ['**'] });
    workspace.handle({ kind: 'settingsChanged' });
    assert.deepEqual(await articles(), ['file:///r/a.txt']);
    disk.settings.set('file:///s', {});
    disk.settings.set('file:///r', { ignore: ['**'] });
    workspace.handle({ kind: 'settingsChanged' });
    assert.deepEqual(await articles(), ['file:///s/b.txt']);
    const reads = disk.reads.length;
    disk.settings.set('file:///s', { codeLens: { enabled: false } });
    workspace.handle({ kind: 'settingsChanged' });
    assert.deepEqual(await articles(), ['file:///s/b.txt']);
    assert.equal(disk.reads.length, reads);
    disk.settings.set('file:///s', { rules: { 'date/missing': 'off' } });
    workspace.handle({ kind: 'settingsChanged' });
    await articles();
    assert.ok(disk.reads.slice(reads).includes('file:///s/b.txt'));
    workspace.stop();
  });
});
