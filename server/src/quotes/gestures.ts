import { wordHash } from '../text/wordHash';

/** Verbs for what someone does while speaking or listening: `“…,” Roe nodded`. Compiled by hand. */
const gestures: ReadonlySet<number> = new Set(
  'nodded shrugged laughed smiled sighed grinned chuckled snorted frowned beamed giggled sobbed wept cheered'
    .split(' ')
    .map((word) => wordHash(word)),
);

/** Whether a cue is a gesture, which after a finished sentence is the listener's as often: `“We go.” Roe nodded.` */
export function isGesture(hash: number): boolean {
  return gestures.has(hash);
}
