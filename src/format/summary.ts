/** A check as one page of Markdown, to be read beside a proposed change. Problems arrive masked; nothing else of the sources is quoted. */
import type { ShownProblem } from './problem.ts';

/** How many records of a kind the change adds, alters and takes away. */
export interface ShownChange {
  title: string;
  added: number;
  changed: number;
  removed: number;
}

/** Lines shown of each severity; the pages of a merge request take no more than some ten thousand characters. */
const MOST = { error: 100, warning: 40, info: 10 } as const;

const HEADINGS = { error: '必须改的', warning: '请看一看的', info: '说明' } as const;

/** The whole page. `changes` is undefined when nothing was given to compare with. */
export function summaryOf(problems: readonly ShownProblem[], records: number, changes: readonly ShownChange[] | undefined): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict = errors === 0 ? '✅ 可以合并' : `❌ 还不能合并：有 ${errors} 处错误`;
  return [
    `## 资料检查：${verdict}`,
    '',
    `检查了 ${records} 条记录。`,
    '',
    ...changeTable(changes),
    ...(['error', 'warning', 'info'] as const).flatMap((severity) => section(severity, problems)),
    '每个代码的含义和改法见 `docs/problems.md`，网站上在“使用帮助”里。改好以后再提交一次，会重新检查。',
    '',
  ].join('\n');
}

function changeTable(changes: readonly ShownChange[] | undefined): string[] {
  if (changes === undefined) return [];
  if (changes.length === 0) return ['这次没有改动资料。', ''];
  const rows = changes.map(({ title, added, changed, removed }) => `| ${inline(title)} | ${added} | ${changed} | ${removed} |`);
  return ['| 改了什么 | 新增 | 修改 | 删除 |', '| --- | ---: | ---: | ---: |', ...rows, ''];
}

function section(severity: ShownProblem['severity'], problems: readonly ShownProblem[]): string[] {
  const all = problems.filter((problem) => problem.severity === severity);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST[severity]).map(item);
  const more = all.length > shown.length ? [`另有 ${all.length - shown.length} 处，运行 \`npm run check\` 可以看到全部。`, ''] : [];
  const heading = `${HEADINGS[severity]}（${all.length} 处）`;
  // What must be mended stands open; the rest unfolds.
  if (severity === 'error') return [`### ${heading}`, '', ...shown, '', ...more];
  return ['<details>', `<summary>${heading}</summary>`, '', ...shown, '', ...more, '</details>', ''];
}

function item({ file, row, line, columnLetter, field, message, hint, code }: ShownProblem): string {
  const at = row ? `第 ${row} 行` : line ? `第 ${line} 行` : '';
  const cell = [at, columnLetter && `${columnLetter} 列`, field && `“${inline(field)}”`].filter(Boolean).join(' ');
  return `- **${inline(file || '资料文件夹')}**${cell ? ` ${cell}` : ''}：${inline(message)}。**怎样改**：${inline(hint)}（${code}）`;
}

/** Text that Markdown shows as it stands, in one line, without links, mentions or references to other proposals. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/[@#!](?=[\w-])/g, '$&\u2060');
}
