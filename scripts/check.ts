import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubAnnotation, problemLine, problemsJson, problemSummary } from '../src/format/problem.ts';
import { summaryOf } from '../src/format/summary.ts';
import { checkAll } from '../src/site/check-all.ts';
import { checkChanges, type ChangeResult } from '../src/site/check-changes.ts';
import type { CheckResult } from '../src/site/check-sources.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { startProgress } from './progress.ts';

type Result = CheckResult & Partial<Pick<ChangeResult, 'changes'>>;

const recordsIn = ({ counts }: Result) => counts.reduce((sum, count) => sum + count.read, 0);
const summary = (result: Result) => summaryOf(result.problems, recordsIn(result), result.changes);

const REPORTS: Readonly<Record<string, (result: Result) => string>> = {
  text: (result) => {
    const last = `检查了 ${result.counts.length} 个文件、${recordsIn(result)} 条记录。${problemSummary(result.problems)}`;
    return [...result.problems.map(problemLine), last, ''].join('\n');
  },
  summary,
  json: ({ problems }) => problemsJson(problems),
  github: ({ problems }) => problems.map((problem) => `${githubAnnotation(problem)}\n`).join(''),
};

await runCommand(
  {
    usage: 'npm run check',
    about:
      '检查全部资料（data、content 和 public 里的附件），列出每一处错误在哪里、怎样改。有错误时退出码是 1。每个代码的说明在 docs/problems.md。',
    options: [
      { name: 'root', value: 'DIR', about: '资料文件夹，里面有 data 和 content；不写时用 SOURCES_DIR，再不然用本项目' },
      {
        name: 'against',
        value: 'DIR',
        about: '原来的资料文件夹；还要检查这次改动：公布过的公示有没有悄悄改、记录有没有不见、数字有没有跳',
      },
      {
        name: 'format',
        value: 'text|json|github|summary',
        choices: ['text', 'json', 'github', 'summary'],
        about: '输出的样子：给人看的文字（默认）、JSON 列表、GitHub 注解、合并请求的摘要（Markdown）',
      },
      { name: 'summary', value: 'FILE', about: '另外把合并请求的摘要写进文件' },
    ],
  },
  async (given) => {
    const root = given.value('root') ?? settings.sourcesDir;
    const against = given.value('against');
    if (against !== undefined && !existsSync(join(against, 'data'))) throw new Refused(`“${against}”里没有 data 文件夹，不能拿来比较。`);
    const progress = startProgress();
    const checked = await checkAll(root, nodeFiles(root), (_, done, all) => progress.say(`正在检查资料，共 ${all} 个文件`, done));
    progress.end();
    const result = against === undefined ? checked : checkChanges(checked, against, nodeFiles(against));
    const file = given.value('summary');
    if (file !== undefined) writeFileSync(file, summary(result));
    process.stdout.write(REPORTS[given.value('format') ?? 'text']!(result));
    return result.problems.some((problem) => problem.severity === 'error') ? 1 : 0;
  },
);
