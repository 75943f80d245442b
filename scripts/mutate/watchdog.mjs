// Loaded before the tests: ends the process when it never ends by itself, be it that a module loops while it loads. That
// is told by its own processor time or by its silence, not by the clock: others may use the machine.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How often the run is looked at, in ms. */
const INTERVAL = 500;
/** A run that has done next to nothing for so long waits for what will not come; no test of ours is so patient. In ms. */
const LONGEST_WAIT = 15_000;
/** What looking costs a run that waits, at most. In ms of processor time. */
const IDLE = 100;

if (isMainThread) new Worker(new URL(import.meta.url), { workerData: Number(process.env.MUTANT_LIMIT) }).unref();
else watch(workerData);

/** Ends the process once it has taken so much processor time, in ms, or waits too long. */
function watch(limit) {
  let [lastSpent, lastMoved] = [spent(), performance.now()];
  setInterval(() => {
    if (spent() > lastSpent + IDLE) [lastSpent, lastMoved] = [spent(), performance.now()];
    if (spent() < limit && performance.now() - lastMoved < LONGEST_WAIT) return;
    writeSync(1, 'it never ends\n');
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL);
}

function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
