import { correctionsFileName } from '../analysis/corrections';
import { ledgerFileName } from '../entities/ledger';

/** The files that hold readers' corrections: who said what, and who is who. */
export const sideFileNames = [correctionsFileName, ledgerFileName] as const;
export type SideFileName = (typeof sideFileNames)[number];

/** The name of a side file; null for any other file. */
export function sideFileNameOf(uri: string): SideFileName | null {
  return sideFileNames.find((it) => uri.endsWith(`/${it}`)) ?? null;
}
