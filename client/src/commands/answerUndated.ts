import type { Command } from './command';

/** The buttons of the empty view: *Yes* … */
export const acceptUndated: Command = {
  id: 'copydesk.acceptUndated',
  run: async ({ undated }) => undated.answer('yes'),
};

/** … and *Not Here*. */
export const declineUndated: Command = {
  id: 'copydesk.declineUndated',
  run: async ({ undated }) => undated.answer('no'),
};
