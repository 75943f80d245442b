import type { NameCase } from '../corpus/documentId';

/** Whether this machine's file names differ by case: on Windows and macOS they normally do not. */
export const nodeNameCase: NameCase =
  process.platform === 'win32' || process.platform === 'darwin' ? 'insensitive' : 'sensitive';
