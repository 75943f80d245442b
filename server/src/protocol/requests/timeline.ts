import { shownValue } from '../../features/timeHover';
import { timeline } from '../../features/timeline';
import { handler } from '../handler';
import { type OfDocument, requests, type TimelineItem } from '../messages';

/** The events of an open article in chronological order. */
export const timelineRequest = handler<OfDocument, readonly TimelineItem[]>({
  method: requests.timeline.method,
  answer: async ({ workspace }, { uri }, { isCancelled }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    if (document === null) return [];
    return timeline(document.analysis).map(({ start, end, value, weekday, words, sentence }) => ({
      label: `${weekday === '' ? '' : `${weekday.slice(0, 3)} `}${shownValue(value) ?? words}`,
      description: `“${words}”`,
      detail: sentence,
      range: document.lines.rangeOf({ start, end }),
    }));
  },
});
