// Loaded before the tests: kills the process if it would never end by itself, even if a module loops while loading. It
// goes by the process's own CPU time or inactivity, not by the clock, since others may use the machine.
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How often the run is checked, in ms. Chosen by hand. */
const INTERVAL = 500;
/**
 * A run idle for longer waits for something that will not come. In ms. Chosen by hand: servers that the tests start may
 * compute for half of it on a busy machine.
 */
const LONGEST_WAIT = 60_000;
/** The most CPU time, in ms, that an idle run spends between two checks. Chosen by hand. */
const IDLE = 100;

if (isMainThread) new Worker(new URL(import.meta.url), { workerData: Number(process.env.MUTANT_LIMIT) }).unref();
else watch(workerData);

/** Kills the process once it has used `limit` ms of CPU time, or has been idle for too long. */
function watch(limit) {
  let [lastSpent, lastMoved] = [spent(), performance.now()];
  setInterval(() => {
    if (spent() > lastSpent + IDLE) [lastSpent, lastMoved] = [spent(), performance.now()];
    if (spent() < limit && performance.now() - lastMoved < LONGEST_WAIT) return;
    writeSync(1, 'it does not end\n');
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL);
}

function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
