import type { Command } from './command';

/** Shows the output channel. */
export const showOutput: Command = {
  id: 'copydesk.showOutput',
  run: async ({ output }) => output.show(),
};
