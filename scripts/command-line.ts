/** What every command has in common: options with help in Chinese, one clear sentence for every failure, an exit code. */
import { parseArgs } from 'node:util';
import { describeFailure } from './describe-failure.ts';

export interface Option {
  /** Without the two dashes. */
  name: string;
  /** Shown for the value in the help, such as `DIR`; absent when the option is a switch. */
  value?: string;
  /** The only values it takes. */
  choices?: readonly string[];
  about: string;
}

export interface Command {
  /** As a person types it: `npm run check`. */
  usage: string;
  about: string;
  options: readonly Option[];
  /** What follows the options, as the help shows it (`[文件…]`); without it nothing may follow. */
  rest?: string;
}

export interface Given {
  /** Value of an option, or undefined when it was not given. */
  value(name: string): string | undefined;
  has(name: string): boolean;
  rest: string[];
}

/** A refusal that the person can do something about; the message is one Chinese sentence. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * Reads the options, runs the command and ends the process with the code it
 * returns. `--help` prints help; an unknown option or any thrown error prints
 * one sentence and gives exit code 1 (2 for wrong options).
 */
export async function runCommand(command: Command, run: (given: Given) => number | Promise<number>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  // A closed pipe (`| head`) is no fault; a full disk behind `>` is.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  });
  let given: Given;
  try {
    given = readOptions(command, process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n用 ${helpCommand(command)} 查看全部选项。\n`);
    process.exitCode = 2;
    return;
  }
  if (given.has('help')) {
    process.stdout.write(`${helpText(command)}\n`);
    return;
  }
  try {
    process.exitCode = await run(given);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

const HELP: Option = { name: 'help', about: '显示这段说明' };

/** Reads options; throws an error with one Chinese sentence when they are wrong. */
export function readOptions(command: Command, given: string[]): Given {
  const options = [...command.options, HELP];
  const { tokens } = parseArgs({
    args: given,
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(options.map(({ name, value }) => [name, { type: value ? ('string' as const) : ('boolean' as const) }])),
  });
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name && token.rawName.startsWith('--'));
    if (!option) throw new Refused(`不认识选项 ${token.rawName}。`);
    if (values.has(option.name)) throw new Refused(`选项 --${option.name} 写了两次。`);
    values.set(option.name, readValue(option, token.value));
  }
  if (rest.length > 0 && !command.rest) throw new Refused(`不认识“${rest[0]}”。`);
  return { value: (name) => values.get(name), has: (name) => values.has(name), rest };
}

function readValue(option: Option, value: string | undefined): string {
  if (!option.value) {
    if (value !== undefined) throw new Refused(`选项 --${option.name} 后面不带值。`);
    return '';
  }
  // `--root --format json` would otherwise take `--format` for a folder.
  if (value === undefined || value === '' || value.startsWith('--')) throw new Refused(`选项 --${option.name} 后面要写 ${option.value}。`);
  if (option.choices && !option.choices.includes(value)) {
    throw new Refused(`选项 --${option.name} 只能是 ${option.choices.join('、')}，现在是“${value}”。`);
  }
  return value;
}

/** The whole help of a command. */
export function helpText(command: Command): string {
  const lines = [...command.options, HELP].map(({ name, value, about }) => [`  --${name}${value ? ` ${value}` : ''}`, about] as const);
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return [
    `${command.usage}${command.rest || command.options.length > 0 ? ' -- [选项]' : ''}${command.rest ? ` ${command.rest}` : ''}`,
    '',
    command.about,
    '',
    '选项：',
    ...lines.map(([name, about]) => name.padEnd(width) + about),
  ].join('\n');
}

function helpCommand({ usage }: Command): string {
  return `${usage} -- --help`;
}
