/** How many megabytes a file may have to be read. */
export type SizeLimit = number & { readonly megabytes: true };

/** More than a newspaper prints in a year: what is larger is a log or a dump, and would fill the memory. */
export const textLimit = 64 as SizeLimit;
/** Longer than any article: what is larger is told from news without being read. */
export const articleLimit = 1 as SizeLimit;
/** Some hundred thousand corrections. */
export const sideFileLimit = 16 as SizeLimit;

/** Why a file of so many bytes is not read; null where it is. */
export function tooLarge(bytes: number, limit: SizeLimit): string | null {
  return bytes > limit * (1 << 20) ? `larger than ${limit} MB` : null;
}
