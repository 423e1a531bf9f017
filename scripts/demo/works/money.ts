/** The money of a project: who gives it, what it is paid for, what the audit firm says, and who mends what afterwards. */
import type { Audit } from '../../../src/schema/audit.ts';
import type { Fund } from '../../../src/schema/fund.ts';
import type { Warranty } from '../../../src/schema/warranty.ts';
import { addDays, daysBetween } from '../dates.ts';
import { splitAmount, wan } from '../notices/facts.ts';
import type { PlannedProject } from '../projects.ts';
import type { Random } from '../random.ts';
import type { Road } from './road.ts';

/** 100 元 in 分: prices of contracts are whole hundreds. */
const HUNDRED = 10_000;

export interface PlannedMoney {
  sources: { source: NonNullable<Fund['source']>; label: string; amount: number }[];
  controlPrice: number;
  contractPrice: number;
  /** A change that made the works dearer than the contract. */
  change?: { amount: number; on: string; what: string };
}

const LABELS = {
  自治区: '上级补助',
  区级: '区级财政',
  城市更新基金: '城市更新基金',
  管线单位: '管线单位出资',
  居民: '居民出资',
} as const;

export function planMoney(random: Random, road: Road, index: number, investment: number): PlannedMoney {
  const own = index % 6 === 4 ? '城市更新基金' : '区级';
  const names = ['自治区', own, '管线单位', '居民'] as const;
  const amounts = splitAmount(investment, [random.int(52, 60), random.int(30, 36), random.int(4, 8), random.int(2, 4)], HUNDRED);
  const controlPrice = Math.round((investment * 0.94) / HUNDRED) * HUNDRED;
  const contractPrice = Math.round((controlPrice * (965 - random.int(2, 12))) / 1000 / HUNDRED) * HUNDRED;
  const change = index % 9 === 2 && {
    amount: Math.round((contractPrice * 0.018) / HUNDRED) * HUNDRED,
    on: addDays(road.siteOn, 64),
    what: `变更单第${random.int(1, 4)}号：开挖后增加雨水管道${random.int(60, 160)}米，监理、审计和居民代表现场签认`,
  };
  return {
    sources: names.map((source, at) => ({ source, label: LABELS[source], amount: amounts[at] ?? 0 })),
    controlPrice,
    contractPrice,
    ...(change && { change }),
  };
}

/** Share of the works that is done on `asOf`, in whole percent. */
function progress(road: Road, asOf: string): number {
  const whole = daysBetween(road.siteOn, addDays(road.acceptOn, -12));
  return Math.max(0, Math.min(100, Math.floor((daysBetween(road.siteOn, asOf) * 100) / Math.max(1, whole))));
}

const part = (amount: number, percent: number) => Math.floor((amount * percent) / 100 / HUNDRED) * HUNDRED;

/** The rows of `funds.csv`: nothing before the design is settled. */
export function fundRows({ project, road, money, firms }: PlannedProject, asOf: string): Fund[] {
  if (road.stopped || addDays(road.designOn, 22) > asOf) return [];
  const done = progress(road, asOf);
  const ended = road.acceptOn <= asOf;
  const arrived = ended ? 100 : done >= 50 ? 80 : road.buildOn <= asOf ? 60 : 30;
  const signed = addDays(road.tenderOn, 12) <= asOf;
  const built = ended ? 97 : done === 0 ? 0 : Math.min(80, 20 + Math.floor(done / 2));
  const { contractPrice, change } = money;
  const changed = change && ended && change.on <= asOf ? change : undefined;
  const fees = (permille: number) => Math.round(((project.investment ?? 0) * permille) / 1000 / HUNDRED) * HUNDRED;
  const design = fees(18);
  const rows: Omit<Fund, 'id' | 'projectId' | 'asOf'>[] = [
    ...money.sources.map(({ source, label, amount }) => ({
      flow: '来源' as const,
      source,
      purpose: label,
      budget: amount,
      paid: part(amount, arrived),
    })),
    { flow: '支出', purpose: '设计费', payee: firms.designer, budget: design, paid: part(design, ended ? 100 : 60) },
  ];
  if (signed) {
    const works = changed ? contractPrice + part(changed.amount, 97) : part(contractPrice, built);
    const [supervision, audit] = [fees(16), fees(5)];
    rows.push(
      {
        flow: '支出',
        purpose: '施工合同款',
        payee: firms.contractor,
        budget: contractPrice,
        paid: works,
        ...(changed && { changeOrder: changed.what, changedOn: changed.on }),
      },
      { flow: '支出', purpose: '监理费', payee: firms.supervisor, budget: supervision, paid: part(supervision, ended ? 90 : built) },
      { flow: '支出', purpose: '跟踪审计费', payee: firms.auditor, budget: audit, paid: part(audit, ended ? 60 : Math.min(built, 40)) },
    );
  }
  return rows.map((row, at) => ({ id: `f-${project.id.slice(2)}-${at + 1}`, projectId: project.id, ...row, asOf }));
}

const CUTS = ['重复计算的脚手架费', '定额套用偏高', '管沟土方量多计', '材料价高于信息价', '措施费重复计取'];

/** The rows of `audits.csv`. */
export function auditRows(random: Random, { project, road, money, firms }: PlannedProject, asOf: string): Audit[] {
  const investment = project.investment ?? 0;
  const round = (amount: number) => Math.round(amount / HUNDRED) * HUNDRED;
  const [asked, wanted] = [round(investment * 1.024), round(money.controlPrice * 1.018)];
  const settled = money.contractPrice + (money.change?.amount ?? 0);
  const claimed = round(settled * 1.027);
  const cut = (from: number, to: number) => `核减${wan(from - to)}万元，主要是${random.pick(CUTS)}`;
  const reports: Omit<Audit, 'id' | 'projectId' | 'firm'>[] = [
    { on: addDays(road.designOn, -8), scope: '投资概算', submitted: asked, approved: investment, conclusion: cut(asked, investment) },
    {
      on: addDays(road.tenderOn, -25),
      scope: '招标控制价',
      submitted: wanted,
      approved: money.controlPrice,
      conclusion: cut(wanted, money.controlPrice),
    },
    {
      on: addDays(road.siteOn, 70),
      scope: '施工过程',
      conclusion: money.change
        ? `隐蔽工程和计量资料齐全；${money.change.what.split('：')[0]}增加${wan(money.change.amount)}万元，程序完备`
        : random.pick([
            '进度款支付与形象进度相符，没有发现超付',
            '抽查三处隐蔽工程，计量与图纸一致',
            '材料进场记录齐全，两处签证缺少照片，已补齐',
          ]),
    },
    { on: addDays(road.fixBy, 58), scope: '竣工结算', submitted: claimed, approved: settled, conclusion: cut(claimed, settled) },
  ];
  return road.stopped
    ? []
    : reports
        .filter((report) => report.on <= asOf)
        .map((report, at) => ({ id: `u-${project.id.slice(2)}-${at + 1}`, projectId: project.id, firm: firms.auditor, ...report }));
}

/** The rows of `warranties.csv`: from the end of the acceptance, as long as 建设工程质量管理条例 art. 40 asks at least. */
export function warrantyRows({ project, road, items, firms }: PlannedProject, asOf: string): Warranty[] {
  const from = addDays(road.fixBy, 3);
  if (road.stopped || from > asOf) return [];
  const later = (years: number) => addDays(`${Number(from.slice(0, 4)) + years}${from.slice(4)}`, -1);
  const rows: [item: string, until: string][] = [
    ['屋面和外墙防渗漏', later(5)],
    ...(items.basic.includes('供热管网') ? [['供热管网', `${Number(from.slice(0, 4)) + 2}-04-15`] as [string, string]] : []),
    ['管线、设备和装修', later(2)],
  ];
  return rows.map(([item, until]) => ({
    projectId: project.id,
    item,
    from,
    until,
    org: firms.contractor,
    phone: project.qualityPhone ?? '',
  }));
}
