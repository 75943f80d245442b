import { after } from 'node:test';
import { killServers, type ServerOptions, ServerProcess } from './serverProcess';
import { temporaryFolder } from './temporary';

after(killServers);

/** A server for tests: nothing is remembered from one to the next, unless they share a cache. */
export class StdioServer extends ServerProcess {
  constructor(options: Partial<ServerOptions> = {}) {
    super({ cache: temporaryFolder(), ...options });
  }

  /** Starts a server on a folder and waits until it has read it. */
  static async in(folder: string, options: Partial<ServerOptions> = {}): Promise<StdioServer> {
    const server = new StdioServer(options);
    await server.initialize(folder);
    await server.settled();
    return server;
  }
}
