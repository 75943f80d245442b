// Builds and runs the benchmarks: `npm run bench` for the analyzers, `npm run bench -- FOLDER` on other texts, and
// `npm run bench -- corpus [ARTICLES…]` for the language server on corpora of these sizes.
import { root, run } from './workbench.mjs';

run(process.execPath, ['esbuild.mjs', '--tests']);
const [what, ...sizes] = process.argv.slice(2);
if (what === 'corpus') run(process.execPath, ['out/corpusBench.js', ...sizes], { cwd: root });
else run(process.execPath, ['out/bench.js', ...process.argv.slice(2)], { cwd: root });
