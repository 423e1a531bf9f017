/** Bad inputs 39, 47, 48 against what was published before: records that vanish, jump or are altered in silence. */
import { expect, test } from 'vitest';
import { problemLine } from '../../../src/format/problem.ts';
import { checkChanges } from '../../../src/site/check-changes.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { rootWith, swap, told, withRow, type Change } from './told.ts';

const NOTICE = 'content/notices/2026/n-2026-0004.md';

function changed(changes: Readonly<Record<string, Change>>): string {
  const result = checkSources('', rootWith(changes));
  return checkChanges(result, '', rootWith({})).problems.map(problemLine).join('\n');
}

test('47: a figure that jumps by more than 30 %, and records that vanish', () => {
  expect(changed({ 'data/compounds.csv': swap('12,640,61200', '12,640,99200') })).toMatchInlineSnapshot(
    `"提醒 data/compounds.csv:2:建筑面积 — “建筑面积”从 61200 变成 99200，变化超过三成；核对小数点和单位；确实变了的，不用改（文件第2行，J列，REC-JUMP）"`,
  );
  expect(changed({ 'data/compounds.csv': swap('12,640,61200', '12,640,66200') })).toBe('');
  expect(changed({ 'data/hotline.csv': (text) => text.split('\n').slice(0, 2).join('\n') + '\n' })).toMatchInlineSnapshot(`
    "提醒 data/hotline.csv — 已经公布过的热线件数“2026-09、s01、c0001、物业收费”不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）
    提醒 data/hotline.csv — 已经公布过的热线件数“2026-09、s01、供水供热”不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）
    提醒 data/hotline.csv — 已经公布过的热线件数“2026-09、s01、停车”不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）
    提醒 data/hotline.csv — 已经公布过的热线件数“2026-09、s01、合计”不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）
    提醒 data/hotline.csv — 已经公布过的热线件数“2026-09、s01、设施维修”不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）"
  `);
  expect(changed({ 'content/notices/2025/n-2025-0001.md': null })).toMatchInlineSnapshot(`
    "错误 content/notices/2025/n-2025-0001.md — 已经公布过的公示公告“关于示例一号小区上年度物业服务收支审计情况的公示”（n-2025-0001）不见了；删错的放回来；确实要撤的，留着这一条，写上结束日期或撤下日期和原因（REC-GONE）
    错误 data/price-changes.csv:2:审计公示 — 已经按新价收费，但没有审计公示；补上各步的编号（文件第2行，I列，REC-PRICE）
    错误 data/price-changes.csv:2:审计公示 — 没有编号为“n-2025-0001”的公示公告；改成 content/notices里有的编号，或先在那里登记（文件第2行，I列，V-49）"
  `);
});

test('48: a published notice that is altered without a correction', () => {
  const text = swap('现将征求意见稿予以公示', '现将第二稿予以公示');
  expect(changed({ [NOTICE]: text })).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:24:正文 — 这份公示已经公布过，“正文”改了，却没有更正记录；在开头加上“更正记录”：日期、更正单位、原因，能写的写原文和改为；不该改的改回原样（文件第24行，V-09）"`,
  );
  const record = '更正记录:\n  - 日期: 2026-06-02\n    更正单位: 示例区住房和城乡建设局\n    原因: 附错了稿子\n落款单位';
  expect(changed({ [NOTICE]: (old) => swap('落款单位', record)(text(old)) })).toBe('');
  expect(changed({ [NOTICE]: swap('公示结束: 2026-06-05', '公示结束: 2026-06-12') })).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 这份公示已经公布过，“公示结束”改了，却没有更正记录；在开头加上“更正记录”：日期、更正单位、原因，能写的写原文和改为；不该改的改回原样（文件第11行，第1个字符，V-09）"`,
  );
  const outcome = '结果:\n  结论: 采纳\n  意见件数: 2\n  说明: 都已采纳\n  公布日期: 2026-06-20\n落款单位';
  expect(changed({ [NOTICE]: swap('落款单位', outcome) })).toBe('');
});

test('39: a new notice whose period is already over', () => {
  const copy = (text: string) => text.replaceAll('n-2026-0004', 'n-2026-0104').replace('20号', '120号');
  const added = 'content/notices/2026/n-2026-0104.md';
  const text = new TextDecoder().decode(rootWith({}).readFile(NOTICE));
  expect(changed({ [added]: copy(text) })).toMatchInlineSnapshot(
    `"提醒 content/notices/2026/n-2026-0104.md:11:公示结束 — 这份公示是新加的，公示到 2026-06-05 已经结束，居民来不及提意见；公示期写错的改正；补登以前的公示，照实写，并在正文里说明是补登（文件第11行，第1个字符，V-06）"`,
  );
});

test('what cannot be read is told first, and nothing is taken for gone', () => {
  const broken = { 'data/communities.csv': withRow('s09-01,北一社区,s01') };
  expect(changed(broken)).toBe(told(broken));
});
