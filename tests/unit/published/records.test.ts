/** Everything that is not a price, typed again from §2.7, §2.8, §2.10, §2.11 and §2.13 of the domain notes. */
import { describe, expect, test } from 'vitest';
import { writeDecimal } from '../../../src/schema/cells.ts';
import { makeCalendar, weekdayOf } from '../../../src/model/calendar.ts';
import { gradeCountSums, gradeOf } from '../../../src/model/grading.ts';
import { rankRound } from '../../../src/model/ranking.ts';
import { measurePeriod } from '../../../src/model/period.ts';
import { loaded, valuesOf } from './root.ts';

const points = (value: number | undefined) => (value === undefined ? undefined : writeDecimal(value, 4));

describe('罗湖’s index (§2.8)', () => {
  test('weighs civility 0.7 and sanitation 0.3, which is the whole', () => {
    const components = valuesOf('rubricComponent').map(({ name, weight }) => [name, writeDecimal(weight, 4)]);
    expect(components).toEqual([
      ['公共文明指数', '0.7'],
      ['环卫指数', '0.3'],
    ]);
    expect(valuesOf('rubricComponent').reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
  });

  test('scores sub-districts to four decimals, the last zero included', () => {
    expect(valuesOf('rubric')).toMatchObject([{ subjectKind: '街道', decimals: 4, naPolicy: '不参评' }]);
    const names = new Map(valuesOf('subdistrict').map(({ id, name }) => [id, name]));
    expect(valuesOf('result').map(({ subjectId, total }) => [names.get(subjectId), writeDecimal(total ?? NaN, 4, 4)])).toEqual([
      ['桂园街道', '95.8128'],
      ['东门街道', '93.9990'],
    ]);
  });

  test('publishes no score of a component, so none stands in the root', () => {
    expect(valuesOf('score')).toEqual([]);
  });

  test('ranks 东门 last of ten, although only two of the ten stand in the root', () => {
    const [rubric, round] = [valuesOf('rubric')[0], valuesOf('round')[0]];
    if (!rubric || !round) throw new Error('no round');
    const ranking = rankRound({
      rubric,
      components: valuesOf('rubricComponent'),
      items: valuesOf('rubricItem'),
      scores: [],
      results: valuesOf('result'),
      subjectCount: round.subjectCount,
    });
    expect(ranking.ranked.map(({ subjectId, rank }) => [subjectId, rank])).toEqual([
      ['guiyuan', 1],
      ['dongmen', 10],
    ]);
    expect(ranking.from).toBe('totals');
  });

  test('says how many places were scored and which were left out and why', () => {
    const [round] = valuesOf('round');
    for (const fact of ['45个点位', '10个街道79个社区', '两个社区因升级改造暂不纳入测评']) expect(round?.method).toContain(fact);
  });
});

describe('credit grades (§2.10)', () => {
  const bandsOf = (schemeId: string) => valuesOf('schemeBand').filter((band) => band.schemeId === schemeId);
  const shown = (schemeId: string) => bandsOf(schemeId).map(({ grade, min, max, record }) => [grade, points(min), points(max), record]);

  test('山东’s bands and special clauses', () => {
    expect(shown('shandong')).toEqual([
      ['AAA', '85', undefined, '不限'],
      ['AA', '80', '85', '不限'],
      ['A', '70', '80', '不限'],
      ['B', '60', '70', '不限'],
      ['B', undefined, '60', '无不良记录'],
      ['C', undefined, '60', '有不良记录'],
      ['C（缺失）', undefined, undefined, '未登记'],
    ]);
  });

  test.each([
    ['85', '无不良记录', 'AAA'],
    ['84.9999', '无不良记录', 'AA'],
    ['80', '有不良记录', 'AA'],
    ['79.9999', '无不良记录', 'A'],
    ['70', '无不良记录', 'A'],
    ['60', '有不良记录', 'B'],
    ['59.9999', '无不良记录', 'B'],
    ['59.9999', '有不良记录', 'C'],
  ] as const)('山东: %s points, %s, is %s', (score, record, grade) => {
    expect(gradeOf(bandsOf('shandong'), Math.round(Number(score) * 10_000), record)).toEqual({ kind: 'grade', grade });
  });

  test('山东: a company that is not registered is C（缺失）', () => {
    expect(gradeOf(bandsOf('shandong'), undefined, '未登记')).toEqual({ kind: 'grade', grade: 'C（缺失）' });
  });

  test('烟台 names only its first and its last band', () => {
    expect(shown('yantai-2022')).toEqual([
      ['AAA', '85', undefined, '不限'],
      ['C', undefined, '60', '不限'],
    ]);
    expect(valuesOf('gradingScheme').find(({ id }) => id === 'yantai-2022')?.note).toMatch(/基础分不超过80分，加分不超过40分/);
  });

  test.each([
    [100.0001, 'AAA'],
    [100, 'AA'],
    [90, 'AA'],
    [80, 'A'],
    [70, 'B'],
    [60, 'C'],
  ])('商丘: %d points is %s', (score, grade) => {
    expect(gradeOf(bandsOf('shangqiu-2022'), Math.round(score * 10_000), '无不良记录')).toEqual({ kind: 'grade', grade });
  });

  test('商丘: below 60 points there is no grade', () => {
    expect(gradeOf(bandsOf('shangqiu-2022'), 599_999, '无不良记录')).toEqual({ kind: 'none' });
  });

  test.each([
    [140, '4A'],
    [139, '3A'],
    [120, '3A'],
    [119, '2A'],
    [100, '2A'],
    [99, 'A'],
    [85, 'A'],
    [84, 'B'],
  ])('连云港: %d points is %s', (score, grade) => {
    expect(gradeOf(bandsOf('lianyungang-2018'), score * 10_000, '无不良记录')).toEqual({ kind: 'grade', grade });
  });

  test('the same letter means something else in each place', () => {
    const bandOfA = (id: string) => {
      const band = bandsOf(id).find(({ grade }) => grade === 'A');
      return [points(band?.min), points(band?.max)];
    };
    expect(['shandong', 'shangqiu-2022', 'lianyungang-2018'].map(bandOfA)).toEqual([
      ['70', '80'],
      ['80', '90'],
      ['85', '100'],
    ]);
  });

  test('the counts are as published and add up', () => {
    const counts = (schemeId: string, period: string) =>
      valuesOf('gradingCount')
        .filter((row) => row.schemeId === schemeId && row.period === period)
        .map(({ grade, count }) => [grade, count]);
    expect(counts('shandong', '2022年第一季度')).toEqual([
      ['AAA', 16],
      ['AA', 10],
      ['A', 24],
      ['B', 543],
      ['C', 56],
    ]);
    expect(counts('shandong', '2022年第二季度')).toEqual([
      ['AAA', 28],
      ['AA', 12],
      ['A', 28],
      ['B', 547],
      ['C', 59],
    ]);
    expect(counts('luohe-2020', '2020年度')).toEqual([
      ['AA', 15],
      ['A', 86],
      ['B', 82],
      ['C', 28],
    ]);
    expect(gradeCountSums(valuesOf('gradingCount')).map(({ schemeId, period, sum, addsUp }) => [schemeId, period, sum, addsUp])).toEqual([
      ['shandong', '2022年第一季度', 649, true],
      ['shandong', '2022年第二季度', 674, true],
      ['luohe-2020', '2020年度', 211, true],
    ]);
  });

  test('AA is the best grade of 漯河 and the second best elsewhere', () => {
    const placeOfAa = Object.fromEntries(valuesOf('gradingScheme').map(({ id, gradesBestFirst }) => [id, gradesBestFirst.indexOf('AA')]));
    expect(placeOfAa).toMatchObject({ 'luohe-2020': 0, shandong: 1, 'yantai-2022': 1, 'shangqiu-2022': 1 });
  });
});

describe('天长’s renovation projects (§2.11)', () => {
  test.each([
    ['天阳楼', 105, 3, '13000', '418', 32_153],
    ['城东商贸城', 80, undefined, '7800', '251.6', 32_256],
  ] as const)('%s', (name, households, buildings, area, investment, fenPerSquareMetre) => {
    const project = valuesOf('project').find((entry) => entry.name === name);
    expect(project).toMatchObject({ year: 2021, households, evidence: 'C' });
    expect(project?.buildings).toBe(buildings);
    expect(writeDecimal(project?.floorArea ?? NaN, 2)).toBe(area);
    expect(writeDecimal(project?.investment ?? NaN, 6)).toBe(investment);
    expect(Math.floor(((project?.investment ?? NaN) * 100) / (project?.floorArea ?? NaN))).toBe(fenPerSquareMetre);
  });

  test('there are no others', () => expect(valuesOf('project')).toHaveLength(2));
});

describe('periods (§2.7, §2.18)', () => {
  const notice = (id: string) => {
    const row = loaded.dataset.notice.find(({ value }) => value.id === id);
    if (!row) throw new Error(`no notice ${id}`);
    return row;
  };

  test('浦东: 9 to 18 September 2022 is ten days when the first day counts', () => {
    const { value } = notice('pudong-2022');
    expect(value).toMatchObject({ periodStart: '2022-09-09', periodEnd: '2022-09-18', dayUnit: '自然日', countFrom: '当日' });
    expect(measurePeriod(value, makeCalendar([]))?.days).toBe(10);
    expect(measurePeriod({ ...value, countFrom: '次日' }, makeCalendar([]))?.days).toBe(9);
  });

  test('浦东 2023: ten calendar days and seven more for letters, without made-up dates', () => {
    const { value, body } = notice('pudong-2023');
    expect(value).toMatchObject({ kind: '公告', publishedOn: '2023-10-26' });
    expect(value.periodStart ?? value.periodEnd).toBeUndefined();
    expect(body).toMatch(/10个自然日/);
    expect(body).toMatch(/7个自然日/);
  });

  test('南通: 8 to 18 February 2025, begun on a Saturday, 27 suggestions', () => {
    const { value, body } = notice('nantong-2025');
    expect(value).toMatchObject({ matter: '政策征求意见', periodStart: '2025-02-08', periodEnd: '2025-02-18' });
    expect(weekdayOf(value.periodStart ?? '')).toBe(6);
    expect(measurePeriod(value, makeCalendar([]))?.days).toBe(11);
    expect(value.outcome).toBeUndefined();
    expect(body).toContain('27条');
  });

  test('綦江: five days from publication', () => {
    expect(valuesOf('thresholds')[0]?.noticePeriods.find(({ matter }) => matter === '文明小区拟命名')).toMatchObject({
      minDays: 5,
      basis: expect.stringContaining('綦江'),
    });
  });

  test('no notice pretends to be open for objections or copies a flat number', () => {
    expect(loaded.dataset.notice).toHaveLength(3);
    for (const { value, body } of loaded.dataset.notice) {
      expect(value.kind).not.toBe('公示');
      expect(body).not.toMatch(/\d室|\d弄|\d号楼/);
    }
  });
});

describe('coverage (§2.11, §2.13)', () => {
  test.each([
    ['zhengxiangbaiqi', '9', '50', '18'],
    ['lzq-renovation', '128', '172', '74.42'],
  ])('%s: %s of %s is %s %%', (key, numerator, denominator, value) => {
    const indicator = valuesOf('indicator').find((entry) => entry.key === key);
    expect(indicator).toMatchObject({ numerator, denominator, basis: '小区数' });
    expect(writeDecimal(indicator?.value ?? NaN, 2)).toBe(value);
  });

  test('正镶白旗 also says 46 % by floor area', () => {
    expect(valuesOf('indicator').find(({ key }) => key === 'zhengxiangbaiqi')?.definition).toContain('46%');
  });

  test('东河区’s targets and the 48 places of its first step', () => {
    expect(valuesOf('campaign')[0]?.goals.map(({ target }) => target)).toEqual([8000, 9500]);
    const plan = loaded.dataset.document.find(({ value }) => value.id === 'donghe-2025')?.body ?? '';
    const parts = [...plan.matchAll(/(?:市场化物业|准物业|基础物业|社区代管|居民自治)(\d+)个/g)].map((match) => Number(match[1]));
    expect(parts).toEqual([20, 12, 11, 2, 3]);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(48);
  });
});
