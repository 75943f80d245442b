import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreSpeakers } from '../accuracy/speakers';

/** What must hold of our own 300 quotations in six styles; the figure measured stands in docs/models.md. */
const FLOOR = 0.88;

describe('Who said it, in 30 articles of six styles', () => {
  it('is told by name for nearly all of 300 quotations', () => {
    const results = scoreSpeakers();
    assert.equal(results.length, 300);
    const wrong = results.filter((it) => !it.isRight);
    const misses = wrong.map((it) => `${it.article}: “${it.quote}” is ${it.expected}, found ${it.found}`).join('\n');
    assert.ok(1 - wrong.length / results.length >= FLOOR, `${wrong.length} of ${results.length} wrong:\n${misses}`);
  });
});
