import type { DayFeature } from './dayFeature';

/**
 * What each feature adds to the score of a day, fitted with `npm run train:days` on 2,775 scraped local-news texts whose
 * day is known. A softmax of the scores, with 0 for *none of the days named*, gives probabilities.
 */
export const dayWeights: Readonly<Record<DayFeature, number>> = {
  'kind published': 1.12,
  'kind dateline': -0.63,
  'kind updated': -0.03,
  'kind line': 0.37,
  'kind post': 0.37,
  'kind path': 1.06,
  'kind labeled': -0.05,
  'kind caption': -0.34,
  'kind ahead': -1.36,
  'kind birth': -0.86,
  'kind sentence': -1.85,
  'kind clip': -0.87,
  'year copyright': -1.38,
  'year text': -1.46,
  'year weekday': -1.46,
  latest: -0.23,
  only: 0.1,
  'in two ways': -0.37,
  often: 0.04,
  'at the top': 0.64,
  first: 0.6,
  'weekday fits': 0.37,
  'weekday contradicts': 0.05,
  'after copyright': -0.8,
  'copyright year': 0.71,
  'weeks before the latest': -0.74,
  'years before the latest': -0.3,
  'other order': -0.73,
};
