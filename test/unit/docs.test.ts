import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { entitySchema, recordSchema } from '../../server/src/record/schema';
import { generatedPages } from '../../server/src/rules/pages';
import { rules } from '../../server/src/rules/rules';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly enablement?: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly properties?: Readonly<Record<string, { readonly default: string }>> }>
      >;
    };
  };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('The documentation', () => {
  it('has the page that every rule generates (npm run docs writes them)', () => {
    for (const [name, content] of generatedPages())
      assert.equal(readFileSync(`docs/rules/${name}`, 'utf8'), content, name);
    assert.deepEqual(readdirSync('docs/rules').sort(), [...generatedPages().keys()].sort());
  });
  it('publishes the schemas that records follow (npm run docs writes them)', () => {
    for (const [name, schema] of [
      ['analysis', recordSchema],
      ['entities', entitySchema],
    ] as const) {
      const published: unknown = JSON.parse(readFileSync(`docs/${name}.schema.json`, 'utf8'));
      assert.deepEqual(published, JSON.parse(JSON.stringify(schema)), name);
    }
  });
  it('lists every rule in the settings with its default severity', () => {
    const settings = manifest.contributes.configuration.properties['copydesk.rules']?.properties ?? {};
    assert.deepEqual(
      Object.fromEntries(Object.entries(settings).map(([code, it]) => [code, it.default])),
      Object.fromEntries(rules.map((it) => [it.code, it.defaultSeverity])),
    );
  });
  it('has no command that silently does nothing: a command that cannot run yet says what to do', () => {
    const { commands } = manifest.contributes;
    assert.deepEqual(
      commands.filter((it) => it.enablement !== undefined),
      [],
    );
  });
  it('names every setting in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const setting of Object.keys(manifest.contributes.configuration.properties))
      assert.ok(readme.includes(`| \`${setting}\``), setting);
  });
  it('lists every command of the palette in the README’s table', () => {
    const rows = readFileSync('README.md', 'utf8').match(/\| command[\s\S]*?\n\n/)?.[0] ?? '';
    const named = [...rows.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap((it) => (it[1] ?? '').split(' · '));
    const titles = new Set(named.map((it) => it.replace(/ \(`.*`\)$/, '')));
    const { commands, menus } = manifest.contributes;
    const hidden = new Set(menus.commandPalette.filter((it) => it.when === 'false').map((it) => it.command));
    const offered = commands.filter((it) => !hidden.has(it.command));
    assert.deepEqual(
      offered.map((it) => it.title).filter((it) => !titles.has(it)),
      [],
    );
  });
  it('has a command for every title and a title for every command', () => {
    const view = readFileSync('client/src/views/entities/entityView.ts', 'utf8');
    const ofView = [...view.matchAll(/\bcommand\('(\w+)'/g)].map((it) => `copydesk.entities.${it[1]}`);
    assert.deepEqual(
      manifest.contributes.commands.map((it) => it.command).sort(),
      [...listedCommands(), ...ofView].sort(),
    );
  });
});

/** The ids of the commands that the client registers, not of every file in the folder. */
function listedCommands(): string[] {
  const source = readFileSync('client/src/commands/commands.ts', 'utf8');
  const list = /const commands\b[^=]*= \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  const names = list.split(',').map((it) => it.trim());
  return names
    .filter((it) => it !== '')
    .map((name) => {
      const file = new RegExp(`import \\{ ${name} \\} from '\\./(\\w+)';`).exec(source)?.[1];
      assert.ok(file !== undefined, `commands.ts imports ${name}`);
      const command = readFileSync(`client/src/commands/${file}.ts`, 'utf8');
      const id = new RegExp(`const ${name}: Command = \\{\\s*id: '([\\w.]+)'`).exec(command)?.[1];
      assert.ok(id !== undefined, `${file}.ts says what the id of ${name} is`);
      return id;
    });
}
