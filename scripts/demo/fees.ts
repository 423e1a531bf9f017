/** The district's reference standards, with the menus whose sums they are, and three published examples of other cities. */
import type { FeeCell, FeeStandard } from '../../src/schema/fee-standard.ts';
import type { MenuCell, MenuItem, MenuMeasure, ServiceMenu } from '../../src/schema/service-menu.ts';
import { MEASURES } from './menu-measures.ts';

export const GRADES = ['一级', '二级', '三级', '四级', '五级'] as const;
export type Grade = (typeof GRADES)[number];
export const CATEGORY = '普通住宅';
export const STANDARD = 'f-2025';
export const EARLIER_STANDARD = 'f-2022';

/** Invented prices in 厘 per ㎡ and month, from 一级 to 五级. */
const ITEMS: readonly [key: string, name: string, prices: readonly number[]][] = [
  ['management', '综合管理服务', [520, 430, 340, 270, 200]],
  ['facilities', '共用部位和设施设备维护', [380, 310, 250, 190, 150]],
  ['order', '公共秩序维护', [560, 450, 350, 280, 210]],
  ['cleaning', '保洁服务', [360, 290, 230, 190, 150]],
  ['green', '绿化养护', [160, 140, 120, 90, 70]],
  ['elevator', '电梯运行维护', [440, 400, 370, 350, 330]],
];
export const MENUS = { 无电梯: 'm-2025', 有电梯: 'm-2025-dt' } as const;
export type Lift = keyof typeof MENUS;

/** The items of the menu for houses with or without a lift, with prices by grade. */
export function menuItems(lift: Lift) {
  return ITEMS.filter(([key]) => lift === '有电梯' || key !== 'elevator');
}

/** The base price in 厘 of the standard in force. */
export function basePrice(lift: Lift, grade: Grade): number {
  return menuItems(lift).reduce((total, [, , prices]) => total + (prices[GRADES.indexOf(grade)] ?? 0), 0);
}

/** What the expired standard said: 0.12 元 less for the best grade, 0.04 元 less for the lowest. */
function earlierPrice(lift: Lift, grade: Grade): number {
  return basePrice(lift, grade) - 120 + GRADES.indexOf(grade) * 20;
}

export function makeFees() {
  return {
    feeStandard: [...districtStandards(), ...EXAMPLES.map((example) => example.standard)],
    feeCell: [...cellsOf(STANDARD, basePrice), ...cellsOf(EARLIER_STANDARD, earlierPrice), ...EXAMPLES.flatMap((example) => example.cells)],
    ...makeMenus(),
  };
}

function cellsOf(standardId: string, priceOf: (lift: Lift, grade: Grade) => number): FeeCell[] {
  return (['有电梯', '无电梯'] as const).flatMap((elevator) =>
    GRADES.map((grade) => ({ standardId, category: CATEGORY, elevator, grade, base: priceOf(elevator, grade) })),
  );
}

function districtStandards(): FeeStandard[] {
  const shared = {
    place: '云汀区',
    standing: '本区标准' as const,
    appliesTo: ['前期' as const, '业主大会成立后（参考）' as const],
    regime: '政府指导价' as const,
    gradesBestFirst: [...GRADES],
    elevatorModel: '分列' as const,
    floatUp: 2000,
    floatDown: 2000,
    floatUpNeedsConsent: true,
    lowerGradeRule: true,
    excludes: ['公共能耗分摊', '停车费', '集中供暖'],
    billingArea: '产权建筑面积' as const,
    vacancyMonths: 6,
    vacancyPayPct: 6000,
  };
  return [
    {
      id: STANDARD,
      title: '云汀区住宅小区物业服务收费参考标准',
      ...shared,
      sourceDocId: 'd-2025-014',
      sourceText: '云政办发〔2025〕14号',
      validFrom: '2025-07-01',
      validTo: '2027-06-30',
      note: '前期物业服务按政府指导价执行；业主大会成立后由双方在合同里约定，本标准只供对照。',
    },
    {
      id: EARLIER_STANDARD,
      title: '云汀区普通住宅物业服务收费指导价（2022年版）',
      ...shared,
      sourceDocId: 'd-2022-031',
      sourceText: '云发改价格〔2022〕31号',
      floatUpNeedsConsent: false,
      validFrom: '2022-07-01',
      validTo: '2025-06-30',
      note: '已由2025年版替代，只供查对2025年6月30日以前的收费。',
    },
  ];
}

function makeMenus() {
  const serviceMenu: ServiceMenu[] = [];
  const menuItem: MenuItem[] = [];
  const menuCell: MenuCell[] = [];
  const menuMeasure: MenuMeasure[] = [];
  for (const elevator of ['无电梯', '有电梯'] as const) {
    const menuId = MENUS[elevator];
    serviceMenu.push({
      id: menuId,
      standardId: STANDARD,
      title: `云汀区住宅小区物业菜单式服务标准（${elevator}）`,
      category: CATEGORY,
      elevator,
      allowMixedGrades: true,
      note: '各项可以选不同等级，合计就是每平方米每月的参考价格。',
    });
    for (const [itemKey, name, prices] of menuItems(elevator)) {
      menuItem.push({ menuId, key: itemKey, name });
      GRADES.forEach((grade, at) => {
        menuCell.push({ menuId, itemKey, grade, price: prices[at] ?? 0 });
        for (const [metric, op, values, unit, period] of MEASURES[itemKey] ?? []) {
          menuMeasure.push({ menuId, itemKey, grade, metric, op, value: values[at] ?? 0, unit, ...(period && { period }) });
        }
      });
    }
  }
  const foshan = foshanMenu();
  return {
    serviceMenu: [...serviceMenu, ...foshan.serviceMenu],
    menuItem: [...menuItem, ...foshan.menuItem],
    menuCell: [...menuCell, ...foshan.menuCell],
    menuMeasure,
  };
}

const NOT_CURRENT = '历史参考示例，非现行标准。';

interface Example {
  standard: FeeStandard;
  cells: FeeCell[];
}

/** Official texts only (evidence A). What a text does not say stays open. */
const EXAMPLES: readonly Example[] = [
  example(
    {
      id: 'example-foshan',
      title: '佛山市物业服务收费政府指导价标准',
      place: '佛山市',
      sourceText: '佛山市政府网站：《佛山市物业服务收费政府指导价标准》',
      appliesTo: ['前期', '保障房'],
      gradesBestFirst: [...GRADES],
      lowerGradeRule: true,
      validFrom: '2019-05-01',
      note: `${NOT_CURRENT}一级最高。`,
    },
    '普通住宅',
    { 不区分: [2700, 2350, 2000, 1650, 1300] },
  ),
  example(
    {
      id: 'example-hangzhou',
      title: '杭州市普通住宅前期物业服务收费标准',
      place: '杭州市',
      sourceText: '杭州市房管局：物业管理政策问答（2019年2月16日），引杭价服〔2017〕14号',
      appliesTo: ['前期'],
      regime: '未注明',
      gradesBestFirst: ['甲级', '乙级', '丙级', '丁级'],
      floatUp: 2500,
      floatDown: 2500,
      excludes: ['电梯能耗', '增压水泵能耗'],
      note: `${NOT_CURRENT}甲级最高；保障性住房不超过丙级。`,
    },
    '普通住宅',
    { 有电梯: [2200, 1700, 1250, 950], 无电梯: [1800, 1300, 950, 750] },
  ),
  {
    ...example(
      {
        id: 'example-baiyin',
        title: '白银市普通住宅前期物业服务收费基准价及浮动幅度',
        place: '白银市',
        sourceText: '白银区政府答复（2022年8月25日），引市发改价费〔2021〕300号',
        sourceUrl: 'https://www.baiyinqu.gov.cn/zc/ZCZXWDK/byqrmzffb0fb0fb8/art/2023/art_f51ac7d5900e4d65b5f27336eba55c5f.html',
        appliesTo: ['前期'],
        regime: '未注明',
        gradesBestFirst: ['四星', '三星', '二星', '一星'],
        floatUp: 1500,
        floatDown: 1500,
        note: `${NOT_CURRENT}四星最高、一星最低，按高层和多层分列。`,
      },
      '高层',
      { 不区分: [1500, 1300, 1100, 900] },
      '多层',
      { 不区分: [600, 500, 400, 300] },
    ),
  },
];

type ExampleFacts = Pick<FeeStandard, 'id' | 'title' | 'place' | 'sourceText' | 'appliesTo' | 'gradesBestFirst' | 'note'> &
  Partial<FeeStandard>;
type Columns = Partial<Record<FeeCell['elevator'], readonly number[]>>;

function example(facts: ExampleFacts, ...tables: (string | Columns)[]): Example {
  const cells: FeeCell[] = [];
  for (let at = 0; at < tables.length; at += 2) {
    for (const [elevator, prices] of Object.entries(tables[at + 1] as Columns)) {
      prices.forEach((base, grade) =>
        cells.push({
          standardId: facts.id,
          category: tables[at] as string,
          elevator: elevator as FeeCell['elevator'],
          grade: facts.gradesBestFirst[grade] as string,
          base,
        }),
      );
    }
  }
  return {
    cells,
    standard: {
      standing: '历史参考示例',
      regime: '政府指导价',
      elevatorModel: '分列',
      excludes: ['未注明'],
      billingArea: '未注明',
      evidence: 'A',
      ...facts,
    },
  };
}

/** 佛山's menu: the one complete published item × grade table. Its rows add up to the totals above. */
const FOSHAN_MENU: readonly [key: string, name: string, prices: readonly number[]][] = [
  ['management', '综合管理服务', [780, 680, 580, 480, 380]],
  ['facilities', '共用部位和共用设施设备维护', [410, 350, 300, 250, 190]],
  ['order', '公共秩序维护', [860, 750, 640, 520, 420]],
  ['cleaning', '保洁服务', [490, 430, 360, 300, 230]],
  ['green', '绿化养护', [160, 140, 120, 100, 80]],
];

function foshanMenu() {
  const menuId = 'example-foshan-menu';
  const serviceMenu: ServiceMenu = {
    id: menuId,
    standardId: 'example-foshan',
    title: '佛山市物业服务收费分项标准',
    category: '普通住宅',
    elevator: '不区分',
    allowMixedGrades: true,
    note: `${NOT_CURRENT}实际收费按服务级别和服务内容以菜单式组合确定；服务没有达到该级别全部内容的，执行低一级别的收费标准。`,
  };
  return {
    serviceMenu: [serviceMenu],
    menuItem: FOSHAN_MENU.map(([key, name]) => ({ menuId, key, name })),
    menuCell: FOSHAN_MENU.flatMap(([itemKey, , prices]) => GRADES.map((grade, at) => ({ menuId, itemKey, grade, price: prices[at] ?? 0 }))),
  };
}
