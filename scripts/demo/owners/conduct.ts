import type { Consent } from '../../../src/schema/consent.ts';
import type { Contract } from '../../../src/schema/contract.ts';
import type { Deduction } from '../../../src/schema/deduction.ts';
import type { Manager } from '../../../src/schema/manager.ts';
import type { Penalty } from '../../../src/schema/penalty.ts';
import { addDays, daysBetween, plannedDay } from '../dates.ts';
import { inventedPhone } from '../offices.ts';
import type { Notices } from '../notices/make-notices.ts';
import { STEMS } from '../places.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { noticesOf, ofCompound } from '../look-up.ts';

const ITEMS: readonly (readonly [item: string, reason: (random: Random, where: string) => string])[] = [
  ['公共收益未按期公开', (random, where) => `${where}的停车收益迟了${random.int(11, 60)}日才公开`],
  ['报修超时', (random, where) => `抽查${where}报修记录，${random.int(3, 14)}件超过约定时间到场`],
  ['消防通道不畅', (random, where) => `${where}消防通道被占，告知后${random.int(3, 9)}日才清理`],
  ['卫生不达标', (random, where) => `${where}抽查${random.int(6, 20)}处，${random.int(2, 5)}处不合格`],
  ['投诉未回复', (random, where) => `${where}有${random.int(2, 8)}件12345转办超过时限才回复`],
  ['电梯维护记录不全', (random, where) => `${where}缺少${random.int(2, 6)}次半月维护记录`],
  ['收费公示不全', (_random, where) => `${where}公示栏没有写计费起始时间和举报电话`],
  ['值守不到位', (random, where) => `夜间抽查${where}门岗${random.int(2, 4)}次，${random.int(1, 2)}次无人`],
];

/** For what each grading took points away; the parts add up to what the grading says. */
export function makeDeductions(random: Random, world: World): Deduction[] {
  const where = new Map(world.compounds.flatMap(({ companyId, name }) => (companyId ? [[companyId, name] as const] : [])));
  return world.gradings.grading.flatMap((grading) => {
    const halves = (grading.penalty ?? 0) / 5000;
    if (halves === 0) return [];
    const of = random.fork(grading.id);
    const count = Math.min(halves, of.int(1, 3));
    const cuts = of
      .shuffle(Array.from({ length: halves - 1 }, (_, at) => at + 1))
      .slice(0, count - 1)
      .sort((a, b) => a - b);
    return of
      .shuffle(ITEMS)
      .slice(0, count)
      .map(([item, reason], at): Deduction => ({
        gradingId: grading.id,
        item,
        points: ((cuts[at] ?? halves) - (cuts[at - 1] ?? 0)) * 5000,
        reason: reason(of, where.get(grading.companyId) ?? '服务的项目'),
        on: plannedDay(addDays(grading.from, of.int(6, 165))),
      }));
  });
}

const OFFENCES: readonly (readonly [authority: string, code: string, fact: string, least: number, most: number])[] = [
  ['云汀区市场监督管理局', '云市监罚', '没有按规定明码标价', 10, 40],
  ['云汀区市场监督管理局', '云市监罚', '向业主收取没有标明的装修押金', 20, 90],
  ['云汀区城市管理局', '云城管罚', '消防车通道堆放建筑垃圾，逾期没有清理', 10, 50],
  ['云汀区住房和城乡建设局', '云住建罚', '没有按规定公开公共收益', 50, 100],
  ['云汀区住房和城乡建设局', '云住建罚', '退出时没有在期限内移交资料', 100, 200],
  ['云汀区市场监督管理局', '云市监罚', '电梯维护保养记录造假', 30, 100],
];

/** Decisions against companies whose record is said to be bad. */
export function makePenalties(random: Random, world: World): Penalty[] {
  const bad = [...new Set(world.gradings.grading.filter((row) => row.record === '有不良记录').map((row) => row.companyId))];
  const serials = new Map<string, number>();
  return bad
    .flatMap((companyId) => {
      const contract = world.contracts.findLast((one) => one.companyId === companyId);
      const of = random.fork(companyId);
      if (!contract || !of.chance(0.7)) return [];
      const [authority, code, fact, least, most] = of.pick(OFFENCES);
      const from = contract.from > '2025-07-10' ? contract.from : '2025-07-10';
      const days = daysBetween(from, world.options.asOf) - 20;
      if (days < 10) return [];
      const on = plannedDay(addDays(from, of.int(5, days)));
      return [{ companyId, compoundId: contract.compoundId, on, authority, code, fact, amount: of.int(least, most) * 10_000 }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ code, fact, amount, ...rest }, at): Penalty => {
      const year = rest.on.slice(0, 4);
      const serial = (serials.get(code + year) ?? 3) + 1 + (at % 5);
      serials.set(code + year, serial);
      return {
        id: `x-${year}-${String(at + 1).padStart(3, '0')}`,
        ...rest,
        docNo: `${code}〔${year}〕${serial}号`,
        summary: `${fact}，责令改正，罚款${amount / 100}元`,
        amount,
      };
    });
}

const FAMILY = ['安', '柏', '卞', '车', '丛', '边', '楚', '狄', '都', '房', '甘', '葛', '耿', '管', '桂', '杭', '霍', '纪', '简', '靳'];

/** Invented: names of places of this district stand as given names. */
export function inventedName(random: Random): string {
  return random.pick(FAMILY) + random.pick(STEMS).slice(0, random.chance(0.3) ? 1 : 2);
}

/** The manager of every compound in service, and for some the one before. */
export function makeManagers(random: Random, world: World): Manager[] {
  const phones = new Map(world.companies.map((company) => [company.id, company.servicePhone ?? inventedPhone(999)]));
  return current(world).flatMap((contract) => {
    const of = random.fork(contract.id);
    const row = { companyId: contract.companyId, compoundId: contract.compoundId, officePhone: phones.get(contract.companyId)! };
    const changed = addDays(contract.from, of.int(200, 420));
    const name = inventedName(of);
    if (!of.chance(0.2) || changed >= world.options.asOf) return [{ ...row, name, from: contract.from }];
    return [
      { ...row, name, from: contract.from, to: addDays(changed, -1) },
      { ...row, name: inventedName(of.fork('next')), from: changed },
    ];
  });
}

const current = (world: World) => world.contracts.filter(({ from, to }) => from <= world.options.asOf && to >= world.options.asOf);

/** Contracts with the notice that showed their text and the vote that chose the company. */
export function linkContracts(contracts: readonly Contract[], consents: readonly Consent[], notices: Notices): Contract[] {
  return contracts.map((contract) => {
    const shown = noticesOf(notices, contract.compoundId).find(
      ({ value }) =>
        value.matter === '物业合同' &&
        value.kind === '公示' &&
        value.publishedOn <= contract.signedOn &&
        addDays(value.publishedOn, 90) >= contract.signedOn,
    )?.value;
    const consent = ofCompound(consents, contract.compoundId).find(
      (one) =>
        (shown && one.noticeId === shown.id) ||
        (one.matter === '引入物业' &&
          one.projectId !== undefined &&
          one.decidedOn <= contract.signedOn &&
          addDays(one.decidedOn, 60) >= contract.signedOn),
    );
    return { ...contract, ...(shown && { noticeId: shown.id }), ...(consent && { consentId: consent.id }) };
  });
}
