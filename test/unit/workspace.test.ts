import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Workspace } from '../../server/src/workspace/workspace';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

describe('The workspace', () => {
  it('applies the notes of the folder above only while it is a root, whatever else happens at the same moment', async () => {
    const [outer, inner] = ['file:///r', 'file:///r/in'];
    const disk = new TestDisk();
    disk.files.set(`${inner}/a.txt`, ' date 2024-03-05 Harbour\n“We are open,” Ida Roe said.\n');
    disk.files.set(
      `${outer}/copydesk.corrections.json`,
      JSON.stringify({ corrections: [{ article: 'in/a.txt', quote: 'We are open,', speaker: 'Mia Vold' }] }),
    );
    const workspace = workspaceOn(disk);
    const speaker = async (): Promise<string | null | undefined> => {
      await workspace.settled();
      const ref = workspace.documentOf(`${inner}/a.txt`);
      assert.ok(ref);
      const facts = await workspace.corpus.read((corpus) => corpus.article(ref.id));
      return facts?.quotes[0]?.speakerLabel;
    };
    const change = (added: readonly string[], removed: readonly string[]): void =>
      workspace.handle({ kind: 'foldersChanged', added, removed });
    change([outer], []);
    assert.equal(await speaker(), 'Mia Vold');
    change([inner], []);
    change([], [outer]);
    assert.equal(await speaker(), 'Ida Roe');
    change([outer], []);
    change([], [inner]);
    assert.equal(await speaker(), 'Mia Vold');
    workspace.stop();
  });
  it('finds in a closed article what its neighbors support at rest, though they were missing while it was checked', async () => {
    const folder = 'file:///r';
    const disk = new TestDisk();
    const text = (name: string): string => ` date 2024-03-05 Harbour\n“We are open,” ${name} said.\n`;
    disk.files.set(`${folder}/a.txt`, text('René Dahl'));
    disk.files.set(`${folder}/b.txt`, text('Rene Dahl'));
    disk.files.set(`${folder}/c.txt`, text('Rene Dahl'));
    const workspace = workspaceOn(disk);
    const codes = async (): Promise<unknown[]> => {
      await workspace.settled();
      return [...workspace.findings.all()].flatMap(([, { items }]) => items.map((it) => it.code));
    };
    workspace.handle({ kind: 'foldersChanged', added: [folder], removed: [] });
    assert.deepEqual(await codes(), ['entity/inconsistent-spelling']);
    let isBack = false;
    disk.before = async (what) => {
      if (isBack || what !== `read ${folder}/a.txt`) return;
      isBack = true;
      workspace.handle({ kind: 'created', uri: `${folder}/b.txt` });
    };
    workspace.handle({ kind: 'deleted', uri: `${folder}/b.txt` });
    workspace.handle({ kind: 'changed', uri: `${folder}/a.txt` });
    assert.deepEqual(await codes(), ['entity/inconsistent-spelling']);
    workspace.stop();
  });
  it('lists its folders again when one above them is deleted: files and corrections are gone, a buffer is not', async () => {
    const disk = new TestDisk();
    disk.files.set('file:///r/in/a.txt', said('Ida Roe'));
    disk.files.set('file:///r/in/b.txt', said('Ida Roe'));
    disk.files.set('file:///r/in/copydesk.corrections.json', correcting('a.txt'));
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r/in'], removed: [] });
    workspace.handle({ kind: 'opened', uri: 'file:///r/in/a.txt', version: 1, text: said('Ida Roe') });
    assert.deepEqual(await speakers(workspace), { 'a.txt': 'Mia Vold', 'b.txt': 'Ida Roe' });
    disk.files.clear();
    workspace.handle({ kind: 'deleted', uri: 'file:///r' });
    assert.deepEqual(await speakers(workspace), { 'a.txt': 'Ida Roe' });
    workspace.stop();
  });
  it('keeps nothing of a buffer that was opened outside its folders and closed in one of them', async () => {
    const disk = new TestDisk();
    disk.files.set('file:///r/a.txt', 'No article\n');
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'opened', uri: 'file:///r/a.txt', version: 1, text: said('Ida Roe') });
    assert.deepEqual(await speakers(workspace), { 'a.txt': 'Ida Roe' });
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
    workspace.handle({ kind: 'closed', uri: 'file:///r/a.txt' });
    assert.deepEqual(await speakers(workspace), {});
    workspace.stop();
  });
  it('reads a file without a header again when its buffer is closed unsaved, and its folder is judged again', async () => {
    const disk = new TestDisk();
    for (const name of ['a', 'b', 'c']) disk.files.set(`file:///r/${name}.txt`, said('Ida Roe'));
    disk.files.set('file:///r/d.txt', said('René Dahl').replace(' date 2024-03-05 ', ''));
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
    workspace.handle({ kind: 'opened', uri: 'file:///r/d.txt', version: 1, text: said('Mia Vold') });
    assert.equal((await speakers(workspace))['d.txt'], 'Mia Vold');
    workspace.handle({ kind: 'closed', uri: 'file:///r/d.txt' });
    assert.equal((await speakers(workspace))['d.txt'], 'René Dahl');
    workspace.stop();
  });
  it('includes an undated article among dated ones, but no list, log or license, which do not count either', async () => {
    const disk = new TestDisk();
    for (const name of ['a', 'b', 'c']) disk.files.set(`file:///r/${name}.txt`, said('Ida Roe'));
    disk.files.set('file:///r/undated.txt', said('René Dahl').replace(' date 2024-03-05 ', ''));
    disk.files.set('file:///r/words.txt', 'abacus\nabbey\nabbot\n'.repeat(400));
    for (let index = 0; index < 9; index++)
      disk.files.set(`file:///r/${index}.log.txt`, '2024-03-05 12:00:01 INFO “Open,” it said.\n'.repeat(50));
    disk.files.set('file:///r/LICENSE.txt', readFileSync('LICENSE', 'utf8'));
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
    assert.deepEqual(Object.keys(await speakers(workspace)), ['a.txt', 'b.txt', 'c.txt', 'undated.txt']);
    workspace.stop();
  });
  it('leaves a list out of what a pattern includes, and includes it if its path is given', async () => {
    const disk = new TestDisk();
    disk.files.set('file:///r/undated.txt', said('René Dahl').replace(' date 2024-03-05 ', ''));
    disk.files.set('file:///r/words.txt', 'abacus\nabbey\nabbot\n'.repeat(400));
    disk.settings.set('file:///r', { corpus: { include: ['*.txt'] } });
    const workspace = workspaceOn(disk);
    workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
    assert.deepEqual(Object.keys(await speakers(workspace)), ['undated.txt']);
    disk.settings.set('file:///r', { corpus: { include: ['*.txt', './words.txt'] } });
    workspace.handle({ kind: 'settingsChanged' });
    assert.deepEqual(Object.keys(await speakers(workspace)), ['undated.txt', 'words.txt']);
    disk.settings.set('file:///r', { corpus: { include: ['*.txt'] } });
    workspace.handle({ kind: 'settingsChanged' });
    assert.deepEqual(Object.keys(await speakers(workspace)), ['undated.txt']);
    workspace.stop();
  });
});

const said = (name: string): string => ` date 2024-03-05 Harbour\n“We are open,” ${name} said.\n`;
const correcting = (article: string): string =>
  JSON.stringify({ corrections: [{ article, quote: 'We are open,', speaker: 'Mia Vold' }] });

/** The first speaker in each article, by file name. */
async function speakers(workspace: Workspace): Promise<Record<string, string | null | undefined>> {
  await workspace.settled();
  return workspace.corpus.read(async (corpus) => {
    const found: Record<string, string | null | undefined> = {};
    const { items } = await corpus.articles({ which: 'all', after: null, limit: 100 });
    for (const { id, uri } of items)
      found[uri.slice(uri.lastIndexOf('/') + 1)] = (await corpus.article(id))?.quotes[0]?.speakerLabel;
    return found;
  });
}
