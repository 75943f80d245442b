// Writes the documentation generated from the code: docs/rules/*.md and the schemas of records.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './workbench.mjs';

const outfile = join(tmpdir(), `copydesk-docs-${process.pid}.cjs`);
await build({
  stdin: {
    contents: `export { generatedPages } from './server/src/rules/pages'; export { entitySchema, recordSchema } from './server/src/record/schema';`,
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
  logLevel: 'warning',
});
const { entitySchema, generatedPages, recordSchema } = createRequire(import.meta.url)(outfile);
const folder = join(root, 'docs', 'rules');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of generatedPages()) writeFileSync(join(folder, name), content);
for (const [name, schema] of [
  ['analysis', recordSchema],
  ['entities', entitySchema],
])
  writeFileSync(join(root, 'docs', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
rmSync(outfile);
console.log(`${generatedPages().size} pages and the schemas written`);
