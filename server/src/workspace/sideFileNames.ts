import { correctionsFileName } from '../analysis/corrections';
import { metadataFileName } from '../analysis/fields/metadata';
import { identitiesFileName } from '../corpus/identity/verdicts';
import { ledgerFileName } from '../entities/ledger';

/**
 * The files that hold what readers know: who said what, what names are, who is who over the corpus, and where articles
 * come from.
 */
export const sideFileNames = [correctionsFileName, ledgerFileName, identitiesFileName, metadataFileName] as const;
export type SideFileName = (typeof sideFileNames)[number];

/** The name of a side file; null for any other file. */
export function sideFileNameOf(uri: string): SideFileName | null {
  return sideFileNames.find((it) => uri.endsWith(`/${it}`)) ?? null;
}
