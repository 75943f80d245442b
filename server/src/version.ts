import { version as packageVersion } from '../../package.json';

/** The version of this build, from package.json. */
export const version: string = packageVersion;
