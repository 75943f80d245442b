/** A list written as `one=first;other=second`, by what stands before the sign. */
export function pairsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(';').map((pair): [string, string] => {
      const [one = '', other = ''] = pair.split('=');
      return [one, other];
    }),
  );
}
