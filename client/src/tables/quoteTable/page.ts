import type { NamedKey } from '../../../../server/src/corpus/entityKey';
import { kindNames } from '../../../../server/src/features/wording';
import '../table.css';
import './page.css';
import type { OutletCount, QuoteColumn, QuoteRow } from '../../../../server/src/corpus/quoteQuery';
import { formatNumber } from '../../formatNumber';
import type { FromPage, ToPage } from './messages';

declare function acquireVsCodeApi(): { postMessage: (message: FromPage) => void };

/** Rows requested at a time. Chosen by hand: more than fit on a screen. */
const PAGE = 100;
/**
 * The pause in typing after which the filter applies. Chosen by hand: longer than between keys, too short to notice.
 */
const TYPING_MS = 120;
/** How close to the end, in CSS pixels, the next page is requested. Chosen by hand: about one screen. */
const LOAD_AHEAD = 600;

/** Values in the list of outlets: no outlet's name is taken for the choice of all. */
const ALL = 'all';
const NAMED = 'outlet:';

const columns: readonly { readonly id: QuoteColumn; readonly title: string }[] = [
  { id: 'date', title: 'Date' },
  { id: 'outlet', title: 'Outlet' },
  { id: 'speaker', title: 'Speaker' },
  { id: 'text', title: 'Quotation' },
  { id: 'words', title: 'Words' },
  { id: 'kind', title: 'Kind' },
  { id: 'via', title: 'Via' },
  { id: 'title', title: 'Article' },
  { id: 'author', title: 'Author' },
];

const editor = acquireVsCodeApi();
const filter = element('filter', HTMLInputElement);
const outlets = element('outlets', HTMLSelectElement);
const speakerButton = element('speaker', HTMLButtonElement);
const onlyArticle = element('onlyArticle', HTMLInputElement);
const scope = element('scope', HTMLLabelElement);
const count = element('count', HTMLOutputElement);
const empty = element('empty', HTMLParagraphElement);
const head = document.querySelector('thead tr');
const body = document.querySelector('tbody');

/** The selected outlet, empty for articles without a known one; null for all. */
let outlet: string | null = null;
let sorted: { column: QuoteColumn; descending: boolean } = { column: 'date', descending: true };
/** Whose quotations are shown; null for all. */
let speaker: NamedKey | null = null;
let request = 0;
let total = 0;
let shown = 0;
let isLoading = false;
let typing: ReturnType<typeof setTimeout> | undefined;

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

function load(first: number): void {
  isLoading = true;
  request++;
  editor.postMessage({
    type: 'query',
    id: request,
    query: { filter: filter.value, speaker: speaker?.key ?? null, outlet, ...sorted, first, count: PAGE },
    onlyArticle: onlyArticle.checked,
  });
}

function showHead(): void {
  head?.replaceChildren(
    ...columns.map(({ id, title }) => {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.className = id;
      const isSorted = sorted.column === id;
      if (isSorted) cell.ariaSort = sorted.descending ? 'descending' : 'ascending';
      const button = document.createElement('button');
      button.textContent = `${title}${isSorted ? (sorted.descending ? ' ↓' : ' ↑') : ''}`;
      button.addEventListener('click', () => {
        sorted = { column: id, descending: isSorted ? !sorted.descending : id === 'date' || id === 'words' };
        showHead();
        load(0);
      });
      cell.append(button);
      return cell;
    }),
  );
}

function showRow(row: QuoteRow): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.tabIndex = 0;
  const cells: Record<QuoteColumn, string> = {
    date: row.date ?? '',
    outlet: row.outlet ?? '',
    author: row.authors.join(', '),
    speaker: row.speakerLabel,
    text: row.text,
    words: String(row.words),
    kind: kindNames[row.kind],
    via: row.via ?? '',
    title: row.title,
  };
  for (const { id } of columns) {
    const cell = document.createElement('td');
    cell.className = id;
    cell.textContent = id === 'text' ? `“${cells.text}”` : cells[id];
    if (id === 'title' || id === 'outlet' || id === 'author') cell.title = cells[id];
    if (id === 'speaker' && row.speaker !== '' && row.speaker !== row.speakerLabel)
      cell.title = `“${row.speaker}” in the article`;
    line.append(cell);
  }
  const open = (keepsFocus: boolean): void =>
    editor.postMessage({ type: 'open', row: { uri: row.uri, range: row.range }, keepsFocus });
  line.addEventListener('click', () => open(true));
  line.addEventListener('dblclick', () => open(false));
  line.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') open(false);
    else if (event.key === ' ') open(true);
    else if (event.key === 'ArrowDown') focusRow(line.nextElementSibling);
    else if (event.key === 'ArrowUp') focusRow(line.previousElementSibling ?? filter);
    else return;
    event.preventDefault();
  });
  return line;
}

/** Lists the outlets with their counts; hidden if there is nothing to choose. */
function showOutlets(counts: readonly OutletCount[]): void {
  const chosen = counts.some(({ name }) => name === outlet) || outlet === null ? [] : [{ name: outlet, quotes: 0 }];
  const listed = [...counts, ...chosen];
  const option = (label: string, name: string | null): HTMLOptionElement => {
    const made = new Option(label, name === null ? ALL : `${NAMED}${name}`);
    made.selected = name === outlet;
    return made;
  };
  outlets.hidden = outlet === null && !listed.some(({ name }) => name !== '');
  outlets.replaceChildren(
    option('All outlets', null),
    ...listed.map(({ name, quotes }) => option(`${name === '' ? 'No outlet' : name} (${formatNumber(quotes)})`, name)),
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}

/** Shows the quotations of a speaker, or of all. */
function showSpeaker(chosen: NamedKey | null): void {
  speaker = chosen;
  speakerButton.hidden = chosen === null;
  speakerButton.textContent = chosen === null ? '' : `By ${chosen.name} ✕`;
  speakerButton.ariaLabel = chosen === null ? null : `By ${chosen.name}. Show all speakers`;
  speakerButton.title = 'Show all speakers';
  load(0);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'changed') load(0);
  if (data.type === 'speaker') {
    filter.value = '';
    showSpeaker(data.speaker);
  }
  if (data.type === 'article') {
    scope.hidden = data.name === null;
    const label = scope.querySelector('span');
    if (label !== null) label.textContent = `Only ${data.name ?? ''}`;
  }
  if (data.type !== 'page' || data.id !== request) return;
  isLoading = false;
  total = data.page.total;
  const rows = data.page.rows.map(showRow);
  if (data.first === 0) body?.replaceChildren(...rows);
  else body?.append(...rows);
  shown = data.first + rows.length;
  showOutlets(data.page.outlets);
  count.textContent = `${formatNumber(total)} ${total === 1 ? 'quotation' : 'quotations'}`;
  empty.hidden = total > 0;
});

document.addEventListener('scroll', () => {
  const isNearEnd = window.innerHeight + window.scrollY > document.body.scrollHeight - LOAD_AHEAD;
  if (isNearEnd && !isLoading && shown < total) load(shown);
});
filter.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => load(0), TYPING_MS);
});
filter.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') focusRow(body?.firstElementChild ?? null);
});
outlets.addEventListener('change', () => {
  outlet = outlets.value === ALL ? null : outlets.value.slice(NAMED.length);
  load(0);
});
onlyArticle.addEventListener('change', () => load(0));
speakerButton.addEventListener('click', () => {
  showSpeaker(null);
  filter.focus();
});

showHead();
load(0);
filter.focus();
