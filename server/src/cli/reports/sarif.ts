import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnosis } from '../../rules/check';
import type { Severity } from '../../rules/rule';
import { rules } from '../../rules/rules';
import type { Span } from '../../text/span';
import type { CheckedFile } from './json';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ruleIndexes = new Map(rules.map((rule, index) => [rule.code, index]));

/** A report in SARIF 2.1.0, the standard that code hosts and editors read. */
export function sarifReport(files: readonly CheckedFile[], version: string): string {
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Copydesk',
            semanticVersion: version,
            rules: rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: rule.summary },
              help: { text: rule.explanation, markdown: rule.explanation },
              defaultConfiguration:
                rule.defaultSeverity === 'off' ? { enabled: false } : { level: levels[rule.defaultSeverity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.diagnoses.map((it) => resultOf(file, it))),
      },
    ],
  };
  return JSON.stringify(report, null, 2);
}

function resultOf(file: CheckedFile, it: Diagnosis): object {
  const artifactLocation = { uri: uriOf(file.path) };
  const region = (span: Span): object => {
    const { start, end } = file.lines.rangeOf(span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  const fixes = it.fixes.filter((fix) => fix.edits.length > 0);
  return {
    ruleId: it.code,
    ruleIndex: ruleIndexes.get(it.code) ?? -1,
    level: levels[it.severity],
    message: { text: it.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(it) } }],
    ...(it.evidence.length > 0 && {
      relatedLocations: it.evidence.map((evidence, id) => ({
        id,
        physicalLocation: { artifactLocation, region: region(evidence) },
        message: { text: evidence.message },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: fix.edits.map((edit) => ({
              deletedRegion: region(edit),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
    }),
  };
}

function uriOf(path: string): string {
  return isAbsolute(path)
    ? pathToFileURL(path).href
    : path.split('\\').join('/').split('/').map(encodeURIComponent).join('/');
}
