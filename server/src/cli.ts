import { parseArgs } from 'node:util';
import { type PathFields, pathFields } from './analysis/fields/pathFields';
import { analyzeCommand } from './cli/analyzeCommand';
import { type CheckFormat, checkCommand } from './cli/checkCommand';
import { entitiesCommand } from './cli/entitiesCommand';
import { help } from './cli/help';
import { indexCommand } from './cli/indexCommand';
import { InputError } from './cli/inputs';
import { complain } from './cli/terminal';
import { dayNumberOf } from './dates/calendar';
import { type SeveritySetting, severitySettings } from './rules/rule';
import { rules } from './rules/rules';
import { type OffsetUnit, offsetUnits } from './text/offsetUnits';
import { version } from './version';
import { localToday } from './workspace/clock';

/** A mistake in how the command was called; printed with a pointer to the help. */
class UsageError extends Error {}

const commands = 'analyze, entities, check or index';
const formats: readonly CheckFormat[] = ['text', 'json', 'sarif'];

const options = {
  offsets: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  fix: { type: 'boolean' },
  fields: { type: 'string', multiple: true },
  indirect: { type: 'boolean' },
  corpus: { type: 'boolean' },
  hints: { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  today: { type: 'string' },
  storage: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected = error instanceof InputError || error instanceof UsageError;
    if (isExpected) complain(error.message);
    else process.stderr.write(`copydesk: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    if (error instanceof UsageError) process.stderr.write('Try “copydesk --help”.\n');
    process.exitCode = 2;
  },
);

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  if (values.version === true) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const [command, ...paths] = positionals;
  if (command === undefined) throw new UsageError(`no command given. Use ${commands}.`);
  const today = todayOf(values.today);
  if (command === 'analyze' || command === 'entities') {
    if (paths.length === 0) throw new UsageError('specify a file, a folder, or “-” for standard input.');
    const reading = {
      paths,
      fields: fieldsOf(values.fields ?? []),
      unit: unitOf(values.offsets),
      out: values.out,
      today,
      includesIndirect: values.indirect === true,
    };
    return command === 'entities'
      ? entitiesCommand(reading)
      : analyzeCommand({ ...reading, isCorpus: values.corpus === true });
  }
  if (command === 'check') {
    if (paths.length === 0) throw new UsageError('specify a file or folder to check.');
    const severities = severitiesOf(values.rule ?? []);
    const { fix = false, hints = false, out } = values;
    const format = formatOf(values.format);
    const fields = fieldsOf(values.fields ?? []);
    return checkCommand({ paths, fields, format, fix, hints, out, severities, today, version });
  }
  if (command === 'index') {
    if (paths.length === 0) throw new UsageError('specify a folder to index.');
    return indexCommand({ paths, storage: values.storage });
  }
  throw new UsageError(`unknown command “${command}”. Use ${commands}.`);
}

/** Parses the command line; throws a `UsageError` that names the offending option. */
function parse(args: readonly string[]) {
  const given = { args: [...args], allowPositionals: true, options };
  for (const token of parseArgs({ ...given, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const known = Object.entries(options).find(([it]) => it === name)?.[1];
    if (known === undefined) throw new UsageError(`there is no option “${rawName}”.`);
    if (known.type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    const isMissing = value === undefined || value === '' || (token.inlineValue !== true && value.startsWith('-'));
    if (known.type === 'string' && isMissing) throw new UsageError(`${rawName} needs a value: write ${rawName}=VALUE.`);
  }
  try {
    return parseArgs(given);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function unitOf(value: string | undefined): OffsetUnit {
  if (value === undefined) return 'utf-16';
  const unit = offsetUnits.find((it) => it === value);
  if (unit === undefined) throw new UsageError(`invalid --offsets “${value}”. Use ${offsetUnits.join(', ')}.`);
  return unit;
}

function formatOf(value: string | undefined): CheckFormat {
  if (value === undefined) return 'text';
  const format = formats.find((it) => it === value);
  if (format === undefined) throw new UsageError(`invalid --format “${value}”. Use ${formats.join(', ')}.`);
  return format;
}

function fieldsOf(patterns: readonly string[]): PathFields {
  const fields = pathFields(patterns);
  const [problem] = fields.problems;
  if (problem !== undefined) throw new UsageError(`--fields: ${problem}`);
  return fields;
}

function todayOf(value: string | undefined): string {
  if (value === undefined) return localToday(new Date());
  if (dayNumberOf(value) === null) throw new UsageError(`--today: “${value}” is not a valid date. Use YYYY-MM-DD.`);
  return value;
}

function severitiesOf(settings: readonly string[]): Record<string, SeveritySetting> {
  const severities: Record<string, SeveritySetting> = {};
  for (const setting of settings) {
    const [code = '', value = ''] = setting.split('=');
    const severity = severitySettings.find((it) => it === value);
    if (!rules.some((rule) => rule.code === code)) throw new UsageError(`unknown rule “${code}”.`);
    if (severity === undefined)
      throw new UsageError(`invalid severity “${value}” for --rule ${code}. Use ${severitySettings.join(', ')}.`);
    severities[code] = severity;
  }
  return severities;
}
