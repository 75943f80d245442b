// The language server in editors other than VS Code, with their own clients. Each encodes file names in URIs in its own
// way; the server must recognize a file in any spelling.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { onPath, root } from '../../scripts/workbench.mjs';

const scripts = fileURLToPath(new URL('.', import.meta.url));
/** How long an editor waits for one answer, and how long it may take in total. Chosen by hand. */
const PATIENCE_MS = 30_000;
const ALL_MS = 180_000;

const name = 'Angela Schulz';
const newName = 'Angela Schulz-Weber';
/** Names that URIs can spell in more than one way, with their descriptions in test titles. */
const files = new Map([
  ['a(b).txt', 'a name with parentheses'],
  ["it's.txt", 'a name with an apostrophe'],
  ['\u00e9.txt', 'a name with an accent'],
  ['e\u0301.txt', 'a name with a decomposed accent, which is a different file'],
  ['my corpus (1)/x y%20z.txt', 'a name with a space and a percent sign in a folder with parentheses'],
  ['c#d;e.txt', 'a name with a hash and a semicolon'],
]);
const fileNames = [...files.keys()];
const texts = fileNames.map(
  (_, index) =>
    ` date 2024-03-0${index + 1} Ferry number ${index + 1} sails again\n\n` +
    `PORT ANSEL (Meridian) - “The ferry is ready,” ${name} told reporters on Monday.\n\n` +
    `Passengers cheered when ${name} waved from the bridge.\n`,
);

const editors = [
  {
    title: 'Neovim',
    program: 'nvim',
    packages: 'neovim',
    probe: ['--version'],
    arguments: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(scripts, 'neovim.lua')}`],
  },
  // Not -Q, which would skip the folder where Debian installs eglot for an Emacs without it.
  {
    title: 'Emacs',
    program: 'emacs',
    packages: 'emacs-nox elpa-eglot',
    probe: ['--batch', '-q', '--eval', "(require 'eglot)"],
    arguments: ['--batch', '-q', '-l', join(scripts, 'emacs.el')],
  },
];

for (const editor of editors) {
  const program = onPath([editor.program]);
  if (program === null || spawnSync(program, editor.probe).status !== 0) {
    const skip = `skipped: install ${editor.title} and its client, on Debian: apt-get install --no-install-recommends ${editor.packages}`;
    it(`The language server in ${editor.title}`, { skip });
    continue;
  }
  describe(`The language server in ${editor.title}`, () => {
    let work;
    let result;
    before(() => {
      work = realpathSync(mkdtempSync(join(tmpdir(), `copydesk-${editor.program}-`)));
      result = session(editor, program, work);
    });
    after(() => rmSync(work, { recursive: true, force: true }));

    it('counts each file once before any of them is opened', () => {
      assert.equal(result.before, files.size);
    });

    for (const [index, [file, description]] of [...files].entries()) {
      it(`counts each file once after opening one with ${description}`, (test) => {
        const { uri, isMisnamed, articles } = result.opened[index];
        if (isMisnamed) test.skip(`${editor.title} opens it as ${uri}, which is a different file`);
        else assert.equal(articles, files.size, `opened as ${uri}`);
      });

      it(`shows the person in a hover in a file with ${description}`, (test) => {
        const { uri, isMisnamed, hover } = result.opened[index];
        if (isMisnamed) test.skip(`${editor.title} opens it as ${uri}, which is a different file`);
        else assert.match(JSON.stringify(hover), /Angela Schulz/);
      });

      it(`writes the new name once at each place in a file with ${description}`, () => {
        assert.equal(readFileSync(join(work, 'corpus', file), 'utf8'), texts[index].replaceAll(name, newName));
      });
    }

    it('applies the edits of a rename without an error', () => {
      assert.equal(result.problem, null);
    });

    it('counts each file once after renaming', () => {
      assert.equal(result.after, files.size);
    });
  });
}

/** Makes a corpus, runs the editor on it, and returns the results. */
function session({ title, arguments: given }, program, work) {
  const corpus = join(work, 'corpus');
  for (const [index, file] of fileNames.entries()) {
    mkdirSync(dirname(join(corpus, file)), { recursive: true });
    writeFileSync(join(corpus, file), texts[index]);
  }
  const server = [process.execPath, join(root, 'bin', 'copydesk-language-server.js'), '--stdio'];
  const task = { server, root: corpus, files: fileNames, name, newName, patience: PATIENCE_MS };
  const [taskFile, resultFile] = [join(work, 'task.json'), join(work, 'result.json')];
  writeFileSync(taskFile, JSON.stringify(task));
  const { status, stdout, stderr, error } = spawnSync(program, given, {
    cwd: work,
    encoding: 'utf8',
    timeout: ALL_MS,
    env: {
      ...process.env,
      HOME: work,
      LANG: 'C.UTF-8',
      XDG_CONFIG_HOME: work,
      XDG_CACHE_HOME: work,
      XDG_STATE_HOME: work,
      COPYDESK_TASK: taskFile,
      COPYDESK_RESULT: resultFile,
    },
  });
  if (status !== 0 || !existsSync(resultFile))
    throw new Error(`${title} ended with ${error?.message ?? `exit code ${status}`}:\n${stdout}\n${stderr}`);
  return JSON.parse(readFileSync(resultFile, 'utf8'));
}
