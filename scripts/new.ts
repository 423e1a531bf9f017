/** Writes a new text: asks what only the clerk knows, works out what follows from it, and never touches a file that is there. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemLine } from '../src/format/problem.ts';
import { chinaDate } from '../src/model/instant.ts';
import type { Dataset } from '../src/schema/dataset.ts';
import { checkAll } from '../src/site/check-all.ts';
import { settings } from '../src/site/settings.ts';
import { loadSources } from '../src/sources/load.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { Refused, runCommand, type Option } from './command-line.ts';
import { writeRecords, type Records } from './demo/write.ts';
import { readDate } from './new/answers.ts';
import { openDialogue, openTerminal, type Dialogue } from './new/dialogue.ts';
import { askNotice, NOTICE_OPTIONS } from './new/new-notice.ts';
import { askDocument, askHelp, TEXT_OPTIONS } from './new/new-text.ts';

interface Task {
  /** Where its texts stand below the root. */
  folder: string;
  /** Options that it takes. */
  options: readonly string[];
  ask(
    dialogue: Dialogue,
    dataset: Dataset,
    names: readonly string[],
    today: string,
  ): Promise<{ records: Records; about?: string | undefined; files?: ReadonlyMap<string, Uint8Array> }>;
}

const TASKS: Readonly<Record<string, Task>> = {
  notice: {
    folder: 'content/notices',
    options: NOTICE_OPTIONS.map(({ name }) => name),
    ask: async (...asked) => {
      const { about, files, ...notice } = await askNotice(...asked);
      return { records: { notice: [notice] }, about, files };
    },
  },
  document: {
    folder: 'content/documents',
    options: ['kind', 'title', 'doc-no', 'issuer', 'published', 'effective', 'summary', 'id'],
    ask: async (...asked) => ({ records: { document: [await askDocument(...asked)] } }),
  },
  help: {
    folder: 'content/help',
    options: ['title', 'summary', 'id'],
    ask: async (...asked) => ({ records: { help: [await askHelp(...asked)] } }),
  },
};

const OPTIONS: readonly Option[] = [...NOTICE_OPTIONS, ...TEXT_OPTIONS];

await runCommand(
  {
    usage: 'npm run new',
    about:
      '写一份新的公示：npm run new -- notice；政策文件：document；使用帮助：help。在终端里逐项提问，按事项和节假日算出公示期，写好开头的字段和正文的格式。\n要您填的地方标着【待填】，npm run check 会一处一处列出来。选项写全了就不提问。',
    options: [
      ...OPTIONS,
      { name: 'root', value: 'DIR', about: '资料文件夹，里面有 data 和 content；不写时用 SOURCES_DIR，再不然用本项目' },
      { name: 'today', value: '日期', about: '当作今天的日期；不写时用电脑的日期' },
    ],
    rest: 'notice|document|help',
  },
  async (given) => {
    const task = TASKS[given.rest.length === 1 ? given.rest[0]! : ''];
    if (!task)
      throw new Refused('请写明写什么：npm run new -- notice（公示、公告、结果公示或更正）、document（政策文件）或 help（使用帮助）。');
    const idle = OPTIONS.find(({ name }) => given.has(name) && !task.options.includes(name));
    if (idle) throw new Refused(`写 ${given.rest[0]} 不用选项 --${idle.name}。`);
    const today = readDate(given.value('today') ?? chinaDate(Date.now()));
    const root = given.value('root') ?? settings.sourcesDir;
    const { dataset } = loadSources(root, nodeFiles(root));
    const terminal = openTerminal();
    try {
      const {
        records,
        about,
        files = new Map(),
      } = await task.ask(openDialogue(given, terminal), dataset, namesBelow(join(root, task.folder)), today);
      const [[path, text]] = [...writeRecords(records)] as [[string, string]];
      writeNew(join(root, path), text);
      for (const [attached, bytes] of files) writeNew(join(root, attached), bytes);
      const { problems } = await checkAll(root, nodeFiles(root));
      // While fields wait to be filled in, nothing reads the notice, and so nothing seems to use its attachments.
      const own = problems.filter(({ file, code }) => (file === path || files.has(file)) && code !== 'ATTACHMENT-UNUSED');
      const lines = [
        `写好了 ${path}。`,
        ...(about ? [about] : []),
        ...(own.length > 0 ? [`还有 ${own.length} 处要看：`, ...own.map(problemLine)] : []),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    } finally {
      terminal?.close();
    }
  },
);

/** Names of the files below a folder, without their ending, whether they could be read or not. */
function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^.*[\\/]/, '').replace(/\.md$/, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Fails when something stands there already, even if it came this moment. */
function writeNew(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Refused(`${path} 已经有了，没有改动它。请再运行一次。`);
    throw error;
  }
}
