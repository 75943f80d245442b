import * as vscode from 'vscode';
import type { EntityRow } from '../../../../server/src/corpus/toldApart';
import type { EntityType } from '../../../../server/src/entities/entity';
import { kindTitles } from '../../../../server/src/entities/kindWords';
import { formatNumber } from '../../formatNumber';
import { toRange } from '../../toRange';
import type { Node } from './entityNodes';

export const kindIcons: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'tag',
};

/** The tree item of a node. Ids are stable across edits, so that expanded nodes stay expanded. */
export function itemOf(node: Node): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  switch (node.level) {
    case 'answer': {
      const isYes = node.answer === 'yes';
      const item = new vscode.TreeItem(isYes ? 'Yes' : 'Not Here', None);
      item.id = `answer:${node.answer}`;
      item.iconPath = new vscode.ThemeIcon(isYes ? 'check' : 'circle-slash');
      item.command = {
        title: isYes ? 'Treat as Articles' : 'Leave Alone',
        command: isYes ? 'copydesk.acceptUndated' : 'copydesk.declineUndated',
      };
      return item;
    }
    case 'kind': {
      const item = new vscode.TreeItem(kindTitles[node.type], node.type === 'PER' ? Expanded : Collapsed);
      item.id = node.type;
      item.iconPath = new vscode.ThemeIcon(kindIcons[node.type]);
      item.description = formatNumber(node.total);
      return item;
    }
    case 'entity': {
      const { key, name, articles, mentions, quotes, toldBy } = node.entity;
      const item = new vscode.TreeItem(name, Collapsed);
      item.id = key;
      item.description = `${counted(mentions, 'mention')} · ${extentOf({ articles, toldBy })}`;
      item.tooltip = `${name}: ${item.description}${quotes > 0 ? ` · ${counted(quotes, 'quotation')}` : ''}`;
      item.contextValue = 'entity';
      return item;
    }
    case 'candidate': {
      const { name, articles, toldBy } = node.candidate;
      const item = new vscode.TreeItem(`${name}?`, None);
      item.id = `${node.entity.key}\n?${node.candidate.key}`;
      item.description = `possibly the same · ${extentOf({ articles, toldBy })}`;
      item.tooltip = `Is ${name} the same as ${node.entity.name}?`;
      item.iconPath = new vscode.ThemeIcon('question');
      item.contextValue = 'candidate';
      return item;
    }
    case 'more': {
      const item = new vscode.TreeItem(`${formatNumber(node.left)} more…`, None);
      item.id = `${node.type}:more`;
      item.command = { title: 'Show More', command: 'copydesk.entities.more', arguments: [node.type] };
      return item;
    }
    case 'article': {
      const { article, entity } = node;
      const isSingle = article.mentions.length === 1;
      const item = new vscode.TreeItem(article.date ?? 'undated', Collapsed);
      item.id = `${entity.key}\n${article.uri}`;
      const title = article.title === '' ? nameOf(article.uri) : article.title;
      const signed = article.outlet === null ? title : `${article.outlet} · ${title}`;
      item.description = isSingle ? signed : `${signed} · ${article.mentions.length}`;
      item.tooltip = [article.title, article.outlet ?? '', nameOf(article.uri)].filter((it) => it !== '').join('\n');
      item.iconPath = new vscode.ThemeIcon('file');
      return item;
    }
    case 'mention': {
      const { article, entity, index, line } = node;
      const label = `${line.before}${line.words}${line.behind}`;
      const highlights: [number, number][] = [[line.before.length, line.before.length + line.words.length]];
      const item = new vscode.TreeItem({ label, highlights }, None);
      item.id = `${entity.key}\n${article.uri}\n${index}`;
      item.tooltip = label;
      const range = article.mentions[index];
      if (range !== undefined)
        item.command = {
          title: 'Show',
          command: 'vscode.open',
          arguments: [vscode.Uri.parse(article.uri), { selection: toRange(range), preview: true }],
        };
      return item;
    }
  }
}

/** `12 articles`, and what tells an entity from others of its name: `12 articles · mayor of Vestdal`. */
export function extentOf({ articles, toldBy }: Pick<EntityRow, 'articles' | 'toldBy'>): string {
  const count = counted(articles, 'article');
  return toldBy === null ? count : `${count} · ${toldBy}`;
}

/** `1 article`, `2,000 articles`. */
function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
