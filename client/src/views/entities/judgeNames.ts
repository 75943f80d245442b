import * as vscode from 'vscode';
import type { NamedKey } from '../../../../server/src/corpus/entityKey';
import { type NameJudgement, requests } from '../../../../server/src/protocol/messages';
import { say } from '../../commands/command';
import { pickEntity } from '../../commands/pickEntity';
import { saveSideFile } from '../../commands/sideFile';
import { plainItem } from '../../notify';
import type { Server } from '../../server';
import { extentOf } from './entityItem';
import type { CandidateNode, EntityNode } from './entityNodes';

/** Makes entities one; asks for the other if there is only one. */
export async function merge(server: Server, entities: readonly NamedKey[]): Promise<void> {
  const [one, ...others] = entities;
  if (one === undefined) {
    say('Select an entity first.');
    return;
  }
  if (others.length > 0) {
    await judge(server, { kind: 'same', one, others }, `${one.name} and ${namesOf(others)} are one`);
    return;
  }
  const other = await pickEntity(server, { title: `Merge “${one.name}” With…`, without: one.key });
  if (other !== undefined)
    await judge(server, { kind: 'same', one, others: [other] }, `${one.name} and ${other.name} are one`);
}

/** Asks which names of an entity are someone else's, and tells them apart from the others. */
export async function split(server: Server, { entity }: EntityNode): Promise<void> {
  const { names } = await server.request(requests.entityNames, { key: entity.key });
  if (names.length < 2) {
    say(`${entity.name} is counted under one name only.`);
    return;
  }
  const items = names.map((row) => ({ label: row.name, description: extentOf(row), row }));
  const chosen = await vscode.window.showQuickPick(items.map(plainItem), {
    title: `Which of these is not ${entity.name}?`,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) return;
  const apart = new Set(chosen.map((it) => it.row));
  const others = names.filter((it) => !apart.has(it));
  if (others.length === 0) {
    say('At least one name must stay.');
    return;
  }
  await tellApart(server, [...apart], others, entity.name);
}

/** Answers whether two entities that may be the same are so. */
export async function answer(
  server: Server,
  { entity, candidate }: CandidateNode,
  verdict: 'same' | 'apart',
): Promise<void> {
  if (verdict === 'same') {
    await merge(server, [entity, candidate]);
    return;
  }
  const [own, theirs] = await Promise.all(
    [entity, candidate].map((it) => server.request(requests.entityNames, { key: it.key })),
  );
  await tellApart(server, theirs?.names ?? [candidate], own?.names ?? [entity], entity.name);
}

async function tellApart(
  server: Server,
  names: readonly NamedKey[],
  others: readonly NamedKey[],
  from: string,
): Promise<void> {
  for (const one of names)
    await judge(server, { kind: 'apart', one, others }, `${one.name} is no longer counted as ${from}`);
}

async function judge(server: Server, { kind, one, others }: NameJudgement, message: string): Promise<void> {
  const plain = ({ key, name }: NamedKey): NamedKey => ({ key, name });
  const judgement = { kind, one: plain(one), others: others.map(plain) };
  await saveSideFile(server, () => server.request(requests.judgeNames, judgement), message);
}

function namesOf(entities: readonly NamedKey[]): string {
  return entities.map((it) => it.name).join(', ');
}
