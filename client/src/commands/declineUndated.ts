import type { Command } from './command';

/** Leaves undated text files alone, and remembers it: the *Not Here* of the view. */
export const declineUndated: Command = {
  id: 'copydesk.declineUndated',
  run: async ({ undated }) => undated.answer('no'),
};
