import type { Analysis } from '../analysis/analysis';
import type { CorpusSnapshot } from '../corpus/corpus';
import type { NamedKey } from '../corpus/entityKey';
import { corpusKey } from '../corpus/entityKey';
import type { Description, EntityProfile } from '../corpus/entityProfile';
import type { EntityTotal } from '../corpus/entityTotals';
import { factsOf } from '../corpus/facts';
import type { Frequency } from '../corpus/frequency';
import { type IsoDate, shortDate } from '../dates/calendar';
import { BARE, type Entity } from '../entities/entity';
import { kindWords } from '../entities/kindWords';
import { formatNumber } from '../text/formatNumber';
import type { PlaceRange } from '../text/lineTable';
import { textOf } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';
import { knownFact } from './knowledgeWording';
import { escapeMarkdown, linkTarget } from './sinks';
import { plural } from './wording';

/** The client commands that a hover may link to. */
export interface HoverCommands {
  readonly allMentions: string;
  readonly showQuotes: string;
  readonly correctEntity: string;
}

/** Chosen by hand: about as many as fit on a line. */
const MOST_FORMS = 4;
/** Two spaces before a line end make a line break in Markdown (CommonMark). */
const BREAK = '  \n';

/** The entity to show and where the cursor is. */
export interface EntityPlace {
  readonly document: AnalyzedDocument;
  readonly entity: Entity;
  readonly offset: number;
  readonly commands: HoverCommands | null;
  /** Whether the corpus is still being read. */
  readonly isReading: boolean;
}

/** An entity in the corpus: the number of all articles, and the totals of those that name it. */
interface InCorpus {
  readonly size: number;
  readonly total: EntityTotal | null;
  /** Whether the corpus contains the article under the cursor. */
  readonly isInCorpus: boolean;
  /** The number of articles summarized, including this one. */
  readonly articles: number;
  readonly profile: EntityProfile;
}

/**
 * What is known about an entity, in Markdown: who it is on the article's date, how it is named here, where it occurs in
 * the corpus and with whom, and links to commands. At most twelve lines.
 */
export async function entityText(
  { document, entity, offset, commands, isReading }: EntityPlace,
  corpus: CorpusSnapshot,
): Promise<string> {
  const { analysis } = document;
  const key = corpusKey(analysis, entity, document.id);
  const inCorpus = await lookUp(document, key, corpus);
  const name = inCorpus.total?.name ?? entity.name;
  const parts = [
    [`**${escapeMarkdown(name)}** · ${kindWords[entity.type]}`, ...whoLines(analysis, entity, inCorpus)],
    hereLines(document, entity, name),
    corpusLines(key, inCorpus, isReading ? ' read so far' : ''),
  ];
  if (commands !== null) parts.push([commandLine(document, { entity, speaker: { key, name } }, offset, commands)]);
  return parts
    .filter((it) => it.length > 0)
    .map((it) => it.join(BREAK))
    .join('\n\n');
}

async function lookUp(document: AnalyzedDocument, key: string, corpus: CorpusSnapshot): Promise<InCorpus> {
  const { id, analysis, lines } = document;
  const isInCorpus = (await corpus.article(id)) !== null;
  const total = (await corpus.entities([key])).get(key) ?? null;
  const profile = await corpus.profile({
    key,
    asOf: analysis.article.header?.value ?? null,
    also: isInCorpus ? null : factsOf(document, analysis, lines),
  });
  return { size: corpus.size, total, isInCorpus, articles: (total?.articles ?? 0) + (isInCorpus ? 0 : 1), profile };
}

/** Who it is: the known fact for the date, or what articles say, or both if the fact is for another time. */
function whoLines(analysis: Analysis, entity: Entity, { profile, articles }: InCorpus): string[] {
  const fact = knownFact(analysis, entity);
  const known = fact === null ? [] : [`${escapeMarkdown(fact.words)} · *Source: ${fact.source}*`];
  if (fact?.holds === true) return known;
  const read = profile.description;
  return [...(read === null ? [] : [descriptionLine(read, articles)]), ...known];
}

function descriptionLine({ words, articles, first, last, uri, range }: Description, all: number): string {
  const where = all === 1 ? 'this article' : plural(articles, 'article');
  const when = first === null || last === null || all === 1 ? '' : `, ${period(first, last)}`;
  return `“${escapeMarkdown(words)}” · *[${where}](${placeLink(uri, range)})${when}*`;
}

/** `name` is the one that the hover shows already. */
function hereLines({ analysis }: AnalyzedDocument, entity: Entity, name: string): string[] {
  const { text } = analysis.article;
  const forms = [...new Set(entity.mentions.map((it) => textOf(text, it).replace(/\s+/g, ' ')))].filter(
    (it) => it !== name,
  );
  const quotes = analysis.quotes.filter((it) => it.speakerEntity?.id === entity.id).length;
  const counts = [`Here: ${plural(entity.mentions.length, 'mention')}`];
  if (quotes > 0) counts.push(plural(quotes, 'quotation'));
  const shown = forms.slice(0, MOST_FORMS).map((it) => `*${escapeMarkdown(it)}*`);
  if (forms.length > MOST_FORMS) shown.push(`${forms.length - MOST_FORMS} more`);
  if (shown.length > 0) counts.push(`also as ${shown.join(', ')}`);
  return [counts.join(' · ')];
}

/** `soFar` follows the number of all articles while the corpus is being read; otherwise it is empty. */
function corpusLines(key: string, { size, total, isInCorpus, profile }: InCorpus, soFar: string): string[] {
  const isOnlyHere = total === null || (isInCorpus && total.articles === 1);
  if (isOnlyHere) {
    if (size < 2) return [];
    return key.startsWith(BARE)
      ? ['Not merged across articles: only a surname here']
      : [`Corpus: in this article only (1 of ${plural(size, 'article')}${soFar})`];
  }
  const { first, last, frequency, companions, isCounted } = profile;
  const counts = [
    `Corpus: ${formatNumber(total.articles)} of ${plural(size, 'article')}${soFar}`,
    plural(total.mentions, 'mention'),
    ...(total.quotes > 0 ? [plural(total.quotes, 'quotation')] : []),
  ];
  const found = [counts.join(' · ')];
  if (frequency !== null) found.push(bars(frequency));
  else if (first !== null && last !== null) found[0] += ` · ${period(first, last)}`;
  if (companions.length > 0) {
    const named = companions.map(
      (it) => `${escapeMarkdown(it.name)}${isCounted ? ` (${formatNumber(it.articles)})` : ''}`,
    );
    found.push(`Appears with ${named.join(', ')}`);
  }
  return found;
}

function commandLine(
  { uri, lines }: AnalyzedDocument,
  { entity, speaker }: { readonly entity: Entity; readonly speaker: NamedKey },
  offset: number,
  { allMentions, showQuotes, correctEntity }: HoverCommands,
): string {
  const place = lines.placeAt(offset);
  const links = [
    commandLink('All mentions', allMentions, [uri, place]),
    ...(entity.type === 'PER' || entity.type === 'ORG' ? [commandLink('All quotes', showQuotes, [speaker])] : []),
    commandLink('Correct…', correctEntity, [uri, place]),
  ];
  return links.join(' · ');
}

function commandLink(title: string, command: string, given: readonly unknown[]): string {
  return `[${title}](${linkTarget(`command:${command}?${encodeURIComponent(JSON.stringify(given))}`)})`;
}

/** A link to a place that editors open: `file:///corpus/a.txt#L3,14`. */
function placeLink(uri: string, { start }: PlaceRange): string {
  return linkTarget(`${uri}#L${start.line + 1},${start.character + 1}`);
}

function period(first: IsoDate, last: IsoDate): string {
  return first === last ? shortDate(first) : `${shortDate(first)} to ${shortDate(last)}`;
}

const heights = '▂▃▄▅▆▇█';
const NONE = '▁';

/** Bars of text, all of the same width in any font, and the period with the highest. */
function bars({ counts, step, first, last, peak }: Frequency): string {
  const most = counts.reduce((best, it) => Math.max(best, it), 0);
  const drawn = counts.map((it) => (it === 0 ? NONE : (heights[Math.ceil((it / most) * heights.length) - 1] ?? NONE)));
  return `${drawn.join('')} ${first} – ${last} by ${step}, peak in ${peak} (${formatNumber(most)})`;
}
