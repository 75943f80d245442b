import { acceptUndated } from './acceptUndated';
import { allMentions } from './allMentions';
import type { Command } from './command';
import { correctEntity } from './correctEntity';
import { corrections } from './corrections';
import { correctSpeaker } from './correctSpeaker';
import { declineUndated } from './declineUndated';
import { explainRule } from './explainRule';
import { exportAnalysis } from './exportAnalysis';
import { fixAll } from './fixAll';
import { fixDate } from './fixDate';
import { fixMissingDates } from './fixMissingDates';
import { goToEntity } from './goToEntity';
import { goToQuote } from './goToQuote';
import { groupOutline } from './groupOutline';
import { newArticle } from './newArticle';
import { openSamples } from './openSamples';
import { rebuildIndex } from './rebuildIndex';
import { removeByteOrderMark } from './removeByteOrderMark';
import { renameEntity } from './renameEntity';
import { reportProblem } from './reportProblem';
import { restartServer } from './restartServer';
import { showMenu } from './showMenu';
import { showOutput } from './showOutput';
import { showQuotes } from './showQuotes';
import { showTimeline } from './showTimeline';
import { treatAsArticles } from './treatAsArticles';

/** All commands except those of the Entities view; their titles are in package.json. */
export const commands: readonly Command[] = [
  newArticle,
  openSamples,
  treatAsArticles,
  acceptUndated,
  declineUndated,
  showMenu,
  fixDate,
  fixMissingDates,
  fixAll,
  goToQuote,
  goToEntity,
  showTimeline,
  correctSpeaker,
  correctEntity,
  corrections,
  allMentions,
  renameEntity,
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
