import { statSync } from 'node:fs';

/** Whether a path leads to a regular file: a pipe or a device would be read without end. */
export function isRegular(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
