import type { Command } from './command';

/** Shows the log. */
export const showOutput: Command = {
  id: 'copydesk.showOutput',
  run: async ({ output }) => output.show(),
};
