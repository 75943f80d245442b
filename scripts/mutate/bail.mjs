// A reporter for node's tests that ends the run at the first test that fails, and says which it was.

/** Prints nothing of tests that pass, then what processor time the run took in ms; or the first failure. */
export default async function* bail(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo || data.skip) continue;
    process.stdout.write(`${data.name}\n`);
    process.exit(1);
  }
  const { user, system } = process.cpuUsage();
  yield `${Math.round((user + system) / 1000)}\n`;
}
