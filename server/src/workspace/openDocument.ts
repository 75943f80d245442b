import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { DocumentRef } from '../corpus/documentId';
import { type AnalysedDocument, analyseInSteps } from '../features/analysedDocument';
import { Cancelled, Slices } from '../work/slices';

/** What an open document is made of. */
export interface OpenState extends DocumentRef {
  /** The buffer; its own URI is as the editor writes it. */
  readonly document: TextDocument;
  readonly hasByteOrderMark: boolean;
  readonly notes: ReadersNotes;
}

/**
 * One version of an open buffer, with what readers said of it. Its analysis is made once, in slices, when somebody asks;
 * an edit makes another `OpenDocument`, and whatever was still being done for this one stops.
 */
export class OpenDocument {
  readonly text: string;
  readonly version: number;
  #analysis: Promise<AnalysedDocument | null> | null = null;
  #isSuperseded = false;

  constructor(readonly state: OpenState) {
    this.text = state.document.getText();
    this.version = state.document.version;
  }

  /** The analysis; null where a newer version has come up meanwhile. */
  async analysis(): Promise<AnalysedDocument | null> {
    if (this.#isSuperseded) return null;
    this.#analysis ??= this.#analyse();
    return this.#analysis;
  }

  /** Whoever waits for the analysis is told that there will be none. */
  supersede(): void {
    this.#isSuperseded = true;
  }

  async #analyse(): Promise<AnalysedDocument | null> {
    const { id, uri, hasByteOrderMark, notes } = this.state;
    const slices = new Slices(() => this.#isSuperseded);
    const steps = analyseInSteps({ id, uri, text: this.text, hasByteOrderMark, notes });
    try {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return this.#isSuperseded ? null : step.value;
        if (slices.isOver()) await slices.breathe();
      }
    } catch (error) {
      if (error instanceof Cancelled) return null;
      throw error;
    }
  }
}
