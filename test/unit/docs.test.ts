import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { recordSchema } from '../../server/src/record/schema';
import { generatedPages } from '../../server/src/rules/pages';
import { rules } from '../../server/src/rules/rules';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly properties?: Readonly<Record<string, { readonly default: string }>> }>
      >;
    };
  };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('The documentation', () => {
  it('has the page of every rule as the rule itself tells it (npm run docs writes them)', () => {
    for (const [name, content] of generatedPages())
      assert.equal(readFileSync(`docs/rules/${name}`, 'utf8'), content, name);
    assert.deepEqual(readdirSync('docs/rules').sort(), [...generatedPages().keys()].sort());
  });
  it('publishes the schema that the records keep (npm run docs writes it)', () => {
    assert.deepEqual(
      JSON.parse(readFileSync('docs/analysis.schema.json', 'utf8')),
      JSON.parse(JSON.stringify(recordSchema)),
    );
  });
  it('has every rule among the settings with its own weight', () => {
    const settings = manifest.contributes.configuration.properties['copydesk.rules']?.properties ?? {};
    assert.deepEqual(
      Object.fromEntries(Object.entries(settings).map(([code, it]) => [code, it.default])),
      Object.fromEntries(rules.map((it) => [it.code, it.defaultSeverity])),
    );
  });
  it('names every setting and every command in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const setting of Object.keys(manifest.contributes.configuration.properties))
      assert.ok(readme.includes(`\`${setting}\``), setting);
  });
  it('has a command for every title and a title for every command', () => {
    const sources = readdirSync('client/src/commands')
      .map((it) => readFileSync(`client/src/commands/${it}`, 'utf8'))
      .join('\n');
    const view = readFileSync('client/src/views/entities/entityView.ts', 'utf8');
    const implemented = [
      ...[...sources.matchAll(/\bid: '(copydesk\.\w+)'/g)].map((it) => it[1]),
      ...[...view.matchAll(/command\('(\w+)'/g)].map((it) => `copydesk.entities.${it[1]}`),
    ];
    assert.deepEqual(manifest.contributes.commands.map((it) => it.command).sort(), implemented.sort());
  });
});
