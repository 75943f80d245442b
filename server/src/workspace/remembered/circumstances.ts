import type { IsoDate } from '../../dates/calendar';
import type { RulePages } from '../../features/diagnostics';
import { signatureOf } from '../../text/signature';
import { build } from '../../version';
import type { Settings } from '../settings';
import type { CheckRecord } from './fileRecord';

/** What the kind and the facts of a file depend on besides its bytes. */
export interface Circumstances {
  /** Whether files without a byte-order mark are read as UTF-8. */
  readonly usesUtf8: boolean;
  /** The signature of the readers' notes on it, see `SideFiles.signatureOf`. */
  readonly notes: string;
}

/** The same only if a file of the same bytes gives the same facts: of another build of the analyzer, nothing is kept. */
export function circumstancesOf({ usesUtf8, notes }: Circumstances): string {
  return `${build} ${usesUtf8 ? 'utf-8' : 'other'} ${notes}`;
}

/** What an article's problems depend on besides its facts and the corpus. */
export function findingSettingsOf({ rules }: Settings, rulePages: RulePages): string {
  return signatureOf(JSON.stringify([rules, rulePages]));
}

/**
 * Whether the problems found in an article on some day are those of today. Rules on dates compare with today; but an
 * article dated by then, in which they found nothing, will not get a problem by waiting.
 */
export function holdsOn(today: IsoDate, { day, items }: CheckRecord, date: IsoDate | null): boolean {
  if (day === today) return true;
  return date !== null && date <= day && day < today && items.every(({ code }) => !String(code).startsWith('date/'));
}
