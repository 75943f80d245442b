/** The largest size in MB at which a file is read. All limits are chosen by hand, to protect memory. */
export type SizeLimit = number & { readonly megabytes: true };

/** More than a newspaper prints in a year: anything larger is a log or a dump. */
export const textLimit = 64 as SizeLimit;
/** Longer than any article: anything larger counts as something else without being read. */
export const articleLimit = 1 as SizeLimit;
/** Room for some hundred thousand corrections. */
export const sideFileLimit = 16 as SizeLimit;

/** Why a file of this size is not read, as a noun phrase; null if it is. */
export function tooLarge(bytes: number, limit: SizeLimit): string | null {
  return bytes > limit * (1 << 20) ? `larger than ${limit} MB` : null;
}
