/** Leaks planted into sources and found by the check of a whole source root. */
import { join } from 'node:path';
import type { Problem } from '../../src/schema/problem.ts';
import { checkSources } from '../../src/site/check-sources.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { overlayFiles } from '../../src/sources/overlay-files.ts';
import type { Leak } from './leaks.ts';

export interface Carrier {
  name: string;
  /** Only these can stand in it. */
  fits?: (leak: Leak) => boolean;
  /** Whether each leak was told where it stands. */
  find: (leaks: readonly Leak[]) => boolean[] | Promise<boolean[]>;
}

const BASE = join(import.meta.dirname, '../fixtures/base');
const base = nodeFiles(BASE);
const utf8 = (text: string) => new TextEncoder().encode(text);
const told = (problems: readonly Problem[], { codes }: Leak, at: (problem: Problem) => boolean) =>
  problems.some((problem) => codes.includes(problem.code) && at(problem));

function check(path: string, text: string): Problem[] {
  return checkSources('', overlayFiles(base, new Map([[path, utf8(text)]]))).problems.filter(({ file }) => file === path);
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const NOTICE = 'content/notices/2026/n-2026-0005.md';
const notice = new TextDecoder().decode(base.readFile(NOTICE));
const [matter = '', body = ''] = notice.split(/\n---\n/);

export const SOURCE_CARRIERS: readonly Carrier[] = [
  {
    name: '表格的单元格',
    find(leaks) {
      const rows = leaks.map(({ text }, at) => `说法${at}号,用语${at}号,否,${quoted(text)}`);
      const problems = check('data/synonyms.csv', ['说法,本站用语,反过来也查,说明', ...rows, ''].join('\n'));
      return leaks.map((leak, at) => told(problems, leak, ({ row, columnLetter }) => row === at + 2 && columnLetter === 'D'));
    },
  },
  {
    name: '正文的段落',
    find(leaks) {
      const problems = check(NOTICE, `${matter}\n---\n${body}\n${leaks.map(({ text }) => `${text}\n`).join('\n')}`);
      const first = notice.split('\n').length + 1;
      return leaks.map((leak, at) => told(problems, leak, ({ line }) => Math.abs(line - (first + at * 2)) <= 1));
    },
  },
  {
    name: '图片和链接的说明',
    find(leaks) {
      const lines = leaks.map(({ text }, at) => (at % 2 ? `![${text}](/a.png)` : `[说明](https://example.invalid/ "${text}")`));
      const problems = check(NOTICE, `${matter}\n---\n${body}\n${lines.map((line) => `${line}\n`).join('\n')}`);
      const first = notice.split('\n').length + 1;
      return leaks.map((leak, at) => told(problems, leak, ({ line }) => Math.abs(line - (first + at * 2)) <= 1));
    },
  },
  {
    name: '公示开头的字段',
    find(leaks) {
      const items = leaks.map(({ text }) => `  - 日期: 2026-03-13\n    更正单位: 示例单位\n    原因: ${JSON.stringify(text)}`);
      const problems = check(NOTICE, `${matter}\n更正记录:\n${items.join('\n')}\n---\n${body}`);
      const first = matter.split('\n').length + 4;
      return leaks.map((leak, at) => told(problems, leak, ({ line }) => line === first + at * 3));
    },
  },
  {
    name: '网站设置',
    find(leaks) {
      const settings = JSON.parse(new TextDecoder().decode(base.readFile('data/site.json'))) as Record<string, unknown>;
      return leaks.map((leak) => told(check('data/site.json', JSON.stringify({ ...settings, 网站说明: leak.text })), leak, () => true));
    },
  },
];
