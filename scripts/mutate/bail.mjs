// A reporter for Node's test runner that ends the run at the first failing test and prints its name.

/** Prints the CPU time of the run in ms if all tests pass, else the name of the first test that fails. */
export default async function* bail(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo || data.skip) continue;
    process.stdout.write(`${data.name}\n`);
    process.exit(1);
  }
  const { user, system } = process.cpuUsage();
  yield `${Math.round((user + system) / 1000)}\n`;
}
