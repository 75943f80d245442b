import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');

/** The packages that the bundles were really made of, by their maps. */
function bundledPackages(): string[] {
  const found = new Set<string>();
  for (const map of readdirSync('dist').filter((it) => it.endsWith('.js.map'))) {
    const { sources }: { sources: string[] } = JSON.parse(readFileSync(`dist/${map}`, 'utf8'));
    for (const source of sources) {
      const folder = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(source);
      if (folder !== null) found.add(folder[0].replace(/^(?:\.\.\/)+/, '').replace(/\/$/, ''));
    }
  }
  return [...found];
}

/** A package that another brought along in its own bundle. */
const isInside = (folder: string): boolean => folder.startsWith('webpack:');

describe('The notices of other people’s work', () => {
  it('name every package that is in the bundles, with its version and the words of its licence', () => {
    const packages = bundledPackages();
    assert.ok(packages.length >= 10, packages.join());
    for (const folder of packages) {
      if (isInside(folder)) {
        assert.ok(notices.includes(`\n${folder.slice(folder.lastIndexOf('/') + 1)} (`), folder);
        continue;
      }
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      assert.ok(notices.includes(`\n${name} ${version} (`), `${name} ${version}`);
      const licence = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it)) ?? '';
      const words = readFileSync(`${folder}/${licence}`, 'utf8').replace(/\r\n?/g, '\n').trim();
      assert.ok(notices.includes(words), `the licence of ${name}`);
    }
  });
  it('name the packages whose data the gazetteer is made of, and GeoNames', () => {
    const made = readFileSync('scripts/build-gazetteer.mjs', 'utf8');
    const packages = new Set([...made.matchAll(/require\('((?:@[^/']+\/)?[^/']+)/g)].map((it) => it[1]));
    assert.ok(packages.size >= 6);
    for (const name of packages) assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    assert.match(notices, /GeoNames .+CC BY 4\.0/);
  });
  it('go into the extension’s package', () => {
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/ThirdPartyNotices\.txt$/m);
  });
});
