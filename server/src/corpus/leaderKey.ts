import type { Analysis } from '../analysis/analysis';
import type { Entity } from '../entities/entity';
import { earlierTermsOn } from '../entities/knowledge/earlierLeaders';
import { fold } from '../text/fold';

/**
 * The key of the leader whom an article means by a last name alone, `President Reagan` in 1987: the only one of that name
 * who held the office on the article's date. Null if the article gives no date or no such office. Leaders of the present
 * have the key of their full name already; see `withKnownKeys`.
 */
export function leaderKey(analysis: Analysis, entity: Entity): string | null {
  const date = analysis.article.header?.value ?? null;
  if (date === null) return null;
  const terms = earlierTermsOn(fold(entity.name), date);
  if (terms.length === 0) return null;
  const offices = analysis
    .descriptors()
    .filter((it) => it.entity === entity && !notInOffice.test(it.words))
    .map((it) => it.words.toLowerCase());
  const people = new Set(
    terms.filter(({ role }) => offices.some((it) => it.includes(role.toLowerCase()))).map((it) => it.name),
  );
  const [only, ...others] = people;
  return only === undefined || others.length > 0 ? null : `PER:${fold(only)}`;
}

/** Who is not, or not yet, or no longer, what follows. */
const notInOffice = /\b(?:former|ex|vice|deputy|acting|assistant|late|designate|elect)\b/i;
