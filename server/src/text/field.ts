/** A field of what JSON was parsed to; undefined where it has none, and where it is not an object. Never what it inherits. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
