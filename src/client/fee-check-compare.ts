/** Two fee checks side by side: what differs between the questions, and what that comes to a month and a year. */
import { moneyText } from '../format/money.ts';
import { feeCheckText as words } from '../format/wording/fee-check.ts';
import type { CheckedFee } from './fee-check-steps.ts';

export interface CompareRow {
  title: string;
  kept: string;
  now: string;
  differs: boolean;
  /** For amounts: by how much the present one is more or less. */
  by?: string;
  /** Which way an amount goes; 0 when it is the same. */
  way?: -1 | 0 | 1;
}

export interface Comparison {
  answer: string;
  /** The facts that differ, the verdict when it does, then the amounts. */
  rows: CompareRow[];
  /** Which facts are the same, in one sentence; empty when none is. */
  same: string;
}

const MONTHS = 12;

export function compareFees(kept: CheckedFee, now: CheckedFee): Comparison {
  const facts = now.facts.map(({ title, value }): CompareRow => {
    const before = kept.facts.find((fact) => fact.title === title)?.value ?? words.none;
    return { title, kept: before, now: value, differs: before !== value };
  });
  const [a, b] = [kept.amounts, now.amounts];
  const amounts = [
    amountRow(words.fee, a?.fee, b?.fee),
    ...(a?.lift || b?.lift ? [amountRow(words.liftFee, a?.lift, b?.lift)] : []),
    amountRow(words.total, a?.total, b?.total),
    amountRow(words.year, a && a.total * MONTHS, b && b.total * MONTHS),
  ];
  const verdict: CompareRow = {
    title: words.verdict,
    kept: kept.verdict.short,
    now: now.verdict.short,
    differs: kept.verdict.short !== now.verdict.short,
  };
  const compared = [...facts, verdict];
  const same = compared.filter(({ differs }) => !differs).map((row) => row.title);
  return {
    answer: a && b ? differenceText(b.total - a.total) : words.noDifference,
    rows: [...compared.filter(({ differs }) => differs), ...amounts],
    same: same.length > 0 ? words.sameFacts(same) : '',
  };
}

function amountRow(title: string, kept: number | undefined, now: number | undefined): CompareRow {
  const text = (amount: number | undefined) => (amount === undefined ? words.noAmount : moneyText(amount));
  const shared = { title: words.inYuan(title), kept: text(kept), now: text(now), differs: kept !== now };
  if (kept === undefined || now === undefined) return shared;
  return { ...shared, by: kept === now ? words.same : moreOrLess(now - kept), way: Math.sign(now - kept) as -1 | 0 | 1 };
}

function differenceText(month: number): string {
  return month === 0 ? words.sameAnswer : words.differenceAnswer(moreOrLess(month), moreOrLess(month * MONTHS));
}

function moreOrLess(amount: number): string {
  return amount > 0 ? words.more(moneyText(amount)) : words.less(moneyText(-amount));
}
