// Builds and runs the benchmark: `npm run bench`.
import { root, run } from './workbench.mjs';

run(process.execPath, ['esbuild.mjs', '--tests']);
run(process.execPath, ['out/bench.js'], { cwd: root });
