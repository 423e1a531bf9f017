/** Renovation projects of two annual plans, with the days on which each reached a stage. */
import type { Compound } from '../../src/schema/compound.ts';
import type { Project } from '../../src/schema/project.ts';
import { addDays, noticeDay } from './dates.ts';
import { inventedPhone } from './offices.ts';
import { scaled } from './options.ts';
import type { Random } from './random.ts';

const PROJECTS = 27;
/** 107 万㎡ in 0.01 ㎡. */
const TOTAL_AREA = 107_000_000;

export interface PlannedProject {
  project: Project;
  compounds: Compound[];
  /** First publication of each stage's notice; a day after `asOf` has not come yet. */
  designOn: string;
  tenderOn: string;
  buildOn: string;
  acceptOn: string;
  /** Days the works take by contract. */
  buildDays: number;
}

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
const BUILDERS = [
  '云汀建工集团有限公司第三分公司',
  '云汀城建工程有限公司',
  '苇州第二建筑安装有限公司',
  '云汀禾筑建设有限公司',
  '岚津市政工程有限公司',
  '云汀恒筑建筑有限公司',
];
const SUPERVISORS = ['汇衡工程咨询有限公司', '云汀正绳建设监理有限公司', '砚川准尺工程管理有限公司'];
const DESIGNERS = ['云汀规划建筑设计院有限公司', '苇州筑禾建筑设计有限公司', '汐屏市政设计有限公司'];
const AUDITORS = ['信达恒会计师事务所（普通合伙）', '云汀方圆工程造价咨询有限公司', '岚津明算工程造价咨询有限公司'];

export function makeProjects(random: Random, compounds: Compound[], asOf: string): PlannedProject[] {
  const count = scaled(PROJECTS, compounds.length);
  const groups = chooseGroups(random, compounds, count, (TOTAL_AREA / PROJECTS) * 0.97);
  const chosen = groups.flat().reduce((sum, compound) => sum + compound.floorArea, 0);
  const target = Math.min(chosen, Math.round((TOTAL_AREA * count) / PROJECTS));
  let left = target;
  return groups.map((group, index) => {
    const own = group.reduce((sum, compound) => sum + compound.floorArea, 0);
    const floorArea = index === groups.length - 1 ? left : Math.floor((own * target) / chosen / 1000) * 1000;
    left -= floorArea;
    return makeProject(random, group, index, count, floorArea, asOf);
  });
}

/** Old compounds of one subdistrict, one to three of them, until each group is about as large as wanted. */
function chooseGroups(random: Random, compounds: Compound[], count: number, wanted: number): Compound[][] {
  const old = compounds.filter((compound) => compound.builtYear < ANNOUNCED_CUTOFF && !compound.isSingleBuilding);
  const pools = [...Map.groupBy(random.shuffle(old), (compound) => compound.subdistrictId).values()];
  const groups: Compound[][] = [];
  const known = old.find((compound) => compound.id === 'c0001');
  if (known) {
    pools.forEach((pool) => pool.splice(0, pool.length, ...pool.filter((compound) => compound !== known)));
  }
  for (let turn = 0; groups.length < count && turn < count * 40; turn += 1) {
    const pool = pools[turn % pools.length] as Compound[];
    const group: Compound[] = [];
    let area = 0;
    while (area < wanted && group.length < 3 && pool.length) {
      const next = pool.pop() as Compound;
      group.push(next);
      area += next.floorArea;
    }
    if (group.length && (area >= wanted || count < 5)) groups.push(group);
  }
  if (known) groups.splice(Math.round(count / 3), 1, [known]);
  return groups;
}

export const ANNOUNCED_CUTOFF = 2003;

function makeProject(random: Random, group: Compound[], index: number, count: number, floorArea: number, asOf: string): PlannedProject {
  const first = group[0] as Compound;
  const year = index < Math.round(count / 3) ? 2025 : 2026;
  const place = year === 2025 ? index : index - Math.round(count / 3);
  const late = year === 2026 && place >= Math.round((count * 2) / 3) - Math.max(1, Math.round(count / 7));
  const designOn = noticeDay(
    year === 2025
      ? addDays('2025-06-24', place * 5)
      : late
        ? addDays(asOf, -4 - (Math.round((count * 2) / 3) - 1 - place) * 17)
        : addDays('2026-02-26', place * 4),
  );
  const tenderOn = noticeDay(addDays(designOn, random.int(38, 58)));
  const buildOn = noticeDay(addDays(tenderOn, random.int(16, 30)));
  const buildDays = random.int(13, 18) * 10;
  const acceptOn = noticeDay(addDays(buildOn, buildDays + random.int(12, 50) - (year === 2026 ? 55 : 0)));
  const investment = Math.round(((floorArea / 100) * random.int(268, 412)) / 1000) * 1000 * 100;
  const started = tenderOn <= asOf;
  const stage =
    asOf < designOn
      ? '拆违拆临'
      : asOf < tenderOn
        ? '设计方案'
        : asOf < buildOn
          ? '招投标'
          : asOf < acceptOn
            ? '施工'
            : asOf < addDays(acceptOn, 40)
              ? '综合验收'
              : first.mgmtMode === '市场化物业'
                ? '完成'
                : '引入物业';
  const project: Project = {
    id: `j-${year}-${String(place + 1).padStart(2, '0')}`,
    year,
    name: group.length > 1 ? `${first.name}等${group.length}个小区综合改造` : `${first.name}综合改造`,
    compoundIds: group.map((compound) => compound.id),
    basicItems: random.shuffle(BASIC).slice(0, random.int(4, 7)),
    betterItems: random.shuffle(BETTER).slice(0, random.int(2, 4)),
    ...(random.chance(0.5) && { upliftItems: random.shuffle(UPLIFT).slice(0, random.int(1, 2)) }),
    floorArea,
    households: group.reduce((sum, compound) => sum + compound.households, 0),
    buildings: group.reduce((sum, compound) => sum + compound.buildings, 0),
    investment,
    ownerOfficeId: `o-${first.subdistrictId}`,
    designer: random.pick(DESIGNERS),
    ...(started && { contractor: random.pick(BUILDERS), supervisor: random.pick(SUPERVISORS), auditor: random.pick(AUDITORS) }),
    qualityPhone: inventedPhone(600 + index),
    stage,
    deadline: late ? '2027-06-30' : year === 2025 ? '2026-08-31' : '2026-11-30',
  };
  return { project, compounds: group, designOn, tenderOn, buildOn, acceptOn, buildDays };
}
