import type { IndexStatus } from '../../server/src/protocol/messages';
import { formatNumber } from './formatNumber';

/** `1 article`, `1,999 articles`. */
export function countedArticles(count: number): string {
  return count === 1 ? '1 article' : `${formatNumber(count)} articles`;
}

/** The progress: `Reading corpus: 656 of 1,999 articles`. */
export function readingWords({ done, total }: IndexStatus): string {
  if (total === 0) return 'Looking for articles…';
  // All are read, and some are being checked again in light of the others.
  if (done === total) return `Checking ${countedArticles(total)}…`;
  return `Reading corpus: ${formatNumber(done)} of ${countedArticles(total)}`;
}
