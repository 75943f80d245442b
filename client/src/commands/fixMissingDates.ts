import { openDateTable } from '../tables/dateTable/panel';
import type { Command } from './command';
import { hasCorpus } from './corpusFirst';

/** Opens the table of articles without a date, each with its most likely date. */
export const fixMissingDates: Command = {
  id: 'copydesk.fixMissingDates',
  run: async (context) => {
    if (await hasCorpus(context)) openDateTable(context.server, context.extensionUri);
  },
};
