import type { Command } from './command';
import { correctSpeaker } from './correctSpeaker';
import { explainRule } from './explainRule';
import { exportAnalysis } from './exportAnalysis';
import { fixAll } from './fixAll';
import { fixDate } from './fixDate';
import { goToEntity } from './goToEntity';
import { goToQuote } from './goToQuote';
import { groupOutline } from './groupOutline';
import { newArticle } from './newArticle';
import { openSamples } from './openSamples';
import { rebuildIndex } from './rebuildIndex';
import { removeByteOrderMark } from './removeByteOrderMark';
import { reportProblem } from './reportProblem';
import { restartServer } from './restartServer';
import { showOutput } from './showOutput';
import { showQuotes } from './showQuotes';

/** All commands. A new one is a new file and one line here; its title stands in package.json. */
export const commands: readonly Command[] = [
  newArticle,
  openSamples,
  fixDate,
  fixAll,
  goToQuote,
  goToEntity,
  correctSpeaker,
  groupOutline,
  showQuotes,
  exportAnalysis,
  rebuildIndex,
  restartServer,
  showOutput,
  reportProblem,
  explainRule,
  removeByteOrderMark,
];
