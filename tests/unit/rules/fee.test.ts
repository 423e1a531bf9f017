import { expect, it } from 'vitest';
import { addCopy, pick, problemsAfter } from './changed-base.ts';

const charge = (id: string, values: object) => problemsAfter((data) => Object.assign(pick(data, 'charge', id), values));
const standard = (values: object, id = 'f-2025') => problemsAfter((data) => Object.assign(pick(data, 'feeStandard', id), values));

it('a charge shows everything the law asks for, and its contract is a basis', () => {
  expect(charge('h0002-2', { basis: undefined })).toEqual([]);
  expect(charge('h0002-2', { basis: undefined, contractId: undefined, mode: undefined })).toEqual([
    'error V-21 收费项目: “垃圾清运费”没有标明：计费方式、收费依据',
  ]);
});

it('a price called 政府指导价 cites a document', () => {
  expect(charge('h0002-2', { regime: '政府指导价' })).toEqual(['error V-22 价格管理形式: 写的是政府指导价，但没有引用文件']);
  expect(
    problemsAfter((data) => Object.assign(pick(data, 'document', 'd-2025-014'), { effectiveTo: '2026-10-31', status: '失效' })),
  ).toEqual([expect.stringMatching(/^error V-22 .*在 2026-11-20 不是有效文件$/)]);
});

it('the document of the district standard is named and in force when the standard begins', () => {
  expect(standard({ sourceDocId: undefined })).toEqual(['error V-22 依据文件: 本区标准没有写依据文件']);
  expect(standard({ sourceDocId: 'd-2020-003' }).filter((line) => line.includes('依据文件:'))).toEqual([
    expect.stringContaining('在标准生效日 2025-07-01 不是有效文件'),
  ]);
});

it('a price that fell or stayed needs no vote', () => {
  expect(charge('h0001-1', { price: 1400 })).toEqual([]);
  expect(charge('h0001-1', { price: undefined }).filter((line) => line.includes('V-23'))).toEqual([]);
});

it('a price below the range of a guide price is refused too, unless there is no floor', () => {
  expect(charge('h0001-2', { price: 1000 })).toEqual([
    expect.stringMatching(/^error V-17 实际收费: 实际收费 1\.00 元，低于下限：“二级”允许从 1\.12 元 到 1\.68 元$/),
  ]);
  expect(
    problemsAfter((data) => {
      pick(data, 'charge', 'h0001-2').price = 1000;
      pick(data, 'feeStandard', 'f-2025').floatDown = null;
    }),
  ).toEqual([]);
});

it('a price beyond the own grade of a service that is not fully met breaks the range, not the grade rule', () => {
  expect(charge('h0001-2', { fullyMet: '未完全达到', price: 1900 })).toEqual([expect.stringMatching(/^error V-17 .*高于上限：“三级”/)]);
});

it('the lowest grade not fully met has no lower price and is only warned about', () => {
  expect(charge('h0001-2', { grade: '三级', fullyMet: '未完全达到' })).toEqual([
    expect.stringMatching(/^warning V-20 服务达标: “三级”已经是最低一级/),
  ]);
  expect(
    problemsAfter((data) =>
      Object.assign(pick(data, 'charge', 'h0002-1'), {
        regime: '政府指导价',
        menuChoice: ['cleaning=三级', 'green=三级'],
        fullyMet: '未完全达到',
        price: 800,
        basisDocId: 'd-2025-014',
      }),
    ),
  ).toEqual([expect.stringMatching(/^warning V-20 服务达标: “所选等级”已经是最低一级/)]);
});

it('an owners’ decision before the charge allows the float upwards', () => {
  const raised = (data: Parameters<Parameters<typeof problemsAfter>[0]>[0]) => {
    pick(data, 'feeStandard', 'f-2025').floatUpNeedsConsent = true;
    pick(data, 'charge', 'h0001-2').price = 1500;
  };
  expect(problemsAfter(raised)).toEqual([]);
  expect(
    problemsAfter((data) => {
      raised(data);
      data.consent = [];
    }).filter((line) => line.includes('V-24')),
  ).toHaveLength(1);
});

it('without lift there is no running cost of one', () => {
  expect(charge('h0002-1', { elevatorPrice: 250 })).toEqual(['error V-19 电梯运行费: 没有电梯，却收电梯运行费 0.25 元']);
});

it('the column of the table must be said where the table has two', () => {
  expect(charge('h0001-2', { elevator: undefined }).filter((line) => line.startsWith('error'))).toEqual([
    'error V-19 电梯情况: 参考标准《示例区住宅小区物业服务收费参考标准》里没有“普通住宅”“二级”“不区分”的价格',
  ]);
});

it('a menu holds a price for every item of a grade the standard has', () => {
  expect(
    problemsAfter((data) => {
      data.menuCell = data.menuCell.filter(({ value }) => !(value.itemKey === 'green' && value.grade === '一级'));
    }),
  ).toEqual(['error V-15 等级: 菜单“一级”缺少：green']);
  expect(
    problemsAfter((data) => {
      data.feeCell = data.feeCell.filter(({ value }) => !(value.elevator === '无电梯' && value.grade === '一级'));
    }),
  ).toEqual([expect.stringMatching(/^error V-15 等级: 菜单有“一级”的价格，参考标准里没有/)]);
  expect(
    problemsAfter((data) => {
      data.menuCell = data.menuCell.filter(({ value }) => value.grade !== '一级');
    }),
  ).toEqual(['error V-15 编号: 菜单“一级”缺少：cleaning、green'.replace('编号', '菜单编号')]);
  expect(
    problemsAfter((data) => {
      data.menuCell = data.menuCell.filter(({ value }) => value.grade !== '一级');
      data.feeCell = data.feeCell.filter(({ value }) => value.grade !== '一级');
    }),
  ).toEqual([]);
});

it('a grade stands once in its scale', () => {
  expect(standard({ gradesBestFirst: ['一级', '二级', '三级', '三级'] })).toEqual(['error V-16 等级从高到低: 等级“三级”写了两次']);
});

it('a share for empty homes is compared for the district’s own standard only', () => {
  expect(standard({ vacancyPayPct: 7000 })).toEqual([expect.stringMatching(/^warning V-27 空置交费比例/)]);
  expect(standard({ vacancyPayPct: 7000 }, 'f-other')).toEqual([]);
  expect(
    problemsAfter((data) => {
      delete data.thresholds[0]!.value.vacancy;
      pick(data, 'feeStandard', 'f-2025').vacancyPayPct = 7000;
    }),
  ).toEqual([]);
});

it('a daily cap is asked for beside the free minutes', () => {
  expect(problemsAfter((data) => void delete pick(data, 'parkingCharge', 'k0001-2').dailyCap)).toEqual([
    'error V-25 每日封顶: 临时停车费没有写每日封顶',
  ]);
});

it('standards are complete and their versions do not overlap', () => {
  expect(standard({ validFrom: undefined }).filter((line) => line.includes('REC'))).toEqual([
    'error REC-STANDARD 生效日期: 本区标准没有写生效日期',
  ]);
  expect(standard({ sourceText: undefined }, 'f-other')).toEqual(['error REC-STANDARD 出处: 外地示例没有写出处或证据等级']);
  expect(standard({ evidence: undefined }, 'f-other')).toEqual(['error REC-STANDARD 证据等级: 外地示例没有写出处或证据等级']);
  expect(standard({ sourceUrl: 'https://example.invalid/' }, 'f-other')).toEqual([
    'error REC-STANDARD 出处网址: 证据等级是 C（转载），不能链接到转载的网址',
  ]);
  expect(standard({ elevatorModel: '含梯扣减' }, 'f-other')).toEqual([expect.stringContaining('REC-STANDARD 无梯扣减下限')]);
  expect(standard({ elevatorModel: '含梯扣减', deductLow: 200 }, 'f-other')).toEqual([
    expect.stringContaining('REC-STANDARD 无梯扣减上限'),
  ]);
  expect(standard({ elevatorModel: '含梯扣减', deductLow: 300, deductHigh: 200 }, 'f-other')).toEqual([
    'error REC-STANDARD 无梯扣减上限: 无梯扣减上限 0.20 小于下限 0.30',
  ]);
  const second = (first: object) =>
    problemsAfter((data) => {
      addCopy(data, 'feeStandard', 'f-2025', { id: 'f-2027', validFrom: '2027-01-01' });
      Object.assign(pick(data, 'feeStandard', 'f-2025'), first);
    });
  expect(second({})).toEqual([expect.stringContaining('“f-2025”到 2028-06-30 才失效')]);
  expect(second({ validTo: undefined })).toEqual([expect.stringContaining('“f-2025”没有写失效日期')]);
  expect(second({ validTo: '2026-12-31' })).toEqual([]);
});
