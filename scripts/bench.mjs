// Builds and runs the benchmark: `npm run bench`, or on other texts: `npm run bench -- FOLDER`.
import { root, run } from './workbench.mjs';

run(process.execPath, ['esbuild.mjs', '--tests']);
run(process.execPath, ['out/bench.js', ...process.argv.slice(2)], { cwd: root });
run(process.execPath, ['out/bench/start.js'], { cwd: root });
