import { version as packageVersion } from '../../package.json';

declare const ANALYZER_BUILD: string | undefined;

/** The version of this build, from package.json. */
export const version: string = packageVersion;

/** Differs between builds whose analyzers may differ: a hash of the sources, put here by the bundler. */
export const build: string = typeof ANALYZER_BUILD === 'string' ? ANALYZER_BUILD : packageVersion;
