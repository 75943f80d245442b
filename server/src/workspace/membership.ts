import { type DocumentId, folderOf } from '../corpus/documentId';
import type { FileTree, TextFile } from './fileTree';
import { isCorpusFolder, type TextKind } from './recognise';

/** What is said of a folder: whether its files without a header are articles, and of which files that decides. */
export interface Judgement {
  readonly verdict: boolean;
  readonly undecided: readonly TextFile[];
}

/**
 * Which files without a header are articles: those in a folder most of whose text files have one. Lists, logs and licenses
 * neither count nor become articles. A folder is judged when all its files are read, never before, so that the order of reading does not show.
 */
export class Membership {
  readonly #verdicts = new Map<DocumentId, boolean>();
  readonly #toJudge = new Set<DocumentId>();

  constructor(readonly files: FileTree) {}

  /** The folders that wait to be judged. */
  get waiting(): ReadonlySet<DocumentId> {
    return this.#toJudge;
  }

  /** Notes what a file is taken for. */
  setKind(file: TextFile, kind: TextKind): void {
    if (file.kind === kind) return;
    file.kind = kind;
    this.doubt(folderOf(file.id));
  }

  /** Something in a folder has changed: it is to be judged again. */
  doubt(folder: DocumentId): void {
    this.#toJudge.add(folder);
  }

  /** Whether files without a header are articles in a folder; null until it is judged. */
  verdict(folder: DocumentId): boolean | null {
    return this.#toJudge.has(folder) ? null : (this.#verdicts.get(folder) ?? null);
  }

  /** Judges a folder; `decides` says of which files the verdict decides. */
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
