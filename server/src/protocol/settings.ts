import type { SeveritySetting } from '../rules/rule';
import type { Settings } from './messages';

export const defaultSettings: Settings = {
  corpus: { include: [] },
  ignore: [],
  rules: {},
  diagnostics: { scope: 'corpus' },
  outline: { groupBy: 'order', indirect: false },
  codeLens: { enabled: true },
  inlayHints: { enabled: true },
};

const severitySettings: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Reads settings out of whatever the client sends; what is missing or of the wrong shape keeps its default. */
export function readSettings(value: unknown): Settings {
  const corpus = field(value, 'corpus');
  const diagnostics = field(value, 'diagnostics');
  const outline = field(value, 'outline');
  return {
    corpus: { include: texts(field(corpus, 'include')) },
    ignore: texts(field(value, 'ignore')),
    rules: severities(field(value, 'rules')),
    diagnostics: { scope: field(diagnostics, 'scope') === 'openFiles' ? 'openFiles' : 'corpus' },
    outline: {
      groupBy: field(outline, 'groupBy') === 'speaker' ? 'speaker' : 'order',
      indirect: field(outline, 'indirect') === true,
    },
    codeLens: { enabled: field(field(value, 'codeLens'), 'enabled') !== false },
    inlayHints: { enabled: field(field(value, 'inlayHints'), 'enabled') !== false },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((it): it is string => typeof it === 'string') : [];
}

function severities(value: unknown): Record<string, SeveritySetting> {
  const found: Record<string, SeveritySetting> = {};
  if (typeof value !== 'object' || value === null) return found;
  for (const [code, severity] of Object.entries(value)) {
    const known = severitySettings.find((it) => it === severity);
    if (known !== undefined) found[code] = known;
  }
  return found;
}
