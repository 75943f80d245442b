import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { parseArticle } from '../../server/src/article/parse';
import type { CorpusSnapshot } from '../../server/src/corpus/corpus';
import { type DocumentRef, documentOf } from '../../server/src/corpus/documentId';
import { type ArticleFacts, factsOf } from '../../server/src/corpus/facts';
import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import { surroundingsOf } from '../../server/src/corpus/surroundings';
import { dayNumberOf } from '../../server/src/dates/calendar';
import type { DayRange } from '../../server/src/dates/dayRange';
import type { KnownDate } from '../../server/src/dates/inferDate';
import { findTimeExpressions } from '../../server/src/dates/timeExpressions';
import { type AnalyzedDocument, analyzeDocument } from '../../server/src/features/analyzedDocument';
import { hover } from '../../server/src/features/hover';
import { check } from '../../server/src/rules/check';
import type { CorpusEntities } from '../../server/src/rules/corpusEntities';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import type { Finding, RuleContext } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { noSurroundings } from '../../server/src/rules/surroundings';
import type { Span } from '../../server/src/text/span';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { fixture, withSpans } from './fixture';

/** The current day for all fixtures. */
export const today = '2024-06-01';

export function contextOf(text: string, suggested: readonly KnownDate[] = []): RuleContext {
  return {
    analysis: analyze(text),
    today,
    hasByteOrderMark: false,
    ...noSurroundings,
    suggestDates: () => suggested,
  };
}

/** The context of a rule's own example: the example itself and, if given, a dozen copies of the article `elsewhere`. */
export async function exampleContext(text: string, elsewhere: string | undefined): Promise<RuleContext> {
  const context = contextOf(text);
  if (elsewhere === undefined) return context;
  return { ...context, corpus: await corpusEntitiesOf([text, ...Array.from({ length: 12 }, () => elsewhere)]) };
}

/** The URI of a text in a test corpus. */
export function uriOf(index: number): string {
  return `file:///corpus/${index}.txt`;
}

/** The document at a URI. */
export function refOf(uri: string): DocumentRef {
  const ref = documentOf(uri, 'sensitive');
  assert.ok(ref, `${uri} is a URI`);
  return ref;
}

/** An analyzed text of a test corpus, by default the first. */
export function documentIn(text: string, uri = uriOf(0)): AnalyzedDocument {
  return analyzeDocument({ ...refOf(uri), text, hasByteOrderMark: false, notes: noNotes });
}

/** The facts that the index stores about a text. */
export function factsIn(text: string, uri = uriOf(0)): ArticleFacts {
  const document = documentIn(text, uri);
  return factsOf(document, document.analysis, document.lines);
}

/** A snapshot of a corpus with these facts. */
export async function snapshotOf(facts: readonly ArticleFacts[]): Promise<CorpusSnapshot> {
  const corpus = new MemoryCorpus();
  await corpus.apply(facts.map((it) => ({ kind: 'set', facts: it })));
  return corpus.read(async (snapshot) => snapshot);
}

/** A snapshot of a corpus of these texts. */
export function corpusOf(texts: readonly string[]): Promise<CorpusSnapshot> {
  return snapshotOf(texts.map((text, index) => factsIn(text, uriOf(index))));
}

/** What a corpus of these texts knows about the entities of the first one. */
export async function corpusEntitiesOf(texts: readonly string[]): Promise<CorpusEntities> {
  const { id, uri, analysis } = documentIn(texts[0] ?? '');
  const corpus = await corpusOf(texts);
  return surroundingsOf(await corpus.surroundings({ id, uri, entities: analysis.entities }), []).corpus;
}

/** The lines of the hover at `$0` of an article in a corpus with others, compared with `expected` if given. */
export async function checkEntityHover(
  marked: string,
  others: readonly string[],
  expected?: readonly string[],
): Promise<string[]> {
  const { text, cursor } = fixture(marked);
  const found = await hover(documentIn(text), cursor, await corpusOf([text, ...others]));
  const lines = (found?.markdown ?? '').split('\n').map((it) => it.trim());
  const shown = lines.filter((it) => it !== '');
  if (expected !== undefined) assert.deepEqual(shown, [...expected]);
  return shown;
}

/** The range of a folder with `count` articles between two ISO dates. */
export function dayRangeOf(low: string, high: string, count: number): DayRange {
  return { low: dayNumberOf(low) ?? 0, high: dayNumberOf(high) ?? 0, count };
}

/** Compares the parts of an article, as words, with those expected; parts that are not given are not compared. */
export function checkArticle(text: string, expected: Readonly<Record<string, unknown>>): void {
  const article = parseArticle(text);
  const words = (span: Span | null | undefined): string | null =>
    span === null || span === undefined ? null : text.slice(span.start, span.end);
  const found: Record<string, unknown> = {
    date: article.header?.value ?? null,
    readings: article.header?.readings ?? [],
    faults: article.header?.faults ?? [],
    caption: words(article.caption),
    headline: words(article.headline),
    byline: words(article.byline),
    agency: words(article.byline?.agency),
    reporter: words(article.byline?.reporter),
    stamp: article.byline?.stamp?.value ?? null,
    dateline: words(article.dateline),
    place: words(article.dateline?.place),
    region: words(article.dateline?.region),
    day: words(article.dateline?.day),
    datelineAgency: words(article.dateline?.agency),
    paragraphs: article.paragraphs.map(words),
    signOff: words(article.signOff),
  };
  for (const [part, value] of Object.entries(expected))
    assert.deepEqual(found[part], value, `${part} of ${JSON.stringify(text)}`);
}

/** Compares quotations with lines like `direct: We are open, <- Ida Roe | said | via Meridian`. */
export function checkQuotes(text: string, expected: readonly string[]): void {
  const analysis = analyze(text);
  const words = (span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
  const found = analysis.quotes.map((quote) => {
    const source = quote.speaker === null ? '' : ` <- ${words(quote.speaker)}`;
    const cue = quote.cue === null ? '' : ` | ${words(quote.cue)}`;
    const via = quote.via === null ? '' : ` | via ${words(quote.via)}`;
    return `${'  '.repeat(quote.parent === null ? 0 : 1)}${quote.kind}: ${words(quote)}${source}${cue}${via}`;
  });
  assert.deepEqual(found, [...expected]);
}

/** Compares entities with lines like `PER Ida Roe: Ida Roe, Roe`; forms other than names are given in parentheses. */
export function checkEntities(text: string, expected: readonly string[]): void {
  assert.deepEqual(entityLines(text), [...expected]);
}

/** The entities of an article, one line each: `ORG Water Ministry: Water Ministry, Ministry (alias)`. */
export function entityLines(text: string): string[] {
  return analyze(text).entities.map(({ type, name, mentions }) => {
    const forms = mentions.map((it) => `${text.slice(it.start, it.end)}${it.form === 'name' ? '' : ` (${it.form})`}`);
    return `${type} ${name}: ${forms.join(', ')}`;
  });
}

/** Compares time expressions, resolved against a header date, with lines like `Tuesday = 2024-03-05`. */
export function checkTimes(date: string | null, text: string, expected: readonly string[]): void {
  const found = runToEnd(findTimeExpressions(runToEnd(tokenize(text)), date)).map(
    (it) => `${text.slice(it.start, it.end)} = ${it.value}`,
  );
  assert.deepEqual(found, [...expected]);
}

/** The findings of a rule must be exactly where the fixture has `⟦…⟧`. */
export function checkRule(code: string, marked: string, suggested: readonly KnownDate[] = []): Finding[] {
  const { text, spans } = fixture(marked);
  const rule = rules.find((it) => it.code === code);
  assert.ok(rule, `there is a rule ${code}`);
  const findings = rule.check(contextOf(text, suggested)).sort((left, right) => left.start - right.start);
  assert.equal(withSpans(text, findings), withSpans(text, spans));
  return findings;
}

/** Fix All, repeated until nothing changes, must turn one text into the other. */
export function checkFixAll(before: string, after: string): void {
  let text = before;
  for (let round = 0; round < 5; round++) {
    const next = applyEdits(text, preferredEdits(check(contextOf(text))));
    if (next === text) break;
    text = next;
  }
  assert.equal(text, after);
}

interface FixedText {
  readonly before: string;
  readonly after: string;
  readonly suggested?: readonly KnownDate[];
}

/** The fix of a rule's first finding whose title contains `title` must turn `before` into `after`. */
export function checkFix(code: string, title: string, { before, after, suggested = [] }: FixedText): void {
  const rule = rules.find((it) => it.code === code);
  const fixes = rule?.check(contextOf(before, suggested))[0]?.fixes ?? [];
  const fix = fixes.find((it) => it.title.includes(title));
  assert.ok(fix, `a fix “${title}” among ${JSON.stringify(fixes.map((it) => it.title))}`);
  const edits = [...fix.edits].sort((left, right) => left.start - right.start);
  assert.equal(applyEdits(before, edits), after);
}
