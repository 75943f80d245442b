import type { ResolvedCapabilities } from './clientCapabilities';

const commands = {
  removeByteOrderMark: 'copydesk.removeByteOrderMark',
  /** Built into VS Code: asks whether to reopen or save, and in which encoding. */
  changeEncoding: 'workbench.action.editor.changeEncoding',
  explainRule: 'copydesk.explainRule',
  correctSpeaker: 'copydesk.correctSpeaker',
  correctEntity: 'copydesk.correctEntity',
  allMentions: 'copydesk.allMentions',
  showQuotes: 'copydesk.showQuotes',
  renameEntity: 'copydesk.renameEntity',
  goToQuote: 'copydesk.goToQuote',
};

/** The extension's commands, for hovers, lenses and actions; null for a client that does not have them. */
export function commandsOf({ options }: ResolvedCapabilities): typeof commands | null {
  return options.commands === true ? commands : null;
}
