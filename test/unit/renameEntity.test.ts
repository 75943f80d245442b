import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { analyseDocument } from '../../server/src/features/analysedDocument';
import { mentionAt, mentionsOf } from '../../server/src/features/entityMentions';
import { entityPage, namingArticles } from '../../server/src/features/entityPages';
import { nameChoice } from '../../server/src/features/nameActions';
import { renameEntity } from '../../server/src/features/renameEntity';
import { corpusOf, uriOf } from '../kit/checks';
import { fixture } from '../kit/fixture';

const other = ' date 2024-03-06 Harbour shut\nRENE DAHL came to Oslo. “Shut,” Dahl said. Rene Dahl left.\n';

/** What the articles say when the name at `$0` of the first is written otherwise. */
function checkRename(marked: string, newName: string, expected: readonly string[]): void {
  const { text, cursor } = fixture(marked);
  const texts = [text, other];
  const edits = renameEntity(analyseDocument(uriOf(0), text, false, noNotes), cursor, newName, corpusOf(texts));
  const found = texts.map((before, index) => {
    const lines = before.split('\n');
    const own = edits.find((it) => it.uri === uriOf(index))?.edits ?? [];
    for (const { range, newText } of [...own].reverse()) {
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    return lines.join('\n');
  });
  assert.deepEqual(found, [...expected]);
}

const article = ' date 2024-03-05 Harbour reopens\n“Open,” Rene $0Dahl said. Dahl left.\n';

describe('Renaming', () => {
  it('changes the words that differ, in each form and in every article', () =>
    checkRename(article, 'René Dahl', [
      ' date 2024-03-05 Harbour reopens\n“Open,” René Dahl said. Dahl left.\n',
      ' date 2024-03-06 Harbour shut\nRENÉ DAHL came to Oslo. “Shut,” Dahl said. René Dahl left.\n',
    ]));
  it('changes only what is written the same where words come or go', () =>
    checkRename(article, 'Rene van Dahl', [
      ' date 2024-03-05 Harbour reopens\n“Open,” Rene van Dahl said. Dahl left.\n',
      ' date 2024-03-06 Harbour shut\nRENE DAHL came to Oslo. “Shut,” Dahl said. Rene van Dahl left.\n',
    ]));
  it('does nothing where nothing is named, or the name stays', () => {
    const plain = article.replace('$0', '');
    checkRename(article, ' Rene  Dahl ', [plain, other]);
    checkRename(plain.replace('said', 's$0aid'), 'Anything', [plain, other]);
  });
});

describe('All mentions', () => {
  it('are those of the article, then those of the others', () => {
    const { text, cursor } = fixture(article);
    const document = analyseDocument(uriOf(0), text, false, noNotes);
    const found = mentionAt(document.analysis, cursor);
    assert.ok(found);
    assert.deepEqual(
      mentionsOf(document, found.entity, corpusOf([text, other])).map((it) => `${it.uri.at(-5)} ${it.form}`),
      ['0 Rene Dahl', '0 Dahl', '1 RENE DAHL', '1 Dahl', '1 Rene Dahl'],
    );
  });
});

describe('The list of entities', () => {
  const corpus = corpusOf([fixture(article).text, other]);
  const query = { type: null, filter: '', order: 'mentions', first: 0, count: 10 } as const;
  it('has the most mentioned first, by kind and by the beginnings of words', () => {
    const names = (given: Partial<Parameters<typeof entityPage>[1]>): string[] =>
      entityPage(corpus, { ...query, ...given }).entities.map((it) => it.name);
    assert.deepEqual(names({}), ['Rene Dahl', 'Oslo']);
    assert.deepEqual(names({ type: 'LOC' }), ['Oslo']);
    assert.deepEqual(names({ filter: 'da re' }), ['Rene Dahl']);
    assert.deepEqual(names({ filter: 'ahl' }), []);
    assert.deepEqual(names({ order: 'name' }), ['Oslo', 'Rene Dahl']);
  });
  it('unfolds to articles, the newest first, and their mentions', () =>
    assert.deepEqual(
      namingArticles(corpus, 'PER:rene dahl').map((it) => `${it.date} ${it.mentions.length}`),
      ['2024-03-06 3', '2024-03-05 2'],
    ));
});

describe('What can be said of a name', () => {
  const choice = (marked: string, length = 0) => {
    const { text, cursor } = fixture(marked);
    const document = analyseDocument(uriOf(0), text, false, noNotes);
    return nameChoice(document, { start: cursor, end: cursor + length }, corpusOf([text, other]));
  };
  it('is told of the entity under the cursor, with who else it may be', () => {
    const found = choice(article.replace('Dahl left', 'Dahl met Ida Roe in Oslo'));
    assert.equal(found?.words, 'Rene Dahl');
    assert.deepEqual(found?.joined, ['Dahl']);
    assert.equal(found?.isElsewhere, true);
    assert.deepEqual(
      found?.others.map((it) => it.name),
      ['Ida Roe', 'Oslo'],
    );
  });
  it('is offered for words that are selected and could be a name, not for others', () => {
    const text = ' date 2024-03-05 Harbour reopens\nThe ship $0Blue Gannet came: it was late.\n';
    assert.equal(choice(text, 'Blue Gannet'.length)?.words, 'Blue Gannet');
    assert.equal(choice(text, 'Blue Gannet came: it'.length), null);
    assert.equal(choice(text.replace('$0', '').replace('was', '$0was'), 3), null);
  });
});
