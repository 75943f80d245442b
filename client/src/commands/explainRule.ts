import { showRulePage } from '../rulePages';
import type { Command } from './command';

/** Opens a rule's page. Called by the “Show documentation for …” action. */
export const explainRule: Command = {
  id: 'copydesk.explainRule',
  run: async ({ extensionUri }, code) => {
    if (typeof code === 'string') await showRulePage(extensionUri, code);
  },
};
