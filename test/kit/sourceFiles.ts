import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** Which files each file imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The TypeScript files below a folder, by their paths from the project's root, in order. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts'))
    .map((it) => join(folder, it))
    .sort();
}

/** What a file of the server lies in: its room, or its own name where it lies beside the rooms. */
export function roomOf(path: string): string {
  return relative('server/src', path).split(/[\\/]/)[0] ?? '';
}

/** What a file imports or exports on, as written: types, side effects and late imports too. */
export function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm);
  return [...found].map((it) => it[1] ?? '');
}

/** The TypeScript file that an import means; null for packages, and for what is no TypeScript. */
export function targetOf(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  const path = `${normalize(join(dirname(file), imported))}.ts`;
  return existsSync(path) ? path : null;
}

/**
 * Circles in which files import each other, each from a file over others back to it; none where there are none. Of
 * circles that cross, not every one is named: the rest come up when those are mended.
 */
export function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}
