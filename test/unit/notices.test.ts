import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');

/** The packages in the bundles, according to their source maps. */
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

/** A package that another one brought along in its own bundle. */
const isInside = (folder: string): boolean => folder.startsWith('webpack:');

describe('The third-party notices', () => {
  it('include every package in the bundles, with its version and its license text', () => {
    const packages = bundledPackages();
    assert.ok(packages.length >= 10, packages.join());
    for (const folder of packages) {
      if (isInside(folder)) {
        assert.ok(notices.includes(`\n${folder.slice(folder.lastIndexOf('/') + 1)} (`), folder);
        continue;
      }
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      assert.ok(notices.includes(`\n${name} ${version} (`), `${name} ${version}`);
      const license = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it)) ?? '';
      const words = readFileSync(`${folder}/${license}`, 'utf8').replace(/\r\n?/g, '\n').trim();
      assert.ok(notices.includes(words), `the license of ${name}`);
    }
  });
  it('include the packages that provide the gazetteer’s data, and GeoNames', () => {
    const made = readFileSync('scripts/build-gazetteer.mjs', 'utf8');
    const packages = new Set([...made.matchAll(/require\('((?:@[^/']+\/)?[^/']+)/g)].map((it) => it[1]));
    assert.ok(packages.size >= 6);
    for (const name of packages) assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    assert.match(notices, /GeoNames .+CC BY 4\.0/);
  });
  it('are part of the extension’s package', () => {
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!dist\/ThirdPartyNotices\.txt$/m);
  });
});
