// Opens the samples, or the given folder, in VS Code with the extension loaded: `npm start [-- FOLDER]`.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onPath, root, run, startWorkbench, workbenchUrl } from './workbench.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const wantsBrowser = process.argv.includes('--browser');
const given = process.argv.slice(2).find((it) => !it.startsWith('--'));
const folder = given === undefined ? join(root, 'samples') : resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(existsSync(folder) ? `${folder} is a file. Name its folder.` : `There is no folder ${folder}.`);
  process.exit(2);
}
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.log('Installing the packages that the build needs…');
  run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

const desktop = wantsBrowser ? null : onPath(['code', 'code-insiders', 'codium']);
if (desktop !== null) {
  run(process.execPath, ['esbuild.mjs']);
  console.log(`Opening ${folder} in ${desktop}`);
  spawn(desktop, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} else {
  const { makePackage } = await import('./package.mjs');
  const vsix = makePackage({ isQuiet: true });
  const workbench = await startWorkbench({ name: 'start', vsix, keepsData: true, ...portOf(process.env.PORT) });
  console.log(`\nCopydesk is open at\n\n  ${workbenchUrl(workbench, folder)}\n\nStop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  workbench.child.on('exit', () => process.exit(0));
}

function portOf(value) {
  return value === undefined ? {} : { port: Number(value) };
}
