import type { Command } from './command';

/** Leaves undated text files alone, and remembers that: *Not Here* in the Entities view. */
export const declineUndated: Command = {
  id: 'copydesk.declineUndated',
  run: async ({ undated }) => undated.answer('no'),
};
