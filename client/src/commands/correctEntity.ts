import * as vscode from 'vscode';
import type { EntityType } from '../../../server/src/entities/entity';
import { aKind, entityTypes } from '../../../server/src/entities/kindWords';
import type { LedgerVerdict } from '../../../server/src/entities/ledger';
import type { NameChoice } from '../../../server/src/features/nameActions';
import { requests } from '../../../server/src/protocol/messages';
import { logFailure } from '../failures';
import { formatNumber } from '../formatNumber';
import { plainItem } from '../notify';
import type { Server } from '../server';
import { kindIcons } from '../views/entities/entityItem';
import { activeArticle, type Command, say } from './command';
import { picked } from './picked';
import { rangeOf } from './place';
import { saveSideFile } from './sideFile';

/** What the user wants to correct, before the details are known. */
type Intent = { readonly kind: 'type'; readonly type: EntityType } | { readonly kind: 'same' | 'apart' | 'ignore' };

interface Choosable<Chosen> extends vscode.QuickPickItem {
  readonly chosen: Chosen;
}

/** Chosen by hand: as many as anyone scrolls through. */
const MOST_PROPOSED = 50;
/**
 * The pause in typing after which names are looked up. Chosen by hand: longer than between keys, too short to notice.
 */
const TYPING_MS = 100;

/**
 * Corrects the name at the cursor, in the selection or in a given range. The correction is saved in
 * `copydesk.entities.json` in the corpus folder and overrides the analysis from then on.
 */
export const correctEntity: Command = {
  id: 'copydesk.correctEntity',
  run: async ({ server }, target, given, intended) => {
    const isGiven = typeof target === 'string';
    const editor = isGiven ? null : activeArticle();
    if (!isGiven && editor === null) return;
    const uri = isGiven ? target : (editor?.document.uri.toString() ?? '');
    const range = rangeOf(given) ?? editor?.selection ?? null;
    if (range === null) return;
    const choice = await server.request(requests.nameChoice, { uri, range: { start: range.start, end: range.end } });
    if (choice === null) {
      say('Place the cursor on a name, or select one, first.');
      return;
    }
    const intent = intentOf(intended) ?? (await askIntent(choice));
    if (intent === undefined) return;
    const verdict = await verdictOf(server, choice, intent);
    if (verdict === undefined) return;
    await saveSideFile(
      server,
      () => server.request(requests.correctName, { uri, verdict }),
      messageFor(choice, verdict),
    );
  },
};

function intentOf(given: unknown): Intent | null {
  if (typeof given !== 'object' || given === null || !('kind' in given)) return null;
  const { kind } = given;
  if (kind === 'same' || kind === 'apart' || kind === 'ignore') return { kind };
  const type = 'type' in given ? entityTypes.find((it) => it === given.type) : undefined;
  return kind === 'type' && type !== undefined ? { kind, type } : null;
}

async function askIntent({ words, name, type, joined, isElsewhere }: NameChoice): Promise<Intent | undefined> {
  const items: Choosable<Intent>[] = [
    { label: 'Merge into…', iconPath: new vscode.ThemeIcon('git-merge'), chosen: { kind: 'same' } },
    ...(joined.length > 0 || isElsewhere
      ? [
          {
            label: 'Separate from…',
            iconPath: new vscode.ThemeIcon('repo-forked'),
            chosen: { kind: 'apart' as const },
          },
        ]
      : []),
    ...entityTypes
      .filter((it) => it !== type)
      .map((it) => ({
        label: `Mark as ${aKind[it]}`,
        iconPath: new vscode.ThemeIcon(kindIcons[it]),
        chosen: { kind: 'type' as const, type: it },
      })),
    ...(name === null
      ? []
      : [
          {
            label: 'Mark as not a name',
            iconPath: new vscode.ThemeIcon('circle-slash'),
            chosen: { kind: 'ignore' as const },
          },
        ]),
  ];
  const taken = await vscode.window.showQuickPick(items, {
    title: `Correct “${words}”`,
    placeHolder: name === null || name === words ? 'Applies to the whole corpus' : `Currently ${name}`,
  });
  return taken?.chosen;
}

async function verdictOf(server: Server, choice: NameChoice, intent: Intent): Promise<LedgerVerdict | undefined> {
  const { words, name } = choice;
  switch (intent.kind) {
    case 'ignore':
      return { kind: 'ignore', name: words };
    case 'type':
      return { kind: 'type', name: name ?? words, type: intent.type };
    case 'same': {
      const same = await askSame(server, choice);
      return same === undefined ? undefined : { kind: 'same', name: name ?? words, as: same.name, type: same.type };
    }
    case 'apart': {
      const from = await askApart(choice);
      return from === undefined ? undefined : { kind: 'apart', name: words, from, article: '' };
    }
  }
}

/** Asks which of the merged names is someone else; a single one needs no question. */
async function askApart({ words, joined, isElsewhere }: NameChoice): Promise<string | undefined> {
  const items: Choosable<string>[] = joined.map((it) => ({ label: it, chosen: it }));
  if (isElsewhere)
    items.push({ label: `${words} in other articles`, description: 'not the same as here', chosen: words });
  if (items.length === 1) return items[0]?.chosen;
  const taken = await vscode.window.showQuickPick(items.map(plainItem), {
    title: `Separate “${words}” in this article from…`,
  });
  return taken?.chosen;
}

/** Offers the article's names first, then those in the corpus that match the input; a new name can be typed. */
async function askSame(
  server: Server,
  { words, name, type, others }: NameChoice,
): Promise<{ name: string; type: EntityType } | undefined> {
  const icon = (of: EntityType): vscode.ThemeIcon => new vscode.ThemeIcon(kindIcons[of]);
  const here: Choosable<{ name: string; type: EntityType }>[] = others.map((it) => ({
    label: it.name,
    description: 'in this article',
    iconPath: icon(it.type),
    chosen: it,
  }));
  const pick = vscode.window.createQuickPick<Choosable<{ name: string; type: EntityType }>>();
  pick.title = `Merge “${words}” into…`;
  pick.placeholder = 'Choose a name or type a new one';
  let lastRequest = 0;
  const fill = async (): Promise<void> => {
    const request = ++lastRequest;
    const typed = pick.value.trim();
    const page = await server.request(requests.entityPage, {
      type: null,
      filter: typed,
      order: 'mentions',
      first: 0,
      count: MOST_PROPOSED,
    });
    if (request !== lastRequest) return;
    const seen = new Set([name, ...others.map((it) => it.name)]);
    const elsewhere = page.entities
      .filter((it) => !seen.has(it.name) && seen.add(it.name))
      .map((it) => ({
        label: it.name,
        description: it.articles === 1 ? '1 article' : `${formatNumber(it.articles)} articles`,
        iconPath: icon(it.type),
        chosen: { name: it.name, type: it.type },
      }));
    const isNew = typed !== '' && !seen.has(typed);
    const proposed = [
      ...here,
      ...elsewhere,
      ...(isNew
        ? [{ label: typed, description: 'new name', alwaysShow: true, chosen: { name: typed, type: type ?? 'MISC' } }]
        : []),
    ];
    pick.items = proposed.map(plainItem);
  };
  // If the lookup in the corpus fails, the article's names remain.
  const propose = (): void => {
    fill().catch((error: unknown) => logFailure(server.output, 'searching the names of the corpus', error));
  };
  let typing: ReturnType<typeof setTimeout> | undefined;
  pick.onDidChangeValue(() => {
    clearTimeout(typing);
    typing = setTimeout(propose, TYPING_MS);
  });
  pick.items = here.map(plainItem);
  propose();
  const row = await picked(pick);
  clearTimeout(typing);
  return row?.chosen;
}

function messageFor({ words }: NameChoice, verdict: LedgerVerdict): string {
  switch (verdict.kind) {
    case 'ignore':
      return `“${words}” marked as not a name`;
    case 'type':
      return `“${verdict.name}” marked as ${aKind[verdict.type]}`;
    case 'same':
      return `Merged “${verdict.name}” into ${verdict.as}`;
    case 'apart':
      return `In this article, “${verdict.name}” is now separate from ${verdict.from === words ? `${words} in other articles` : verdict.from}`;
  }
}
