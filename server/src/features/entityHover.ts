import type { Analysis } from '../analysis/analysis';
import type { Corpus } from '../corpus/corpus';
import { corpusKey } from '../corpus/entityKey';
import { bestDescription, type Description, entityProfile } from '../corpus/entityProfile';
import { type ArticleFacts, factsOf } from '../corpus/facts';
import type { Frequency } from '../corpus/frequency';
import type { IsoDate } from '../dates/calendar';
import { BARE, type Entity } from '../entities/entity';
import { kindWords } from '../entities/kindWords';
import type { PlaceRange } from '../text/lineTable';
import { textOf } from '../text/span';
import type { AnalysedDocument } from './analysedDocument';
import { knownFact } from './knowledgeWording';
import { escapeMarkdown, plural, shortDate } from './wording';

/** The commands of the client that a hover may offer; null where the client has none of them. */
export interface HoverCommands {
  readonly allMentions: string;
  readonly showQuotes: string;
  readonly correctEntity: string;
}

const MOST_FORMS = 4;
/** Two spaces before its end break a line in Markdown without a gap. */
const BREAK = '  \n';

/**
 * What there is to say of an entity named at `offset`, in Markdown: who that is on the article's date, how it is named
 * here, where the corpus has it, with whom, and what can be done. At most twelve lines.
 */
export function entityText(
  document: AnalysedDocument,
  entity: Entity,
  offset: number,
  corpus: Corpus,
  commands: HoverCommands | null,
): string {
  const { analysis, uri, lines } = document;
  const key = corpusKey(entity, uri);
  const isKept = corpus.get(uri) !== undefined;
  const articles = [...(isKept ? [] : [factsOf(uri, analysis, lines)]), ...corpus.articlesNaming(key)];
  const parts = [
    [`**${escapeMarkdown(entity.name)}** · ${kindWords[entity.type]}`, ...whoLines(analysis, entity, key, articles)],
    hereLines(document, entity),
    corpusLines(key, articles, corpus, isKept),
  ];
  if (commands !== null) parts.push([commandLine(document, entity, offset, commands)]);
  return parts
    .filter((it) => it.length > 0)
    .map((it) => it.join(BREAK))
    .join('\n\n');
}

/** Who that is: what is known for certain on the date, or what articles say, or both where they tell of different times. */
function whoLines(analysis: Analysis, entity: Entity, key: string, articles: readonly ArticleFacts[]): string[] {
  const fact = knownFact(analysis, entity);
  const known = fact === null ? [] : [`${escapeMarkdown(fact.words)} · *${fact.source}*`];
  if (fact?.holds === true) return known;
  const read = bestDescription(key, articles, analysis.article.header?.value ?? null);
  return [...(read === null ? [] : [descriptionLine(read, articles.length)]), ...known];
}

function descriptionLine({ words, articles, first, last, uri, range }: Description, all: number): string {
  const where = all === 1 ? 'this article' : plural(articles, 'article');
  const when = first === null || last === null || all === 1 ? '' : `, ${period(first, last)}`;
  return `“${escapeMarkdown(words)}” · *[${where}](${placeLink(uri, range)})${when}*`;
}

function hereLines({ analysis }: AnalysedDocument, entity: Entity): string[] {
  const { text } = analysis.article;
  const forms = [...new Set(entity.mentions.map((it) => textOf(text, it).replace(/\s+/g, ' ')))].filter(
    (it) => it !== entity.name,
  );
  const quotes = analysis.quotes.filter((it) => it.speakerEntity?.id === entity.id).length;
  const counts = [`Here: ${plural(entity.mentions.length, 'mention')}`];
  if (quotes > 0) counts.push(plural(quotes, 'quotation'));
  const shown = forms.slice(0, MOST_FORMS).map((it) => `*${escapeMarkdown(it)}*`);
  if (forms.length > MOST_FORMS) shown.push(`${forms.length - MOST_FORMS} more`);
  if (shown.length > 0) counts.push(`also as ${shown.join(', ')}`);
  return [counts.join(' · ')];
}

function corpusLines(key: string, articles: readonly ArticleFacts[], corpus: Corpus, isKept: boolean): string[] {
  const total = corpus.entity(key);
  const isOnlyHere = total === null || (isKept && total.articles === 1);
  if (isOnlyHere) {
    if (corpus.size < 2) return [];
    return key.startsWith(BARE)
      ? ['Not joined over the corpus: a single name says too little']
      : [`In no other of ${plural(corpus.size, 'article')}`];
  }
  const { first, last, frequency, companions, isCounted } = entityProfile(key, articles);
  const counts = [
    `Corpus: ${total.articles.toLocaleString('en-GB')} of ${plural(corpus.size, 'article')}`,
    plural(total.mentions, 'mention'),
    ...(total.quotes > 0 ? [plural(total.quotes, 'quotation')] : []),
  ];
  const found = [counts.join(' · ')];
  if (frequency !== null) found.push(bars(frequency));
  else if (first !== null && last !== null) found[0] += ` · ${period(first, last)}`;
  if (companions.length > 0) {
    const named = companions.map(
      (it) => `${escapeMarkdown(it.name)}${isCounted ? ` (${it.articles.toLocaleString('en-GB')})` : ''}`,
    );
    found.push(`With ${named.join(', ')}`);
  }
  return found;
}

function commandLine(
  { uri, lines }: AnalysedDocument,
  entity: Entity,
  offset: number,
  { allMentions, showQuotes, correctEntity }: HoverCommands,
): string {
  const place = lines.placeAt(offset);
  const links = [
    commandLink('All mentions', allMentions, [uri, place]),
    ...(entity.type === 'PER' || entity.type === 'ORG' ? [commandLink('Quotes by', showQuotes, [entity.name])] : []),
    commandLink('Correct…', correctEntity, [uri, place]),
  ];
  return links.join(' · ');
}

function commandLink(title: string, command: string, given: readonly unknown[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(given))})`;
}

/** A link that editors open at the place: `file:///corpus/a.txt#L3,14`. */
function placeLink(uri: string, { start }: PlaceRange): string {
  return `${uri.replace(/[()]/g, (it) => (it === '(' ? '%28' : '%29'))}#L${start.line + 1},${start.character + 1}`;
}

function period(first: IsoDate, last: IsoDate): string {
  return first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`;
}

const heights = '▂▃▄▅▆▇█';
const NONE = '▁';

/** Bars of text, all of one width in any font, and the step with most. */
function bars({ counts, step, first, last, peak }: Frequency): string {
  const most = Math.max(...counts);
  const drawn = counts.map((it) => (it === 0 ? NONE : (heights[Math.ceil((it / most) * heights.length) - 1] ?? NONE)));
  return `${drawn.join('')} ${first} – ${last} by ${step}, most in ${peak} (${most.toLocaleString('en-GB')})`;
}
