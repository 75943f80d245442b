// Makes copydesk-<version>.vsix: `npm run package`. vsce builds the bundles in its prepublish step.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, root, run } from './workbench.mjs';

/**
 * In bytes. Chosen by hand, to notice when a dependency or a model bloats the download: it is 4.5 MB, two of them the
 * models and half of one SQLite.
 */
const LARGEST = 5 * 1024 * 1024;

/** Packages the extension; returns the path of the file. Throws if it is larger than a download should be. */
export function makePackage({ isQuiet = false } = {}) {
  const file = join(root, `copydesk-${packageVersion()}.vsix`);
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--readme-path', extensionReadme(), '--out', file];
  run(process.execPath, [vsce, 'package', ...flags], { isQuiet });
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}.`);
  return file;
}

/**
 * The README as shown on the extension's page: without pictures, and with links to other files as plain text, since an
 * installed extension has no web address to load them from.
 */
function extensionReadme() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
    .replace(/<picture>[\s\S]*?<\/picture>\n*/g, '')
    .replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'README.md'), readme);
  return join('out', 'README.md');
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const file = makePackage();
  console.log(`${file}: ${Math.round(statSync(file).size / 1024)} kB`);
}
