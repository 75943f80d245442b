import type { OutlineOptions } from '../features/outline';
import { type SeveritySetting, severitySettings } from '../rules/rule';
import { field } from '../text/field';
import { pathMatcher, pathNamer } from './glob';

/** The user's settings, section `copydesk`. */
export interface Settings {
  readonly corpus: { readonly include: readonly string[] };
  readonly ignore: readonly string[];
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly diagnostics: { readonly scope: 'openFiles' | 'corpus' };
  readonly outline: OutlineOptions;
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  corpus: { include: [] },
  ignore: [],
  rules: {},
  diagnostics: { scope: 'corpus' },
  outline: { groupBy: 'order', indirect: false },
  codeLens: { enabled: true },
  inlayHints: { enabled: true },
};

/** Parses the settings a client sends; missing or malformed ones keep their defaults. */
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

/** A folder's settings with compiled globs. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly isIncluded: (path: string) => boolean;
  /** Whether a file is included by its exact path, not by a pattern or a folder’s name. */
  readonly isNamed: (path: string) => boolean;
  readonly isIgnored: (path: string) => boolean;
}

export function prepared(settings: Settings): FolderSettings {
  const { include } = settings.corpus;
  return {
    settings,
    isIncluded: pathMatcher(include),
    isNamed: pathNamer(include),
    isIgnored: pathMatcher(settings.ignore),
  };
}

/** Whether two settings select the same files as articles. */
export function sameMembers(left: Settings, right: Settings): boolean {
  return JSON.stringify([left.corpus, left.ignore]) === JSON.stringify([right.corpus, right.ignore]);
}

/** Whether two settings report the same problems in closed articles. */
export function sameFindings(left: Settings, right: Settings): boolean {
  return JSON.stringify([left.rules, left.diagnostics]) === JSON.stringify([right.rules, right.diagnostics]);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((it): it is string => typeof it === 'string') : [];
}

function severities(value: unknown): Record<string, SeveritySetting> {
  const found: Record<string, SeveritySetting> = {};
  if (typeof value !== 'object' || value === null) return found;
  for (const [code, severity] of Object.entries(value)) {
    const known = severitySettings.find((it) => it === severity);
    if (known !== undefined && code !== '__proto__') found[code] = known;
  }
  return found;
}
