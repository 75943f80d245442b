import { wordHashes } from '../text/wordTable';

/** Verbs for what someone does while speaking or listening: `“…,” Roe nodded`. Compiled by hand. */
const gestures = wordHashes(
  'nodded shrugged laughed smiled sighed grinned chuckled snorted frowned beamed giggled sobbed wept cheered',
);

/** Whether a cue is a gesture, which after a finished sentence is the listener's as often: `“We go.” Roe nodded.` */
export function isGesture(hash: number): boolean {
  return gestures.has(hash);
}
