/** Questions whose answers come from the command line, from a person at a terminal, or from what is usual. */
import { createInterface } from 'node:readline/promises';
import { Refused, type Given } from '../command-line.ts';

/** A person who is asked. */
export interface Terminal {
  say(text: string): void;
  /** One line; rejects when the person leaves. */
  ask(question: string): Promise<string>;
}

export interface Question<T> {
  /** The option that answers it: `--matter`. */
  option: string;
  text: string;
  /** Closed list of answers, shown with numbers; the number counts as the word. */
  choices?: readonly string[];
  /** What is usual. Without one the question must be answered; '' says that it may stay open. */
  usual?: string;
  /** Throws `Refused` with what is wrong. */
  read(answer: string): T;
}

export interface Dialogue {
  answer<T>(question: Question<T>): Promise<T>;
}

/** Asks the terminal what the command line leaves open; without a terminal the usual is taken, or the option demanded. */
export function openDialogue(given: Pick<Given, 'value'>, terminal?: Terminal): Dialogue {
  return {
    async answer(question) {
      const fromOption = given.value(question.option);
      if (fromOption !== undefined) return readAnswer(question, fromOption);
      if (terminal) return askUntilRead(question, terminal);
      if (question.usual !== undefined) return question.read(question.usual);
      throw new Refused(`缺少 --${question.option}：${question.text}。`);
    },
  };
}

async function askUntilRead<T>(question: Question<T>, terminal: Terminal): Promise<T> {
  const { text, choices, usual } = question;
  if (choices) terminal.say(choices.map((choice, index) => `  ${index + 1} ${choice}`).join('\n'));
  const prompt = `${text}${usual ? `（直接回车：${usual}）` : usual === '' ? '（没有就直接回车）' : ''}：`;
  for (;;) {
    const typed = (await terminal.ask(prompt)).trim();
    if (typed === '' && usual === undefined) {
      terminal.say('这一项要填。');
      continue;
    }
    try {
      return typed === '' ? question.read(usual!) : readAnswer(question, typed);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      terminal.say(error.message);
    }
  }
}

function readAnswer<T>({ choices, read, text }: Question<T>, answer: string): T {
  if (!choices) return read(answer);
  const choice = choices[Number(answer) - 1] ?? choices.find((one) => one === answer);
  if (choice === undefined) throw new Refused(`${text}只能是${choices.join('、')}，现在是“${answer}”。`);
  return read(choice);
}

/** The terminal of this process; undefined when nobody sits there. `close` gives it back. */
export function openTerminal(): (Terminal & { close(): void }) | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new AbortController();
  lines.once('close', () => left.abort());
  return {
    say: (text) => void process.stdout.write(`${text}\n`),
    async ask(question) {
      try {
        return await lines.question(question, { signal: left.signal });
      } catch {
        throw new Refused('没有写完，什么也没有保存。');
      }
    },
    close: () => lines.close(),
  };
}
