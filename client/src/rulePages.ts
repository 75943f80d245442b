import * as vscode from 'vscode';
import { tellFailure } from './failures';

/** Opens a rule's page when its code is clicked in the list of problems. */
export function openRulePages(extensionUri: vscode.Uri, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: ({ path }) => {
      const code = /^\/rules\/([a-z]+\/[a-z-]+)$/.exec(path)?.[1];
      if (code !== undefined)
        showRulePage(extensionUri, code).catch((error: unknown) => tellFailure(output, code, error));
    },
  });
}

/** Shows the page of a rule by its code, `date/missing`. */
export async function showRulePage(extensionUri: vscode.Uri, code: string): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code.replace('/', '-')}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
