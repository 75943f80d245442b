// Makes copydesk-<version>.vsix: `npm run package`. Bundles are built by vsce's own prepublish step.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, root, run } from './workbench.mjs';

const LARGEST = 3 * 1024 * 1024;

/** Packages the extension; returns the file's path. Fails when it has grown past what a download should be. */
export function makePackage({ isQuiet = false } = {}) {
  const file = join(root, `copydesk-${packageVersion()}.vsix`);
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file], {
    isQuiet,
  });
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}.`);
  return file;
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const file = makePackage();
  console.log(`${file}: ${Math.round(statSync(file).size / 1024)} kB`);
}
