import type { DayFeature } from './dayFeature';

/**
 * What each feature adds to the score of a day, fitted with `npm run train:days` on 2,775 scraped local-news texts whose
 * day is known. A softmax of the scores, with 0 for *none of the days named*, gives probabilities.
 */
export const dayWeights: Readonly<Record<DayFeature, number>> = {
  'kind published': 1.17,
  'kind dateline': -0.59,
  'kind updated': 0.0,
  'kind line': 0.36,
  'kind post': 0.38,
  'kind path': 1.05,
  'kind labeled': -0.12,
  'kind caption': -0.29,
  'kind ahead': -1.34,
  'kind birth': -0.86,
  'kind sentence': -1.85,
  'kind clip': -0.84,
  'year copyright': -1.26,
  'year text': -1.56,
  'year weekday': -1.46,
  latest: -0.23,
  only: 0.12,
  'in two ways': -0.38,
  often: 0.05,
  'at the top': 0.63,
  first: 0.59,
  'weekday fits': 0.35,
  'weekday contradicts': 0.04,
  'after copyright': -0.79,
  'copyright year': 0.61,
  'weeks before the latest': -0.74,
  'years before the latest': -0.23,
  'other order': -0.69,
};
