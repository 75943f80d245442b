import { correctionsFileName } from '../analysis/corrections';
import { identitiesFileName } from '../corpus/identity/verdicts';
import { ledgerFileName } from '../entities/ledger';

/** The files that hold readers' corrections: who said what, what names are, and who is who over the corpus. */
export const sideFileNames = [correctionsFileName, ledgerFileName, identitiesFileName] as const;
export type SideFileName = (typeof sideFileNames)[number];

/** The name of a side file; null for any other file. */
export function sideFileNameOf(uri: string): SideFileName | null {
  return sideFileNames.find((it) => uri.endsWith(`/${it}`)) ?? null;
}
