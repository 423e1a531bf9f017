/** Works outside the compounds, as the yearly plans promise them. */
import type { CityWork } from '../../../src/schema/city-work.ts';

type Line = [
  kind: CityWork['kind'],
  name: string,
  target: number,
  done: number,
  unit: string,
  office: string,
  note: string,
  streets?: string[],
];

const PLAN_2025: readonly Line[] = [
  ['棚户区改造', '河湾片区一期棚户区改造安置', 420, 420, '户', 'o-zjj', '420户已全部签约腾空，安置房2026年5月交付', ['s03']],
  ['背街小巷', '2025年背街小巷整治', 18, 18, '条', 'o-cgj', '路面、路灯和排水已完成验收'],
  ['口袋公园', '2025年口袋公园建设', 4, 4, '处', 'o-cgj', '四处都已开放'],
  ['供水', '2025年老旧供水管线更换', 12, 12, '公里', 'o-zjj', '涉及9个小区，二次供水泵房同步改造'],
  ['三线整治', '2025年三线落地和捆扎', 31, 30, '个小区', 'o-cgj', '剩余1个小区等供电杆移位'],
  ['垃圾分类试点', '2025年垃圾分类试点小区', 40, 40, '个小区', 'o-cgj', '每个小区至少一处定时定点投放亭'],
  ['道路', '2025年小区周边道路大修', 6, 6, '条', 'o-zjj', '六条路均已通车'],
];

const PLAN_2026: readonly Line[] = [
  ['棚户区改造', '河湾片区二期棚户区改造', 310, 204, '户', 'o-zjj', '204户已签约，其余正在协商', ['s03']],
  ['棚户区改造', '铁工集中安置点', 3, 1, '栋', 'o-zjj', '1号楼封顶，2号楼、3号楼施工到五层', ['s01']],
  ['特色街', '2026年特色街打造', 14, 9, '条', 'o-cgj', '9条已完工，3条在施工，2条在定方案'],
  ['背街小巷', '2026年背街小巷整治', 22, 17, '条', 'o-cgj', '其余5条12月中旬前完工'],
  ['农贸市场', '2026年农贸市场改造', 5, 4, '个', 'o-scj', '北渠市场正在改造排烟和排水', ['s12']],
  ['口袋公园', '2026年口袋公园建设', 5, 3, '处', 'o-cgj', '其余2处正在铺装'],
  ['供水', '2026年供水管线和智慧水务', 3, 2, '处', 'o-zjj', '第三处正在安装远传水表'],
  ['三线整治', '2026年三线落地和捆扎', 26, 21, '个小区', 'o-cgj', '电力、电视、通信线一次规整'],
  ['拆违', '剩余违法建设拆除', 9, 7, '户', 'o-cgj', '2处9户，余2户已下达决定，依法催告中'],
  ['垃圾分类试点', '2026年垃圾分类试点小区', 60, 60, '个小区', 'o-cgj', '提前两个月完成'],
  ['道路', '2026年小区周边道路大修', 8, 6, '条', 'o-zjj', '2条避开采暖期，推迟到2027年4月'],
  ['公共空间界线', '公共空间与小区界线划定', 552, 486, '个小区', 'o-zrj', '剩余小区多为权属不清的家属院'],
  ['门前责任', '沿街单位门前五包责任书', 3200, 2944, '份', 'o-cgj', '按街道逐户签订，变更经营者的重新签'],
];

/** The rows of `city-works.csv`; before the autumn of 2026 about half of its plan is done. */
export function cityWorks(asOf: string): CityWork[] {
  const soon = asOf < '2026-10-01';
  const row = (year: number, [kind, name, target, done, unit, officeId, note, subdistrictIds]: Line, at: number): CityWork => {
    const early = asOf < `${year}-10-01` || (year === 2026 && soon);
    return {
      id: `w-${year}-${String(at + 1).padStart(2, '0')}`,
      kind,
      name,
      target,
      done: early ? Math.floor((Math.min(done, target) * 2) / 5) : done,
      unit,
      deadline: `${year}-12-31`,
      officeId,
      ...(subdistrictIds && { subdistrictIds }),
      asOf: asOf < '2026-10-31' ? asOf : '2026-10-31',
      ...(!early && { note }),
    };
  };
  return [...PLAN_2025.map((line, at) => row(2025, line, at)), ...PLAN_2026.map((line, at) => row(2026, line, at))];
}
