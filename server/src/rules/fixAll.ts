import { firstAtOrAfter, lastAtOrBefore } from '../text/searchSpans';
import type { Diagnosis } from './check';
import type { TextEdit } from './rule';

/**
 * The edits of every preferred fix, in order, the same edit once and none overlapping another: where two fixes touch
 * the same place, the first one's wins and the other waits for the next round. The findings come in order of the text.
 */
export function preferredEdits(diagnoses: readonly Diagnosis[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const diagnosis of diagnoses) {
    const fix = diagnosis.fixes.find((it) => it.preferred);
    if (fix === undefined || !fix.edits.every((it) => isFree(taken, it))) continue;
    for (const edit of fix.edits) taken.splice(lastAtOrBefore(taken, edit.start) + 1, 0, edit);
  }
  return taken;
}

/** Whether an edit touches none of those taken, which are in order and apart, so that only its neighbors can. */
function isFree(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const next = firstAtOrAfter(taken, edit.start);
  return [taken[next - 1], taken[next]].every((it) => it === undefined || !collides(it, edit));
}

/** Whether two edits touch: two insertions at one place do too. */
function collides(left: TextEdit, right: TextEdit): boolean {
  return left.start < right.end && right.start < left.end ? true : left.start === right.start;
}

/** The text with the edits made. They must be in order and must not overlap, as `preferredEdits` gives them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
