/** 公共收益: what common parts of a compound earned and what it was spent on, by half-year. */
import { accountPeriod, type AccountPeriod } from '../../../src/model/account-period.ts';
import { servedThrough } from '../../../src/model/disclosure-state.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import { addDays } from '../dates.ts';
import { splitAmount } from '../notices/facts.ts';
import type { Random } from '../random.ts';
import type { Ground } from '../world.ts';

export interface Entry {
  name: string;
  /** 分 */
  amount: number;
}

export interface PlannedAccount {
  compound: Compound;
  period: AccountPeriod;
  incomes: Entry[];
  expenses: Entry[];
  /** Balance before and after, in 分. */
  before: number;
  after: number;
  /** The day on which it is shown to owners, when no notice of this site shows it. */
  on: string;
}

const INCOMES = ['电梯和道闸广告', '快递柜场地', '充电桩分成', '通信设备场地', '临时摊位场地', '饮水机和售货机', '会所场地出租'];
const EXPENSES = ['监控设备更新', '路灯维修', '业主委员会办公', '绿化补种', '儿童乐园维修', '节日布置', '楼道扶手加装', '垃圾分类奖励'];

/** The half-years whose accounts are due on the data date. */
export function halvesUntil(asOf: string): AccountPeriod[] {
  return ['2025-h1', '2025-h2', '2026-h1'].map(accountPeriod).filter(({ to }) => addDays(to, 30) < asOf);
}

/** Compounds whose company served through a period, and so owes its accounts. */
export function owing(ground: Pick<Ground, 'compounds' | 'contracts'>, period: AccountPeriod): Compound[] {
  const contracts = Map.groupBy(ground.contracts, (contract) => contract.compoundId);
  return ground.compounds.filter(({ id, companyId }) => companyId && servedThrough(contracts.get(id) ?? [], period));
}

/** Compounds that let somebody park or advertise; the others, and a few in a period without income, have nothing to account for. */
export function planAccounts(random: Random, ground: Ground): PlannedAccount[] {
  const parked = new Set(ground.parking.map((charge) => charge.compoundId));
  const balances = new Map<string, number>();
  return halvesUntil(ground.options.asOf).flatMap((period) =>
    owing(ground, period)
      .filter((compound) =>
        parked.has(compound.id) ? !random.fork(`none/${compound.id}/${period.key}`).chance(0.025) : compound.households > 420,
      )
      .map((compound): PlannedAccount => {
        const of = random.fork(`${compound.id}/${period.key}`);
        const incomes = [...(parked.has(compound.id) ? ['地面停车场地'] : []), ...of.shuffle(INCOMES).slice(0, of.int(2, 4))].map(
          (name) => ({
            name,
            amount: of.int(12, 60) * compound.households * 100 + of.int(10, 99) * 1000,
          }),
        );
        const before = balances.get(compound.id) ?? of.int(2000, 90_000) * 1000;
        const most = before + total(incomes);
        const spent = Math.min(most, Math.round((total(incomes) * of.int(25, 90)) / 100_000) * 1000);
        const names = of.shuffle(EXPENSES).slice(0, of.int(2, 4));
        const parts = splitAmount(
          spent,
          names.map(() => of.int(10, 40)),
          1000,
        );
        const expenses = names.map((name, at) => ({ name, amount: parts[at]! }));
        const after = before + total(incomes) - total(expenses);
        balances.set(compound.id, after);
        return {
          compound,
          period,
          incomes: incomes.sort(byAmount),
          expenses: expenses.sort(byAmount),
          before,
          after,
          on: addDays(period.to, of.int(6, 29)),
        };
      }),
  );
}

export const total = (entries: readonly Entry[]) => entries.reduce((sum, entry) => sum + entry.amount, 0);

const byAmount = (a: Entry, b: Entry) => b.amount - a.amount;
