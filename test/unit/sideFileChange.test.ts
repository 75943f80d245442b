import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsFileName } from '../../server/src/analysis/corrections';
import type { Session } from '../../server/src/protocol/session';
import { changedSideFile } from '../../server/src/protocol/sideFile';
import { refOf } from '../kit/checks';

describe('A side file after a correction', () => {
  const article = refOf('file:///c/news/a.txt');
  const changed = (folder: string | null, before: string | null, isInCorpus = true) =>
    changedSideFile(
      {
        workspace: {
          sideFileFolder: () => folder,
          documentOf: (uri: string) => (isInCorpus ? refOf(uri) : null),
          source: async () => (before === null ? null : { text: before }),
        },
      } as unknown as Session,
      article,
      {
        name: correctionsFileName,
        problemsIn: (text) => (text.includes('?') ? ['a question'] : []),
        change: (text, path) => `${text ?? 'new'} + ${path}`,
      },
    );

  it('has the change, and names the article as seen from its folder', async () => {
    assert.deepEqual(await changed('file:///c', 'old'), {
      file: { uri: `file:///c/${correctionsFileName}`, before: 'old', text: 'old + news/a.txt' },
      problem: null,
    });
    assert.deepEqual((await changed('file:///c/news', null)).file, {
      uri: `file:///c/news/${correctionsFileName}`,
      before: null,
      text: 'new + a.txt',
    });
    assert.deepEqual((await changed('file:///c/news', '')).file?.text, ' + a.txt');
  });
  it('does not exist if it has errors, or would lie outside of the corpus', async () => {
    for (const result of [
      await changed('file:///c', 'what?'),
      await changed(null, 'old'),
      await changed('file:///c', 'old', false),
    ]) {
      assert.equal(result.file, null);
      assert.ok(result.problem);
    }
  });
});
