import type * as vscode from 'vscode';
import { showError } from './notify';

/** Logs an error with its stack. `what` is the command or the operation that failed. */
export function logFailure(output: vscode.LogOutputChannel, what: string, error: unknown): void {
  output.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Logs an error and shows it to the user, whose action caused it. */
export function reportFailure(output: vscode.LogOutputChannel, what: string, error: unknown): void {
  logFailure(output, what, error);
  showError(`Copydesk: ${error instanceof Error ? error.message : String(error)}`);
}
