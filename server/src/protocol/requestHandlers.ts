import type { Connection } from 'vscode-languageserver';
import type { ReadersNotes } from '../analysis/readersNotes';
import type { Corpus } from '../corpus/corpus';
import { corpusKey } from '../corpus/entityKey';
import { analyseDocument } from '../features/analysedDocument';
import { textEdits } from '../features/codeActions';
import { entityPage, namingArticles } from '../features/entityPages';
import { quoteLabel } from '../features/outline';
import { quotePage } from '../features/quoteTable';
import { speakerLabel, viaLabel } from '../features/speakerWording';
import { kindNames, plural } from '../features/wording';
import { isSpeech } from '../quotes/quote';
import { type AnalysisRecord, toRecord } from '../record/record';
import { preferredEdits } from '../rules/fixAll';
import { dateChoices, proposedDates } from '../rules/header/dateProposals';
import { writesHeader } from '../rules/header/headerFix';
import { textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import { version } from '../version';
import type { Host } from '../workspace/host';
import type { Indexer } from '../workspace/indexer';
import { dateEdits, timelineItems, undatedArticles } from './dateRequests';
import type { Diagnoser } from './diagnoser';
import type { Folders } from './folders';
import {
  type EditProposal,
  type EntityItem,
  type FixAllResult,
  type Method,
  type QuoteItem,
  requests,
} from './messages';
import { choiceOfName, correctName, mentionLines } from './nameRequests';
import type { OpenDocument } from './openDocuments';
import type { SettingsStore } from './settingsStore';
import { correctSpeaker, speakerChoice } from './speakerRequests';
import type { Timings } from './timings';

/** All that the handlers of our own requests work on. */
export interface ServerState {
  readonly open: ReadonlyMap<string, OpenDocument>;
  readonly corpus: Corpus;
  readonly diagnoser: Diagnoser;
  readonly settings: SettingsStore;
  readonly indexer: Indexer;
  readonly folders: Folders;
  readonly host: Host;
  readonly timings: Timings;
  readonly client: string;
  readonly notesOf: (uri: string) => ReadersNotes;
  readonly sideFileChanged: (uri: string) => Promise<void>;
}

const typeNames = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' } as const;

/** Answers the requests in `messages.ts`. */
export function answerRequests(connection: Connection, state: ServerState): void {
  const { open, corpus, settings, indexer, folders, timings } = state;
  const answer = <Params, Result>(
    { method }: Method<Params, Result>,
    work: (params: Params) => Result | Promise<Result>,
  ): void => {
    connection.onRequest(
      method,
      async (params: Params): Promise<unknown> => timings.measure(method, () => work(params)),
    );
  };
  answer(requests.dateChoices, ({ uri }) => headerChoices(state, open.get(uri)));
  answer(requests.fixAll, ({ uri }) => fixAll(state, open.get(uri)));
  answer(requests.undated, () => undatedArticles(state));
  answer(requests.dateEdits, (chosen) => dateEdits(state, chosen));
  answer(requests.timeline, ({ uri }) => timelineItems(open.get(uri)));
  answer(requests.quotes, ({ uri }) => quoteItems(open.get(uri)));
  answer(requests.entities, ({ uri }) => entityItems(state, open.get(uri)));
  answer(requests.speakerChoice, ({ uri, position }) => speakerChoice(open.get(uri), position));
  answer(requests.correctSpeaker, (verdict) => correctSpeaker(state, verdict));
  answer(requests.nameChoice, (place) => choiceOfName(state, place));
  answer(requests.correctName, (verdict) => correctName(state, verdict));
  answer(requests.entityPage, (query) => entityPage(corpus, query));
  answer(requests.namingArticles, ({ key }) => namingArticles(corpus, key));
  answer(requests.mentionLines, (mention) => mentionLines(state, mention));
  answer(requests.sideFileWritten, async ({ uri }) => {
    await state.sideFileChanged(uri);
    return null;
  });
  answer(requests.quotePage, (query) => quotePage(corpus, query));
  answer(requests.articles, () => [...corpus.all()].map((it) => it.uri).sort());
  answer(requests.records, async ({ uris }) => {
    const records: AnalysisRecord[] = [];
    for (const uri of uris) {
      const record = await recordOf(state, uri);
      if (record !== null) records.push(record);
    }
    return records;
  });
  answer(requests.rebuild, async () => {
    const started = performance.now();
    await settings.load(folders.uris);
    await indexer.rebuild(folders.uris);
    return { articles: corpus.size, milliseconds: Math.round(performance.now() - started) };
  });
  answer(requests.report, () => ({
    version,
    runtime:
      typeof process === 'undefined' ? 'browser' : `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    client: state.client,
    articles: corpus.size,
    openDocuments: open.size,
    settings: settings.of(folders.uris[0] === undefined ? '' : `${folders.uris[0]}/`),
    timings: timings.list(),
  }));
}

/** The ways to give an article its date: the fixes of its header's findings, else the days that speak for themselves. */
function headerChoices({ diagnoser, settings }: ServerState, document: OpenDocument | undefined): EditProposal[] {
  if (document === undefined) return [];
  const { analysed } = document;
  const diagnoses = diagnoser.diagnose(analysed, { ...settings.of(document.uri), rules: {} });
  const header = diagnoses.flatMap((it) => it.fixes).filter(writesHeader);
  const context = diagnoser.context(analysed);
  const fixes = header.length > 0 ? header : dateChoices(context, proposedDates(context));
  const seen = new Set<string>();
  return fixes
    .filter((it) => it.edits.length > 0 && !seen.has(it.title) && seen.add(it.title))
    .map(({ title, edits }) => ({ title, edits: textEdits(analysed.lines, edits) }));
}

function fixAll({ diagnoser, settings }: ServerState, document: OpenDocument | undefined): FixAllResult {
  if (document === undefined) return { edits: [], repaired: 0, left: 0 };
  const { analysed } = document;
  const diagnoses = diagnoser.diagnose(analysed, settings.of(document.uri));
  const edits = preferredEdits(diagnoses);
  const repaired = diagnoses.filter((it) => it.fixes.some((fix) => fix.preferred)).length;
  const left = diagnoses.filter((it) => it.severity !== 'hint').length - repaired;
  return { edits: textEdits(analysed.lines, edits), repaired, left: Math.max(0, left) };
}

function quoteItems(document: OpenDocument | undefined): QuoteItem[] {
  if (document === undefined) return [];
  const { analysis, text, lines } = document.analysed;
  return analysis.quotes.map((quote) => {
    const length = plural(wordCount(textOf(text, quote)), 'word');
    return {
      speaker: isSpeech(quote.kind) ? (speakerLabel(quote, text) ?? '') : '',
      label: quoteLabel(quote, text),
      description: `${kindNames[quote.kind]} · ${length}${viaLabel(quote, text)}`,
      detail: '',
      range: lines.rangeOf(quote),
    };
  });
}

function entityItems({ corpus }: ServerState, document: OpenDocument | undefined): EntityItem[] {
  if (document === undefined) return [];
  const { analysis, text, lines } = document.analysed;
  return analysis.entities.map((entity) => {
    const forms = new Set(entity.mentions.map((it) => textOf(text, it)).filter((it) => it !== entity.name));
    const articles = corpus.entity(corpusKey(entity, document.uri))?.articles ?? 1;
    return {
      name: entity.name,
      type: entity.type,
      description: `${typeNames[entity.type]} · ${plural(entity.mentions.length, 'mention')}${articles > 1 ? ` · in ${articles} articles` : ''}`,
      detail: forms.size === 0 ? '' : `also ${[...forms].join(', ')}`,
      ranges: entity.mentions.map((it) => lines.rangeOf(it)),
    };
  });
}

/** The record of an article, open or closed; null for a file that cannot be read. */
async function recordOf(
  { open, host, diagnoser, settings, folders, notesOf }: ServerState,
  uri: string,
): Promise<AnalysisRecord | null> {
  const buffer = open.get(uri)?.analysed;
  const read = buffer === undefined ? await host.readFile(uri).catch(() => null) : null;
  const document =
    buffer ?? (read === null ? null : analyseDocument(uri, read.text, read.hasByteOrderMark, notesOf(uri)));
  if (document === null) return null;
  const path = folders.relative(uri);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return toRecord(document.analysis, diagnoser.diagnose(document, settings.of(uri)), {
    id: name,
    path,
    unit: 'utf-16',
    includesIndirect: settings.of(uri).outline.indirect,
  });
}
