import { writeFileSync } from 'node:fs';
import { AUDIT_GROUPS, AUDIT_TEXT, type AuditGroup } from '../src/format/wording/audit.ts';
import { runRules } from '../src/rules/index.ts';
import { auditJson, inspect, type AuditFinding, type AuditReport } from '../src/site/audit.ts';
import { presentable } from '../src/site/check-sources.ts';
import { settings } from '../src/site/settings.ts';
import { loadSources } from '../src/sources/load.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { Refused, runCommand } from './command-line.ts';
import { startProgress } from './progress.ts';

/** Findings of a file that are printed; the rest stands in the JSON. */
const MOST = 5;

await runCommand(
  {
    usage: 'npm run audit',
    about: [
      '按政府网站检查指标自查：首页和栏目多久没有更新、公示有没有结果、哪些事到期没有办、哪些依据失效、哪里打不开、缺少什么联系方式。',
      '最急的排在前面，每一条都写明文件、位置和怎么办。只列出来，不改任何文件。',
    ].join('\n'),
    options: [
      { name: 'today', value: 'YYYY-MM-DD', about: '按哪一天算；不写时用今天（北京时间）' },
      { name: 'root', value: 'DIR', about: '资料文件夹；不写时用 SOURCES_DIR，再不然用本项目' },
      { name: 'json', value: 'FILE', about: '把全部结果另外写成 JSON 文件' },
    ],
  },
  (given) => {
    const day = readDay(given.value('today'));
    const root = given.value('root') ?? settings.sourcesDir;
    const progress = startProgress();
    const { dataset, problems } = loadSources(root, nodeFiles(root), (_, done, all) =>
      progress.say(`正在读取资料，共 ${all} 个文件`, done),
    );
    progress.end();
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const found = presentable([...problems, ...runRules(dataset, errors === 0, day)]);
    const report = inspect(dataset, found, day);
    const file = given.value('json');
    if (file !== undefined) writeFileSync(file, auditJson(report));
    process.stdout.write(textOf(report, errors));
    return 0;
  },
);

/** The given day, or today in China: besides dates that people type, the only place of this command that asks the clock. */
function readDay(typed: string | undefined): string {
  if (typed === undefined) return new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const day = new Date(`${typed}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== typed)
    throw new Refused(`--today 要写成 2026-01-03 的样子；现在是“${typed}”。`);
  return typed;
}

function textOf({ day, asOf, findings }: AuditReport, errors: number): string {
  const groups = (Object.keys(AUDIT_GROUPS) as AuditGroup[]).map((group) => ({
    title: AUDIT_GROUPS[group],
    all: findings.filter((one) => one.group === group),
  }));
  const [found, fine] = [groups.filter(({ all }) => all.length > 0), groups.filter(({ all }) => all.length === 0)];
  const urgent = findings.filter(({ group }) => group === 'veto' || group === 'overdue').length;
  return [
    AUDIT_TEXT.title(day, asOf),
    AUDIT_TEXT.basis,
    ...(errors > 0 ? [AUDIT_TEXT.unreadable(errors)] : []),
    ...found.flatMap(({ title, all }) => ['', AUDIT_TEXT.group(title, all.length), ...byFile(all)]),
    '',
    ...(fine.length > 0 ? [AUDIT_TEXT.fine(fine.map(({ title }) => title))] : []),
    AUDIT_TEXT.sum(findings.length, urgent),
    '',
  ].join('\n');
}

/** The findings file by file, because a file is what one clerk opens; what to do is said once for findings in a row that ask the same. */
function byFile(all: readonly AuditFinding[]): string[] {
  const files = Map.groupBy(all, ({ file }) => file);
  return [...files].flatMap(([file, findings]) => [
    AUDIT_TEXT.file(file, findings.length),
    ...findings
      .slice(0, MOST)
      .flatMap(({ row, line, what, todo }, index, shown) => [
        AUDIT_TEXT.row(row || line, what),
        ...(shown[index + 1]?.todo === todo ? [] : [AUDIT_TEXT.todo(todo)]),
      ]),
    ...(findings.length > MOST ? [AUDIT_TEXT.more(findings.length - MOST)] : []),
  ]);
}
