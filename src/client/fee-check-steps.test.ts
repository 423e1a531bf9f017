import { expect, test } from 'vitest';
import type { FeeCheckData } from '../model/fee-check-data.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';
import { readInput, type FeeCheckFields } from './fee-check-input.ts';
import { compareFees } from './fee-check-compare.ts';
import { checkFee } from './fee-check-steps.ts';

const standard: FeeStandard = {
  id: 'f-1',
  title: '参考标准',
  place: '甲区',
  standing: '本区标准',
  appliesTo: ['前期'],
  regime: '政府指导价',
  gradesBestFirst: ['一级', '二级', '三级'],
  elevatorModel: '分列',
  floatUp: 2000,
  floatDown: 2000,
  lowerGradeRule: true,
  excludes: [],
  billingArea: '产权建筑面积',
  validFrom: '2025-07-01',
};
const cell = (grade: string, base: number, elevator: '不区分' | '有电梯' | '无电梯' = '不区分') => ({
  standardId: 'f-1',
  category: '普通住宅',
  elevator,
  grade,
  base,
});
const data: FeeCheckData = {
  currentId: 'f-1',
  tables: {
    'f-1': { standard, cells: [cell('一级', 2700), cell('二级', 2350), cell('三级', 2000)], addons: [] },
    'f-2': { standard: { ...standard, id: 'f-2' }, cells: [cell('三级', 2000, '有电梯'), cell('三级', 1500, '无电梯')], addons: [] },
  },
  menus: [],
  compounds: [
    {
      id: 'c0001',
      name: '望湖花园一期',
      aliases: ['湖一'],
      elevators: '全部有',
      assembly: true,
      charges: [
        {
          item: '物业服务费',
          regime: '合同约定',
          standardId: 'f-1',
          category: '普通住宅',
          elevator: '有电梯',
          grade: '三级',
          price: 2100,
          unit: '元/㎡·月',
          elevatorPrice: 250,
        },
      ],
    },
    { id: 'c0002', name: '槐安里', aliases: [], elevators: '无', assembly: false, charges: [] },
    {
      id: 'c0003',
      name: '青禾苑',
      aliases: [],
      elevators: '部分有',
      assembly: false,
      charges: (['有电梯', '无电梯'] as const).map((elevator) => ({
        item: `物业服务费（${elevator}楼栋）`,
        regime: '合同约定' as const,
        standardId: 'f-1',
        category: '普通住宅',
        elevator,
        grade: '三级',
        price: elevator === '有电梯' ? 2100 : 1700,
        unit: '元/㎡·月',
      })),
    },
  ],
};
const blank: FeeCheckFields = { c: '', area: '', price: '', grade: '', category: '', elevator: '', regime: '' };

function check(fields: Partial<FeeCheckFields>, tables = data) {
  const read = readInput({ ...blank, ...fields }, tables);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return checkFee(read.input, tables);
}

function faults(fields: Partial<FeeCheckFields>, tables = data) {
  const read = readInput({ ...blank, ...fields }, tables);
  return read.ok ? {} : read.faults;
}

test('a compound with a contract price and a lift fee is summed line by line', () => {
  const checked = check({ c: '望湖花园一期', area: '８９．６４' });
  expect(checked.heading).toBe('望湖花园一期，89.64㎡，有电梯');
  expect(checked.answer).toBe('每月应交210.65元，在参考区间内。');
  expect(checked.lines.map((line) => [line.title, line.working, line.result])).toEqual([
    ['参考区间', ['三级，上浮20%，下浮20%', '下限 2.00 × 0.80 = 1.60', '上限 2.00 × 1.20 = 2.40'], '1.60—2.40元'],
    ['上报的单价', ['1.60 ≤ 2.10 ≤ 2.40，在参考区间内'], '2.10元'],
    ['物业费', ['2.10元/㎡·月 × 89.64㎡ = 188.244，四舍五入到分'], '188.24元'],
    ['电梯运行维护费', ['0.25元/㎡·月 × 89.64㎡ = 22.41'], '22.41元'],
    ['每月合计', ['188.24 + 22.41'], '210.65元'],
    ['每年合计', ['210.65 × 12'], '2,527.80元'],
  ]);
});

test('a contract price above the reference range is never called a violation', () => {
  const checked = check({ c: 'c0001', area: '100', price: '3' });
  expect(checked.verdict.tone).toBe('idle');
  expect(checked.regime).toContain('不强制');
  expect(checked.lines[1]?.working).toEqual(['3.00 > 2.40，合同价，高于参考']);
});

test('a price under 政府指导价 above its range is named as such', () => {
  const checked = check({ area: '100', price: '2.41', grade: '三级', regime: '政府指导价' });
  expect(checked.verdict).toMatchObject({ tone: 'bad', short: '高于区间' });
});

test('a price of which nobody said how it was set is neither over a limit nor under contract', () => {
  const checked = check({ area: '100', price: '2.41', grade: '三级' });
  expect(checked.verdict).toMatchObject({ tone: 'idle', short: '高于参考区间' });
  expect(checked.regime).toContain('执行政府指导价的');
  expect(checked.regime).toContain('按合同约定的');
});

test('a standard that is no 政府指导价 is never a limit, whatever the charge calls itself', () => {
  const { standard } = data.tables['f-1']!;
  const reference = { ...data, tables: { 'f-1': { ...data.tables['f-1']!, standard: { ...standard, regime: '参考价' as const } } } };
  const checked = check({ area: '100', price: '2.41', grade: '三级', regime: '政府指导价' }, reference);
  expect(checked.verdict).toMatchObject({ tone: 'idle', short: '高于参考区间' });
  expect(checked.regime).toContain('不是政府指导价');
});

test('where an owners’ committee is on record, the reader cannot make the range a limit', () => {
  expect(faults({ c: 'c0001', area: '100', price: '9', regime: '政府指导价' }).regime).toContain('合同约定');
  for (const regime of ['', '合同约定'])
    expect(check({ c: 'c0001', area: '100', price: '9', regime }).verdict.short).toBe('合同价，高于参考');
});

test('two checks side by side name every fact that differs, and the difference a month and a year', () => {
  const { answer, rows, same } = compareFees(check({ c: 'c0001', area: '100' }), check({ c: 'c0001', area: '89.64', price: '2' }));
  expect(answer).toBe('现在的比留下的每月少33.31元，一年少399.72元。');
  expect(rows.filter((row) => row.differs).map((row) => [row.title, row.kept, row.now, row.by])).toEqual([
    ['房屋面积', '100㎡', '89.64㎡', undefined],
    ['单价', '2.10元/㎡·月（上报的）', '2.00元/㎡·月（您填的）', undefined],
    ['物业费（元）', '210.00', '179.28', '少30.72'],
    ['电梯运行维护费（元）', '25.00', '22.41', '少2.59'],
    ['每月合计（元）', '235.00', '201.69', '少33.31'],
    ['每年合计（元）', '2,820.00', '2,420.28', '少399.72'],
  ]);
  expect(same).toBe('两份相同：小区、服务等级、房屋类别、电梯、价格怎么定的、对照的标准、对照结果。');
});

test('a check without a price is compared by its facts, and no difference is made up', () => {
  const { answer, rows } = compareFees(check({ c: '槐安里', area: '50', grade: '二级' }), check({ c: 'c0001', area: '50' }));
  expect(answer).toBe('有一份没有单价，算不出每月相差多少。');
  expect(rows.find((row) => row.title === '每月合计（元）')).toEqual({
    title: '每月合计（元）',
    kept: '算不出',
    now: '117.50',
    differs: true,
  });
});

test('without a price, the two ends of the range are worked out', () => {
  const checked = check({ c: '槐安里', area: '50', grade: '二级' });
  expect(checked.answer).toBe('没有单价，只能按参考区间估算。');
  expect(checked.lines.map((line) => line.result)).toEqual(['1.88—2.82元', '94.00元', '141.00元']);
});

test('impossible fields are named together, each in its own words', () => {
  expect(faults({ c: '梧桐里', area: '八十', price: '-1' })).toEqual({
    c: '没有找到这个小区，请从列表里选，或写小区编号。',
    area: '只能填一个数，如89.64。',
    price: '不能是负数，请填如2.10。',
  });
  expect(faults({ area: '80' })).toEqual({ price: '请填单价，或者选一个服务等级。' });
});

test('part of a name is not taken for a compound; those that may be meant are offered', () => {
  expect(faults({ c: '望湖', area: '80' }).c).toBe('没有叫这个名字的小区，您找的是不是：望湖花园一期？');
});

test('of two compounds with one name none is chosen for the reader', () => {
  const twins = { ...data, compounds: [...data.compounds, { ...data.compounds[1]!, id: 'c0009' }] };
  expect(faults({ c: '槐安里', area: '80', price: '1' }, twins).c).toContain('槐安里（c0002）、槐安里（c0009）');
  expect(readInput({ ...blank, c: 'c0009', area: '80', price: '1' }, twins)).toMatchObject({ ok: true });
});

test('where the table tells houses with and without lift apart, the lift must be said', () => {
  const divided = { ...data, currentId: 'f-2' };
  expect(faults({ area: '80', grade: '三级' }, divided)).toEqual({ elevator: '这类房屋有电梯和没有电梯价格不同，请选一个。' });
  expect(check({ area: '80', grade: '三级', elevator: '无电梯' }, divided).lines[0]?.result).toBe('1.20—1.80元');
});

test('a compound is found by id, name or former name in any width', () => {
  for (const c of ['c0001', 'Ｃ０００１', '望湖 花园一期', '湖一']) expect(check({ c, area: '1' }).heading).toContain('望湖花园一期');
});

test('where buildings with and without lift pay differently, the reader says which one is meant', () => {
  expect(faults({ c: '青禾苑', area: '100' })).toEqual({ elevator: '这个小区有电梯和没有电梯的楼栋收费不同，请选您家是哪一种。' });
  expect(check({ c: '青禾苑', area: '100', elevator: '无电梯' }).answer).toBe('每月应交170.00元，在参考区间内。');
  expect(check({ c: '青禾苑', area: '100', elevator: '有电梯' }).answer).toBe('每月应交210.00元，在参考区间内。');
});
