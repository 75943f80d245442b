import type * as vscode from 'vscode';
import { alarm } from './notify';

/** Writes what went wrong to the output, with its stack. `what` tells where: the name of a command, or what was being done. */
export function logFailure(output: vscode.LogOutputChannel, what: string, error: unknown): void {
  output.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Logs what went wrong, and shows it to the user who asked for the work. */
export function tellFailure(output: vscode.LogOutputChannel, what: string, error: unknown): void {
  logFailure(output, what, error);
  alarm(`Copydesk: ${error instanceof Error ? error.message : String(error)}`);
}
