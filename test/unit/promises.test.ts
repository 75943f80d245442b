import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sourceFiles } from '../kit/sourceFiles';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-promises-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const before = `
declare function work(): Promise<string>;
declare function log(error: unknown): void;
declare function later(run: () => void): void;
declare function event(listener: (value: string) => any): void;
declare function request(answer: () => Promise<string> | string): void;
declare function registerCommand(id: string, run: () => any): void;
declare const thenable: PromiseLike<void>;
declare const maybe: Promise<void> | undefined;
declare const box: { open(): Promise<void>; listener: () => void };
export async function all(isOpen: boolean): Promise<void> {
`;

/** The statements that the lint reports, each tried on a line of its own. */
function faults(statements: readonly string[]): string[] {
  const config = join(folder, 'tsconfig.json');
  writeFileSync(join(folder, 'statements.ts'), `${before}${statements.join('\n')}\n}\n`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { strict: true, target: 'es2022', types: [] } }));
  const { stderr } = spawnSync(process.execPath, ['scripts/promises.mjs', config], { encoding: 'utf8' });
  const first = before.split('\n').length;
  return [...stderr.matchAll(/statements\.ts:(\d+):/g)].map((it) => statements[Number(it[1]) - first] ?? stderr);
}

describe('The lint of promises', () => {
  it('reports every floating promise', () => {
    const bad = [
      'work();',
      'void work();',
      '(work());',
      'work().then(() => 1);',
      'work().then(() => 1).finally(() => undefined);',
      'thenable;',
      'maybe;',
      'box.open();',
      'if (isOpen) box.open();',
      'isOpen && work();',
      'isOpen ? work() : log(1);',
      'Promise.all([work()]);',
      '[1].map(() => work());',
      'const arrow = (): void => void work(); arrow();',
      'later(async () => { await work(); });',
      'later(() => work());',
      'event(async () => { await work(); });',
      '[1].forEach(async () => { await work(); });',
      'box.listener = async () => { await work(); };',
    ];
    assert.deepEqual(faults(bad).sort(), [...bad].sort());
  });
  it('accepts promises that are handled', () => {
    const good = [
      'await work();',
      'work().catch(log);',
      'work().then(() => 1, log);',
      'work().catch(log).finally(() => undefined);',
      'const kept = work(); await kept;',
      'let late; late = work(); late ??= work(); await late;',
      'later(() => { work().catch(log); });',
      'request(async () => work());',
      "registerCommand('a', async () => { await work(); });",
      'const list = [1].map(() => work()); await Promise.all(list);',
      'if (isOpen) return work().then(log);',
      'log(work());',
    ];
    assert.deepEqual(faults(good), []);
  });
});

describe('What the user is shown', () => {
  it('goes through one file of the client, where it is escaped', () => {
    for (const file of sourceFiles('client/src').filter((it) => !it.endsWith('notify.ts'))) {
      const source = readFileSync(file, 'utf8');
      assert.doesNotMatch(source, /\.show(?:Information|Warning|Error)Message\(|\.setStatusBarMessage\(/, file);
      if (/\.(?:showQuickPick|createQuickPick)\b/.test(source) && !file.endsWith('picked.ts'))
        assert.match(source, /plainItem|plainLabel/, file);
    }
  });
});
