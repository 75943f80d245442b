import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { textOf } from '../../server/src/text/span';

/** Compares indirect speech with lines like `the harbour is open <- Ida Roe | said`. */
function checkIndirect(body: string, expected: readonly string[]): void {
  const text = ` date 2024-03-05 Harbour reopens\n${body}\n`;
  const found = analyze(text)
    .indirectSpeech()
    .map(
      (it) => `${textOf(text, it)} <- ${it.speaker && textOf(text, it.speaker)} | ${it.cue && textOf(text, it.cue)}`,
    );
  assert.deepEqual(found, [...expected]);
}

describe('Indirect speech', () => {
  it('is the clause after a reporting verb', () => {
    checkIndirect('Ida Roe said that the harbour was open.', ['the harbour was open <- Ida Roe | said']);
    checkIndirect('Ida Roe said the harbour was open.', ['the harbour was open <- Ida Roe | said']);
    checkIndirect('Roe told reporters that the harbour was open.', ['the harbour was open <- Roe | told']);
    checkIndirect('Roe vowed to open the harbour.', ['to open the harbour <- Roe | vowed']);
  });
  it('is the clause before one', () =>
    checkIndirect('The harbour was open, Ida Roe said on Monday.', ['The harbour was open <- Ida Roe | said']));
  it('ends where the period of a company also ends the sentence', () => {
    checkIndirect('Ida Roe said she had joined Acme Inc. The harbour opened in May.', [
      'she had joined Acme Inc. <- Ida Roe | said',
    ]);
    checkIndirect('Ida Roe had left Acme Inc. The harbour was open, she said.', ['The harbour was open <- she | said']);
  });
  it('has the source of “according to”, before or after it', () => {
    checkIndirect('According to Roe, the harbour was open.', ['the harbour was open <- Roe | According to']);
    checkIndirect('The harbour was open, according to Ida Roe.', ['The harbour was open <- Ida Roe | according to']);
  });
  it('leaves quotations and plain sentences alone', () => {
    checkIndirect('“We are open,” Roe said. The harbour was open. Ships came.', []);
    checkIndirect('Roe praised the plan that opened the harbour.', []);
  });
});
