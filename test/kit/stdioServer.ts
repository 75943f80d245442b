import { after } from 'node:test';
import { killServers, StdioServer } from './serverProcess';

after(killServers);

export { StdioServer };
