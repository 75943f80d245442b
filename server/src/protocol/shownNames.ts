import type { DocumentId } from '../corpus/documentId';
import { knownAs } from '../features/knownAs';
import type { Redrawing } from './redrawing';
import type { Session } from './session';

/** What lenses and outline of a document show of the corpus. */
interface Shown {
  /** The names in the article itself: if they have changed, editors ask again anyway. */
  readonly own: string;
  readonly names: string;
  readonly counts: string;
}

/**
 * Has editors redraw lenses and outlines when other articles have changed what these say of the names of an open one.
 */
export class ShownNames {
  #shown = new Map<DocumentId, Shown>();

  constructor(
    readonly session: Session,
    readonly redrawing: Redrawing,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** The corpus has come to rest. */
  rested(): void {
    this.#compare().catch((error: unknown) => this.failed('comparing names', error));
  }

  async #compare(): Promise<void> {
    const before = this.#shown;
    this.#shown = new Map();
    let [names, counts] = [false, false];
    for (const open of [...this.session.workspace.open]) {
      const shown = await this.#shownOf(open.state.document.uri);
      if (shown === null) continue;
      const { id } = open.state;
      const last = before.get(id);
      this.#shown.set(id, shown);
      if (last !== undefined && last.own !== shown.own) continue;
      if ((last?.names ?? shown.own) !== shown.names) names = true;
      if (last?.counts !== shown.counts) counts = true;
    }
    if (names) this.redrawing.redraw();
    else if (counts) this.redrawing.redrawLenses();
  }

  async #shownOf(uri: string): Promise<Shown | null> {
    const { workspace } = this.session;
    const document = await workspace.analyzed(uri);
    if (document === null) return null;
    const known = await workspace.corpus.read((corpus) => knownAs(document, corpus));
    const { entities } = document.analysis;
    return {
      own: entities.map((it) => it.name).join('\n'),
      names: entities.map((it) => known.name(it)).join('\n'),
      counts: entities.map((it) => known.total(it)?.quotes ?? 0).join(' '),
    };
  }
}
