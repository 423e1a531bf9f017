import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flagForbiddenColumns, runRules } from '../../../src/rules/index.ts';
import { columnLetter } from '../../../src/schema/problem.ts';
import { KINDS } from '../../../src/schema/registry.ts';
import { addCopy, copyBase, pick, problemsAfter } from './changed-base.ts';

it('a grading follows from its scheme unless it says why not', () => {
  const grading = (values: object) =>
    problemsAfter((data) => {
      Object.assign(pick(data, 'grading', 'g-0001'), values);
      data.deduction = [];
    });
  expect(grading({ penalty: 10_000 })).toEqual(['error V-32 得分: 得分是 82.5，基础分 + 加分 − 扣分是 83.5']);
  expect(grading({ base: undefined, bonus: undefined, penalty: undefined, score: 1_300_000 })).toEqual([
    'error V-32 得分: 得分 130 超过方案的最高分 120',
  ]);
  expect(grading({ overridden: true, grade: 'C' })).toEqual(['error V-32 另行认定原因: 等级另行认定，但没有写原因']);
  expect(grading({ overridden: true, grade: 'C', overrideReason: '虚报材料' })).toEqual([]);
  expect(problemsAfter((data) => void data.schemeBand.splice(1, 1))).toEqual([expect.stringContaining('不在方案的任何分数段里')]);
  expect(problemsAfter((data) => addCopy(data, 'schemeBand', 'AA', { grade: 'A' }, 'grade'))).toEqual([
    expect.stringContaining('同时符合“AA”和“A”'),
  ]);
  expect(problemsAfter((data) => void (data.schemeBand = []))).toEqual([]);
  const unscored = problemsAfter((data) => Object.assign(pick(data, 'grading', 'g-0002'), { score: undefined }));
  expect(unscored).toEqual([expect.stringContaining('没有得分、无不良记录不在方案的任何分数段里')]);
});

it('two periods of a grading do not overlap', () => {
  expect(problemsAfter((data) => addCopy(data, 'grading', 'g-0001', { id: 'g-0003', from: '2026-06-30', to: '2026-12-31' }))).toEqual([
    'error REC-VERSIONS 开始日期: “g-0003”和“g-0001”的评定期重叠',
  ]);
});

it('counts of one period name one number of companies', () => {
  expect(problemsAfter((data) => void (data.gradingCount[0]!.value.assessed = 3))).toEqual([
    'warning V-33 参评总数: “2026年上半年”各行的参评总数不一样：3、2',
  ]);
});

it('a survey rate follows from a sample that is large enough', () => {
  const survey = (values: object) => problemsAfter((data) => Object.assign(data.survey[0]!.value, values));
  expect(survey({ satisfied: 500 })).toEqual(['error V-37 满意数: 满意数 500 多于有效样本 421']);
  expect(survey({ rate: 9000 })).toEqual(['error V-37 满意率: 满意率是 90%，352 ÷ 421 是 83.61%']);
  expect(survey({ sample: 20, satisfied: 10, rate: 5000 })).toEqual([
    expect.stringMatching(/^error V-37 有效样本: 有效样本 20 份，少于公布满意率需要的 30 份/),
  ]);
  expect(survey({ rate: undefined, sample: undefined, satisfied: undefined })).toEqual([]);
  expect(survey({ method: undefined })).toEqual(['error V-37 满意率: 公布了满意率，但没有写方法']);
});

it('an indicator is a share of something, and of the register where it says so', () => {
  const indicator = (values: object) => problemsAfter((data) => Object.assign(data.indicator[0]!.value, values));
  expect(indicator({ denominator: '0', countOf: undefined })).toEqual(['error V-47 分母: 分母是 0']);
  expect(indicator({ numerator: '7', countOf: undefined })).toEqual(['error V-47 分子: 分子 7 大于分母 6']);
  expect(indicator({ denominator: '7', value: undefined })).toEqual(['error V-47 分母: 分母是 7，登记簿里“市场化物业小区”数出来是 6']);
  expect(indicator({ numerator: undefined, denominator: undefined, value: 3500 })).toEqual([
    'error V-47 数值: 数值是 35%，2 ÷ 6 是 33.33%',
  ]);
  expect(indicator({ numerator: undefined, denominator: undefined, value: undefined })).toEqual([]);
  for (const [countOf, numerator, value] of [
    ['全部小区', '6', 10_000],
    ['老旧小区', '3', 5000],
    ['有业主组织小区', '4', 6667],
    ['有人管理小区', '5', 8333],
  ] as const) {
    expect(indicator({ countOf, numerator, value })).toEqual([]);
  }
});

it('announced numbers are held against the register and never added with the old compounds', () => {
  const campaign = (values: object) => problemsAfter((data) => Object.assign(data.campaign[0]!.value, values));
  expect(campaign({ compoundCount: 7 })).toEqual([
    'warning V-48 小区总数: 公布的小区总数是 7，台账里有 6 个',
    'warning V-48 管理方式分类: 各分类相加是 6，小区总数是 7',
  ]);
  expect(campaign({ oldCompoundCount: 5 })).toEqual(['warning V-48 老旧小区数: 公布的老旧小区是 5 个，台账里 2003 年以前建成的有 3 个']);
  expect(campaign({ companyCount: 9 })).toEqual(['warning V-48 物业企业数: 公布的物业企业是 9 家，名录里在册的有 2 家']);
  expect(campaign({ partitions: [], compoundCount: undefined })).toEqual([]);
  expect(
    problemsAfter((data) => {
      const [first, second] = data.campaign[0]!.value.partitions;
      first!.modes.push('居民自治');
      second!.modes = second!.modes.filter((mode) => mode !== '无');
    }).at(-1),
  ).toBe('warning V-48 管理方式分类: “居民自治”属于两个分类；“无”不属于任何分类');
});

it('a company that left serves nobody', () => {
  expect(
    problemsAfter((data) => {
      pick(data, 'company', 'p0002').status = '已退出';
    }),
  ).toEqual(
    expect.arrayContaining([
      'error V-49 企业编号: “示例乐居物业服务有限公司”已退出，不再在本区服务',
      'error V-49 企业编号: 合同仍在期内，但“示例乐居物业服务有限公司”已退出',
    ]),
  );
});

it('replacements lead forward and corrections are corrections', () => {
  expect(problemsAfter((data) => void (pick(data, 'document', 'd-2025-001').replacedById = 'd-2020-003'))).toHaveLength(2);
  expect(problemsAfter((data) => void (pick(data, 'notice', 'n-2026-0001').correctedById = 'n-2026-0005'))).toEqual([
    'error V-49 被更正: “n-2026-0005”不是更正',
  ]);
  expect(
    problemsAfter((data) => {
      pick(data, 'document', 'd-2025-001').replacedById = 'd-2025-021';
      pick(data, 'document', 'd-2025-021').replacedById = 'd-2025-021';
    }),
  ).toEqual([expect.stringContaining('又回到自己')]);
  expect(problemsAfter((data) => void (data.indicator = []))).toEqual(['warning V-49 目标编号: 目标“property”没有对应的进展指标']);
});

it('parts of standards, menus and rubrics exist', () => {
  const charge = (values: object) =>
    problemsAfter((data) => Object.assign(pick(data, 'charge', 'h0002-1'), values)).filter((line) => line.includes('V-49'));
  expect(charge({ category: '别墅' })).toEqual(['error V-49 房屋类别: 标准“f-2025”没有房屋类别“别墅”']);
  expect(charge({ menuChoice: undefined, grade: '九级' })).toEqual(['error V-49 等级: 标准里没有等级“九级”，只有“一级”、“二级”、“三级”']);
  expect(charge({ menuChoice: undefined, regime: '政府指导价', basisDocId: 'd-2025-014' })).toEqual([
    'error V-49 等级: 写了标准，但没有写等级，价格无法核对',
  ]);
  expect(charge({ menuChoice: ['cleaning=二级', 'cleaning=三级'] })).toEqual(['error V-49 菜单组合: 菜单组合里同一个项目写了两次']);
  expect(charge({ menuChoice: ['cleaning=九级', 'lift=三级'] })).toEqual([
    'error V-49 菜单组合: 菜单的“cleaning”没有等级“九级”',
    'error V-49 菜单组合: 菜单没有项目“lift”',
    'error V-49 菜单组合: 菜单组合缺少：green',
  ]);
  expect(problemsAfter((data) => void (pick(data, 'serviceMenu', 'm-2025').allowMixedGrades = false))).toEqual([
    'error V-49 菜单组合: 这个菜单不可以混搭等级',
  ]);
  expect(problemsAfter((data) => Object.assign(pick(data, 'charge', 'h0002-1'), { standardId: 'f-other' }))).toContain(
    'error V-49 菜单组合: 标准“f-other”没有服务菜单',
  );
  expect(problemsAfter((data) => addCopy(data, 'menuMeasure', '一级', { itemKey: 'guard', grade: '四级' }, 'grade'))).toEqual([
    'error V-49 等级: 标准里没有等级“四级”，只有“一级”、“二级”、“三级”',
    'error V-49 项目编号: 菜单“m-2025”没有项目“guard”',
  ]);
  const item = (values: object) =>
    problemsAfter((data) => addCopy(data, 'rubricItem', 'site-env-road', { id: 'new', max: 0, ...values })).filter((line) =>
      line.includes('V-49'),
    );
  expect(item({ componentKey: 'desk', parentId: undefined })).toEqual(['error V-49 分项编号: 细则“r-2025”没有分项“desk”']);
  expect(item({ parentId: 'nothing' })).toEqual(['error V-49 上级项目: 细则“r-2025”没有项目“nothing”']);
  expect(item({ parentId: 'survey-all' })).toEqual(['error V-49 上级项目: 上级项目“survey-all”属于另一个分项“survey”']);
});

it('what is scored is of the kind the rubric scores, under its items and rules', () => {
  const score = (values: object) =>
    problemsAfter((data) => addCopy(data, 'score', 'site-env-road', values, 'itemId')).filter((line) => line.includes('V-49'));
  expect(score({ subjectId: 's01-01' })).toEqual(['error V-49 对象编号: 细则“r-2025”测评的是小区，“s01-01”不是小区']);
  expect(score({ itemId: 'nothing' })).toEqual(['error V-49 项目编号: 细则“r-2025”没有项目“nothing”']);
  expect(problemsAfter((data) => addCopy(data, 'listing', 'lr-black', { roundId: '2026-07' }, 'ruleId'))).toEqual([
    'error V-49 规则编号: 规则“lr-black”属于细则“r-2025”，这一轮用的是“r-index”',
  ]);
});

it('a compound does not contradict itself', () => {
  const compound = (id: string, values: object) =>
    problemsAfter((data) => Object.assign(pick(data, 'compound', id), values)).filter((line) => line.includes('REC-COMPOUND'));
  expect(compound('c0003', { companyId: 'p0001' })).toEqual([expect.stringContaining('管理模式是“居民自治”，却填了企业编号“p0001”')]);
  expect(compound('c0005', { buildings: 2 })).toEqual([expect.stringContaining('填了单栋楼宇，楼栋数却是 2')]);
  expect(compound('c0005', { builtYear: 2027 })).toEqual([expect.stringContaining('在数据日期 2026-11-20 之后')]);
  expect(compound('c0001', { coordinates: undefined })).toEqual([expect.stringContaining('只填了一部分')]);
});

it('a project is not larger than its compounds, and an unknown compound is told once', () => {
  expect(problemsAfter((data) => void (data.project[0]!.value.floorArea = 1_300_001))).toEqual([
    'error REC-PROJECT 建筑面积: “建筑面积”是 13000.01，所涉小区一共只有 13000',
  ]);
  expect(problemsAfter((data) => void (data.project[0]!.value.compoundIds = ['c9999']))).toEqual([
    'error V-49 涉及小区: 没有编号为“c9999”的住宅小区',
  ]);
});

it('the status of a document follows from its dates', () => {
  expect(problemsAfter((data) => Object.assign(pick(data, 'document', 'd-2025-021'), { effectiveTo: '2026-01-01' }))).toEqual([
    expect.stringContaining('2026-01-01 已经失效'),
  ]);
  expect(
    problemsAfter((data) => Object.assign(pick(data, 'document', 'd-2025-021'), { status: '失效', effectiveTo: '2027-01-01' })),
  ).toEqual([expect.stringContaining('按日期在 2026-11-20 仍然有效')]);
});

it('a valid code of a company is no identity number, a check value no mobile', () => {
  expect(
    problemsAfter((data) => {
      pick(data, 'company', 'p0001').uscc = '91150619000101002F';
    }).filter((line) => line.includes('V-53')),
  ).toEqual([]);
  expect(
    problemsAfter((data) => {
      pick(data, 'notice', 'n-2026-0005').attachments = [
        { name: '施工图', href: '/attachments/n-2026-0005/plan.zip', bytes: 1, sha256: '13800138000'.padEnd(64, '0') },
      ];
    }),
  ).toEqual([]);
});

it('an unknown column that asks for personal data becomes V-59, any other stays', () => {
  const problem = (code: string, field: string) => ({
    code,
    severity: 'error' as const,
    file: 'data/x.csv',
    line: 1,
    row: 1,
    column: 2,
    columnLetter: columnLetter(2),
    field,
    message: '',
    hint: '',
  });
  expect(
    flagForbiddenColumns([problem('CSV-HEADER-UNKNOWN', '户主'), problem('FIELD-UNKNOWN', '备注'), problem('CELL-EMPTY', '手机')]).map(
      ({ code }) => code,
    ),
  ).toEqual(['V-59', 'FIELD-UNKNOWN', 'CELL-EMPTY']);
});

it('never throws, whatever rows are missing or point nowhere', () => {
  const kinds = KINDS.map((kind) => kind.name);
  const damage = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(40), fc.constantFrom('drop', 'empty', 'unlink', 'double')), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(damage, (steps) => {
      const data = copyBase();
      for (const [kind, place, what] of steps) {
        const rows = data[kind] as { value: Record<string, unknown> }[];
        const row = rows[place % Math.max(1, rows.length)];
        if (what === 'empty') rows.length = 0;
        else if (row && what === 'drop') rows.splice(rows.indexOf(row), 1);
        else if (row && what === 'double') rows.push(row);
        else if (row)
          for (const field of Object.keys(row.value))
            if (/Ids?$/.test(field) && typeof row.value[field] === 'string') row.value[field] = 'nowhere';
      }
      expect(Array.isArray(runRules(data))).toBe(true);
    }),
    { seed: 49, numRuns: 150 },
  );
});
