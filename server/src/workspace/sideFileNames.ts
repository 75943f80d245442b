import { correctionsFileName } from '../analysis/corrections';
import { ledgerFileName } from '../entities/ledger';

/** The files in which readers keep what they know: who said what, and who is who. */
export const sideFileNames = [correctionsFileName, ledgerFileName] as const;
export type SideFileName = (typeof sideFileNames)[number];

/** Which side file a file is; null for any other. */
export function sideFileNameOf(uri: string): SideFileName | null {
  return sideFileNames.find((it) => uri.endsWith(`/${it}`)) ?? null;
}
