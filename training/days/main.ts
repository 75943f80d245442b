import { statedDay } from '../../evaluation/dates/statedDay';
import { readUndated } from '../../evaluation/dates/undatedArticles';
import { dayNumberOf } from '../../server/src/dates/calendar';
import type { DayFeature } from '../../server/src/dates/dayFeature';
import { dayWeights } from '../../server/src/dates/dayWeights';
import { type WeighedDay, weighedDays } from '../../server/src/dates/namedDays';

/**
 * `train-days PATH`: fits the weights of `dayWeights.ts` to undated articles whose day is known and named, so that the
 * right day is the likeliest of those named (a softmax with a penalty on large weights), and prints them. Cross-validated
 * five-fold: how often the right day comes first among articles that the weights have not seen.
 */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder or file of articles.');
const today = new Date().toISOString().slice(0, 10);
const names = Object.keys(dayWeights) as DayFeature[];

interface Example {
  readonly days: readonly WeighedDay[];
  /** The index of the right day; past the last if it is not among them. */
  readonly right: number;
  readonly isStated: boolean;
}

/** Chosen by hand: enough to converge, as twice as many change no weight by more than 0.02. */
const ROUNDS = 1500;
const RATE = 0.5;
/** The penalty on the squares of the weights: of 0.001, 0.003, 0.01 and 0.03 the best in cross-validation. */
const PENALTY = 0.003;
const FOLDS = 5;

function fit(examples: readonly Example[]): Map<DayFeature, number> {
  const weights = new Map<DayFeature, number>(names.map((it) => [it, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<DayFeature, number>();
    for (const { days, right } of examples) {
      const chances = chancesOf(days, weights);
      for (const [index, { features }] of days.entries()) {
        const error = (index === right ? 1 : 0) - (chances[index] ?? 0);
        for (const it of features) gradient.set(it, (gradient.get(it) ?? 0) + error / examples.length);
      }
    }
    for (const [name, weight] of weights)
      weights.set(name, weight + RATE * ((gradient.get(name) ?? 0) - PENALTY * weight));
  }
  return weights;
}

function chancesOf(days: readonly WeighedDay[], weights: ReadonlyMap<DayFeature, number>): number[] {
  const scores = days.map(({ features }) => features.reduce((sum, it) => sum + (weights.get(it) ?? 0), 0));
  // The last is none of them.
  scores.push(0);
  const highest = scores.reduce((most, it) => Math.max(most, it), 0);
  const powers = scores.map((it) => Math.exp(it - highest));
  const total = powers.reduce((sum, it) => sum + it, 0);
  return powers.map((it) => it / total);
}

let stated = 0;
const examples = readUndated(path).flatMap(({ date, text }): Example[] => {
  const isStated = statedDay(text, date) !== null;
  if (isStated) stated++;
  const days = weighedDays({ text, header: null }, today);
  const right = days.findIndex((it) => it.day === dayNumberOf(date));
  return days.length === 0 ? [] : [{ days, right: right < 0 ? days.length : right, isStated }];
});
let hits = 0;
const calibration = Array.from({ length: 10 }, () => ({ all: 0, right: 0 }));
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(examples.filter((_, index) => index % FOLDS !== fold));
  for (const { days, right, isStated } of examples.filter((_, index) => index % FOLDS === fold)) {
    const chances = chancesOf(days, weights).slice(0, -1);
    const best = chances.indexOf(chances.reduce((most, it) => Math.max(most, it), 0));
    if (isStated && best === right) hits++;
    const bin = calibration[Math.min(9, Math.floor(10 * (chances[best] ?? 0)))];
    if (bin === undefined) continue;
    bin.all++;
    if (best === right) bin.right++;
  }
}
for (const [name, weight] of fit(examples)) console.log(`  '${name}': ${weight.toFixed(2)},`);
console.log(
  `${stated} articles name their day; among the days found in ${examples.filter((it) => it.isStated && it.right < it.days.length).length}; first in ${hits}`,
);
for (const [index, { all, right }] of calibration.entries()) console.log(`  ${index / 10}: ${right} of ${all}`);
