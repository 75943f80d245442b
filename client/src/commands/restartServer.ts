import { type Command, say } from './command';

/** Stops the language server and starts it again. */
export const restartServer: Command = {
  id: 'copydesk.restartServer',
  run: async ({ server }) => {
    await server.restart();
    say('Language server restarted.');
  },
};
