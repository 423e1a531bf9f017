import { writeFileSync } from 'node:fs';
import { settings } from '../../src/site/settings.ts';
import { startProgress } from '../progress.ts';
import { buildSite, type BuildOptions, type BuildStep } from './build-site.ts';
import { outcomeLines } from '../federate/say-outcome.ts';
import { printProblems } from './print-problems.ts';

const STEPS: Record<BuildStep, string> = {
  check: '正在检查资料',
  federate: '正在取来其他区的搜索数据',
  render: '正在生成网页和数据文件',
  index: '正在建立搜索索引',
  verify: '正在核对网页和链接',
  publish: '正在放到位',
};

/** Builds the site and tells the person at the keyboard; the exit code. `times` is a file for what each step took. */
export async function runBuild({ times, ...options }: BuildOptions & { times?: string | undefined } = {}): Promise<number> {
  const progress = startProgress();
  const report = await buildSite(settings, process.cwd(), (step, done) => progress.say(STEPS[step], done), options).finally(() =>
    progress.end(),
  );
  if (report.districts) for (const line of outcomeLines(report.districts, false)) process.stderr.write(`${line}\n`);
  printProblems(report.problems);
  if (times !== undefined) writeFileSync(times, `${JSON.stringify(report.times, null, 2)}\n`);
  if (options.shard && report.pages > 0) {
    const { number, of } = options.shard;
    process.stdout.write(`已生成第 ${number} 份（共 ${of} 份）：${report.pages} 个文件，存放在 .cache/pages。\n`);
    return 0;
  }
  if (!report.published) {
    process.stderr.write(`没有生成网站；${settings.outDir} 没有改动。\n`);
    return 1;
  }
  const reused = report.reused > 0 ? `；${report.reused} 个文件没有变化，沿用上次的` : '';
  process.stdout.write(`已生成 ${report.pages} 个网页，其中 ${report.searchable} 个可以搜索${reused}：${settings.outDir}\n`);
  return 0;
}
