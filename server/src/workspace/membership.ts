import { type DocumentId, folderOf } from '../corpus/documentId';
import type { FileTree, TextFile } from './fileTree';
import { isCorpusFolder, type TextKind } from './recognize';

/** The verdict on a folder: whether its files without a header are articles, and the files it applies to. */
export interface Judgement {
  readonly verdict: boolean;
  readonly undecided: readonly TextFile[];
}

/**
 * Decides which files without a header are articles: those in a folder where most text files have one. Lists, logs and
 * licenses neither count nor become articles. A folder is judged only once all its files are read, so that the order of
 * reading makes no difference.
 */
export class Membership {
  readonly #verdicts = new Map<DocumentId, boolean>();
  readonly #toJudge = new Set<DocumentId>();

  constructor(readonly files: FileTree) {}

  /** The folders waiting to be judged. */
  get waiting(): ReadonlySet<DocumentId> {
    return this.#toJudge;
  }

  /** Records a file's kind. */
  setKind(file: TextFile, kind: TextKind): void {
    if (file.kind === kind) return;
    file.kind = kind;
    this.invalidate(folderOf(file.id));
  }

  /** Has a folder judged again because something in it has changed. */
  invalidate(folder: DocumentId): void {
    this.#toJudge.add(folder);
  }

  /** Whether files without a header are articles in a folder; null until it is judged. */
  verdict(folder: DocumentId): boolean | null {
    return this.#toJudge.has(folder) ? null : (this.#verdicts.get(folder) ?? null);
  }

  /** Judges a folder; `decides` selects the files that the verdict applies to. */
  judge(folder: DocumentId, decides: (file: TextFile) => boolean): Judgement {
    this.#toJudge.delete(folder);
    let articles = 0;
    let files = 0;
    const undecided: TextFile[] = [];
    for (const file of this.files.in(folder)) {
      if (file.kind === null || file.kind === 'other') continue;
      files++;
      if (file.kind === 'dated') articles++;
      else if (decides(file)) undecided.push(file);
    }
    const verdict = isCorpusFolder({ articles, files: files - 1 });
    if (files === 0) this.#verdicts.delete(folder);
    else this.#verdicts.set(folder, verdict);
    return { verdict, undecided };
  }
}
