import type { Diagnostic } from 'vscode-languageserver-types';
import type { Corpus } from '../corpus/corpus';
import { namesOf } from '../corpus/namesOf';
import type { KnownDate } from '../dates/inferDate';
import type { AnalysedDocument } from '../features/analysedDocument';
import { type RulePages, toDiagnostics } from '../features/diagnostics';
import { check, type Diagnosis } from '../rules/check';
import type { CorpusEntities } from '../rules/corpusEntities';
import { fileNameSuggestion } from '../rules/header/dateSuggestions';
import type { RuleContext } from '../rules/rule';
import { localToday } from '../workspace/clock';
import type { Settings } from './messages';

/** A document's diagnostics with an id that is the same as long as they are. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Runs the rules over a document with what the server knows around it: its folder's dates, the clock, the settings. */
export class Diagnoser {
  constructor(
    readonly corpus: Corpus,
    readonly now: () => Date,
    readonly rulePages: RulePages,
  ) {}

  context(document: AnalysedDocument): RuleContext {
    return {
      analysis: document.analysis,
      today: this.today(),
      hasByteOrderMark: document.hasByteOrderMark,
      suggestDates: () => this.knownDates(document.uri),
      folderRange: () => this.corpus.range(document.uri),
      corpus: namesOf(this.corpus, document.uri),
    };
  }

  today(): string {
    return localToday(this.now());
  }

  /** The days that an article's file name and its neighbours bear. */
  knownDates(uri: string): KnownDate[] {
    return [...fileNameSuggestion(pathOf(uri)), ...this.corpus.neighbours(uri)];
  }

  diagnose(document: AnalysedDocument, settings: Settings): Diagnosis[] {
    return check(this.context(document), settings.rules);
  }

  /** `names` is what its names are compared with, where that is not the whole corpus. */
  report(document: AnalysedDocument, settings: Settings, names?: CorpusEntities): Report {
    const context = this.context(document);
    const diagnoses = check(names === undefined ? context : { ...context, corpus: names }, settings.rules);
    const items = toDiagnostics(document.uri, document.lines, diagnoses, this.rulePages);
    return { resultId: resultIdOf(items), items };
  }
}

/** A short name of the diagnostics' content: FNV-1a over their JSON. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  const json = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let index = 0; index < json.length; index++) hash = Math.imul(hash ^ json.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${items.length}`;
}

/** The file's path, as far as dates may stand in it: its name and the folders above. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri.split('/').slice(-4).join('/'));
  } catch {
    return uri;
  }
}
