/** Texts of any length that made a scanner quadratic, or might. */

/** A text of about `length` UTF-16 code units. */
export type TextOfLength = (length: number) => string;

const head = ' date 2024-03-05 Harbour reopens\n';

const repeated =
  (unit: string): TextOfLength =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length));

/** Something repeated between a beginning and an end. */
const between =
  (before: string, unit: string, after = ''): TextOfLength =>
  (length) =>
    `${head}${before}${repeated(unit)(length)}${after}`;

/** A sentence repeated with different names. */
const numbered =
  (sentence: (index: number) => string): TextOfLength =>
  (length) => {
    const parts = [head];
    for (let index = 0, size = head.length; size < length; index++) {
      const part = sentence(index);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  };

const syllables = 'ba ko ri mu te la no vi su da pe go hi ze ra ni'.split(' ');

/** A different one-word name for each number: `Konoba`. */
export function nameOf(index: number): string {
  let name = '';
  for (let rest = index + 17; rest > 0; rest = Math.floor(rest / 16)) name += syllables[rest % 16] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const units = [
  // Marks without partners, and brackets.
  ...['"', '“', '”', '‘a ', "'a ", '(', '[', '<a ', '.', "``a'' ", '« a » ', '"a" ', '“a” ', '“a\n', '"\n', '— a\n'],
  // Words, capitals, digits, breaks and invisible characters.
  ...[
    'a',
    'A ',
    'x',
    'Ã',
    'â€œ',
    '\n',
    'a.\n',
    '🚢',
    '\u0001',
    '\u200b',
    'A&B ',
    'U.S. ',
    'Roe’s ',
    'HARBOUR REOPENS ',
  ],
  // Dates and headers.
  ...['2019-', 'May 5 ', 'on Tuesday ', '1/2/19 ', 'the next day ', 'May 1871, ', ' date 2019-07-31 ', ' date 2\n'],
  ...['every other ', 'years ago ', 'twenty-', 'hundred ', 'two and a half ', 'at 5 p.m. ', 'Monday, July 30, 2019 '],
  // Names, head words, sources.
  ...[
    'Ab: ',
    'the Ministry ',
    'the ministry ',
    'Water Ministry. The Ministry said. ',
    'Ida Roe. Roe. ',
    'Ministry of ',
  ],
  ...['[Ida] Roe ', 'Paris ', 'Roe de ', 'Mr Roe ', 'Ida Roe, the mayor, said. ', 'OSLO (AP) - ', 'By Ida Roe | '],
  ...['said ', 'said, ', 'he said that ', 'according to ', 'Ida Roe said that Per Haug knew the minister hoped. '],
  ...['“Yes,” he said. ', '"a", he said. ', '“Yes,” the minister said. ', '“Yes,” said Roe, who said, “No.” '],
  'Federation of Harbour Pilots (FHP) ',
];

/** The texts by description. */
export const hostileTexts: ReadonlyMap<string, TextOfLength> = new Map<string, TextOfLength>([
  ...units.map((unit): [string, TextOfLength] => [JSON.stringify(unit), repeated(unit)]),
  ['an unclosed quotation full of others', between('“x ', '“a” ')],
  ['a quotation full of others', between('“x ', '“a” ', '”')],
  ['a continued quotation full of others with different marks', between('"x ', '“a” ', '\n"y," said Roe.')],
  ['marks facing the wrong way', between('', 'says,” we ')],
  ['speech after dashes', between('— a\n— b\n', '— Yes, he said. ')],
  ['a source of one endless word', (length) => `${head}“Yes,” the ${'a-'.repeat(length / 2)}1 said.`],
  ['brackets between a name and its relative', between('Ida Roe ', '() ', 'x, who said “yes.”')],
  ['an endless first sentence', between('Roe met Ida Roe and ', 'went on and ')],
  ['white space before a date', (length) => ` date${' '.repeat(length)}2019-07-31 Harbour`],
  ['white space between two words', (length) => `${head}“a,${' '.repeat(length)}” said Ida${' '.repeat(length)}Roe.`],
  ['small words after initials', between('TXQ said. ', 'the ')],
  ['many names', numbered((it) => `${nameOf(it)} ${nameOf(7 * it)} said. `)],
  ['many names in quotations', numbered((it) => `“${nameOf(it)} it is,” ${nameOf(7 * it)} Roe said.\n`)],
  ['one first name', numbered((it) => `Ida ${nameOf(it)} said. `)],
  ['one last name', numbered((it) => `${nameOf(it)} Roe said. “Yes,” Roe said. `)],
  ['many ministers', numbered((it) => `Minister ${nameOf(it)} Roe came. “Yes,” the minister said. “No,” he said. `)],
  ['many ministries', numbered((it) => `The ${nameOf(it)} Ministry came. The ministry said “yes.” `)],
  ['many short names', numbered((it) => `Federation of ${nameOf(it)} (F${it}) said. The F${it} did. `)],
  ['many initials', numbered((it) => `${nameOf(it).toUpperCase().slice(0, 6)} said. `)],
  ['many kinds', numbered((it) => `In ${nameOf(it)} it rained. Mr ${nameOf(it)} said. ${nameOf(it)} Corp said. `)],
  ['many descriptions', numbered((it) => `Ida Roe, the ${nameOf(it).toLowerCase()} minister of ${nameOf(it)}, said. `)],
  ['many documents', numbered((it) => `Ida ${nameOf(it)} said in a statement “no.” The statement said “yes.” `)],
  ['many headers', numbered((it) => ` date 2019-07-${10 + (it % 20)} ${nameOf(it)} a.\n`)],
  ['many days', numbered((it) => `On May ${(it % 30) + 1} and Tuesday, ${it % 9} days ago, in ${1900 + (it % 100)}. `)],
  ['many paragraphs', numbered((it) => `${nameOf(it)} a\n\n`)],
  [
    'ordinary prose',
    numbered(
      (it) =>
        `The harbour reopened on Tuesday after ${nameOf(it)} ${nameOf(3 * it)}, the harbourmaster, said “the ice is gone,” ` +
        `and that ships could sail. “We waited ${it} days,” he said. The ${nameOf(it)} Agency told Roe it would check.\n\n`,
    ),
  ],
]);
