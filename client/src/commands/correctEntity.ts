import * as vscode from 'vscode';
import type { EntityType } from '../../../server/src/entities/entity';
import { aKind, entityTypes } from '../../../server/src/entities/kindWords';
import type { LedgerVerdict } from '../../../server/src/entities/ledger';
import type { NameChoice } from '../../../server/src/features/nameActions';
import { requests } from '../../../server/src/protocol/messages';
import { logFailure } from '../failures';
import { plainItem } from '../notify';
import type { Server } from '../server';
import { kindIcons } from '../views/entities/entityItem';
import { activeArticle, type Command, say } from './command';
import { entityItem, proposedEntities, whenTyped } from './pickEntity';
import { picked } from './picked';
import { rangeOf } from './place';
import { saveSideFile } from './sideFile';

/** What the user wants to correct, before the details are known. */
type Intent = { readonly kind: 'type'; readonly type: EntityType } | { readonly kind: 'same' | 'apart' | 'ignore' };

interface Choosable<Chosen> extends vscode.QuickPickItem {
  readonly chosen: Chosen;
}

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
    if (intent.kind === 'same') {
      await mergeName(server, uri, choice);
      return;
    }
    const verdict = await verdictOf(choice, intent);
    if (verdict === undefined) return;
    await saveVerdict(server, uri, choice, verdict);
  },
};

function saveVerdict(server: Server, uri: string, choice: NameChoice, verdict: LedgerVerdict): Promise<void> {
  return saveSideFile(
    server,
    () => server.request(requests.correctName, { uri, verdict }),
    messageFor(choice, verdict),
  );
}

/**
 * Merges a name into another one. A last name that means somebody in this article only is made one with the other entity
 * of the corpus, and stays anyone's in other articles; any other name becomes an alias.
 */
async function mergeName(server: Server, uri: string, choice: NameChoice): Promise<void> {
  const same = await askSame(server, choice);
  if (same === undefined) return;
  const { words, name, key, isOfOneArticle } = choice;
  if (isOfOneArticle && key !== null && same.key !== null) {
    const one = { key, name: name ?? words };
    const judgement = { kind: 'same', one, others: [{ key: same.key, name: same.name }] } as const;
    await saveSideFile(
      server,
      () => server.request(requests.judgeNames, judgement),
      `In this article, “${one.name}” is now ${same.name}`,
    );
    return;
  }
  await saveVerdict(server, uri, choice, { kind: 'same', name: name ?? words, as: same.name, type: same.type });
}

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

async function verdictOf(
  choice: NameChoice,
  intent: Exclude<Intent, { readonly kind: 'same' }>,
): Promise<LedgerVerdict | undefined> {
  const { words, name } = choice;
  switch (intent.kind) {
    case 'ignore':
      return { kind: 'ignore', name: words };
    case 'type':
      return { kind: 'type', name: name ?? words, type: intent.type };
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

/** What a name is merged into: an entity of the corpus, or a new name without a key. */
interface Target {
  readonly name: string;
  readonly type: EntityType;
  readonly key: string | null;
}

/**
 * Offers the article's names first, then those in the corpus that match the input, and last, whatever else matches, the
 * words typed as a new name.
 */
async function askSame(server: Server, { words, name, key, type, others }: NameChoice): Promise<Target | undefined> {
  const here: Choosable<Target>[] = others.map((it) => ({
    label: it.name,
    description: 'in this article',
    iconPath: new vscode.ThemeIcon(kindIcons[it.type]),
    chosen: it,
  }));
  const pick = vscode.window.createQuickPick<Choosable<Target>>();
  pick.title = `Merge “${words}” into…`;
  pick.placeholder = 'Choose a name or type a new one';
  let lastRequest = 0;
  const fill = async (): Promise<void> => {
    const request = ++lastRequest;
    const typed = pick.value.trim();
    const rows = await proposedEntities(server, typed);
    if (request !== lastRequest) return;
    const seen = new Set([key, ...others.map((it) => it.key)]);
    const elsewhere = rows
      .filter((it) => !seen.has(it.key))
      .map((it) => ({ ...entityItem(it), chosen: { name: it.name, type: it.type, key: it.key } }));
    const proposed: Choosable<Target>[] = [...here, ...elsewhere];
    const isNew = typed !== '' && typed !== name && proposed.every((it) => it.label !== typed);
    // Its label has nothing of the input, so that VS Code puts every name that matches before it.
    if (isNew)
      proposed.push({
        label: 'New name',
        description: typed,
        alwaysShow: true,
        chosen: { name: typed, type: type ?? 'MISC', key: null },
      });
    pick.items = proposed.map(plainItem);
  };
  // If the lookup in the corpus fails, the article's names remain.
  const propose = (): void => {
    fill().catch((error: unknown) => logFailure(server.output, 'searching the names of the corpus', error));
  };
  const stop = whenTyped(pick, propose);
  pick.items = here.map(plainItem);
  propose();
  const row = await picked(pick);
  stop();
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
