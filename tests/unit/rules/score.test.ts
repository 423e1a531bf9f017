import { expect, it } from 'vitest';
import { addCopy, pick, problemsAfter } from './changed-base.ts';

const result = (subjectId: string, values: object) =>
  problemsAfter((data) => Object.assign(pick(data, 'result', subjectId, 'subjectId'), values));

it('every sum of a rubric is checked where it is wrong', () => {
  expect(problemsAfter((data) => void (pick(data, 'rubricItem', 'survey-all').max = 900_000))).toEqual([
    'error V-29 分项编号: 分项“survey”的合计是 90，应当是 100',
  ]);
  expect(
    problemsAfter((data) => {
      data.rubricComponent = data.rubricComponent.filter(({ value }) => value.rubricId !== 'r-index');
    }),
  ).toEqual(['error V-29 细则编号: 权重的合计是 0，应当是 1']);
});

it('points and a reason for none exclude each other, and only leaves are scored', () => {
  const score = (change: object) => problemsAfter((data) => Object.assign(data.score[0]!.value, change));
  expect(score({ naReason: '没有' })).toEqual(['error V-30 不适用原因: 既有得分 55，又写了不适用原因“没有”']);
  expect(problemsAfter((data) => addCopy(data, 'score', 'site-env-road', { itemId: 'site-env' }, 'itemId'))).toEqual([
    expect.stringMatching(/^error V-30 项目编号: “site-env”不是末级项目/),
  ]);
});

it('a subject with lacking rows is named once', () => {
  expect(
    problemsAfter((data) => {
      data.score = data.score.filter(({ value }) => !(value.subjectId === 'c0002' && value.itemId === 'survey-all'));
    }),
  ).toContain('error V-30 对象编号: “c0002”缺少 1 个项目的得分：survey-all');
  const none = problemsAfter((data) => {
    data.score = data.score.filter(({ value }) => value.subjectId !== 'c0002');
  });
  expect(none.filter((line) => line.includes('V-30'))).toEqual([
    'error V-30 对象编号: “c0002”缺少 3 个项目的得分：site-env-road、site-env-garage、survey-all',
  ]);
});

it('who was left out has neither total nor rank', () => {
  expect(result('c0005', { rank: 6 })).toEqual(['error V-31 名次: 写了未参评原因，又有总分或名次']);
  expect(result('c0005', { total: 10_000 })).toEqual(['error V-31 总分: 写了未参评原因，又有总分或名次']);
  expect(result('s01-01', { total: undefined, rank: undefined })).toContain('error V-31 总分: 没有总分，也没有写未参评原因');
});

it('a blank total or rank is told as blank', () => {
  expect(result('c0001', { total: undefined })).toEqual(['error V-31 总分: 公布的总分是 空白，按得分重新计算是 91.8']);
  expect(result('c0001', { rank: undefined })).toEqual(['error V-31 名次: 公布的名次是 空白，按总分重新计算是 1']);
});

it('under 不参评 a subject with an item that does not apply has no rank', () => {
  const found = problemsAfter((data) => {
    pick(data, 'rubric', 'r-2025').naPolicy = '不参评';
  });
  expect(found).toContain('error V-31 未参评原因: 有不适用的项目（site-env-garage），按细则不参加排名');
});

it('a published round says how, how many and to whom to appeal', () => {
  expect(
    problemsAfter((data) => {
      delete pick(data, 'round', '2026-q3').sample;
      for (const field of ['appealOrg', 'appealPhone'] as const) delete pick(data, 'rubric', 'r-2025')[field];
    }),
  ).toEqual(['warning V-36 轮次名称: “2026年第三季度”已经公布，但没有写有效问卷、复核单位、复核电话']);
  expect(
    problemsAfter((data) => {
      for (const field of ['publishedOn', 'method', 'appealOrg'] as const) delete pick(data, 'round', '2026-07')[field];
    }),
  ).toEqual([]);
});

it('a list rule needs a condition and a published round', () => {
  expect(
    problemsAfter((data) => {
      delete pick(data, 'listRule', 'lr-red').min;
    }),
  ).toEqual([expect.stringMatching(/^error V-34 规则: 规则“总分85分及以上”没有填/)]);
  expect(
    problemsAfter((data) => {
      delete pick(data, 'round', '2026-q3').publishedOn;
      data.listing = [];
    }),
  ).toEqual([]);
});

it('a black entry says why, until when and what came of it; every entry ends', () => {
  const black = (values: object) => problemsAfter((data) => Object.assign(pick(data, 'listing', 'lr-black', 'ruleId'), values));
  expect(black({ rectifyBy: undefined })).toEqual(['error V-34 整改期限: 黑榜没有写整改期限']);
  expect(black({ outcome: undefined, removedOn: undefined })).toEqual(['warning V-34 整改结果: 整改期限 2026-11-15 已过，没有写整改结果']);
  expect(black({ until: undefined, removedOn: undefined })).toEqual(['error V-34 有效期至: 没有写有效期，榜单不能一直挂着']);
});

it('a list entry is of a compound or a company that is named', () => {
  const red = (values: object) => problemsAfter((data) => addCopy(data, 'listing', 'lr-red', values, 'ruleId'));
  expect(red({ compoundId: undefined })).toEqual(['error V-35 小区编号: 对象是小区，但没有填小区编号']);
  expect(red({ subjectKind: '企业', compoundId: undefined, companyId: undefined })).toEqual([
    'error V-35 企业编号: 对象是企业，但没有填企业编号',
  ]);
  expect(red({})).toEqual([expect.stringContaining('V-34 小区编号')]);
});
