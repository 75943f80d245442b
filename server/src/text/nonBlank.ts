import * as v from 'valibot';

/** A string with more than white space in it. */
export const nonBlank = v.pipe(
  v.string(),
  v.check((it) => it.trim() !== ''),
);
