/** What a project renovates, what each thing was to cost, and what came of it. */
import type { ProjectItem } from '../../../src/schema/project-item.ts';
import { addDays, daysBetween, inWords } from '../dates.ts';
import { splitAmount } from '../notices/facts.ts';
import type { Random } from '../random.ts';
import type { Road } from './road.ts';

/** 1000 元 in 分: estimates are whole thousands. */
const THOUSAND = 100_000;

const BASIC = [
  '屋面防水',
  '雨污管网',
  '供水管线',
  '外墙保温',
  '楼道粉刷',
  '三线落地',
  '消防设施',
  '道路修缮',
  '供热管网',
  '楼道照明',
  '单元门更换',
  '化粪池清掏改造',
];
const BETTER = ['充电车棚', '停车泊位', '无障碍坡道', '快递柜', '晾晒架', '垃圾分类亭', '视频监控', '口袋绿地', '休闲座椅'];
const UPLIFT = ['社区食堂', '老年活动室', '托育点', '卫生服务点', '便民服务站', '共享书屋'];

/** Why the last item was dropped, as the acceptance notice and the register say it. */
const DROPPED = ['选址与地下管线冲突', '场地宽度不足', '权属单位没有同意占用场地'];

export interface PlannedItems {
  basic: string[];
  better: string[];
  uplift: string[];
  /** In the order of the plan, with what the design estimates for each. */
  all: { class: ProjectItem['class']; item: string; estimate: number }[];
  dropped?: { item: string; reason: string; agreedOn: string };
  /** What the acceptance found, by item. */
  defects: { item: string; places: number; what: string }[];
}

const FAULTS = ['收口不严', '面层有裂纹', '标高偏低积水', '固定不牢', '标识缺失'];

export function planItems(random: Random, road: Road, investment: number): PlannedItems {
  const basic = random.shuffle(BASIC).slice(0, random.int(4, 7));
  const better = random.shuffle(BETTER).slice(0, random.int(2, 4));
  const uplift = random.chance(0.5) ? random.shuffle(UPLIFT).slice(0, random.int(1, 2)) : [];
  const weights = [...basic.map(() => random.int(14, 30)), ...better.map(() => random.int(5, 12)), ...uplift.map(() => random.int(6, 14))];
  const estimates = splitAmount(investment, weights, THOUSAND);
  const classes: [ProjectItem['class'], string[]][] = [
    ['基础类', basic],
    ['完善类', better],
    ['提升类', uplift],
  ];
  const all = classes
    .flatMap(([kind, items]) => items.map((item) => ({ class: kind, item })))
    .map((entry, at) => ({ ...entry, estimate: estimates[at] ?? 0 }));
  const last = all.at(-1)!.item;
  const dropped = random.chance(0.35)
    ? { item: last, reason: random.pick(DROPPED), agreedOn: addDays(road.siteOn, random.int(30, 70)) }
    : undefined;
  const faulty = random.shuffle(basic).slice(0, random.int(2, 3));
  const defects = faulty.map((item) => ({ item, places: random.int(1, 4), what: random.pick(FAULTS) }));
  return { basic, better, uplift, all, ...(dropped && { dropped }), defects };
}

/** The rows of `project-items.csv` as they are known on `asOf`. */
export function itemRows(random: Random, projectId: string, road: Road, items: PlannedItems, asOf: string): ProjectItem[] {
  const span = Math.max(10, daysBetween(road.siteOn, addDays(road.acceptOn, -14)));
  const accepted = road.acceptOn <= asOf && !road.stopped;
  return items.all.map(({ class: kind, item, estimate }, at): ProjectItem => {
    const row = { projectId, class: kind, item, estimate };
    const { dropped } = items;
    if (road.stopped) return row;
    if (dropped?.item === item) {
      if (dropped.agreedOn > asOf) return row;
      const agreedHow = `${inWords(dropped.agreedOn)}居民议事会同意，节省的概算用于${items.basic[0]}`;
      return { ...row, result: '取消', doneOn: dropped.agreedOn, reason: dropped.reason, agreedHow };
    }
    const doneOn = addDays(road.siteOn, Math.floor((span * (at + 2)) / (items.all.length + 2)) - random.int(0, 6));
    if (doneOn > asOf) return row;
    const done = { ...row, result: '完成' as const, doneOn };
    if (!accepted) return done;
    const defect = items.defects.find((entry) => entry.item === item);
    if (!defect) return { ...done, accepted: '合格' };
    const fixedOn = addDays(road.fixBy, -random.int(0, 4));
    const found = { defect: `${defect.places}处${defect.what}`, fixBy: road.fixBy };
    return fixedOn <= asOf ? { ...done, ...found, accepted: '整改后合格', fixedOn } : { ...done, ...found, accepted: '待整改' };
  });
}
