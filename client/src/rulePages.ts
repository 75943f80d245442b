import * as vscode from 'vscode';
import { reportFailure } from './failures';

/** Opens a rule's page when its code is clicked in the Problems view. */
export function openRulePages(extensionUri: vscode.Uri, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: ({ path }) => {
      const code = /^\/rules\/([a-z]+\/[a-z-]+)$/.exec(path)?.[1];
      if (code !== undefined)
        showRulePage(extensionUri, code).catch((error: unknown) => reportFailure(output, code, error));
    },
  });
}

/** Shows the page of a rule, given its code: `date/missing`. */
export async function showRulePage(extensionUri: vscode.Uri, code: string): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code.replace('/', '-')}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
