import { version } from '../../version';
import { defaultSettings } from '../../workspace/settings';
import { handler } from '../handler';
import { requests, type ServerReport } from '../messages';

/** Facts for a problem report. No text, names or paths of articles. */
export const reportRequest = handler<Record<string, never>, ServerReport>({
  method: requests.report.method,
  answer: async ({ workspace, client, timings }) => {
    const [root] = workspace.roots;
    return {
      version,
      runtime:
        typeof process === 'undefined'
          ? 'browser'
          : `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
      client,
      articles: workspace.progress.articles,
      openDocuments: [...workspace.open].length,
      settings: root === undefined ? defaultSettings : workspace.settingsOf(root),
      timings: timings.list(),
    };
  },
});
