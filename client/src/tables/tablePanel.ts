import * as vscode from 'vscode';

/** A webview page with a table and controls above it. */
export interface TablePage {
  /** The name of its bundle in `dist`: `quoteTable` for `quoteTable.js` and `.css`. */
  readonly name: string;
  readonly title: string;
  /** The HTML inside its body, without the script. */
  readonly body: string;
}

/** Posts a message to a page. Failure is ignored: a page asks for its data when it loads. */
export function postToPage(webview: vscode.Webview, message: unknown): void {
  webview.postMessage(message).then(undefined, () => undefined);
}

const shown = new Map<string, vscode.WebviewPanel>();

/**
 * Shows a table, or reveals it if it is already open. `connect` is called for a new one; what it returns is disposed
 * with the panel. Returns the webview that was already open, or null for a new one.
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
