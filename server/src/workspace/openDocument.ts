import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { DocumentRef } from '../corpus/documentId';
import { type ArticleFacts, factsInSteps } from '../corpus/facts';
import { type AnalyzedDocument, analyzeDocumentInSteps } from '../features/analyzedDocument';
import type { FileEncoding } from '../text/fileEncoding';
import { inSlices, Slices } from '../work/slices';
import { type Steps, unless } from '../work/steps';

/** Everything an open document's analysis depends on. */
export interface OpenState extends DocumentRef {
  /** The buffer, with its URI as the editor writes it. */
  readonly document: TextDocument;
  readonly hasByteOrderMark: boolean;
  /** The file's encoding; absent until it has been read. */
  readonly encoding?: FileEncoding | undefined;
  readonly notes: ReadersNotes;
}

/**
 * One version of an open buffer, with the readers' notes on it. Its analysis and facts are computed once, in slices, on
 * first request. An edit makes a new `OpenDocument`, and work in progress on this one stops.
 */
export class OpenDocument {
  readonly text: string;
  readonly version: number;
  #analysis: Promise<AnalyzedDocument | null> | null = null;
  #facts: Promise<ArticleFacts | null> | null = null;
  #isSuperseded = false;

  constructor(readonly state: OpenState) {
    this.text = state.document.getText();
    this.version = state.document.version;
  }

  /** The analysis; null if a newer version has replaced this one. */
  async analysis(): Promise<AnalyzedDocument | null> {
    if (this.#isSuperseded) return null;
    this.#analysis ??= this.#analyze();
    return this.#analysis;
  }

  /** The facts for the corpus; null if a newer version has replaced this one. */
  async facts(): Promise<ArticleFacts | null> {
    if (this.#isSuperseded) return null;
    this.#facts ??= this.#gatherFacts();
    return this.#facts;
  }

  /** Stops work in progress; pending results become null. */
  supersede(): void {
    this.#isSuperseded = true;
  }

  async #analyze(): Promise<AnalyzedDocument | null> {
    const { id, uri, hasByteOrderMark, encoding, notes } = this.state;
    return this.#unlessSuperseded(
      analyzeDocumentInSteps({ id, uri, text: this.text, hasByteOrderMark, encoding, notes }),
    );
  }

  async #gatherFacts(): Promise<ArticleFacts | null> {
    const analyzed = await this.analysis();
    if (analyzed === null) return null;
    return this.#unlessSuperseded(factsInSteps(analyzed, analyzed.analysis, analyzed.lines));
  }

  #unlessSuperseded<Result>(steps: Steps<Result>): Promise<Result | null> {
    const isSuperseded = (): boolean => this.#isSuperseded;
    return inSlices(unless(isSuperseded, steps), new Slices());
  }
}
