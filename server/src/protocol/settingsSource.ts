import type { Connection } from 'vscode-languageserver';
import type { Host } from '../workspace/host';
import type { ResolvedCapabilities } from './clientCapabilities';

/** The source of settings: the client answers requests for them, or sends them when initializing or on changes. */
export interface SettingsSource extends Pick<Host, 'settings' | 'usesUtf8'> {
  /** Takes settings sent by a client that does not answer requests for them. */
  readonly pushed: (value: unknown) => void;
}

export function settingsSource(connection: Connection, capabilities: ResolvedCapabilities): SettingsSource {
  let given: unknown = capabilities.options;
  return {
    settings: async (folder) => {
      if (!capabilities.answersConfiguration) return given;
      const scope = folder === null ? {} : { scopeUri: folder };
      return connection.workspace.getConfiguration({ section: 'copydesk', ...scope });
    },
    usesUtf8: async () => {
      if (!capabilities.answersConfiguration) return true;
      const encoding: unknown = await connection.workspace.getConfiguration('files.encoding');
      return typeof encoding !== 'string' || /^utf-?8/i.test(encoding);
    },
    pushed: (value) => {
      if (typeof value === 'object' && value !== null) given = 'copydesk' in value ? value.copydesk : value;
    },
  };
}
