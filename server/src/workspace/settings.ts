import * as v from 'valibot';
import { type PathFields, pathFields } from '../analysis/fields/pathFields';
import type { OutlineOptions } from '../features/outline';
import { type SeveritySetting, severitySettings } from '../rules/rule';
import { pathMatcher, pathNamer } from './glob';

/** The user's settings, section `copydesk`. */
export interface Settings {
  readonly corpus: {
    readonly include: readonly string[];
    /** Patterns by which outlets, authors and dates are read from paths. */
    readonly fields: readonly string[];
  };
  readonly ignore: readonly string[];
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly diagnostics: { readonly scope: 'openFiles' | 'corpus' };
  readonly outline: OutlineOptions;
  readonly codeLens: { readonly enabled: boolean };
  readonly inlayHints: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  corpus: { include: [], fields: [] },
  ignore: [],
  rules: {},
  diagnostics: { scope: 'corpus' },
  outline: { groupBy: 'order', indirect: false },
  codeLens: { enabled: true },
  inlayHints: { enabled: true },
};

const orOn = v.fallback(v.boolean(), true);
const texts = v.fallback(v.pipe(v.array(v.unknown()), v.transform(textsIn)), () => []);
const severities = v.fallback(
  v.pipe(v.record(v.string(), v.fallback(v.nullable(v.picklist(severitySettings)), null)), v.transform(withoutNulls)),
  () => ({}),
);

/** A setting that is missing or has the wrong type keeps its default; those around it still count. */
const settingsSchema = v.object({
  corpus: v.fallback(v.object({ include: texts, fields: texts }), defaultSettings.corpus),
  ignore: texts,
  rules: severities,
  diagnostics: v.fallback(v.object({ scope: v.picklist(['openFiles', 'corpus']) }), defaultSettings.diagnostics),
  outline: v.fallback(
    v.object({
      groupBy: v.fallback(v.picklist(['order', 'speaker']), 'order'),
      indirect: v.fallback(v.boolean(), false),
    }),
    defaultSettings.outline,
  ),
  codeLens: v.fallback(v.object({ enabled: orOn }), defaultSettings.codeLens),
  inlayHints: v.fallback(v.object({ enabled: orOn }), defaultSettings.inlayHints),
});

/** Parses the settings a client sends; missing or malformed ones keep their defaults. Never throws. */
export function readSettings(value: unknown): Settings {
  const read = v.safeParse(settingsSchema, value);
  return read.success ? read.output : defaultSettings;
}

/** A folder's settings with compiled globs and patterns. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly isIncluded: (path: string) => boolean;
  /** Whether a file is included by its exact path, not by a pattern or a folder’s name. */
  readonly isNamed: (path: string) => boolean;
  readonly isIgnored: (path: string) => boolean;
  readonly fields: PathFields;
}

export function prepared(settings: Settings): FolderSettings {
  const { include, fields } = settings.corpus;
  return {
    settings,
    isIncluded: pathMatcher(include),
    isNamed: pathNamer(include),
    isIgnored: pathMatcher(settings.ignore),
    fields: pathFields(fields),
  };
}

/** Whether two settings select the same files as articles. */
export function sameMembers(left: Settings, right: Settings): boolean {
  return JSON.stringify([left.corpus.include, left.ignore]) === JSON.stringify([right.corpus.include, right.ignore]);
}

/** Whether two settings read the same fields from paths. */
export function sameFields(left: Settings, right: Settings): boolean {
  return JSON.stringify(left.corpus.fields) === JSON.stringify(right.corpus.fields);
}

/** Whether two settings report the same problems in closed articles. */
export function sameFindings(left: Settings, right: Settings): boolean {
  return JSON.stringify([left.rules, left.diagnostics]) === JSON.stringify([right.rules, right.diagnostics]);
}

function textsIn(list: unknown[]): string[] {
  return list.filter((it): it is string => typeof it === 'string');
}

function withoutNulls(record: Record<string, SeveritySetting | null>): Record<string, SeveritySetting> {
  const found: Record<string, SeveritySetting> = {};
  for (const [code, severity] of Object.entries(record)) if (severity !== null) found[code] = severity;
  return found;
}
