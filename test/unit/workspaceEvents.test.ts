import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cancelled } from '../../server/src/work/slices';
import type { Workspace } from '../../server/src/workspace/workspace';
import { MOST_PROBLEMS } from '../../server/src/workspace/workspace';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

const root = 'file:///r';
const said = (name: string): string => ` date 2024-03-05 Harbour\n“We are open,” ${name} said.\n`;
const undated = (name: string): string => said(name).replace(' date 2024-03-05 ', '');

/** A workspace with these files in its root folder, and what its listener heard. */
async function started(files: Readonly<Record<string, string>>, settings: unknown = {}) {
  const disk = new TestDisk();
  for (const [path, text] of Object.entries(files)) disk.files.set(`${root}/${path}`, text);
  disk.settings.set(root, settings);
  const heard: string[] = [];
  const name = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
  const workspace = workspaceOn(disk, {
    openChanged: (it) => heard.push(`changed ${name(it.state.uri)} ${it.version}`),
    openClosed: (it) => heard.push(`closed ${name(it.state.uri)}`),
    openRenewed: (it) => heard.push(`renewed ${name(it.state.uri)}`),
    corpusChanged: () => heard.push('corpus'),
    settingsChanged: () => heard.push('settings'),
    complain: (file, problem) => heard.push(`${name(file?.uri ?? '')}: ${problem}`),
    failed: (what, error) => heard.push(`failed ${what}: ${error instanceof Error ? error.message : ''}`),
    rested: () => heard.push('rest'),
  });
  workspace.handle({ kind: 'foldersChanged', added: [root], removed: [] });
  await workspace.settled();
  const articles = async (): Promise<string[]> => {
    await workspace.settled();
    const page = await workspace.corpus.read((it) => it.articles({ which: 'all', after: null, limit: 99 }));
    return page.items.map((it) => it.uri.slice(root.length + 1));
  };
  /** What was heard since the last call, without the coming to rest. */
  const since = (): string[] => heard.splice(0).filter((it) => it !== 'rest' && it !== 'corpus');
  since();
  disk.reads.length = 0;
  const reads = (): string[] => disk.reads.splice(0).map((it) => it.slice(root.length + 1));
  return { disk, workspace, heard, since, articles, reads };
}

const open = (workspace: Workspace, path: string, text: string, version = 1): void =>
  workspace.handle({ kind: 'opened', uri: `${root}/${path}`, version, text });

describe('A buffer', () => {
  it('is announced when it is opened, edited and closed, and its file is read for its encoding and for its side files', async () => {
    const { disk, workspace, since, articles, reads } = await started({ 'x/a.txt': said('Ida Roe') });
    open(workspace, 'x/a.txt', said('Ida Roe'), 4);
    assert.deepEqual(since(), ['changed a.txt 4']);
    await workspace.settled();
    assert.deepEqual(reads().sort(), [
      'copydesk.corrections.json',
      'copydesk.entities.json',
      'copydesk.identities.json',
      'copydesk.metadata.csv',
      'x/a.txt',
      'x/copydesk.corrections.json',
      'x/copydesk.entities.json',
      'x/copydesk.identities.json',
      'x/copydesk.metadata.csv',
    ]);
    workspace.handle({
      kind: 'edited',
      uri: `${root}/x/a.txt`,
      version: 5,
      changes: [{ range: { start: { line: 0, character: 17 }, end: { line: 0, character: 24 } }, text: 'Quay' }],
    });
    assert.equal(workspace.openDocument(`${root}/x/a.txt`)?.text, said('Ida Roe').replace('Harbour', 'Quay'));
    workspace.handle({ kind: 'edited', uri: `${root}/none.txt`, version: 5, changes: [] });
    assert.deepEqual(since(), ['changed a.txt 5']);
    await workspace.settled();
    assert.deepEqual(reads(), []);
    workspace.handle({ kind: 'saved', uri: `${root}/x/a.txt` });
    workspace.handle({ kind: 'saved', uri: `${root}/none.txt` });
    await workspace.settled();
    assert.deepEqual(reads(), ['x/a.txt']);
    disk.files.delete(`${root}/x/a.txt`);
    workspace.handle({ kind: 'deleted', uri: `${root}/x/a.txt` });
    assert.deepEqual(await articles(), ['x/a.txt']);
    workspace.handle({ kind: 'closed', uri: `${root}/x/a.txt` });
    workspace.handle({ kind: 'closed', uri: `${root}/none.txt` });
    assert.deepEqual(since(), ['closed a.txt']);
    assert.deepEqual(await articles(), []);
    workspace.stop();
  });
  it('counts as an article, unless it is ignored or a view of another file', async () => {
    const { workspace, articles } = await started({}, { ignore: ['no'] });
    for (const uri of [`${root}/a.txt`, `${root}/no/b.txt`, 'untitled:c', 'git:/r/d.txt', 'file:///elsewhere/e.txt'])
      workspace.handle({ kind: 'opened', uri, version: 1, text: undated('Ida Roe') });
    await workspace.settled();
    const found = await workspace.corpus.read((it) => it.articles({ which: 'all', after: null, limit: 9 }));
    assert.deepEqual(
      found.items.map((it) => it.uri),
      ['file:///elsewhere/e.txt', `${root}/a.txt`, 'untitled:c'],
    );
    assert.equal((await articles()).length, 3);
    workspace.stop();
  });
  it('is analyzed for whoever asks, until it is closed or the asker gives up', async () => {
    const { workspace } = await started({});
    open(workspace, 'a.txt', said('Ida Roe'));
    const uri = `${root}/a.txt`;
    assert.equal((await workspace.analyzed(uri))?.text, said('Ida Roe'));
    assert.equal(await workspace.analyzed(`${root}/none.txt`), null);
    await assert.rejects(
      workspace.analyzed(uri, () => true),
      Cancelled,
    );
    const document = await workspace.analyzed(uri);
    assert.ok(document);
    assert.equal((await workspace.source(document))?.text, said('Ida Roe'));
    workspace.stop();
    await assert.rejects(workspace.analyzed(uri), Cancelled);
  });
  it('is announced again when its file turns out to differ, or notes apply to it', async () => {
    const { disk, workspace, since } = await started({ 'a.txt': said('Ida Roe') });
    open(workspace, 'a.txt', said('Ida Roe'));
    await workspace.settled();
    assert.deepEqual(since(), ['changed a.txt 1']);
    const side = `${root}/copydesk.corrections.json`;
    disk.files.set(
      side,
      JSON.stringify({ corrections: [{ article: 'a.txt', quote: 'We are open,', speaker: 'Mia Vold' }] }),
    );
    workspace.handle({ kind: 'created', uri: side });
    await workspace.settled();
    assert.deepEqual(since(), ['renewed a.txt']);
    workspace.handle({ kind: 'changed', uri: side });
    await workspace.settled();
    assert.deepEqual(since(), []);
    disk.files.set(side, '{');
    workspace.handle({ kind: 'changed', uri: side });
    await workspace.settled();
    const [complaint = '', ...others] = since();
    assert.match(complaint, /^copydesk\.corrections\.json: Not valid JSON/);
    assert.deepEqual(others, ['renewed a.txt']);
    workspace.stop();
  });
});

describe('A closed file', () => {
  it('is read when it is created or changed, and no other', async () => {
    const { disk, workspace, articles, reads } = await started({ 'a.txt': said('Ida Roe'), 'b.txt': said('Ida Roe') });
    workspace.handle({ kind: 'changed', uri: `${root}/a.txt` });
    await workspace.settled();
    assert.deepEqual(reads(), ['a.txt']);
    disk.files.set(`${root}/c.TXT`, said('Per Haug'));
    for (const path of ['c.TXT', 'd.md', '.hidden/e.txt', 'node_modules/f.txt'])
      workspace.handle({ kind: 'created', uri: `${root}/${path}` });
    assert.deepEqual(await articles(), ['a.txt', 'b.txt', 'c.TXT']);
    assert.deepEqual(reads(), ['c.TXT']);
    disk.files.set('file:///outside/g.txt', said('Per Haug'));
    workspace.handle({ kind: 'created', uri: 'file:///outside/g.txt' });
    assert.equal((await articles()).length, 3);
    disk.files.delete(`${root}/b.txt`);
    workspace.handle({ kind: 'deleted', uri: `${root}/b.txt` });
    assert.deepEqual(await articles(), ['a.txt', 'c.TXT']);
    workspace.stop();
  });
  it('moves with its folder', async () => {
    const { disk, workspace, articles } = await started({ 'x/a.txt': said('Ida Roe'), 'xy/b.txt': said('Ida Roe') });
    disk.files.delete(`${root}/x/a.txt`);
    disk.files.set(`${root}/z/a.txt`, said('Ida Roe'));
    workspace.handle({ kind: 'renamed', from: `${root}/x`, to: `${root}/z` });
    assert.deepEqual(await articles(), ['xy/b.txt', 'z/a.txt']);
    workspace.stop();
  });
  it('is read again with all others on request, while what is known stays', async () => {
    const files = { 'a.txt': said('Ida Roe'), 'b.txt': said('Ida Roe'), 'copydesk.entities.json': '{}' };
    const { workspace, articles, reads, since } = await started(files);
    workspace.handle({ kind: 'invalidated' });
    assert.equal(workspace.isReading, true);
    assert.equal(workspace.progress.articles, 2);
    assert.deepEqual(await articles(), ['a.txt', 'b.txt']);
    assert.deepEqual([...new Set(reads())].sort(), ['a.txt', 'b.txt', 'copydesk.entities.json']);
    assert.deepEqual(since(), ['settings']);
    assert.equal(workspace.isReading, false);
    workspace.stop();
  });
  it('that cannot be analyzed or read is left out, which is logged', async () => {
    const { disk, workspace, articles, since } = await started({ 'a.txt': said('Ida Roe'), 'b.txt': said('Per Haug') });
    disk.before = async (what) => {
      if (what.endsWith('b.txt')) throw new Error('no luck');
    };
    workspace.handle({ kind: 'changed', uri: `${root}/b.txt` });
    assert.deepEqual(await articles(), ['a.txt']);
    assert.deepEqual(since(), [`failed reading ${root}/b.txt: no luck`]);
    workspace.stop();
  });
  it('is one of sixteen that are read at a time', async () => {
    const disk = new TestDisk();
    for (let at = 0; at < 50; at++) disk.files.set(`${root}/${at}.txt`, said('Ida Roe'));
    let [now, most] = [0, 0];
    disk.before = async (what) => {
      if (!what.startsWith('read') || !what.endsWith('.txt')) return;
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
    };
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: [root], removed: [] });
    await workspace.settled();
    assert.equal(most, 16);
    assert.equal(workspace.progress.articles, 50);
    workspace.stop();
  });
  it('has its problems found, except hints, unless only those of open files are wanted', async () => {
    const { disk, workspace } = await started({
      'a.txt': said('Ida Roe'),
      'b.txt': said('Ida Roe').replace('open,”', 'open,'),
      'c.txt': undated('Ida Roe'),
      'd.txt': said('Ida Roe'),
    });
    const codes = (): string[] =>
      [...workspace.findings.all()].flatMap(([, it]) =>
        it.items.map((item) => `${it.uri.at(-5)} ${String(item.code)}`),
      );
    assert.deepEqual(codes().sort(), ['b quote/unbalanced', 'c date/missing']);
    disk.settings.set(root, { diagnostics: { scope: 'openFiles' } });
    workspace.handle({ kind: 'settingsChanged' });
    await workspace.settled();
    assert.deepEqual(codes(), []);
    disk.settings.set(root, {});
    workspace.handle({ kind: 'settingsChanged' });
    await workspace.settled();
    assert.equal(codes().length, 2);
    open(workspace, 'b.txt', said('Ida Roe'));
    workspace.handle({ kind: 'closed', uri: `${root}/b.txt` });
    workspace.handle({ kind: 'foldersChanged', added: [], removed: [root] });
    await workspace.settled();
    assert.deepEqual(codes(), []);
    workspace.stop();
  });
});

describe('The workspace as a whole', () => {
  it('comes to rest once for every burst of events, and not at all for none', async () => {
    const { workspace, heard } = await started({ 'a.txt': said('Ida Roe') });
    const rests = (): number => heard.splice(0).filter((it) => it === 'rest').length;
    rests();
    await workspace.settled();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(rests(), 0);
    for (let time = 0; time < 3; time++) workspace.handle({ kind: 'changed', uri: `${root}/a.txt` });
    await workspace.settled();
    assert.equal(rests(), 1);
    workspace.stop();
  });
  it('knows where a document is', async () => {
    const { workspace } = await started({});
    const at = (uri: string) => {
      const ref = workspace.documentOf(uri);
      assert.ok(ref);
      return ref;
    };
    assert.equal(workspace.documentOf('no uri'), null);
    assert.equal(workspace.rootOf(`${root}/x/a.txt`), root);
    assert.equal(workspace.rootOf('file:///x/a.txt'), null);
    assert.equal(workspace.rootOf('no uri'), null);
    assert.equal(workspace.pathOf(at(`${root}/x/a.txt`)), 'x/a.txt');
    assert.equal(workspace.sideFileFolder(at(`${root}/x/a.txt`), 'copydesk.entities.json'), root);
    assert.equal(workspace.sideFileFolder(at('file:///x/a.txt'), 'copydesk.entities.json'), null);
    assert.equal(workspace.openDocument('no uri'), null);
    assert.equal(await workspace.source(at(`${root}/x/a.txt`)), null);
    assert.equal(workspace.today, '2024-06-01');
    assert.deepEqual(
      workspace.roots.map((it) => it.uri),
      [root],
    );
    workspace.stop();
  });
  it('lists up to twenty problems: folders that cannot be listed, and side files', async () => {
    const { disk, workspace, since } = await started({ 'a.txt': said('Ida Roe') });
    disk.before = async (what) => {
      if (what === 'list file:///s') throw new Error('gone');
    };
    workspace.handle({ kind: 'foldersChanged', added: ['file:///s'], removed: [] });
    await workspace.settled();
    assert.deepEqual(workspace.progress.problems, [': the folder could not be read']);
    assert.deepEqual(since(), ['settings', 'failed listing file:///s: gone']);
    for (let at = 0; at < 30; at++) {
      disk.files.set(`${root}/${at}/copydesk.entities.json`, '{');
      workspace.handle({ kind: 'created', uri: `${root}/${at}/copydesk.entities.json` });
    }
    await workspace.settled();
    const { problems } = workspace.progress;
    assert.equal(MOST_PROBLEMS, 20);
    assert.equal(problems.length, MOST_PROBLEMS);
    assert.match(problems[1] ?? '', /^0\/copydesk\.entities\.json: /);
    disk.before = async () => undefined;
    workspace.handle({ kind: 'invalidated' });
    await workspace.settled();
    assert.ok(!workspace.progress.problems.some((it) => it.includes('could not be read')));
    workspace.stop();
  });
  it('follows its folders as they come and go, with all that is open in them', async () => {
    const { disk, workspace, articles } = await started({ 'a.txt': said('Ida Roe'), 'in/b.txt': said('Ida Roe') });
    workspace.handle({ kind: 'foldersChanged', added: [`${root}/in`], removed: [] });
    assert.deepEqual(await articles(), ['a.txt', 'in/b.txt']);
    workspace.handle({ kind: 'foldersChanged', added: [], removed: [root] });
    assert.deepEqual(await articles(), ['in/b.txt']);
    workspace.handle({ kind: 'foldersChanged', added: ['no uri'], removed: ['no uri', 'file:///other'] });
    assert.deepEqual(await articles(), ['in/b.txt']);
    disk.files.clear();
    workspace.handle({ kind: 'created', uri: root });
    assert.deepEqual(await articles(), []);
    workspace.stop();
  });
});
