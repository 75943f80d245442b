// A reporter for node's tests that ends the run at the first test that fails, and says which it was. A run that never
// ends is noticed by its own processor time or by its silence, not by the clock: others may use the machine.
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

/** Prints nothing of tests that pass, then what processor time the run took in ms; or the first failure. */
export default async function* bail(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo || data.skip) continue;
    process.stdout.write(`${data.name}\n`);
    process.exit(1);
  }
  yield `${Math.round(spent())}\n`;
}

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
