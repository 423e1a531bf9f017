import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runRules } from '../../../src/rules/index.ts';
import { loaded, root, valuesOf } from './root.ts';

const labelled = [...valuesOf('feeStandard'), ...valuesOf('gradingScheme'), ...valuesOf('project')];

test('the check finds no error, and only the warnings that the README of the root explains', () => {
  const problems = [...loaded.problems, ...runRules(loaded.dataset)];
  expect(problems.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
    'warning BAD-FILE-NO-ROWS data/calendar.csv',
    'warning BAD-FILE-NO-ROWS data/communities.csv',
    'warning BAD-FILE-NO-ROWS data/compounds.csv',
    'warning V-49 data/campaign.json',
    'warning V-49 data/campaign.json',
    'warning V-36 data/rounds.csv',
  ]);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const { code } of problems) expect(readme).toContain(`\`${code}\``);
});

test('every quoted figure names its source and how far it can be trusted', () => {
  for (const { id, sourceText, evidence } of labelled) {
    expect(sourceText, id).toBeTruthy();
    expect(['A', 'B', 'C'], id).toContain(evidence);
  }
});

test('what is only a repost is never linked', () => {
  const linked = labelled.filter((entry) => 'sourceUrl' in entry && entry.sourceUrl !== undefined);
  expect(linked.filter(({ evidence }) => evidence === 'C')).toEqual([]);
  expect(linked.map(({ id }) => id)).toEqual(['baiyin-2021']);
});

test('every fee table is a historical example and none is the district’s own', () => {
  expect(new Set(valuesOf('feeStandard').map(({ standing }) => standing))).toEqual(new Set(['历史参考示例']));
});

test('no file of the root carries the address of an unreliable copy', () => {
  const unreliable = /wendadaohang|cnwlgc|iwuye|baitahe|ka981|xy3w|b3prt|ldayhk|wumasheying|chacewang/;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    expect(readFileSync(path, 'utf8'), path).not.toMatch(unreliable);
  }
});

test('the root is marked as a demonstration and says that it is no current standard', () => {
  expect(valuesOf('site')[0]).toMatchObject({ demo: true, demoNote: expect.stringMatching(/不是现行标准.*未核实/) });
});

test('nobody’s telephone, address or mailbox is made up', () => {
  for (const { phone, address, email } of valuesOf('office')) expect([phone, address, email]).toEqual([undefined, undefined, undefined]);
  expect([valuesOf('site')[0]?.phone, valuesOf('site')[0]?.hotline]).toEqual(['12345', '12345']);
});
