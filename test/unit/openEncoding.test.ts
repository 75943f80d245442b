import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { localAnalyst } from '../../server/src/workspace/analyst';
import type { DecodedText } from '../../server/src/workspace/decode';
import { Workspace } from '../../server/src/workspace/workspace';
import { silent, TestDisk } from '../kit/testWorkspace';

const uri = 'file:///r/a.txt';
const text = ' date 2024-03-05 Harbour\n“We are open,” Ida Roe said.\n';
const plain: DecodedText = { text, encoding: 'utf-8', hasByteOrderMark: false, lost: [] };

/** How often an article that is open as plain UTF-8 is analyzed again once its file is read, and how it is then read. */
async function renewals(
  file: DecodedText | null,
  sideFile?: string,
): Promise<readonly [count: number, encoding: string]> {
  let renewed = 0;
  const disk = new TestDisk();
  disk.files.set(uri, text);
  if (sideFile !== undefined) disk.files.set('file:///r/copydesk.corrections.json', sideFile);
  const host = disk.host();
  const workspace = new Workspace({
    corpus: new MemoryCorpus(),
    analyst: localAnalyst,
    host: { ...host, readFile: async (it) => (it === uri ? file : host.readFile(it)) },
    nameCase: 'sensitive',
    rulePages: null,
    listener: { ...silent, openRenewed: () => void renewed++ },
  });
  workspace.handle({ kind: 'foldersChanged', added: ['file:///r'], removed: [] });
  workspace.handle({ kind: 'opened', uri, version: 1, text });
  await workspace.settled();
  const document = await workspace.analyzed(uri);
  workspace.stop();
  const encoding = `${document?.encoding?.encoding ?? 'utf-8'}${document?.hasByteOrderMark === true ? ' with mark' : ''}`;
  return [renewed, encoding];
}

describe('An open article', () => {
  it('is analyzed again once its file shows what a buffer cannot, and only then', async () => {
    assert.deepEqual(await renewals(plain), [0, 'utf-8']);
    assert.deepEqual(await renewals(null), [0, 'utf-8']);
    assert.deepEqual(await renewals({ ...plain, encoding: 'windows-1252' }), [1, 'windows-1252']);
    assert.deepEqual(await renewals({ ...plain, hasByteOrderMark: true }), [1, 'utf-8 with mark']);
    assert.deepEqual((await renewals({ ...plain, lost: [{ at: 3, bytes: [0x92] }] }))[0], 1);
  });
  it('is analyzed again for a correction alone', async () => {
    const sideFile = JSON.stringify({
      corrections: [{ article: 'a.txt', quote: 'We are open,', speaker: 'Mia Vold' }],
    });
    assert.deepEqual(await renewals(plain, sideFile), [1, 'utf-8']);
    assert.deepEqual((await renewals({ ...plain, encoding: 'windows-1252' }, sideFile))[1], 'windows-1252');
  });
});
