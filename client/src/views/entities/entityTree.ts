import * as vscode from 'vscode';
import type { EntityOrder, EntityPage } from '../../../../server/src/corpus/entityQuery';
import type { EntityType } from '../../../../server/src/entities/entity';
import { entityTypes } from '../../../../server/src/entities/kindWords';
import { requests } from '../../../../server/src/protocol/messages';
import { logFailure } from '../../failures';
import type { Server } from '../../server';
import type { UndatedFolders } from '../../undatedFiles';
import { itemOf } from './entityItem';
import type {
  AnswerNode,
  ArticleNode,
  CandidateNode,
  EntityNode,
  KindNode,
  MentionNode,
  MoreNode,
  Node,
} from './entityNodes';

/** Entities loaded at a time for each kind. Chosen by hand, so that the tree stays responsive. */
const PAGE = 200;

/** The entities of the corpus as a tree: kinds, entities, their articles, and the mentions in those. */
export class EntityTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #shown = new Map<EntityType, number>();
  #filter = '';
  #order: EntityOrder = 'mentions';

  constructor(
    readonly server: Server,
    readonly undated: UndatedFolders,
  ) {}

  get filter(): string {
    return this.#filter;
  }

  set filter(words: string) {
    this.#filter = words;
    this.#shown.clear();
    this.refresh();
  }

  get order(): EntityOrder {
    return this.#order;
  }

  set order(order: EntityOrder) {
    this.#order = order;
    this.refresh();
  }

  /** Reloads everything that is shown. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Shows another page of a kind. */
  more(type: EntityType): void {
    this.#shown.set(type, (this.#shown.get(type) ?? PAGE) + PAGE);
    this.refresh();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    // The empty view explains what is wrong, better than an error would.
    if (this.server.state === 'failed') return [];
    try {
      return await this.#children(node);
    } catch (error) {
      logFailure(this.server.output, 'the Entities view', error);
      return [];
    }
  }

  async #children(node: Node | undefined): Promise<Node[]> {
    if (node === undefined) return this.#roots();
    switch (node.level) {
      case 'kind':
        return this.#entities(node.type);
      case 'entity':
        return this.#inEntity(node);
      case 'article':
        return this.#mentions(node);
      default:
        return [];
    }
  }

  async #roots(): Promise<Node[]> {
    this.undated.surveyOnce();
    const kinds = await this.#kinds();
    // By now there may be a question.
    const answers: AnswerNode[] = [
      { level: 'answer', answer: 'yes' },
      { level: 'answer', answer: 'no' },
    ];
    return this.undated.open.length === 0 ? kinds : [...answers, ...kinds];
  }

  async #kinds(): Promise<KindNode[]> {
    // Showing the view starts the server, and it fills up as the corpus is read. Without a folder there is no corpus.
    if (!this.server.isStarted && (vscode.workspace.workspaceFolders?.length ?? 0) === 0) return [];
    const pages = await Promise.all(entityTypes.map((type) => this.#page(type, 0)));
    return entityTypes.flatMap((type, index): KindNode[] => {
      const total = pages[index]?.total ?? 0;
      return total === 0 ? [] : [{ level: 'kind', type, total }];
    });
  }

  async #entities(type: EntityType): Promise<(EntityNode | MoreNode)[]> {
    const { total, entities } = await this.#page(type, this.#shown.get(type) ?? PAGE);
    const nodes = entities.map((entity): EntityNode => ({ level: 'entity', entity }));
    const left = total - nodes.length;
    return left > 0 ? [...nodes, { level: 'more', type, left }] : nodes;
  }

  async #page(type: EntityType, count: number): Promise<EntityPage> {
    return this.server.request(requests.entityPage, {
      type,
      filter: this.#filter,
      order: this.#order,
      first: 0,
      count,
    });
  }

  /** The entities that may be the same, then the articles. */
  async #inEntity({ entity }: EntityNode): Promise<(CandidateNode | ArticleNode)[]> {
    const { key } = entity;
    const [{ possible }, articles] = await Promise.all([
      this.server.request(requests.entityNames, { key }),
      this.server.request(requests.namingArticles, { key }),
    ]);
    return [
      ...possible.map((candidate): CandidateNode => ({ level: 'candidate', entity, candidate })),
      ...articles.map((article): ArticleNode => ({ level: 'article', entity, article })),
    ];
  }

  async #mentions({ entity, article }: ArticleNode): Promise<MentionNode[]> {
    const lines = await this.server.request(requests.mentionLines, { uri: article.uri, ranges: article.mentions });
    return lines.map((line, index): MentionNode => ({ level: 'mention', entity, article, index, line }));
  }
}
