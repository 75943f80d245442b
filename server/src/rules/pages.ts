import { formatNumber } from '../text/formatNumber';
import type { Rule } from './rule';
import { rules } from './rules';

/** The pages of docs/rules by file name: one per rule, and an index. `npm run docs` writes them, a test checks them. */
export function generatedPages(): ReadonlyMap<string, string> {
  const pages = new Map(rules.map((rule) => [`${pageName(rule.code)}.md`, page(rule)]));
  return pages.set('README.md', index());
}

/** The file name of a rule's page without its extension: `date-missing`. */
export function pageName(code: string): string {
  return code.replace('/', '-');
}

/** The wrong text of a rule's example. */
export function wrongText({ example }: Rule): string {
  return example.wrong.repeat(example.timesOver ?? 1);
}

function page({ code, defaultSeverity, summary, explanation, example }: Rule): string {
  return [
    `# ${code}`,
    '',
    summary,
    '',
    explanation,
    '',
    example.timesOver === undefined ? '## Wrong' : `## Wrong (repeated ${formatNumber(example.timesOver)} times)`,
    '',
    '```text',
    visible(example.wrong),
    '```',
    '',
    '## Right',
    '',
    '```text',
    visible(example.right),
    '```',
    '',
    ...(example.elsewhere === undefined
      ? []
      : ['## Elsewhere in the corpus, a dozen times', '', '```text', visible(example.elsewhere), '```', '']),
    '## Settings',
    '',
    defaultSeverity === 'off'
      ? `Default severity: off. Turn the rule on with \`"copydesk.rules": { "${code}": "hint" }\` (or \`information\`, \`warning\`, \`error\`).`
      : `Default severity: ${defaultSeverity}. Change it with \`"copydesk.rules": { "${code}": "off" }\` (or \`hint\`, \`information\`, \`warning\`, \`error\`).`,
    '',
  ].join('\n');
}

function index(): string {
  const rows = rules.map(
    (rule) => `| [${rule.code}](${pageName(rule.code)}.md) | ${rule.defaultSeverity} | ${rule.summary} |`,
  );
  return [
    '# Rules',
    '',
    'Generated from the rules by `npm run docs`.',
    '',
    '| rule | default severity | reports |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Makes a leading space and invisible characters visible, so that the page shows what the rule sees. */
function visible(text: string): string {
  return text
    .trimEnd()
    .replace(/^ /, '·')
    .replace(
      /[\u0080-\u009f\u200b]/g,
      (unit) => `⟨U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
