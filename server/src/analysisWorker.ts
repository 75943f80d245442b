import { parentPort } from 'node:worker_threads';
import { answering } from './pool/answering';
import type { Request } from './pool/messages';

// Standard output carries the protocol: a stray console.log would corrupt it.
console.log = console.error;

const answer = answering();
parentPort?.on('message', (request: Request) => {
  const found = answer(request);
  if (found !== null) parentPort?.postMessage(found);
});
parentPort?.postMessage('ready');
