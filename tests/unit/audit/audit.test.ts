import { expect, test } from 'vitest';
import { runRules } from '../../../src/rules/index.ts';
import { auditJson, inspect, type AuditReport } from '../../../src/site/audit.ts';
import { checkSources, presentable } from '../../../src/site/check-sources.ts';
import { rootWith, swap, withRow, type Change } from '../bad-inputs/told.ts';

function audit(changes: Readonly<Record<string, Change>>, day: string): AuditReport {
  const { dataset, problems } = checkSources('', rootWith(changes));
  return inspect(dataset, presentable([...problems.filter(({ code }) => !/^V-|^REC-/.test(code)), ...runRules(dataset, true, day)]), day);
}

const said = (report: AuditReport, group: string) =>
  report.findings.filter((one) => one.group === group).map(({ file, row, line, what }) => `${file}:${row || line} ${what}`);

const base = audit({}, '2026-11-20');

test('a home page that nobody touched for two weeks comes first, with the day until which it was well', () => {
  expect(base.findings[0]).toMatchObject({ group: 'veto', file: 'content/notices/2026/n-2026-0007.md', due: '2026-10-29' });
  expect(base.findings[0]?.what).toBe('首页最近一次更新是 2026-10-15，已经 36 天，超过 14 天');
  expect(said(audit({}, '2026-10-20'), 'veto')).toEqual([]);
});

test('a data date that is left behind is told', () => {
  expect(said(audit({}, '2026-12-20'), 'veto')).toContain('data/site.json:1 数据日期是 2026-11-20，已经 30 天没有改，读者会以为网站停了');
});

test('half a year later every column has grown old, and that is one of the things a site fails by', () => {
  const later = audit({}, '2027-06-20');
  expect(said(later, 'veto').join()).toContain('个栏目长期不更新，5 个以上会被单项否决');
  expect(said(later, 'empty').join()).toContain('栏目“问题清单”最近一次更新是');
});

test('what is over without a result is told with its last day', () => {
  expect(said(base, 'overdue')).toContain(
    'content/notices/2026/n-2026-0004.md:1 《关于《示例区停车管理办法（征求意见稿）》公开征求意见的公示》2026-06-05 期满，应当在 2026-06-22 前公布结果，现在还没有',
  );
  expect(
    said(audit({}, '2027-03-01'), 'overdue').some((line) =>
      line.startsWith('data/project-stages.csv:3 改造项目“示例三号小区综合改造”的“施工”'),
    ),
  ).toBe(true);
});

test('a document that is over but still called valid, and one that soon will be', () => {
  const document = 'content/documents/d-2025-021.md';
  const until = (day: string) => ({ [document]: swap('生效日期', `失效日期: ${day}\n生效日期`) });
  expect(said(audit(until('2026-10-01'), '2026-11-20'), 'basis').join()).toContain('2026-10-01 已经失效');
  expect(said(audit(until('2026-12-31'), '2026-11-20'), 'soon')).toContain(`${document}:1 文件《示例区文明小区测评办法》2026-12-31 失效`);
});

test('a link of a text to a record that is not there', () => {
  const help = swap('按公示写明的方式提意见', '按[公示](/notices/2026/n-2026-0999/)和[另一份](/notices/2026/n-2026-0001/)写明的方式提意见');
  expect(said(audit({ 'content/help/objection.md': help }, '2026-11-20'), 'broken')).toEqual([
    'content/help/objection.md:9 正文里的站内链接 /notices/2026/n-2026-0999/ 没有对应的记录',
  ]);
});

test('a body that residents are sent to and cannot call', () => {
  expect(said(base, 'contact')).toContain('data/communities.csv:3 “东二社区”没有写“公开电话”、“地址”');
  const more = audit({ 'data/communities.csv': withRow('s09-01,北一社区,s01,示例区北路1号,000-5550 0199') }, '2026-11-20');
  expect(said(more, 'contact').join()).not.toContain('北一社区');
});

test('the JSON for the office holds days and no count that ages', () => {
  const { day, asOf, groups } = JSON.parse(auditJson(base)) as {
    day: string;
    asOf: string;
    groups: { group: string; findings: object[] }[];
  };
  expect([day, asOf]).toEqual(['2026-11-20', '2026-11-20']);
  expect(groups.map(({ group }) => group)).toEqual(['veto', 'overdue', 'basis', 'broken', 'empty', 'contact', 'soon']);
  expect(Object.keys(groups[0]!.findings[0]!)).toEqual(['file', 'line', 'row', 'due', 'what', 'todo']);
});

test('made for the same day it is the same', () => {
  expect(auditJson(audit({}, '2026-11-20'))).toBe(auditJson(base));
});
