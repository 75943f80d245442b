import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The imports of each file. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The TypeScript files below a folder, as sorted paths from the project's root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts'))
    .map((it) => join(folder, it))
    .sort();
}

/** The room of a server file, or its own name if it is not in a room. */
export function roomOf(path: string): string {
  return relative('server/src', path).split(/[\\/]/)[0] ?? '';
}

/** The module names that a file imports or re-exports, as written, including types, side effects and dynamic imports. */
export function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm);
  return [...found].map((it) => it[1] ?? '');
}

/** The TypeScript file that an import refers to; null for packages and for other files. */
export function targetOf(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  const path = `${normalize(join(dirname(file), imported))}.ts`;
  return existsSync(path) ? path : null;
}

/**
 * Import cycles, each as a path from a file back to itself. Of overlapping cycles not all are listed: the rest appear once
 * those are fixed.
 */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}
