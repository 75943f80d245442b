import * as vscode from 'vscode';

/** A page next to the editors: a table with the controls above it. */
export interface TablePage {
  /** The name of the page's bundle in `dist`: `quoteTable` for `quoteTable.js` and `.css`. */
  readonly name: string;
  readonly title: string;
  /** What is inside the page's body, without its script. */
  readonly body: string;
}

/** Tells a page something; one that has gone, or is not there yet, asks again. */
export function tellPage(webview: vscode.Webview, message: unknown): void {
  webview.postMessage(message).then(undefined, () => undefined);
}

const shown = new Map<string, vscode.WebviewPanel>();

/**
 * Shows a table, or brings it to the front where it is there already. `connect` is called for a new one; what it
 * returns ends with the panel. Gives the page that was there before, null for a new one.
 */
export function showTable(
  extensionUri: vscode.Uri,
  page: TablePage,
  connect: (webview: vscode.Webview) => vscode.Disposable,
): vscode.Webview | null {
  const known = shown.get(page.name);
  if (known !== undefined) {
    known.reveal();
    return known.webview;
  }
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel(`copydesk.${page.name}`, page.title, vscode.ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    retainContextWhenHidden: true,
    localResourceRoots: [dist],
  });
  shown.set(page.name, panel);
  const inDist = (file: string): vscode.Uri => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, file));
  const { cspSource } = panel.webview;
  panel.webview.html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src ${cspSource};">
<link rel="stylesheet" href="${inDist(`${page.name}.css`)}">
<title>${page.title}</title>
</head>
<body>
${page.body}
<script src="${inDist(`${page.name}.js`)}"></script>
</body>
</html>`;
  const listeners = connect(panel.webview);
  panel.onDidDispose(() => {
    shown.delete(page.name);
    listeners.dispose();
  });
  return null;
}
