/** The map that `key=value;key=value` spells. */
export function pairsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(';').map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=');
      return [key, value];
    }),
  );
}
