// Bundles one of our TypeScript programs and runs it, so that training and evaluation use the product's own code.
import { build } from 'esbuild';
import { root, run } from './workbench.mjs';

export async function runBundled(entry, args) {
  const outfile = `out/${entry.replace(/\//g, '-').replace(/\.ts$/, '.js')}`;
  await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    loader: { '.bin': 'binary' },
    outfile,
    logLevel: 'warning',
  });
  run(process.execPath, ['--max-old-space-size=12000', outfile, ...args], { cwd: root });
}
