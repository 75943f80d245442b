import { withoutEntry } from '../../workspace/sideFileEntries';
import { sideFileNameOf } from '../../workspace/sideFileNames';
import { handler } from '../handler';
import { type CorrectionResult, type ListedCorrection, requests } from '../messages';

/** A side file as it should be without one of its corrections. */
export const undoCorrectionRequest = handler<ListedCorrection, CorrectionResult>({
  method: requests.undoCorrection.method,
  answer: async ({ workspace }, correction) => {
    const file = workspace.documentOf(correction.uri);
    const isSideFile = file !== null && sideFileNameOf(file.uri) !== null;
    const before = isSideFile ? ((await workspace.source(file))?.text ?? null) : null;
    if (file === null || before === null) return { file: null, problem: 'This file no longer exists.' };
    const text = withoutEntry(before, correction);
    if (text === before) return { file: null, problem: 'This correction is no longer in the file.' };
    return { file: { uri: file.uri, before, text }, problem: null };
  },
});
