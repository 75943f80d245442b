import type { Diagnosis } from './check';
import type { TextEdit } from './rule';

/**
 * The edits of every preferred fix, in order, the same edit once and none overlapping another: where two fixes touch
 * the same place, the first one's wins and the other waits for the next round. The findings come in order of the text.
 */
export function preferredEdits(diagnoses: readonly Diagnosis[]): TextEdit[] {
  const taken: TextEdit[] = [];
  // Only a header that moves has edits far apart; all others come in order, so that one place is enough to compare.
  const moved: TextEdit[] = [];
  let last: TextEdit | null = null;
  for (const diagnosis of diagnoses) {
    const fix = diagnosis.fixes.find((it) => it.preferred);
    if (fix === undefined) continue;
    const isFree = (edit: TextEdit): boolean =>
      (last === null || !collides(last, edit)) && moved.every((it) => !collides(it, edit));
    if (!fix.edits.every(isFree)) continue;
    taken.push(...fix.edits);
    if (fix.edits.length > 1) moved.push(...fix.edits);
    else last = fix.edits[0] ?? last;
  }
  return taken.sort((left, right) => left.start - right.start);
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
