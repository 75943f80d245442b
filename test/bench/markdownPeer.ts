import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { CancellationToken, Emitter } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, type ITextDocument, LogLevel } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

/**
 * How long VS Code's own Markdown server takes to read files and index their links, in seconds: our closest relative,
 * and the peer that a cold index is measured against.
 */
export async function markdownLinkIndex(folder: string, paths: readonly string[]): Promise<number> {
  const started = performance.now();
  const parser = new MarkdownIt();
  const documents = new Map<string, ITextDocument>();
  for (const path of paths) {
    const uri = URI.file(path.replace(/\.txt$/, '.md'));
    const document = TextDocument.create(uri.toString(), 'markdown', 1, readFileSync(path, 'utf8'));
    documents.set(uri.toString(), Object.assign(document, { $uri: uri }));
  }
  const never = new Emitter<never>().event;
  const service = createLanguageService({
    parser: { slugifier: githubSlugifier, tokenize: async (document) => parser.parse(document.getText(), {}) },
    logger: { level: LogLevel.Off, log: () => undefined },
    workspace: {
      workspaceFolders: [URI.file(folder)],
      onDidChangeMarkdownDocument: never,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: async () => documents.values(),
      hasMarkdownDocument: (uri) => documents.has(uri.toString()),
      openMarkdownDocument: async (uri) => documents.get(uri.toString()),
      stat: async (uri) => (documents.has(uri.toString()) ? { isDirectory: false } : undefined),
      readDirectory: async () => [],
    },
  });
  const [first = ''] = documents.keys();
  await service.getFileReferences(URI.parse(first), CancellationToken.None);
  return (performance.now() - started) / 1000;
}
