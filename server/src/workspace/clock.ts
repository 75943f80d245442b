import { type IsoDate, isoDate } from '../dates/calendar';

/** The day that a moment falls on where the user is. */
export function localToday(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
