import { firstAtOrAfter, lastAtOrBefore } from '../text/searchSpans';
import type { Diagnosis } from './check';
import type { TextEdit } from './rule';

/**
 * The edits of every preferred fix, in order and without overlaps: where two fixes touch the same place, the first one
 * wins and the other waits for the next round. The findings must be in text order.
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

/** Whether an edit touches none of those taken; they are in order and do not overlap, so only its neighbors can. */
function isFree(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const next = firstAtOrAfter(taken, edit.start);
  return [taken[next - 1], taken[next]].every((it) => it === undefined || !collides(it, edit));
}

/** Whether two edits overlap or start at the same place, as two insertions may. */
function collides(left: TextEdit, right: TextEdit): boolean {
  return left.start < right.end && right.start < left.end ? true : left.start === right.start;
}

/** Applies edits to a text. They must be in order and must not overlap, like those of `preferredEdits`. */
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
