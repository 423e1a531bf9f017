import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { githubAnnotation, problemLine, problemsJson, problemSummary } from '../src/format/problem.ts';
import { checkChanges } from '../src/site/check-changes.ts';
import { checkSources, type CheckResult } from '../src/site/check-sources.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { settings } from '../src/site/settings.ts';
import { Refused, runCommand } from './command-line.ts';
import { startProgress } from './progress.ts';

const REPORTS: Readonly<Record<string, (result: CheckResult) => string>> = {
  text: ({ problems, counts }) => {
    const read = counts.reduce((sum, count) => sum + count.read, 0);
    return [...problems.map(problemLine), `检查了 ${counts.length} 个文件、${read} 条记录。${problemSummary(problems)}`, ''].join('\n');
  },
  json: ({ problems }) => problemsJson(problems),
  github: ({ problems }) => problems.map((problem) => `${githubAnnotation(problem)}\n`).join(''),
};

await runCommand(
  {
    usage: 'npm run check',
    about: '检查全部资料（data 和 content），列出每一处错误在哪里、怎样改。有错误时退出码是 1。每个代码的说明在 docs/problems.md。',
    options: [
      { name: 'root', value: 'DIR', about: '资料文件夹，里面有 data 和 content；不写时用 SOURCES_DIR，再不然用本项目' },
      {
        name: 'against',
        value: 'DIR',
        about: '原来的资料文件夹；还要检查这次改动：公布过的公示有没有悄悄改、记录有没有不见、数字有没有跳',
      },
      {
        name: 'format',
        value: 'text|json|github',
        choices: ['text', 'json', 'github'],
        about: '输出的样子：给人看的文字（默认）、JSON 列表、GitHub 注解',
      },
    ],
  },
  (given) => {
    const root = given.value('root') ?? settings.sourcesDir;
    const against = given.value('against');
    if (against !== undefined && !existsSync(join(against, 'data'))) throw new Refused(`“${against}”里没有 data 文件夹，不能拿来比较。`);
    const progress = startProgress();
    const checked = checkSources(root, nodeFiles(root), (_, done, all) => progress.say(`正在检查资料，共 ${all} 个文件`, done));
    progress.end();
    const result = against === undefined ? checked : checkChanges(checked, against, nodeFiles(against));
    process.stdout.write(REPORTS[given.value('format') ?? 'text']!(result));
    return result.problems.some((problem) => problem.severity === 'error') ? 1 : 0;
  },
);
