import type { ResolvedCapabilities } from './clientCapabilities';

const commands = {
  removeByteOrderMark: 'copydesk.removeByteOrderMark',
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
