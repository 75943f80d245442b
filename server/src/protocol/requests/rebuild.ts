import { handler } from '../handler';
import { type RebuildResult, requests } from '../messages';

/** Reads everything again; answers when done. */
export const rebuildRequest = handler<Record<string, never>, RebuildResult>({
  method: requests.rebuild.method,
  answer: async ({ workspace }) => {
    const started = performance.now();
    workspace.handle({ kind: 'invalidated' });
    await workspace.settled();
    return { articles: workspace.progress.articles, milliseconds: Math.round(performance.now() - started) };
  },
});
