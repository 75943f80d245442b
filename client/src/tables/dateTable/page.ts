import { dayNumberOf, weekdayName } from '../../../../server/src/dates/calendar';
import type { DateProposal, UndatedArticle } from '../../../../server/src/protocol/messages';
import '../table.css';
import './page.css';
import { formatNumber } from '../../formatNumber';
import type { Choice, FromPage, ToPage } from './messages';

declare function acquireVsCodeApi(): { postMessage: (message: FromPage) => void };

/** A row of the table: an article, its check box and its list of dates. */
interface Row {
  readonly article: UndatedArticle;
  readonly line: HTMLTableRowElement;
  readonly tick: HTMLInputElement;
  readonly choice: HTMLSelectElement;
}

/** Rows made at a time. Chosen by hand, so that the page stays responsive. */
const PAGE = 200;
const OTHER = 'other';

const certaintyWords: Readonly<Record<DateProposal['certainty'], string>> = {
  sure: 'sure',
  likely: 'likely',
  possible: 'possible',
};

const editor = acquireVsCodeApi();
const apply = element('apply', HTMLButtonElement);
const sure = element('sure', HTMLButtonElement);
const likely = element('likely', HTMLButtonElement);
const none = element('none', HTMLButtonElement);
const count = element('count', HTMLOutputElement);
const empty = element('empty', HTMLParagraphElement);
const body = element('rows', HTMLTableSectionElement);

let articles: readonly UndatedArticle[] = [];
let rows: Row[] = [];

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

function cell(name: string, ...content: (Node | string)[]): HTMLTableCellElement {
  const made = document.createElement('td');
  made.className = name;
  made.append(...content);
  return made;
}

function showRow(article: UndatedArticle): Row {
  const line = document.createElement('tr');
  const [best] = article.proposals;
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.checked = best?.certainty === 'sure';
  tick.ariaLabel = `Set the date of ${article.path}`;
  const choice = document.createElement('select');
  choice.ariaLabel = `Date of ${article.path}`;
  for (const { date } of article.proposals) choice.append(new Option(`${date} ${weekdayName(date).slice(0, 3)}`, date));
  choice.append(new Option('Other…', OTHER));
  if (best === undefined) {
    choice.prepend(new Option('not found', ''));
    choice.value = '';
  }
  const certainty = cell('certainty');
  const evidence = cell('evidence');
  const row = { article, line, tick, choice };
  const showEvidence = (): void => {
    const proposal = article.proposals.find((it) => it.date === choice.value);
    certainty.textContent = proposal === undefined ? '' : certaintyWords[proposal.certainty];
    certainty.dataset.certainty = proposal?.certainty ?? '';
    evidence.replaceChildren(...evidenceOf(proposal));
  };
  tick.addEventListener('change', showCount);
  choice.addEventListener('change', () => {
    if (choice.value === OTHER) typeDate(row);
    tick.checked = choice.value !== '' && choice.value !== OTHER;
    showEvidence();
    showCount();
  });
  const file = document.createElement('button');
  file.className = 'link';
  file.textContent = article.path;
  file.title = 'Open article';
  const open = (): void => {
    const proposal = article.proposals.find((it) => it.date === choice.value);
    editor.postMessage({ type: 'open', uri: article.uri, range: proposal?.evidence?.range ?? null });
  };
  file.addEventListener('click', open);
  const outlet = cell('outlet', article.outlet ?? '');
  outlet.title = article.outlet ?? '';
  const title = cell('title', article.title);
  title.title = article.title;
  line.append(cell('tick', tick), cell('file', file), cell('date', choice), certainty, evidence, outlet, title);
  showEvidence();
  return row;
}

function evidenceOf(proposal: DateProposal | undefined): (Node | string)[] {
  if (proposal === undefined) return [];
  if (proposal.evidence === null) return [proposal.source];
  const words = document.createElement('q');
  words.textContent = proposal.evidence.words;
  return [proposal.source, ' ', words];
}

/** Replaces a row's list by a text field for a date; returns to the first proposal if none is entered. */
function typeDate({ article, choice, tick, line }: Row): void {
  const field = document.createElement('input');
  field.type = 'text';
  field.placeholder = '2019-07-31';
  field.ariaLabel = `Date of ${article.path}, YYYY-MM-DD`;
  const take = (): void => {
    const typed = field.value.trim();
    const isDay = dayNumberOf(typed) !== null;
    if (isDay) choice.prepend(new Option(`${typed} ${weekdayName(typed).slice(0, 3)}`, typed));
    choice.value = isDay ? typed : (article.proposals[0]?.date ?? '');
    if (isDay) tick.checked = true;
    field.replaceWith(choice);
    showCount();
  };
  field.addEventListener('input', () => {
    field.ariaInvalid = field.value === '' || dayNumberOf(field.value.trim()) !== null ? 'false' : 'true';
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') {
      field.value = '';
      take();
    }
  });
  field.addEventListener('blur', take, { once: true });
  line.querySelector('td.date select')?.replaceWith(field);
  field.focus();
}

function chosen(): Choice[] {
  return rows.flatMap(({ article, tick, choice }) =>
    tick.checked && dayNumberOf(choice.value) !== null ? [{ uri: article.uri, date: choice.value }] : [],
  );
}

function isSure({ proposals: [best] }: UndatedArticle): boolean {
  return best?.certainty === 'sure';
}

function isLikely({ proposals: [best] }: UndatedArticle): boolean {
  return best?.certainty === 'likely';
}

/** Ticks the articles that pass a test, each with its likeliest date, and no others. */
function tickWhere(isWanted: (article: UndatedArticle) => boolean): void {
  for (const { article, tick, choice } of rows) {
    const [best] = article.proposals;
    tick.checked = isWanted(article);
    if (!tick.checked || best === undefined || choice.value === best.date) continue;
    choice.value = best.date;
    choice.dispatchEvent(new Event('change'));
  }
  showCount();
}

/** Updates the counts. Actions on all rows stay disabled until all rows exist, since later ones would be left out. */
function showCount(): void {
  const isComplete = rows.length === articles.length;
  const ticked = isComplete ? chosen().length : 0;
  const sureCount = articles.filter(isSure).length;
  const likelyCount = articles.filter(isLikely).length;
  apply.disabled = ticked === 0;
  apply.textContent = ticked === 0 ? 'Write dates' : `Write ${formatNumber(ticked)} ${ticked === 1 ? 'date' : 'dates'}`;
  sure.disabled = !isComplete || sureCount === 0;
  likely.disabled = !isComplete || likelyCount === 0;
  none.disabled = !isComplete;
  const total = articles.length;
  count.textContent = `${formatNumber(total)} undated ${total === 1 ? 'article' : 'articles'}, ${formatNumber(sureCount)} sure, ${formatNumber(likelyCount)} likely`;
}

/** Makes the rows in slices, so that thousands of articles do not block the page. */
function showArticles(): void {
  rows = [];
  body.replaceChildren();
  empty.hidden = articles.length > 0;
  let first = 0;
  const shown = articles;
  const more = (): void => {
    // A newer list may have arrived, which is being shown instead.
    if (shown !== articles) return;
    const slice = articles.slice(first, first + PAGE).map(showRow);
    first += PAGE;
    for (const row of slice) {
      rows.push(row);
      body.append(row.line);
    }
    showCount();
    if (first < articles.length) setTimeout(more, 0);
  };
  more();
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'articles') {
    articles = data.articles;
    showArticles();
  }
  if (data.type === 'applied') apply.focus();
});
apply.addEventListener('click', () => {
  apply.disabled = true;
  editor.postMessage({ type: 'apply', choices: chosen() });
});
sure.addEventListener('click', () => tickWhere(isSure));
likely.addEventListener('click', () => tickWhere((it) => isSure(it) || isLikely(it)));
none.addEventListener('click', () => {
  for (const { tick } of rows) tick.checked = false;
  showCount();
});

editor.postMessage({ type: 'ready' });
