import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ArticleFacts } from '../../server/src/corpus/facts';
import { nextTurn } from '../../server/src/work/slices';
import type { WorkspaceEvent } from '../../server/src/workspace/event';
import type { Workspace } from '../../server/src/workspace/workspace';
import { TestStores } from '../kit/testStore';
import { TestDisk, workspaceOn } from '../kit/testWorkspace';

const outer = 'file:///r';
const inner = 'file:///r/sub';
const files = [
  `${outer}/a%20%281%29.txt`,
  `${outer}/b.txt`,
  `${inner}/c.txt`,
  `${inner}/d.txt`,
  `${inner}/deep/e.txt`,
  `${outer}/f.txt`,
  `${outer}/g.txt`,
];
const places = [...files, 'file:///r2/x.txt'];
/** The same files, with URIs as an editor may write them. */
const spelled = (uri: string): string => uri.replace('%28', '(').replace('%29', ')');
const texts = [
  ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said.\n',
  ' date 2024-03-06 Harbour shut\n“We are open,” Ida Roe said. Rene Dahl left.\n',
  'Harbour news\n“We are open,” Ida Roe said. René Dahl came.\n',
  'Nothing new\nOSLO, March 5 (Meridian) - René Dahl waits.\n',
  // A list: not an article, unless it is open or its path is given.
  'Bolts\nNuts\nRope\nTar\n',
];
const settings = [
  {},
  { ignore: ['sub'] },
  { ignore: ['b.txt', 'c.txt'] },
  { corpus: { include: ['**'] } },
  { corpus: { include: ['b.txt', 'd.txt', 'deep/e.txt'] } },
  { corpus: { fields: ['{outlet}/**', '{oops}'] } },
  'nonsense',
];

/** The world outside the workspace: everything that its events are about. */
interface World {
  readonly disk: TestDisk;
  readonly buffers: Map<string, string>;
  readonly roots: Set<string>;
}

const sideFile = (folder: string): string => `${folder}/copydesk.corrections.json`;
const metadataFile = (folder: string): string => `${folder}/copydesk.metadata.csv`;
const correcting = (path: string, speaker: string): string =>
  JSON.stringify({ corrections: [{ article: path, quote: 'We are open,', prefix: '', suffix: '', speaker }] });

/** What the buffers and the disk imply: the articles, who speaks in each, and its outlet. */
function oracle({ disk, buffers, roots }: World): Map<string, readonly [string | null, string | null]> {
  const rootsOf = (uri: string): string[] => [...roots].filter((it) => uri.startsWith(`${it}/`)).sort();
  const path = (uri: string, folder: string): string => decodeURIComponent(uri.slice(folder.length + 1));
  const setting = (uri: string): { ignore?: string[]; corpus?: { include?: string[]; fields?: string[] } } => {
    const value = disk.settings.get(rootsOf(uri).at(-1) ?? '') ?? {};
    return typeof value === 'object' ? value : {};
  };
  const isIgnored = (uri: string): boolean => {
    const root = rootsOf(uri).at(-1);
    const own = root === undefined ? uri : path(uri, root);
    return setting(uri).ignore?.some((it) => own === it || own.startsWith(`${it}/`)) === true;
  };
  const folder = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
  const all = places.filter((it) => (buffers.has(it) || disk.files.has(it)) && !isIgnored(it));
  const text = (uri: string): string => buffers.get(uri) ?? disk.files.get(uri) ?? '';
  const isList = (uri: string): boolean => !buffers.has(uri) && text(uri).startsWith('Bolts');
  const isHeaded = (uri: string): boolean => text(uri).startsWith(' date ');
  /** The nearest folder in or above that of an article, up to its topmost root, that has a side file. */
  const near = (uri: string, side: (folder: string) => string): string | null => {
    const [top] = rootsOf(uri);
    if (top === undefined) return null;
    for (let at = folder(uri); at.startsWith(top); at = folder(at)) if (disk.files.has(side(at))) return at;
    return null;
  };
  const outletOf = (uri: string): string | null => {
    const noted = near(uri, metadataFile);
    const [, row = ''] = noted === null ? [] : (disk.files.get(metadataFile(noted)) ?? '').split('\n');
    const [file, outlet = null] = row.split(',');
    if (noted !== null && file === path(uri, noted)) return outlet;
    const root = rootsOf(uri).at(-1);
    const [first, ...rest] = root === undefined ? [] : path(uri, root).split('/');
    if (setting(uri).corpus?.fields !== undefined && first !== undefined && rest.length > 0) return first;
    return text(uri).includes('(Meridian)') ? 'Meridian' : null;
  };
  const known = new Map<string, readonly [string | null, string | null]>();
  for (const uri of all) {
    const [top] = rootsOf(uri);
    if (top === undefined && !buffers.has(uri)) continue;
    const siblings = all.filter((it) => folder(it) === folder(uri) && rootsOf(it).length > 0 && !isList(it));
    const headed = siblings.filter(isHeaded).length;
    const include = setting(uri).corpus?.include ?? [];
    const isNamed = include.includes(path(uri, rootsOf(uri).at(-1) ?? '')) || (include.includes('**') && !isList(uri));
    const isInCorpus = !isList(uri) && top !== undefined && headed >= 2 && headed * 2 > siblings.length - 1;
    if (!buffers.has(uri) && !isHeaded(uri) && !isNamed && !isInCorpus) continue;
    const noted = near(uri, sideFile);
    const [correction] = noted === null ? [] : JSON.parse(disk.files.get(sideFile(noted)) ?? '').corrections;
    const isCorrected = noted !== null && correction.article === path(uri, noted);
    const speaker = text(uri).includes('“') ? (isCorrected ? correction.speaker : 'Ida Roe') : null;
    known.set(uri, [speaker, outletOf(uri)]);
  }
  return known;
}

/** One event: the world changes, then the workspace is notified. */
type Act = (world: World, hear: (event: WorkspaceEvent) => void) => void;

let version = 1;
const place = fc.constantFrom(...places);
const text = fc.constantFrom(...texts);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, text).map(
    ([uri, text]): Act =>
      ({ buffers }, hear) => {
        if (buffers.has(uri)) return;
        buffers.set(uri, text);
        hear({ kind: 'opened', uri: spelled(uri), version: version++, text });
      },
  ),
  fc.tuple(place, text).map(
    ([uri, text]): Act =>
      ({ buffers }, hear) => {
        if (buffers.has(uri)) buffers.set(uri, text);
        hear({ kind: 'edited', uri: spelled(uri), version: version++, changes: [{ text }] });
      },
  ),
  place.map(
    (uri): Act =>
      ({ buffers, disk }, hear) => {
        const buffer = buffers.get(uri);
        if (buffer === undefined) return;
        disk.files.set(uri, buffer);
        hear({ kind: 'changed', uri });
        hear({ kind: 'saved', uri: spelled(uri) });
      },
  ),
  place.map(
    (uri): Act =>
      ({ buffers }, hear) => {
        buffers.delete(uri);
        hear({ kind: 'closed', uri: spelled(uri) });
      },
  ),
  fc.tuple(place, text).map(
    ([uri, text]): Act =>
      ({ disk }, hear) => {
        const kind = disk.files.has(uri) ? 'changed' : 'created';
        disk.files.set(uri, text);
        hear({ kind, uri: spelled(uri) });
      },
  ),
  fc.constantFrom(...places, inner, `${inner}/deep`, outer).map(
    (uri): Act =>
      ({ disk }, hear) => {
        for (const it of [...disk.files.keys()]) if (it === uri || it.startsWith(`${uri}/`)) disk.files.delete(it);
        hear({ kind: 'deleted', uri: spelled(uri) });
      },
  ),
  fc.constantFrom(['sub', 'r2'], ['r2', 'r/sub'], ['r/sub/deep', 'r/sub']).map(
    ([from, to]): Act =>
      ({ disk }, hear) => {
        const [old, fresh] = [`file:///${from === 'sub' ? 'r/sub' : from}`, `file:///${to}`];
        for (const [uri, text] of [...disk.files]) {
          if (!uri.startsWith(`${old}/`)) continue;
          disk.files.delete(uri);
          const moved = `${fresh}${uri.slice(old.length)}`;
          // Moves go only to places that the oracle knows.
          if (places.includes(moved) || /\.(?:json|csv)$/.test(moved)) disk.files.set(moved, text);
        }
        hear({ kind: 'renamed', from: old, to: fresh });
      },
  ),
  fc.tuple(fc.constantFrom(outer, inner, ''), fc.constantFrom(...settings)).map(
    ([root, value]): Act =>
      ({ disk }, hear) => {
        disk.settings.set(root, value);
        hear({ kind: 'settingsChanged' });
      },
  ),
  fc
    .tuple(
      fc.constantFrom(outer, inner),
      fc.constantFrom('a (1).txt', 'sub/c.txt', 'c.txt', null),
      fc.constantFrom('Mia Vold', 'Per Haug'),
    )
    .map(
      ([folder, article, speaker]): Act =>
        ({ disk }, hear) => {
          const uri = sideFile(folder);
          if (article === null) disk.files.delete(uri);
          else disk.files.set(uri, correcting(article, speaker));
          hear({ kind: article === null ? 'deleted' : 'changed', uri });
        },
    ),
  fc
    .tuple(
      fc.constantFrom(outer, inner),
      fc.constantFrom('a (1).txt', 'sub/c.txt', 'c.txt', null),
      fc.constantFrom('AB', 'CD'),
    )
    .map(
      ([folder, article, outlet]): Act =>
        ({ disk }, hear) => {
          const uri = metadataFile(folder);
          if (article === null) disk.files.delete(uri);
          else disk.files.set(uri, `file,outlet\n${article},${outlet}\n`);
          hear({ kind: article === null ? 'deleted' : 'changed', uri });
        },
    ),
  fc.constantFrom(outer, inner).map(
    (root): Act =>
      ({ roots }, hear) => {
        if (roots.delete(root)) hear({ kind: 'foldersChanged', added: [], removed: [root] });
        else {
          roots.add(root);
          hear({ kind: 'foldersChanged', added: [root], removed: [] });
        }
      },
  ),
  fc.constant<Act>((_, hear) => hear({ kind: 'invalidated' })),
  fc.constantFrom('', 'file:', 'no uri', 'a/b').map(
    (uri): Act =>
      (_, hear) => {
        hear({ kind: 'created', uri });
        hear({ kind: 'renamed', from: uri, to: uri });
      },
  ),
);

/** The facts of all articles and the problems of closed ones. */
async function knowledge(workspace: Workspace): Promise<{ facts: Map<string, ArticleFacts>; problems: unknown }> {
  await workspace.settled();
  const facts = new Map<string, ArticleFacts>();
  await workspace.corpus.read(async (corpus) => {
    const { items } = await corpus.articles({ which: 'all', after: null, limit: 1000 });
    for (const { id } of items) {
      const found = await corpus.article(id);
      if (found !== null) facts.set(found.uri, found);
    }
  });
  const problems = [...workspace.findings.all()]
    .filter(([, it]) => it.items.length > 0 && workspace.openDocument(it.uri) === null)
    .map(([id, { items }]) => [id, items])
    .sort();
  return { facts, problems };
}

/** A new workspace started in the current state of the world. */
async function fromScratch({ disk, buffers, roots }: World): ReturnType<typeof knowledge> {
  disk.before = async () => undefined;
  const workspace = workspaceOn(disk);
  workspace.handle({ kind: 'foldersChanged', added: [...roots], removed: [] });
  for (const [uri, text] of buffers) workspace.handle({ kind: 'opened', uri, version: 1, text });
  return knowledge(workspace);
}

/** What happens while no workspace runs. */
const rests: fc.Arbitrary<(world: World, stores: TestStores) => void> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(() => undefined) },
  fc.integer({ min: 1, max: 3 }).map((step) => (_: World, stores: TestStores) => stores.damage(step)),
  fc.constant((_: World, stores: TestStores) => stores.swap()),
  fc.constant((_: World, stores: TestStores) => stores.byRoot.clear()),
  fc.constantFrom('sound', 'broken', 'full').map((state) => (_: World, stores: TestStores) => stores.become(state)),
  fc.integer({ min: -1, max: 400 }).map(
    (days) =>
      ({ disk }: World) =>
        void disk.today.setDate(disk.today.getDate() + days),
  ),
);

/** The host answers at once, in a moment, or, occasionally, not at all. */
function delayed(disk: TestDisk, delays: readonly number[]): void {
  let asked = 0;
  disk.before = async () => {
    const delay = delays[asked++ % delays.length] ?? 0;
    if (delay === 40 && asked % 3 === 0) throw new Error('the host failed');
    for (let turn = 0; turn < delay % 5; turn++) await nextTurn();
  };
}

const happenings = fc.array(fc.tuple(acts, fc.nat(3)), { minLength: 1, maxLength: 25 });
const pauses = fc.array(fc.nat(40), { minLength: 20, maxLength: 20 });

function newWorld(): World {
  const world: World = { disk: new TestDisk(), buffers: new Map(), roots: new Set([outer]) };
  for (const [index, uri] of files.entries()) world.disk.files.set(uri, texts[index % texts.length] ?? '');
  return world;
}

async function live(workspace: Workspace, world: World, happened: readonly (readonly [Act, number])[]): Promise<void> {
  for (const [act, pause] of happened) {
    act(world, (event) => workspace.handle(event));
    for (let turn = 0; turn < pause * 3; turn++) await nextTurn();
  }
}

const speakersAndOutlets = ({ facts }: Awaited<ReturnType<typeof knowledge>>): unknown[] =>
  [...facts].map(([uri, { quotes, outlet }]) => [uri, [quotes[0]?.speakerLabel ?? null, outlet]]).sort();

describe('The workspace', () => {
  it('is consistent with the buffers and the disk after any sequence of events', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, pauses, async (happened, delays) => {
        const world = newWorld();
        delayed(world.disk, delays);
        const workspace = workspaceOn(world.disk);
        workspace.handle({ kind: 'foldersChanged', added: [outer], removed: [] });
        await live(workspace, world, happened);
        const found = await knowledge(workspace);
        workspace.stop();
        assert.deepEqual(speakersAndOutlets(found), [...oracle(world)].sort());
        assert.deepEqual(found, await fromScratch(world));
      }),
      { numRuns: 600 },
    );
  });
  it('knows the same with what it remembers as without, whatever happened meanwhile', async () => {
    const session = fc.record({
      rest: rests,
      meanwhile: fc.array(acts, { maxLength: 6 }),
      happened: happenings,
      isComparedAtStart: fc.boolean(),
      isCutShort: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(session, { minLength: 2, maxLength: 4 }), pauses, async (sessions, delays) => {
        const world = newWorld();
        const { disk, buffers, roots } = world;
        const stores = new TestStores();
        for (const { rest, meanwhile, happened, isComparedAtStart, isCutShort } of sessions) {
          rest(world, stores);
          for (const act of meanwhile) act(world, () => undefined);
          delayed(disk, delays);
          disk.openStore = stores.open;
          const workspace = workspaceOn(disk);
          disk.openStore = undefined;
          workspace.handle({ kind: 'foldersChanged', added: [...roots], removed: [] });
          for (const [uri, text] of buffers) workspace.handle({ kind: 'opened', uri, version: version++, text });
          if (isComparedAtStart) {
            assert.deepEqual(await knowledge(workspace), await fromScratch(world));
            delayed(disk, delays);
          }
          await live(workspace, world, happened);
          const found = isCutShort ? null : await knowledge(workspace);
          await workspace.close();
          if (found === null) continue;
          assert.deepEqual(speakersAndOutlets(found), [...oracle(world)].sort());
          assert.deepEqual(found, await fromScratch(world));
        }
      }),
      { numRuns: 300 },
    );
  });
});
