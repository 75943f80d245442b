import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityQuery } from '../../server/src/corpus/entityQuery';
import { mentionAt, mentionsOf } from '../../server/src/features/entityMentions';
import { nameChoice } from '../../server/src/features/nameActions';
import { proposeRename } from '../../server/src/features/renameEntity';
import { Slices } from '../../server/src/work/slices';
import { corpusOf, documentIn, uriOf } from '../kit/checks';
import { fixture } from '../kit/fixture';

const other = ' date 2024-03-06 Harbour shut\nRENE DAHL came to Oslo. “Shut,” Dahl said. Rene Dahl left.\n';

/** The text of the articles after the name at `$0` in the first one is changed. */
async function checkRename(marked: string, newName: string, expected: readonly string[]): Promise<void> {
  const { text, cursor } = fixture(marked);
  const texts = [text, other];
  const proposal = await proposeRename(documentIn(text), cursor, newName, await corpusOf(texts));
  const found = texts.map((before, index) => {
    const lines = before.split('\n');
    const own = proposal?.articles.find((it) => it.uri === uriOf(index))?.places ?? [];
    for (const { range, words } of [...own].reverse()) {
      const line = lines[range.start.line] ?? '';
      const newText = proposal?.respell(words) ?? words;
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    return lines.join('\n');
  });
  assert.deepEqual(found, [...expected]);
}

const article = ' date 2024-03-05 Harbour reopens\n“Open,” Rene $0Dahl said. Dahl left.\n';

describe('Renaming', () => {
  it('changes the words that differ, in each form and in every article', async () =>
    await checkRename(article, 'René Dahl', [
      ' date 2024-03-05 Harbour reopens\n“Open,” René Dahl said. Dahl left.\n',
      ' date 2024-03-06 Harbour shut\nRENÉ DAHL came to Oslo. “Shut,” Dahl said. René Dahl left.\n',
    ]));
  it('changes only identical spellings if words are added or removed', async () =>
    await checkRename(article, 'Rene van Dahl', [
      ' date 2024-03-05 Harbour reopens\n“Open,” Rene van Dahl said. Dahl left.\n',
      ' date 2024-03-06 Harbour shut\nRENE DAHL came to Oslo. “Shut,” Dahl said. Rene van Dahl left.\n',
    ]));
  it('does nothing if there is no name, or the name stays the same', async () => {
    const plain = article.replace('$0', '');
    await checkRename(article, ' Rene  Dahl ', [plain, other]);
    await checkRename(plain.replace('said', 's$0aid'), 'Anything', [plain, other]);
  });
});

describe('All mentions', () => {
  it('are those in the article, then those in the others', async () => {
    const { text, cursor } = fixture(article);
    const document = documentIn(text);
    const found = mentionAt(document.analysis, cursor);
    assert.ok(found);
    const mentions = await mentionsOf(document, found.entity, await corpusOf([text, other]), 100);
    assert.deepEqual(
      mentions.map((it) => `${it.uri.at(-5)} ${it.form}`),
      ['0 Rene Dahl', '0 Dahl', '1 RENE DAHL', '1 Dahl', '1 Rene Dahl'],
    );
  });
});

describe('The list of entities', () => {
  const corpus = corpusOf([fixture(article).text, other]);
  const query = { type: null, filter: '', order: 'mentions', first: 0, count: 10 } as const;
  it('starts with the most mentioned, and filters by kind and by beginnings of words', async () => {
    const names = async (given: Partial<EntityQuery>): Promise<string[]> => {
      const page = await (await corpus).entityPage({ ...query, ...given }, new Slices());
      return page.entities.map((it) => it.name);
    };
    assert.deepEqual(await names({}), ['Rene Dahl', 'Oslo']);
    assert.deepEqual(await names({ type: 'LOC' }), ['Oslo']);
    assert.deepEqual(await names({ filter: 'da re' }), ['Rene Dahl']);
    assert.deepEqual(await names({ filter: 'ahl' }), []);
    assert.deepEqual(await names({ order: 'name' }), ['Oslo', 'Rene Dahl']);
  });
  it('expands to articles, the newest first, and their mentions', async () => {
    const query = { key: 'PER:rene dahl', order: 'newest', after: null, limit: 10 } as const;
    const { items } = await (await corpus).naming(query);
    assert.deepEqual(
      items.map((it) => `${it.date} ${it.mentions.length}`),
      ['2024-03-06 3', '2024-03-05 2'],
    );
  });
});

describe('The corrections for a name', () => {
  const choice = async (marked: string, length = 0) => {
    const { text, cursor } = fixture(marked);
    const document = documentIn(text);
    return nameChoice(document, { start: cursor, end: cursor + length }, await corpusOf([text, other]));
  };
  it('are offered for the entity under the cursor, with the entities that it may be the same as', async () => {
    const found = await choice(article.replace('Dahl left', 'Dahl met Ida Roe in Oslo'));
    assert.equal(found?.words, 'Rene Dahl');
    assert.deepEqual(found?.joined, ['Dahl']);
    assert.equal(found?.isElsewhere, true);
    assert.deepEqual(
      found?.others.map((it) => it.name),
      ['Ida Roe', 'Oslo'],
    );
  });
  it('are offered for selected words that could be a name, not for others', async () => {
    const text = ' date 2024-03-05 Harbour reopens\nThe ship $0Blue Gannet came: it was late.\n';
    assert.equal((await choice(text, 'Blue Gannet'.length))?.words, 'Blue Gannet');
    assert.equal(await choice(text, 'Blue Gannet came: it'.length), null);
    assert.equal(await choice(text.replace('$0', '').replace('was', '$0was'), 3), null);
  });
});
