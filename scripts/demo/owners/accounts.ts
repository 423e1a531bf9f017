import { accountPeriod, type AccountPeriod } from '../../../src/model/account-period.ts';
import { shareOf } from '../../../src/model/indicator.ts';
import { writeDecimal } from '../../../src/schema/cells.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import type { Disclosure } from '../../../src/schema/disclosure.ts';
import type { FeeCollection } from '../../../src/schema/fee-collection.ts';
import { addDays } from '../dates.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { halvesUntil, owing, total, type Entry } from './account-plan.ts';
import { noticesOf, ofCompound } from '../look-up.ts';

/** Everything shown to owners about their money, oldest period first. */
export function makeDisclosures(random: Random, world: World, notices: Notices): Disclosure[] {
  const rows = [
    ...halvesUntil(world.options.asOf).flatMap((period) => commonIncome(random, world, notices, period)),
    ...due(world, ['2026-q1', '2026-q2', '2026-q3'], 30).flatMap((period) => energy(random, world, period)),
    ...due(world, ['2025'], 90).flatMap((period) => [...repairFund(random, world, period), ...performance(random, world, period)]),
    ...(world.options.asOf >= '2026-04-01' ? budgets(random, world, accountPeriod('2026')) : []),
  ];
  return rows.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

const due = (world: World, keys: string[], withinDays: number) =>
  keys.map(accountPeriod).filter(({ to }) => addDays(to, withinDays) < world.options.asOf);

const written = (entries: readonly Entry[]) => entries.map(({ name, amount }) => `${name}=${writeDecimal(amount, 2, 2)}`);

function commonIncome(random: Random, world: World, notices: Notices, period: AccountPeriod): Disclosure[] {
  const planned = new Map(world.owners.accounts.filter((one) => one.period.key === period.key).map((one) => [one.compound.id, one]));
  const parked = new Set(world.parking.map((charge) => charge.compoundId));
  const title = `${period.year}年${period.part === 1 ? '上' : '下'}半年公共收益`;
  return owing(world, period).map((compound): Disclosure => {
    const of = random.fork(`income/${compound.id}/${period.key}`);
    const row = { compoundId: compound.id, kind: '公共收益' as const, period: period.key };
    const account = planned.get(compound.id);
    if (account) {
      const notice = noticesOf(notices, compound.id).find(({ value }) => value.title.includes(title))?.value;
      return {
        ...row,
        applies: '适用',
        publishedOn: notice?.publishedOn ?? account.on,
        income: total(account.incomes),
        expense: total(account.expenses),
        balance: account.after,
        incomeItems: written(account.incomes),
        expenseItems: written(account.expenses),
        ...(notice && { noticeId: notice.id }),
      };
    }
    const publishedOn = addDays(period.to, of.int(6, 29));
    const parks = parked.has(compound.id);
    if (parks || Number(compound.id.slice(1)) % 3 === 0)
      return {
        ...row,
        applies: '适用',
        publishedOn,
        income: 0,
        expense: 0,
        balance: 0,
        note: parks ? '停车场整修，业主大会决定本期免收场地费，没有别的收入。' : '没有出租场地和广告位；楼道公告栏不收费，本期没有收入。',
      };
    return { ...row, applies: '不适用', reason: '小区没有可以经营的共用部位和共用场地', publishedOn };
  });
}

function energy(random: Random, world: World, period: AccountPeriod): Disclosure[] {
  const shares = new Map(world.charges.map((charge) => [charge.compoundId, charge.energyShare ?? '']));
  const newest = period.key === '2026-q3';
  return owing(world, period).map((compound): Disclosure => {
    const of = random.fork(`energy/${compound.id}/${period.key}`);
    const row = { compoundId: compound.id, kind: '水电分摊' as const, period: period.key };
    if (shares.get(compound.id)?.startsWith('已含'))
      return { ...row, applies: '不适用', reason: '公共水电已含在物业费里，不另外分摊', publishedOn: addDays(period.to, of.int(5, 25)) };
    if (of.chance(newest ? 0.12 : 0.02)) return { ...row, applies: '适用' };
    const lights = of.int(38, 96) * compound.households * 10;
    const lifts = compound.elevators === '无' ? 0 : of.int(60, 150) * compound.households * 10;
    const water = of.int(9, 30) * compound.households * 10;
    const entries = [
      { name: '楼道和庭院照明', amount: lights },
      ...(lifts ? [{ name: '电梯用电', amount: lifts }] : []),
      { name: '绿化和保洁用水', amount: water },
    ];
    const expense = total(entries);
    return {
      ...row,
      applies: '适用',
      publishedOn: addDays(period.to, of.int(5, 29)),
      income: expense,
      expense,
      balance: 0,
      expenseItems: written(entries),
      note: `按实分摊，每户平均${writeDecimal(Math.round(expense / compound.households), 2, 2)}元，收多少付多少。`,
    };
  });
}

function repairFund(random: Random, world: World, period: AccountPeriod): Disclosure[] {
  return owing(world, period).map((compound): Disclosure => {
    const of = random.fork(`fund/${compound.id}`);
    const row = { compoundId: compound.id, kind: '维修资金' as const, period: period.key };
    const publishedOn = addDays(period.to, of.int(40, 88));
    if (compound.builtYear < 1999) return { ...row, applies: '不适用', reason: '建成时没有归集住宅专项维修资金的制度', publishedOn };
    if (of.chance(0.04)) return { ...row, applies: '适用' };
    const held = Math.round((compound.floorArea / 100) * of.int(28, 60)) * 100;
    const interest = Math.round((held * of.int(11, 19)) / 1000);
    const works = of.chance(0.4) ? Math.round((held * of.int(20, 260)) / 10_000_000) * 10_000 : 0;
    return {
      ...row,
      applies: '适用',
      publishedOn,
      income: interest,
      expense: works,
      balance: held + interest - works,
      incomeItems: written([{ name: '存款利息', amount: interest }]),
      ...(works && {
        expenseItems: written([{ name: of.pick(['屋面防水', '外墙维修', '电梯大修', '供水管更换', '消防设施维修']), amount: works }]),
      }),
      ...(!works && { note: '本年没有使用。' }),
    };
  });
}

function performance(random: Random, world: World, period: AccountPeriod): Disclosure[] {
  return owing(world, period).map((compound): Disclosure => {
    const of = random.fork(`performance/${compound.id}`);
    const row = { compoundId: compound.id, kind: '合同履行' as const, period: period.key, applies: '适用' as const };
    if (of.chance(0.05)) return row;
    const asked = of.int(60, 900);
    const late = of.chance(0.5) ? of.int(1, Math.ceil(asked / 12)) : 0;
    return {
      ...row,
      publishedOn: addDays(period.to, of.int(40, 88)),
      note: `全年报修${asked}件，超过约定时间到场${late}件；约定的清扫、巡查和绿化次数${of.chance(0.7) ? '全部做到' : `少做${of.int(1, 9)}次，已扣减费用`}。`,
    };
  });
}

function budgets(random: Random, world: World, period: AccountPeriod): Disclosure[] {
  return owing(world, period).map((compound): Disclosure => {
    const of = random.fork(`budget/${compound.id}`);
    const row = { compoundId: compound.id, kind: '收支预算' as const, period: period.key, applies: '适用' as const };
    if (of.chance(0.06)) return row;
    const income = Math.round((yearlyFees(world, compound, 2026) * of.int(80, 95)) / 100_00) * 100;
    const expense = Math.round((income * of.int(94, 104)) / 100_00) * 100;
    const staff = Math.round((expense * of.int(46, 56)) / 100_00) * 100;
    const upkeep = Math.round((expense * of.int(18, 24)) / 100_00) * 100;
    return {
      ...row,
      publishedOn: addDays('2026-01-01', of.int(20, 88)),
      income,
      expense,
      incomeItems: written([{ name: '物业服务费', amount: income }]),
      expenseItems: written([
        { name: '人工', amount: staff },
        { name: '设施设备维护', amount: upkeep },
        { name: '保洁、绿化和其他', amount: expense - staff - upkeep },
      ]),
    };
  });
}

/** What a compound's property fee comes to in a year, in 分. */
function yearlyFees(world: World, compound: Compound, year: number): number {
  const charge = ofCompound(world.charges, compound.id).find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom! <= `${year}-12-31` && (!effectiveTo || effectiveTo >= `${year}-12-31`),
  );
  return Math.round((compound.floorArea / 100) * ((charge?.price ?? 600) / 10) * 12);
}

/** How much of the fees of 2025 was paid: by compound, by company with several compounds, by subdistrict and in all. */
export function makeCollections(random: Random, world: World): FeeCollection[] {
  const asOf = '2026-03-31';
  if (world.options.asOf < asOf) return [];
  const period = accountPeriod('2025');
  const parts = owing(world, period).map((compound) => {
    const of = random.fork(compound.id);
    const due = yearlyFees(world, compound, 2025);
    const paid = Math.round((due * of.int(compound.builtYear < 2003 ? 560 : 690, 972)) / 1000);
    const paidHomes = Math.round((compound.households * of.int(compound.builtYear < 2003 ? 580 : 700, 965)) / 1000);
    return { compound, due, paid, paidHomes };
  });
  const row = (
    key: string,
    name: string,
    list: typeof parts,
    scope: Partial<FeeCollection> & Pick<FeeCollection, 'scope'>,
  ): FeeCollection => {
    const [dueAmount, paidAmount] = [sum(list.map((one) => one.due)), sum(list.map((one) => one.paid))];
    return {
      id: `q-2025-${key}`,
      name: `2025年${name}物业费收取率`,
      ...scope,
      period: period.key,
      basis: '金额',
      dueAmount,
      paidAmount,
      rate: shareOf(paidAmount, dueAmount) ?? 0,
      asOf,
      source: '物业服务企业年报，街道办事处核对',
    };
  };
  const homes = (
    key: string,
    name: string,
    list: typeof parts,
    scope: Partial<FeeCollection> & Pick<FeeCollection, 'scope'>,
  ): FeeCollection => {
    const [dueHomes, paidHomes] = [sum(list.map((one) => one.compound.households)), sum(list.map((one) => one.paidHomes))];
    const { dueAmount: _due, paidAmount: _paid, ...rest } = row(`${key}-h`, name, list, scope);
    return { ...rest, name: `${rest.name}（按户数）`, basis: '户数', dueHomes, paidHomes, rate: shareOf(paidHomes, dueHomes) ?? 0 };
  };
  const companies = [...Map.groupBy(parts, ({ compound }) => compound.companyId!)].filter(([, list]) => list.length > 1);
  const streets = [...Map.groupBy(parts, ({ compound }) => compound.subdistrictId)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(parts.length > 0 ? [row('all', '全区', parts, { scope: '全区' }), homes('all', '全区', parts, { scope: '全区' })] : []),
    ...streets.map(([id, list]) => row(id, nameOf(world.subdistricts, id), list, { scope: '街道', subdistrictId: id })),
    ...companies.map(([id, list]) => row(id, nameOf(world.companies, id), list, { scope: '企业', companyId: id })),
    ...parts.map((one) => row(one.compound.id, one.compound.name, [one], { scope: '小区', compoundId: one.compound.id })),
  ];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const nameOf = (list: readonly { id: string; name: string; shortName?: string | undefined }[], id: string): string => {
  const found = list.find((one) => one.id === id);
  return found?.shortName ?? found?.name ?? id;
};
