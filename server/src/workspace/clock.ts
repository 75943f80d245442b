import { type IsoDate, isoDate } from '../dates/calendar';

/** The date in the user's time zone. */
export function localToday(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
