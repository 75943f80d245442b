import type { Registration } from '../handler';
import { articlesRequest } from './articles';
import { codeActionRequest } from './codeAction';
import { codeLensRequest } from './codeLens';
import { correctionsRequest } from './corrections';
import { correctNameRequest } from './correctName';
import { correctSpeakerRequest } from './correctSpeaker';
import { dateChoicesRequest } from './dateChoices';
import { dateEditsRequest } from './dateEdits';
import { documentDiagnosticRequest } from './documentDiagnostic';
import { documentHighlightRequest } from './documentHighlight';
import { documentSymbolRequest } from './documentSymbol';
import { entitiesRequest } from './entities';
import { entityNamesRequest } from './entityNames';
import { entityPageRequest } from './entityPage';
import { fixAllRequest } from './fixAll';
import { hoverRequest } from './hover';
import { inlayHintRequest } from './inlayHint';
import { judgeNamesRequest } from './judgeNames';
import { mentionLinesRequest } from './mentionLines';
import { nameChoiceRequest } from './nameChoice';
import { namingArticlesRequest } from './namingArticles';
import { prepareRenameRequest } from './prepareRename';
import { quotePageRequest } from './quotePage';
import { quotesRequest } from './quotes';
import { rebuildRequest } from './rebuild';
import { recordsRequest } from './records';
import { referencesRequest } from './references';
import { renameRequest } from './rename';
import { renamedArticlesRequest } from './renamedArticles';
import { renameEditsRequest } from './renameEdits';
import { reportRequest } from './report';
import { semanticTokensRequest } from './semanticTokens';
import { sideFileWrittenRequest } from './sideFileWritten';
import { speakerChoiceRequest } from './speakerChoice';
import { timelineRequest } from './timeline';
import { undatedRequest } from './undated';
import { undoCorrectionRequest } from './undoCorrection';
import { workspaceDiagnosticRequest } from './workspaceDiagnostic';
import { workspaceSymbolRequest } from './workspaceSymbol';

/** Every request the server handles. */
export const handlers: readonly Registration[] = [
  articlesRequest,
  codeActionRequest,
  codeLensRequest,
  correctionsRequest,
  undoCorrectionRequest,
  entityNamesRequest,
  judgeNamesRequest,
  correctNameRequest,
  correctSpeakerRequest,
  dateChoicesRequest,
  dateEditsRequest,
  documentDiagnosticRequest,
  documentHighlightRequest,
  documentSymbolRequest,
  entitiesRequest,
  entityPageRequest,
  fixAllRequest,
  hoverRequest,
  inlayHintRequest,
  semanticTokensRequest,
  mentionLinesRequest,
  nameChoiceRequest,
  namingArticlesRequest,
  prepareRenameRequest,
  quotePageRequest,
  quotesRequest,
  rebuildRequest,
  recordsRequest,
  referencesRequest,
  renameRequest,
  renameEditsRequest,
  renamedArticlesRequest,
  reportRequest,
  sideFileWrittenRequest,
  speakerChoiceRequest,
  timelineRequest,
  undatedRequest,
  workspaceDiagnosticRequest,
  workspaceSymbolRequest,
];
