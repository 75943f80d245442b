/**
 * Escaping for text of articles and file names, one function for each place where it is shown. Such text must not run,
 * link or look like part of the interface.
 */

/** Invisible, and keeps two characters from having a special meaning together. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Escapes words for Markdown, in one line. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The target of a link in Markdown: brackets, which would end it, and spaces are percent-encoded. */
export function linkTarget(uri: string): string {
  return uri.replace(/[()<>\s\\]/g, (it) => `%${it.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}

/** A title or label where VS Code shows `$(zap)` as an icon: code lenses, quick picks, symbols, the status bar. */
export function plainLabel(words: string): string {
  return words.replaceAll('$(', `$${ZERO_WIDTH_SPACE}(`);
}

/** A notification, where VS Code turns `[x](command:y)` into a link that runs a command. */
export function plainMessage(words: string): string {
  return plainLabel(words).replaceAll('](', `]${ZERO_WIDTH_SPACE}(`);
}
