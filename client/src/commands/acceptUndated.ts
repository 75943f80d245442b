import type { Command } from './command';

/** Treats undated text files as articles: *Yes* in the Entities view. */
export const acceptUndated: Command = {
  id: 'copydesk.acceptUndated',
  run: async ({ undated }) => undated.answer('yes'),
};
