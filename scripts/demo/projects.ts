/** Renovation projects of two annual plans, with their roads, contents and money. */
import type { Compound } from '../../src/schema/compound.ts';
import type { Project } from '../../src/schema/project.ts';
import { addDays } from './dates.ts';
import { inventedPhone } from './offices.ts';
import { scaled } from './options.ts';
import type { Random } from './random.ts';
import { planItems, type PlannedItems } from './works/items.ts';
import { planMoney, type PlannedMoney } from './works/money.ts';
import { roadOf, type Road } from './works/road.ts';

const PROJECTS = 27;
/** 107 万㎡ in 0.01 ㎡. */
const TOTAL_AREA = 107_000_000;

export interface PlannedProject {
  /** As it stands in the register on the data date. */
  project: Project;
  compounds: Compound[];
  road: Road;
  items: PlannedItems;
  money: PlannedMoney;
  /** Who takes part, once chosen. */
  firms: { designer: string; contractor: string; supervisor: string; auditor: string };
}

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
  const ofFirstYear = Math.round(count / 3);
  const year = index < ofFirstYear ? 2025 : 2026;
  const place = year === 2025 ? index : index - ofFirstYear;
  const road = roadOf(random, year, place, year === 2025 ? ofFirstYear : count - ofFirstYear, first.companyId !== undefined);
  const investment = Math.round(((floorArea / 100) * random.int(268, 412)) / 1000) * 1000 * 100;
  const items = planItems(random, road, investment);
  const money = planMoney(random, road, index, investment);
  const firms = {
    designer: random.pick(DESIGNERS),
    contractor: random.pick(BUILDERS),
    supervisor: random.pick(SUPERVISORS),
    auditor: random.pick(AUDITORS),
  };
  const known = (day: string) => day <= asOf && !road.stopped;
  const signed = known(addDays(road.tenderOn, 12));
  const project: Project = {
    id: `j-${year}-${String(place + 1).padStart(2, '0')}`,
    year,
    name: group.length > 1 ? `${first.name}等${group.length}个小区综合改造` : `${first.name}综合改造`,
    compoundIds: group.map((compound) => compound.id),
    floorArea,
    households: group.reduce((sum, compound) => sum + compound.households, 0),
    buildings: group.reduce((sum, compound) => sum + compound.buildings, 0),
    investment,
    ...(known(addDays(road.tenderOn, -24)) && { controlPrice: money.controlPrice }),
    ...(signed && { contractPrice: money.contractPrice }),
    ownerOfficeId: `o-${first.subdistrictId}`,
    ...(known(addDays(road.votedOn, -20)) && { designer: firms.designer }),
    ...(signed && { contractor: firms.contractor, supervisor: firms.supervisor }),
    ...(known(addDays(road.designOn, -8)) && { auditor: firms.auditor }),
    qualityPhone: inventedPhone(600 + index),
    deadline: road.deadline,
    ...(road.stopped && road.stopped.on <= asOf && { stoppedOn: road.stopped.on, stoppedReason: road.stopped.reason }),
  };
  return { project, compounds: group, road, items, money, firms };
}
