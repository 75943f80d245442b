import type { DocumentRef } from '../corpus/documentId';
import { analyzeDocumentInSteps, type DocumentSource } from '../features/analyzedDocument';
import { placesAgain, type RenamePlace, type RenameProposal } from '../features/renameEntity';
import { losesBytesWhenSaved } from '../text/fileEncoding';
import { LineTable, type PlaceRange } from '../text/lineTable';
import { inSlices, type Slices } from '../work/slices';

/** Replacements in one document. */
export interface DocumentEdits extends DocumentRef {
  readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
  /** The words there now, in the order of the edits. */
  readonly words: readonly string[];
}

/** A document that is left alone, and why, as a clause: `it can no longer be read`. */
export interface Refusal extends DocumentRef {
  readonly reason: string;
}

/** The reason for leaving alone an article whose bytes the editor could not write back. */
export const losingBytes = 'it is not valid UTF-8, and saving it would lose characters';

export interface VerifiedEdits {
  readonly documents: readonly DocumentEdits[];
  readonly refused: readonly Refusal[];
}

/** How texts are read again, and which places the reader selected. */
export interface Verification {
  readonly source: (ref: DocumentRef) => Promise<DocumentSource | null>;
  readonly isWanted: (article: DocumentRef, place: RenamePlace) => boolean;
  readonly slices: Slices;
}

/**
 * Turns a proposal into edits, reading each article again: its words must be where the corpus has them. If they are
 * not, the article is analyzed again; if it no longer mentions the entity, it is refused.
 */
export async function verifiedRename(
  proposal: RenameProposal,
  { source, isWanted, slices }: Verification,
): Promise<VerifiedEdits> {
  const documents: DocumentEdits[] = [];
  const refused: Refusal[] = [];
  for (const article of proposal.articles) {
    const { id, uri } = article;
    if (!article.places.some((it) => isWanted(article, it))) continue;
    const text = await source(article);
    if (slices.isOver()) await slices.yieldIfDue();
    if (text === null) {
      refused.push({ id, uri, reason: 'it can no longer be read' });
      continue;
    }
    if (losesBytesWhenSaved(text.text, text.encoding)) {
      refused.push({ id, uri, reason: losingBytes });
      continue;
    }
    const lines = new LineTable(text.text);
    const isAsKnown = article.places.every(
      ({ range, words }) => wordsAt(text.text, lines, range).replace(/\s+/g, ' ') === words,
    );
    const now = isAsKnown ? article : placesAgain(await inSlices(analyzeDocumentInSteps(text), slices), proposal);
    if (now === null) {
      refused.push({ id, uri, reason: 'it has changed, and the name is no longer there' });
      continue;
    }
    const places = now.places.filter((it) => isWanted(article, it));
    const words = places.map(({ range }) => wordsAt(text.text, lines, range));
    const edits = places.map(({ range }, index) => ({ range, newText: proposal.respell(words[index] ?? '') }));
    if (edits.length > 0) documents.push({ id, uri, edits, words });
  }
  return { documents, refused };
}

function wordsAt(text: string, lines: LineTable, { start, end }: PlaceRange): string {
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}
