// Lists the faults that can be put into the sources, and says which of them compile.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as ast from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from '../workbench.mjs';
import { operators } from './operators.mjs';

const sources = join(root, 'server', 'src');
const configuration = join(root, 'tsconfig.json');
/** Fields with wording for readers, which is not behavior. A test compares the documentation with its pages. */
const wording = new Set(['summary', 'explanation', 'example', 'message', 'title']);

/**
 * The compiler: `mutantsOf` lists the faults of a folder, a file or a line (`dates`, `entities/join.ts`,
 * `dates/dayEvidence.ts:39`), `compiles` says whether the file still type-checks with a fault.
 */
export function openCompiler() {
  const overlay = new Map();
  const api = new API({ cwd: root, fs: { readFile: (path) => overlay.get(path) } });
  let snapshot = api.updateSnapshot({ openProjects: [configuration] });
  const program = () => snapshot.getProject(configuration).program;
  const refresh = (file) => {
    const before = snapshot;
    snapshot = api.updateSnapshot({ fileChanges: { changed: [file] } });
    before.dispose();
  };
  return {
    mutantsOf: (place) => mutantsOf(place, program()),
    compiles(mutant) {
      overlay.set(mutant.file, mutatedText(mutant));
      refresh(mutant.file);
      const faults = program().getSemanticDiagnostics(mutant.file);
      const isFaulty = faults.length > 0 || program().getSyntacticDiagnostics(mutant.file).length > 0;
      overlay.delete(mutant.file);
      refresh(mutant.file);
      return !isFaulty;
    },
    close: () => api.close(),
  };
}

/** The text of a mutant's file with the fault in it, even if the file has changed since. */
export function mutatedText({ source, start, end, text }) {
  return source.slice(0, start) + text + source.slice(end);
}

function mutantsOf(place, program) {
  const [path, line] = place.split(':');
  const found = filesOf(join(sources, path)).flatMap((file) => mutantsIn(program.getSourceFile(file)));
  return line === undefined ? found : found.filter((it) => it.line === Number(line));
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true }).filter((name) => name.endsWith('.ts'));
  return names.sort().map((name) => join(path, name));
}

/** Every fault in a file, without duplicates, with the line where it starts (from 1). */
function mutantsIn(source) {
  const found = new Map();
  const visit = (node) => {
    if (ast.isTypeNode(node) || ast.isImportDeclaration(node) || isWording(node)) return;
    for (const [kind, mutate] of operators)
      for (const { start, end, text } of mutate(node)) {
        const before = source.text.slice(start, end);
        if (before === text) continue;
        const line = source.text.slice(0, start).split('\n').length;
        found.set(`${start} ${end} ${text}`, {
          file: source.fileName,
          source: source.text,
          kind,
          start,
          end,
          text,
          line,
        });
      }
    node.forEachChild(visit);
  };
  visit(source);
  return [...found.values()];
}

/** Logic within a message is behavior; plain words are not. */
function isWording(node) {
  if (!ast.isPropertyAssignment(node) || !wording.has(node.name.getText())) return false;
  return !ast.isTemplateExpression(node.initializer);
}
