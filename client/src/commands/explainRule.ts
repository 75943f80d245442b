import { showRulePage } from '../rulePages';
import type { Command } from './command';

/** Opens the page of the rule behind a problem. Called by the “About …” action. */
export const explainRule: Command = {
  id: 'copydesk.explainRule',
  run: async ({ extensionUri }, code) => {
    if (typeof code === 'string') await showRulePage(extensionUri, code);
  },
};
