/** What owners were shown of their money. 0, 不适用 and nothing reported are three facts. */
import type { Contract } from '../schema/contract.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import type { AccountPeriod } from './account-period.ts';

/** `zero`: published, and there was no income. `none`: 不适用. `missing`: nothing was reported. */
export type DisclosureState = 'published' | 'zero' | 'none' | 'missing';

export function disclosureState(row: Pick<Disclosure, 'applies' | 'publishedOn' | 'income'> | undefined): DisclosureState {
  if (row?.applies === '不适用') return 'none';
  if (row?.publishedOn === undefined) return 'missing';
  return row.income === 0 ? 'zero' : 'published';
}

/** Whether a company served a compound during the whole period, so that it has accounts of it to publish. */
export function servedThrough(contracts: readonly Pick<Contract, 'from' | 'to'>[], period: Pick<AccountPeriod, 'from' | 'to'>): boolean {
  return contracts.some(({ from, to }) => from <= period.from && to >= period.to);
}

export interface Coverage {
  /** Compounds that have to publish: those that report nothing of the kind exists are not among them. */
  required: number;
  /** Those that did, an income of 0 included. */
  published: number;
  zero: number;
  none: number;
  missing: number;
}

/** How many of the compounds with a company published something of one kind for one period. */
export function coverageOf(states: readonly DisclosureState[]): Coverage {
  const count = (state: DisclosureState) => states.filter((one) => one === state).length;
  const [zero, none, missing] = [count('zero'), count('none'), count('missing')];
  return { required: states.length - none, published: count('published') + zero, zero, none, missing };
}

/** `停车收费=12000.00` → its name, and the amount in 分. */
export function readEntry(entry: string): { name: string; amount: number } {
  const at = entry.lastIndexOf('=');
  const [whole = '0', rest = ''] = entry.slice(at + 1).split('.');
  return { name: entry.slice(0, at), amount: Number(whole + rest.padEnd(2, '0')) };
}

/** Sum of the parts of an account in 分; undefined when it has none. */
export function sumEntries(entries: readonly string[] | undefined): number | undefined {
  return entries?.reduce((sum, entry) => sum + readEntry(entry).amount, 0);
}
