import { parentPort } from 'node:worker_threads';
import { serveStores } from './store/storeThread';

if (parentPort !== null) serveStores(parentPort);
