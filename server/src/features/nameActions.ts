import type { Analysis } from '../analysis/analysis';
import type { CorpusSnapshot } from '../corpus/corpus';
import type { DocumentId } from '../corpus/documentId';
import { corpusKey, corpusKeys, isOfOneArticle } from '../corpus/entityKey';
import type { Entity, EntityType } from '../entities/entity';
import { type Span, spanOf, textOf } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';
import { mentionAt } from './entityMentions';

/** A name to merge with. */
export interface NamedOther {
  readonly name: string;
  readonly type: EntityType;
  /** Its corpus key. */
  readonly key: string;
}

/** The name under the cursor, or the selected words, and what they can be corrected to. */
export interface NameChoice {
  /** The words as written. */
  readonly words: string;
  /** The entity's name; null if the words are not taken for a name. */
  readonly name: string | null;
  /** Its corpus key; null if the words are not taken for a name. */
  readonly key: string | null;
  /** Whether the name means somebody in this article only, who may be anyone with that last name elsewhere. */
  readonly isOfOneArticle: boolean;
  readonly type: EntityType | null;
  /** The other names merged with these words, which can be separated. */
  readonly joined: readonly string[];
  /** Whether other articles of the corpus name it too. */
  readonly isElsewhere: boolean;
  /** The article's other names, those of the same type first: candidates to merge with. */
  readonly others: readonly NamedOther[];
}

/** Chosen by hand: a longer selection is not a name. */
const LONGEST_NAME = 80;
/** A name begins with a capital or a digit and has no punctuation of sentences inside. */
const nameLike = /^[\p{Lu}\p{Lt}\p{Lo}\d][^:;!?"“”\n]*[\p{L}\d.)]$/u;

/** The name at a range, or the selected words; null if there is no name and the selection does not look like one. */
export async function nameChoice(
  { analysis, text, id }: AnalyzedDocument,
  range: Span,
  corpus: CorpusSnapshot,
): Promise<NameChoice | null> {
  const found = mentionAt(analysis, range.start);
  const isSelected = range.end > range.start;
  const isWhole =
    found !== null && (!isSelected || (range.start >= found.mention.start && range.end <= found.mention.end));
  if (found === null || !isWhole || found.mention.form === 'nominal') {
    const words = textOf(text, range).replace(/\s+/g, ' ').trim();
    const isInHeader = analysis.article.header !== null && range.start < analysis.article.header.end;
    if (!isSelected || isInHeader || words.length > LONGEST_NAME || !nameLike.test(words)) return null;
    return { ...unnamed, words, others: othersOf(analysis, id, null) };
  }
  const { entity, mention } = found;
  const words = plain(textOf(text, spanOf(mention)));
  const forms = entity.mentions.filter((it) => it.form !== 'nominal').map((it) => plain(textOf(text, it)));
  const key = corpusKey(analysis, entity, id);
  const joined = [...new Set([entity.name, ...forms])].filter((it) => it !== words);
  return {
    words,
    name: entity.name,
    key,
    isOfOneArticle: isOfOneArticle(key),
    type: entity.type,
    joined,
    isElsewhere: ((await corpus.entities([key])).get(key)?.articles ?? 1) > 1,
    others: othersOf(analysis, id, entity),
  };
}

const unnamed = { name: null, key: null, isOfOneArticle: false, type: null, joined: [], isElsewhere: false };

function othersOf(analysis: Analysis, id: DocumentId, own: Entity | null): NamedOther[] {
  const keyOf = corpusKeys(analysis, id);
  return analysis.entities
    .filter((it) => it !== own)
    .sort((left, right) => Number(right.type === own?.type) - Number(left.type === own?.type))
    .map((it) => ({ name: it.name, type: it.type, key: keyOf(it) }));
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}
