import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadersNotes } from '../analysis/readersNotes';
import { type AnalysedDocument, analyseDocument } from '../features/analysedDocument';

/** An open buffer with its version and its analysis, made when first asked for and kept until the next edit. */
export class OpenDocument {
  #analysed: AnalysedDocument | null = null;

  constructor(
    readonly document: TextDocument,
    readonly hasByteOrderMark: boolean,
    readonly notes: ReadersNotes,
  ) {}

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  get analysed(): AnalysedDocument {
    this.#analysed ??= analyseDocument(this.document.uri, this.document.getText(), this.hasByteOrderMark, this.notes);
    return this.#analysed;
  }
}
