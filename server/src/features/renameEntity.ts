import type { Corpus } from '../corpus/corpus';
import type { PlaceRange } from '../text/lineTable';
import { spanOf, textOf } from '../text/span';
import type { AnalysedDocument } from './analysedDocument';
import { mentionAt, mentionsOf } from './entityMentions';

/** Replacements in one article. */
export interface ArticleEdits {
  readonly uri: string;
  readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
}

/** The mention at `offset` that can be renamed, as written; null where nobody is named by a name. */
export function renameable(
  { analysis, lines }: AnalysedDocument,
  offset: number,
): { range: PlaceRange; placeholder: string } | null {
  const found = mentionAt(analysis, offset);
  if (found === null || found.mention.form === 'nominal') return null;
  const { text } = analysis.article;
  return { range: lines.rangeOf(found.mention), placeholder: textOf(text, spanOf(found.mention)).replace(/\s+/g, ' ') };
}

/**
 * Spells an entity otherwise wherever the corpus names it. Words that differ between the name as written and the new one
 * are changed in each of its forms that has them: `Juan Guaido` to `Juan Guaidó` changes `Guaido` and `GUAIDO` too. Where the
 * new name has more or fewer words only mentions written the same way change. Empty where nothing is named, or nothing
 * changes.
 */
export function renameEntity(
  document: AnalysedDocument,
  offset: number,
  newName: string,
  corpus: Corpus,
): readonly ArticleEdits[] {
  const found = mentionAt(document.analysis, offset);
  const before = renameable(document, offset);
  const name = newName.trim().replace(/\s+/g, ' ');
  if (found === null || before === null || name === '' || name === before.placeholder) return [];
  const respell = respelling(before.placeholder, name);
  const byArticle = new Map<string, { range: PlaceRange; newText: string }[]>();
  for (const { uri, range, form } of mentionsOf(document, found.entity, corpus)) {
    if (form === null) continue;
    const newText = respell(form);
    if (newText === form) continue;
    const edits = byArticle.get(uri);
    if (edits === undefined) byArticle.set(uri, [{ range, newText }]);
    else edits.push({ range, newText });
  }
  return [...byArticle].map(([uri, edits]) => ({ uri, edits }));
}

/** What becomes of a form of a name when one form becomes another. */
function respelling(from: string, to: string): (form: string) => string {
  const [old, fresh] = [from.split(' '), to.split(' ')];
  if (old.length !== fresh.length) return (form) => (form === from ? to : form);
  const changes = new Map<string, string>();
  for (const [index, word] of old.entries()) {
    const changed = fresh[index] ?? word;
    if (changed === word) continue;
    changes.set(word, changed);
    if (word.length > 1) changes.set(word.toUpperCase(), changed.toUpperCase());
  }
  return (form) => form.replace(/[^\s-]+/g, (word) => changes.get(word) ?? word);
}
