import { MemoryCorpus } from '../../server/src/corpus/memoryCorpus';
import type { OpenStore } from '../../server/src/store/store';
import { localAnalyst } from '../../server/src/workspace/analyst';
import type { DecodedText } from '../../server/src/workspace/decode';
import type { Host } from '../../server/src/workspace/host';
import { Workspace } from '../../server/src/workspace/workspace';
import type { WorkspaceListener } from '../../server/src/workspace/workspaceState';

/** A listener that ignores everything. */
export const silent: WorkspaceListener = {
  progressed: () => undefined,
  rested: () => undefined,
  openChanged: () => undefined,
  openClosed: () => undefined,
  openRenewed: () => undefined,
  corpusChanged: () => undefined,
  settingsChanged: () => undefined,
  complain: () => undefined,
  failed: () => undefined,
};

/** An in-memory disk, with settings for each folder. */
export class TestDisk {
  readonly files = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readonly reads: string[] = [];
  /** Runs before each answer of the host: a test can let it wait or fail. */
  before: (what: string) => Promise<void> = async () => undefined;
  today = new Date(2024, 5, 1);
  /** Opens what is remembered; without it, nothing is. */
  openStore: OpenStore | undefined;
  /** The text each file had when its stamp was last asked for, and its time. */
  readonly #stamped = new Map<string, { readonly text: string; readonly time: number }>();

  host(): Host {
    return {
      now: () => this.today,
      listFiles: async (folder) => {
        const found = [...this.files.keys()].filter((it) => it.startsWith(`${folder}/`));
        await this.before(`list ${folder}`);
        return found;
      },
      readFile: async (uri) => {
        this.reads.push(uri);
        const text = this.files.get(uri);
        await this.before(`read ${uri}`);
        return text === undefined ? null : { ...decoded(text), stamp: { stamp: this.#stampOf(uri, text), hash: text } };
      },
      stamps: async (uris) => {
        const stamps = uris.map((uri) => {
          const text = this.files.get(uri);
          return text === undefined ? null : this.#stampOf(uri, text);
        });
        await this.before('stamps');
        return stamps;
      },
      settings: async (folder) => {
        const value = this.settings.get(folder ?? '') ?? {};
        await this.before('settings');
        return value;
      },
      usesUtf8: async () => true,
    };
  }

  /** Its size and time. The time of a file that changes its size is kept, as some tools do. */
  #stampOf(uri: string, text: string): string {
    const known = this.#stamped.get(uri);
    const time =
      known === undefined ? 1 : known.time + (known.text !== text && known.text.length === text.length ? 1 : 0);
    this.#stamped.set(uri, { text, time });
    return `${text.length} ${time}`;
  }
}

/** A workspace on an in-memory disk. */
export function workspaceOn(disk: TestDisk, listener: Partial<WorkspaceListener> = {}): Workspace {
  return new Workspace({
    corpus: new MemoryCorpus(),
    analyst: localAnalyst,
    host: disk.host(),
    nameCase: 'sensitive',
    rulePages: null,
    openStore: disk.openStore,
    listener: { ...silent, ...listener },
  });
}

function decoded(text: string): DecodedText {
  return { text, encoding: 'utf-8', hasByteOrderMark: false, lost: [] };
}
