import type { CorpusSnapshot } from '../../corpus/corpus';
import type { NamedKey } from '../../corpus/entityKey';
import { articleOfKey } from '../../corpus/entityKey';
import { nameInFile } from '../../corpus/identity/nameInFile';
import {
  type IdentityVerdict,
  identitiesFileName,
  isSameName,
  type NameInFile,
  parseVerdicts,
  withoutVerdicts,
  withVerdicts,
} from '../../corpus/identity/verdicts';
import { handler } from '../handler';
import { type CorrectionResult, type NameJudgement, requests } from '../messages';
import type { Session } from '../session';
import { changedSideFile } from '../sideFile';

/** The side file of identities as it should be after a reader's verdict on some names. */
export const judgeNamesRequest = handler<NameJudgement, CorrectionResult>({
  method: requests.judgeNames.method,
  answer: async (session, { kind, one, others }) => {
    const { workspace } = session;
    const first = (await workspace.corpus.read((corpus) => corpus.firstNamings([one.key]))).get(one.key);
    if (first === undefined) return { file: null, problem: 'This name is no longer in the corpus.' };
    const folder = workspace.sideFileFolder(first, identitiesFileName);
    const names = folder === null ? [] : await namesIn(session, folder, [one, ...others]);
    const [own, ...rest] = names;
    if (folder !== null && (own === undefined || rest.length < others.length))
      return { file: null, problem: 'These names are in articles of different folders.' };
    return changedSideFile(session, first, {
      name: identitiesFileName,
      problemsIn: (text) => parseVerdicts(text).problems,
      change: (before) => (own === undefined ? (before ?? '') : judged(before, kind, own, rest)),
    });
  },
});

/** Adds what is said of a name and others; names that are told apart are no longer made one through a third. */
function judged(
  before: string | null,
  kind: IdentityVerdict['kind'],
  one: NameInFile,
  others: readonly NameInFile[],
): string {
  const added = others.map((other): IdentityVerdict => ({ kind, one, other }));
  const kept =
    kind === 'same'
      ? before
      : withoutVerdicts(before, (it) => it.kind === 'same' && (isSameName(it.one, one) || isSameName(it.other, one)));
  return withVerdicts(kept, added);
}

/** The names as a side file has them, without those of articles outside its folder. */
async function namesIn({ workspace }: Session, folder: string, keys: readonly NamedKey[]): Promise<NameInFile[]> {
  return workspace.corpus.read(async (corpus) => {
    const found: NameInFile[] = [];
    for (const key of keys) {
      const name = await nameIn(corpus, folder, key);
      if (name !== null) found.push(name);
    }
    return found;
  });
}

async function nameIn(corpus: CorpusSnapshot, folder: string, key: NamedKey): Promise<NameInFile | null> {
  const id = articleOfKey(key.key);
  const article = id === null ? null : await corpus.article(id);
  return id !== null && article === null ? null : nameInFile(key, folder, article);
}
