import type { Article } from '../../article/article';
import type { IsoDate } from '../../dates/calendar';
import { type Certainty, inferDate, type KnownDate, type ProposedDate } from '../../dates/inferDate';

const order: readonly Certainty[] = ['sure', 'likely', 'possible'];

/**
 * The days that an article without a readable header may bear, none later than today, the likeliest first. A header that
 * can be read in more ways than one, or in none, counts as far as the article bears one of its readings out.
 */
export function dateProposals(article: Article, known: readonly KnownDate[], today: IsoDate): ProposedDate[] {
  const inferred = inferDate(article, known).filter(({ date }) => date <= today);
  const { header } = article;
  if (header === null) return inferred;
  const written = header.readings.length > 0 ? header.readings : header.repairs;
  const evidence = { start: header.date.start, end: header.date.end };
  const readings = written
    .filter((date) => date <= today)
    .map((date): ProposedDate => {
      const borneOut = inferred.find((it) => it.date === date);
      if (borneOut === undefined) return { date, source: 'the header as it stands', certainty: 'possible', evidence };
      const certainty = borneOut.certainty === 'possible' ? 'likely' : 'sure';
      return { date, source: `the header and ${borneOut.source}`, certainty, evidence: borneOut.evidence ?? evidence };
    });
  const seen = new Set(readings.map(({ date }) => date));
  return [...readings, ...inferred.filter(({ date }) => !seen.has(date))].sort(
    (left, right) => order.indexOf(left.certainty) - order.indexOf(right.certainty),
  );
}
