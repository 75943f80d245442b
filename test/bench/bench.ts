import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse as parseTimes } from 'chrono-node';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../../server/src/analysis/analyze';
import { blocksOf } from '../../server/src/article/blocks';
import { parseArticle } from '../../server/src/article/parse';
import type { CorpusSnapshot } from '../../server/src/corpus/corpus';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { findTimeExpressions } from '../../server/src/dates/timeExpressions';
import { findEntities } from '../../server/src/entities/findEntities';
import { hover } from '../../server/src/features/hover';
import { findQuotes } from '../../server/src/quotes/findQuotes';
import { pairMarks } from '../../server/src/quotes/marks';
import { check } from '../../server/src/rules/check';
import { noSurroundings } from '../../server/src/rules/surroundings';
import { tokenize } from '../../server/src/text/tokens';
import { Slices } from '../../server/src/work/slices';
import { runToEnd } from '../../server/src/work/steps';
import { localAnalyst } from '../../server/src/workspace/analyst';
import { Workspace } from '../../server/src/workspace/workspace';
import { factsIn, refOf } from '../kit/checks';
import { silent } from '../kit/testWorkspace';

/** Measures the analyzers on the samples, repeated, next to peers from npm in the same run, and prints the ratios. */

const ARTICLES = 2000;
const ROUNDS = 5;
/** A folder of texts to measure on, or our own: the samples and the articles of the speaker set, dense with quotations. */
const [given] = process.argv.slice(2);
const folders = given === undefined ? ['samples', 'test/accuracy/speakers'] : [given];
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((it) => it.endsWith('.txt'))
    .map((it) => readFileSync(`${folder}/${it}`, 'utf8').replace(/\{[^}\n]{1,40}\}/g, '')),
);
const texts = Array.from({ length: ARTICLES }, (_, index) => samples[index % samples.length] ?? '');
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** The best of five rounds, in MB/s: on a shared machine, only the best round measures the code. */
function throughput(work: (text: string) => void, count = ARTICLES): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (let index = 0; index < count; index++) work(texts[index] ?? '');
    best = Math.max(best, (megabytes * (count / ARTICLES)) / ((performance.now() - started) / 1000));
  }
  return best;
}

function report(
  name: string,
  value: number,
  unit: string,
  ...peers: readonly { readonly name: string; readonly value: number }[]
): void {
  const ratios = peers.map((it) => `   ${(value / it.value).toFixed(1)} times ${it.name} (${it.value.toFixed(2)})`);
  console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(8)} ${unit}${ratios.join(',')}`);
}

const context = { today: '2024-06-01', hasByteOrderMark: false, ...noSurroundings };
/** Fewer for the peers, which are slower. */
const PEER_ARTICLES = 60;
const peerQuotes = throughput((text) => void nlp(text).quotations().out('array'), PEER_ARTICLES);
const peerNames = throughput((text) => {
  const read = nlp(text);
  void [read.people().out('array'), read.places().out('array'), read.organizations().out('array')];
}, PEER_ARTICLES);

const wink = winkNLP(winkModel, ['sbd', 'pos']);
/** It does not recognize people, places or organizations; the closest it offers are runs of proper nouns. */
const winkNames = throughput((text) => {
  const tokens = wink.readDoc(text).tokens();
  const kinds = tokens.out(wink.its.pos);
  const words = tokens.out();
  let run: string[] = [];
  for (let index = 0; index < words.length; index++) {
    if (kinds[index] === 'PROPN') run.push(words[index] ?? '');
    else run = [];
  }
}, PEER_ARTICLES);

const quotations = texts.slice(0, samples.length).reduce((sum, text) => sum + analyze(text).quotes.length, 0);
const kilobytes = texts.slice(0, samples.length).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
console.log(
  `${ARTICLES} articles, ${megabytes.toFixed(1)} MB, ${(quotations / kilobytes).toFixed(1)} quotations per kilobyte, Node ${process.versions.node}`,
);
report(
  'everything: analysis and rules',
  throughput((text) => void check({ ...context, analysis: analyze(text) })),
  'MB/s',
);
report(
  'parts of the article',
  throughput((text) => void parseArticle(text)),
  'MB/s',
);
const prepared = new Map(
  texts
    .slice(0, samples.length)
    .map((text) => [text, { tokens: runToEnd(tokenize(text)), blocks: runToEnd(blocksOf(parseArticle(text))) }]),
);
report(
  'marks and attribution',
  throughput((text) => {
    const { tokens, blocks } = prepared.get(text) ?? { tokens: runToEnd(tokenize(text)), blocks: [] };
    runToEnd(findQuotes(tokens, blocks, runToEnd(pairMarks(text, blocks))));
  }),
  'MB/s',
  { name: 'compromise quotations, without speakers', value: peerQuotes },
);
report(
  'names and their entities',
  throughput((text) => void runToEnd(findEntities(runToEnd(tokenize(text)), parseArticle(text)))),
  'MB/s',
  { name: 'compromise people, places, organizations', value: peerNames },
  { name: 'wink-nlp runs of proper nouns', value: winkNames },
);
report(
  'time expressions',
  throughput((text) => void runToEnd(findTimeExpressions(runToEnd(tokenize(text)), '2024-03-05'))),
  'MB/s',
  {
    name: 'chrono-node, casual',
    value: throughput((text) => void parseTimes(text, new Date('2024-03-05T12:00:00Z')), PEER_ARTICLES),
  },
);

async function indexing(): Promise<void> {
  const files = new Map(texts.map((text, index) => [`file:///corpus/${index}.txt`, text]));
  const workspace = new Workspace({
    corpus: new MemoryCorpus(),
    analyst: localAnalyst,
    nameCase: 'sensitive',
    rulePages: null,
    host: {
      now: () => new Date(),
      listFiles: async () => [...files.keys()],
      readFile: async (uri) => {
        const text = files.get(uri);
        return text === undefined ? null : { text, encoding: 'utf-8', hasByteOrderMark: false, lost: [] };
      },
      settings: async () => ({}),
      usesUtf8: async () => true,
    },
    listener: {
      ...silent,
      failed: (_what, error) => {
        throw error;
      },
    },
  });
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const started = performance.now();
  workspace.handle({ kind: 'foldersChanged', added: ['file:///corpus'], removed: [] });
  await workspace.settled();
  const seconds = (performance.now() - started) / 1000;
  stalls.disable();
  report('cold index', workspace.progress.articles / seconds, 'articles/s');
  report('its longest stall', stalls.max / 1e6, 'ms');
  await typing(workspace);
}

/** The longest wait for a hover in a small article while five letters are typed into a large one, and in an idle editor. */
async function typing(workspace: Workspace): Promise<void> {
  const large = `${samples.join('\n\n')}\n\n`.repeat(Math.ceil(LARGE / samples.join('\n\n').length)).slice(0, LARGE);
  const small = 'file:///corpus/0.txt';
  const open = (uri: string, text: string): void => workspace.handle({ kind: 'opened', uri, version: 1, text });
  open(small, texts[0] ?? '');
  const wait = async (): Promise<number> => {
    const started = performance.now();
    const document = await workspace.analyzed(small);
    if (document !== null) await workspace.corpus.read((corpus) => hover(document, 100, corpus));
    return performance.now() - started;
  };
  await workspace.settled();
  const idle = (await median(wait)) ?? 0;
  open('file:///large.txt', large);
  let worst = 0;
  for (let letter = 0; letter < 5; letter++) {
    const at = { line: 3, character: 0 };
    workspace.handle({
      kind: 'edited',
      uri: 'file:///large.txt',
      version: 2 + letter,
      changes: [{ range: { start: at, end: at }, text: 'x' }],
    });
    for (let tries = 0; tries < 20; tries++) {
      worst = Math.max(worst, await wait());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  await workspace.settled();
  report(`a hover while typing in ${LARGE / 1000} kB, at worst`, worst, 'ms', {
    name: 'the hover of an idle editor',
    value: idle,
  });
  workspace.stop();
}

/** In characters; the size that the changelog's figures refer to. */
const LARGE = 444_000;

async function median(measure: () => Promise<number>): Promise<number | undefined> {
  const found: number[] = [];
  for (let round = 0; round < 21; round++) found.push(await measure());
  return found.sort((left, right) => left - right)[10];
}

/** How long a large corpus, made of the samples' facts under many names, takes to answer. */
async function querying(): Promise<void> {
  const corpus = new MemoryCorpus();
  const facts = samples.map((text) => factsIn(text));
  const refs = Array.from({ length: MANY }, (_, index) => refOf(`file:///corpus/${index % 100}/${index}.txt`));
  await corpus.apply(
    refs.map((ref, index) => ({ kind: 'set', facts: { ...(facts[index % facts.length] ?? factsIn('')), ...ref } })),
  );
  const slices = (): Slices => new Slices();
  const names = { type: null, order: 'mentions', first: 0, count: 200 } as const;
  const quotes = { article: null, outlet: null, first: 0, count: 200 } as const;
  const frequent = await corpus.read((it) => it.entityPage({ ...names, filter: '', count: 1 }, slices()));
  const key = frequent.entities[0]?.key ?? '';
  const answers: Readonly<Record<string, (corpus: CorpusSnapshot) => Promise<unknown>>> = {
    'the profile of the most frequent name': (it) => it.profile({ key, asOf: '2024-03-05', also: null }),
    'a page of its articles': (it) => it.naming({ key, order: 'newest', after: null, limit: 500 }),
    'symbols for no word': (it) => it.symbols('', 300, slices()),
    'symbols for a word': (it) => it.symbols('harbour', 300, slices()),
    'a page of entities, filtered': (it) => it.entityPage({ ...names, filter: 'ro' }, slices()),
    'a page of quotations by date': (it) =>
      it.quotes({ ...quotes, speaker: null, filter: '', column: 'date', descending: true }, slices()),
    'the same by speaker, filtered': (it) =>
      it.quotes({ ...quotes, speaker: null, filter: 'open', column: 'speaker', descending: false }, slices()),
  };
  for (const [name, ask] of Object.entries(answers))
    report(`${MANY} articles: ${name}`, (await median(() => timed(() => corpus.read(ask)))) ?? 0, 'ms');
  const gone = refs.slice(0, MANY / 10).map(({ id }) => ({ kind: 'delete' as const, id }));
  report(`${MANY} articles: a tenth of them deleted`, await timed(() => corpus.apply(gone)), 'ms');
}

const MANY = 20_000;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

void indexing().then(querying);
