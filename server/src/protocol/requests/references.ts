import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver';
import { mentionAt, mentionsOf } from '../../features/entityMentions';
import { handler } from '../handler';
import { MOST_LOCATIONS } from '../messages';
import { allRead } from '../waiting';

export const referencesRequest = handler<ReferenceParams, Location[]>({
  method: ReferencesRequest.method,
  onFailure: [],
  answer: async (session, { textDocument, position }, pending) => {
    await allRead(session, pending);
    const { workspace } = session;
    const document = await workspace.analyzed(textDocument.uri, pending.isCancelled);
    const found = document === null ? null : mentionAt(document.analysis, document.lines.offsetAt(position));
    if (document === null || found === null) return [];
    const mentions = await workspace.corpus.read((corpus) =>
      mentionsOf(document, found.entity, corpus, MOST_LOCATIONS),
    );
    return mentions.slice(0, MOST_LOCATIONS).map(({ uri, range }) => ({ uri, range }));
  },
});
