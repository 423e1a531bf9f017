import type { Fund } from '../schema/fund.ts';

/** Sums of a project's funds, in 分. */
export interface ProjectMoney {
  /** Promised and arrived. */
  promised: number;
  arrived: number;
  /** Agreed and paid. */
  agreed: number;
  paid: number;
  /** Arrived minus paid: what is still in the account. */
  left: number;
}

export function projectMoney(funds: readonly Pick<Fund, 'flow' | 'budget' | 'paid'>[]): ProjectMoney {
  const sum = (flow: Fund['flow'], field: 'budget' | 'paid') =>
    funds.reduce((total, fund) => (fund.flow === flow ? total + fund[field] : total), 0);
  const [arrived, paid] = [sum('来源', 'paid'), sum('支出', 'paid')];
  return { promised: sum('来源', 'budget'), arrived, agreed: sum('支出', 'budget'), paid, left: arrived - paid };
}
