/**
 * The edges at which words of articles and names of files leave for a reader’s eyes: one function for each. What a name
 * says must neither run, nor link, nor look like a part of the interface.
 */

/** Shown as nothing, and keeps two characters from meaning something together. */
const NOTHING = '\u200b';

/** Words as Markdown shows them unchanged, in one line. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The target of a link in Markdown: brackets, which would end it, and spaces are written as URIs write them. */
export function linkTarget(uri: string): string {
  return uri.replace(/[()<>\s\\]/g, (it) => `%${it.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}

/** A title or a label where VS Code draws `$(zap)` as an icon: lenses, lists to pick from, symbols, the status bar. */
export function plainLabel(words: string): string {
  return words.replaceAll('$(', `$${NOTHING}(`);
}

/** A message in a notification, where VS Code turns `[x](command:y)` into a link that runs. */
export function plainMessage(words: string): string {
  return plainLabel(words).replaceAll('](', `]${NOTHING}(`);
}
