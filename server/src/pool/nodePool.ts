import { join } from 'node:path';
import { localAnalyst } from '../workspace/analyst';
import { AnalysisPool, type PoolOptions } from './analysisPool';
import { nodeThreads, threadCount } from './nodeThread';

/** The bundle of `analysisWorker.ts`, beside that of every program that uses it. */
const SCRIPT = join(__dirname, 'analysisWorker.js');

/** Analyzes files in threads of Node, as many as this machine bears. */
export function nodePool(needs: Pick<PoolOptions, 'skipped' | 'failed'>): AnalysisPool {
  return new AnalysisPool({ ...needs, threads: threadCount(), open: nodeThreads(SCRIPT), instead: localAnalyst });
}
