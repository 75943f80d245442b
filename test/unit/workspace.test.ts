import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

describe('The workspace', () => {
  it('has the notes of the folder above count only while that is a root, whatever else comes at the same moment', async () => {
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
      return facts?.quotes[0]?.speakerName;
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
  it('finds in a closed article what its neighbours bear out at rest, though they were gone while it was checked', async () => {
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
});
