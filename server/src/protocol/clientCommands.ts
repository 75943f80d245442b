import type { ResolvedCapabilities } from './clientCapabilities';

const commands = {
  removeByteOrderMark: 'copydesk.removeByteOrderMark',
  /** VS Code's own: asks whether to reopen or to save, and in which encoding. */
  changeEncoding: 'workbench.action.editor.changeEncoding',
  explainRule: 'copydesk.explainRule',
  correctSpeaker: 'copydesk.correctSpeaker',
  correctEntity: 'copydesk.correctEntity',
  allMentions: 'copydesk.allMentions',
  showQuotes: 'copydesk.showQuotes',
  renameEntity: 'copydesk.renameEntity',
  goToQuote: 'copydesk.goToQuote',
};

/** The commands of our own extension, for hovers, lenses and actions; null for a client that has none of them. */
export function commandsOf({ options }: ResolvedCapabilities): typeof commands | null {
  return options.commands === true ? commands : null;
}
