import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const folders: string[] = [];
after(() => {
  for (const it of folders) rmSync(it, { recursive: true, force: true });
});

/** A new folder that is removed when the tests have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  folders.push(folder);
  return folder;
}
