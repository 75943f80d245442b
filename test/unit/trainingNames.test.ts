import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LABELS, labelsOfName } from '../../server/src/entities/tagger/labels';
import { Decoder } from '../../server/src/entities/tagger/viterbi';
import { corporaIn } from '../../training/entities/corpora';
import { type TrainedTagger, trainCrf, type WeightedExample } from '../../training/entities/crf';
import { relabelled } from '../../training/entities/relabel';
import { scoreOf } from '../../training/entities/scoreOf';

/** One feature for each word; words from 10 on are last names of people, those below 10 are no names. */
function example(words: readonly number[], labels: readonly number[]): WeightedExample {
  return { features: words.map((it) => Int32Array.of(it * 7919)), labels: Uint8Array.from(labels), weight: 1 };
}

const person = labelsOfName('PER', 2);
const place = labelsOfName('LOC', 1);
/** Runs of tokens in which 11 12 is a person, 20 a place, and 1 to 5 are nothing. */
const clean = Array.from({ length: 60 }, (_, index) =>
  index % 2 === 0 ? example([1 + (index % 5), 11, 12], [0, ...person]) : example([20, 1 + (index % 5)], [...place, 0]),
);
const options = { epochs: 5, seeds: [1, 2] };

function labelsBy({ weights, transitions }: TrainedTagger, { features }: WeightedExample): number[] {
  const out = new Uint8Array(features.length);
  const score = (at: number, scores: Float64Array): void => scoreOf(weights, features[at], scores);
  new Decoder().decode({ from: 0, to: out.length, score, transitions, out });
  return [...out];
}

describe('The corpora of names', () => {
  it('are all read, packed or not, each in one version only', () => {
    const files = ['gmb-clean.tsv.gz', 'btc-a.tsv', 'btc-a-misc.tsv', 'europarl-en.tsv', 'README.md', 'LICENSE'];
    assert.deepEqual(
      corporaIn(files).map(({ file, isNoisy }) => `${file} ${isNoisy}`),
      ['btc-a-misc.tsv false', 'europarl-en.tsv false', 'gmb-clean.tsv.gz true'],
    );
  });
  it('count by how clean and how close to news they are', () => {
    const weights = corporaIn(['gum-news-a.tsv', 'gum-bio.tsv', 'wnut17-dev.tsv']).map((it) => it.weight);
    assert.deepEqual(weights, [2, 3, 1]);
  });
});

describe('The tagger’s training', () => {
  it('learns names of one and of several tokens', () => {
    const trained = trainCrf(clean, options);
    assert.deepEqual(labelsBy(trained, example([3, 11, 12], [0, 0, 0])), [0, ...person]);
    assert.deepEqual(labelsBy(trained, example([20, 2], [0, 0])), [...place, 0]);
  });
  it('gives the same weights from the same seeds, and others from other seeds', () => {
    const weights = (seeds: readonly number[]): number[] => {
      const { weights: all } = trainCrf(clean, { epochs: 2, seeds });
      return Array.from(all.subarray(20 * 7919 * LABELS, (20 * 7919 + 1) * LABELS));
    };
    assert.deepEqual(weights([1]), weights([1]));
    assert.notDeepEqual(weights([1]), weights([2]));
  });
});

describe('Labels made by machine', () => {
  it('are kept if one model agrees, corrected if both disagree in the same way', () => {
    const wrong = example([1, 11, 12], [0, 0, ...place]);
    const noisy = [...clean.slice(0, 20), wrong];
    const { examples, kept, corrected, dropped } = relabelled(noisy, clean, { epochs: 5, seeds: [3] });
    assert.deepEqual([kept, corrected, dropped], [20, 1, 0]);
    assert.deepEqual([...(examples.at(-1)?.labels ?? [])], [0, ...person]);
  });
});
