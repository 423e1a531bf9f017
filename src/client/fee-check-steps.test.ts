import { expect, test } from 'vitest';
import type { FeeCheckData } from '../model/fee-check-data.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';
import { readInput, type FeeCheckFields } from './fee-check-input.ts';
import { checkFee } from './fee-check-steps.ts';

const standard: FeeStandard = {
  id: 'f-1',
  title: '参考标准',
  place: '甲区',
  standing: '本区标准',
  appliesTo: ['前期'],
  regime: '参考价',
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
    { id: 'c0002', name: '槐安里', aliases: [], elevators: '无', charges: [] },
    {
      id: 'c0003',
      name: '青禾苑',
      aliases: [],
      elevators: '部分有',
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
    ['参考区间（三级，上浮20%，下浮20%）', '2.00 × 0.80 = 1.60；2.00 × 1.20 = 2.40', '1.60—2.40元'],
    ['上报的单价', '1.60 ≤ 2.10 ≤ 2.40，在参考区间内', '2.10元'],
    ['物业费', '2.10元/㎡·月 × 89.64㎡ = 188.244，四舍五入到分', '188.24元'],
    ['电梯运行维护费', '0.25元/㎡·月 × 89.64㎡ = 22.41', '22.41元'],
    ['每月合计', '188.24 + 22.41', '210.65元'],
  ]);
});

test('a contract price above the reference range is never called a violation', () => {
  const checked = check({ c: 'c0001', area: '100', price: '3' });
  expect(checked.verdict.tone).toBe('idle');
  expect(checked.regime).toContain('不强制');
  expect(checked.lines[1]?.working).toBe('1.60 ≤ 3.00 > 2.40，合同价，高于参考');
});

test('a price under 政府指导价 above its range is named as such', () => {
  const checked = check({ area: '100', price: '2.41', grade: '三级', regime: '政府指导价' });
  expect(checked.verdict).toMatchObject({ tone: 'bad', short: '高于区间' });
});

test('without a price, the two ends of the range are worked out', () => {
  const checked = check({ c: '槐安里', area: '50', grade: '二级' });
  expect(checked.answer).toBe('没有单价，只能按参考区间估算。');
  expect(checked.lines.map((line) => line.result)).toEqual(['1.88—2.82元', '94.00元', '141.00元']);
});

test('impossible fields are named together, each in its own words', () => {
  expect(faults({ c: '梧桐里', area: '八十', price: '-1' })).toEqual({
    c: '没有找到这个小区，请从列表里选，或写小区编号。',
    area: '只能填数字和一个小数点，如89.64。',
    price: '不能是负数，请填如2.10。',
  });
  expect(faults({ area: '80' })).toEqual({ price: '请填单价，或者选一个服务等级。' });
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
