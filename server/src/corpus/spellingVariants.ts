import { FEWEST_WITH_SPELLING, isMajorityKind, isMajoritySpelling, letters } from '../rules/spelling/majorities';
import { nameWords } from '../rules/spelling/nameWords';
import { fold } from '../text/fold';
import type { SpellingVariants } from './corpus';
import type { DocumentId } from './documentId';
import { articleKey, isOfOneArticle } from './entityKey';
import type { EntityTotal } from './entityTotals';
import type { PackedFacts } from './packed/packedFacts';
import type { Posting } from './postings';
import type { Tally } from './tally';

/** What is needed from the corpus to find spelling variants of an entity. */
export interface SpellingSource {
  readonly entity: (key: string) => EntityTotal | null;
  readonly forms: (key: string) => Tally;
  readonly namesakes: (key: string) => readonly string[];
  readonly postings: (key: string) => Iterable<Posting>;
  /** Whether an article has a key. */
  readonly isIn: (article: PackedFacts, key: string) => boolean;
}

/**
 * The articles that may spell an entity's name differently from most of the corpus, or tag it differently: the few
 * worth checking again once all are known. Visits the entity's forms, and its articles only if the forms differ.
 */
export function spellingVariants(key: string, source: SpellingSource): SpellingVariants {
  if (isOfOneArticle(key)) return { articles: [], majority: '', namesakes: [] };
  const namesakes = source.namesakes(key);
  const entity = source.entity(key);
  if (entity === null) return { articles: [], majority: '', namesakes };
  const forms = source.forms(key);
  const variants = variantsOf(forms);
  const rivals = namesakes.flatMap((it) => source.entity(it) ?? []).filter((it) => isRival(entity, it));
  if (variants.size === 0 && rivals.length === 0) return { articles: [], majority: '', namesakes };
  const isEverywhere = rivals.some(({ articles }) => articles >= FEWEST_WITH_SPELLING);
  const articles: DocumentId[] = [];
  for (const { article, entity: named } of source.postings(key)) {
    const isBeside = (): boolean => rivals.some((it) => source.isIn(article, it.key));
    if (isEverywhere || isBeside() || isUneven(named.forms, variants)) articles.push(article.id);
  }
  const evidence = [
    entity.articles,
    ...[...forms].map(([form, count]) => `${form}=${count}`).sort(),
    ...rivals.map((it) => `${it.key}=${it.name}=${it.articles}`).sort(),
  ];
  return { articles, majority: evidence.join('\n'), namesakes };
}

/**
 * Whether another entity may have the better spelling or the better kind: as the rules on names decide, or the article
 * itself, if the other one has too few.
 */
function isRival(entity: EntityTotal, other: EntityTotal): boolean {
  if (other.type !== entity.type)
    return wordsOf(other) === wordsOf(entity) && isMajorityKind(other.articles, other.articles + entity.articles);
  const isDecidedHere = other.articles < FEWEST_WITH_SPELLING;
  if (!isDecidedHere && !isMajoritySpelling(other.articles, entity.articles)) return false;
  const [own, others] = [wordsOf(entity).split(' '), wordsOf(other).split(' ')];
  return own.length === others.length && own.some((word, index) => letters(word) !== letters(others[index] ?? ''));
}

/** An entity's name in small letters without accents, from its key. */
function wordsOf({ key }: EntityTotal): string {
  const own = articleKey(key);
  return own.slice(own.indexOf(':') + 1);
}

/** A spelling of a word in a name that is also written with other accents. */
interface Variant {
  readonly letters: string;
  readonly isRare: boolean;
}

function variantsOf(forms: Tally): ReadonlyMap<string, Variant> {
  const variants = new Map<string, Variant>();
  if (forms.size < 2) return variants;
  const spellings = new Map<string, Map<string, number>>();
  for (const [form, articles] of forms) {
    for (const word of nameWords(form)) {
      const letters = fold(word);
      const known = spellings.get(letters) ?? new Map<string, number>();
      known.set(word, (known.get(word) ?? 0) + articles);
      spellings.set(letters, known);
    }
  }
  for (const [letters, counts] of spellings) {
    if (counts.size < 2) continue;
    let most = 0;
    for (const articles of counts.values()) most = Math.max(most, articles);
    for (const [word, articles] of counts) variants.set(word, { letters, isRare: articles < most });
  }
  return variants;
}

/** Whether an article uses a rare spelling of a word, or two spellings. */
function isUneven(forms: readonly string[], variants: ReadonlyMap<string, Variant>): boolean {
  const written = new Map<string, string>();
  for (const form of forms) {
    for (const word of nameWords(form)) {
      const variant = variants.get(word);
      if (variant === undefined) continue;
      if (variant.isRare || (written.get(variant.letters) ?? word) !== word) return true;
      written.set(variant.letters, word);
    }
  }
  return false;
}
