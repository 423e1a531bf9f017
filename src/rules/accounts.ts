import { accountPeriod, periodBefore, periodsDue, type AccountPeriod } from '../model/account-period.ts';
import { disclosureState, servedThrough, sumEntries } from '../model/disclosure-state.ts';
import { shareOf } from '../model/indicator.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Row } from '../schema/dataset.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import type { FeeCollection } from '../schema/fee-collection.ts';
import type { Context } from './context.ts';
import { rule, titleOf, wholeRule, type Report, type Rule } from './rule.ts';

/** What owners are shown of their money: accounts of compounds, and how much of the fees was paid. */
export const ACCOUNT_RULES: readonly Rule[] = [
  rule('V-51', 'warning', '收入是0或和上期一样的要说明', (data, _context, report) => {
    const rows = new Map(data.disclosure.map((row) => [keyOf(row.value), row.value]));
    for (const row of data.disclosure) {
      const { income, note, compoundId, kind, period } = row.value;
      if (income === undefined || note) continue;
      const before = periodBefore(accountPeriod(period));
      if (income === 0) report(row, 'income', `“${kind}”${period} 的收入是 0，没有说明`, '核对账目；确实没有收入的，在“说明”里写原因');
      else if (rows.get(keyOf({ compoundId, kind, period: before.key }))?.income === income)
        report(
          row,
          'income',
          `“${kind}”${period} 的收入和上期（${before.key}）一样，都是 ${yuan(income)} 元`,
          '核对账目；确实一样的，在“说明”里写原因',
        );
    }
  }),

  wholeRule('V-52', 'warning', '有企业的小区按期公开公共收益', (data, context, report) => {
    const periods = owedPeriods('公共收益', data.disclosure, context);
    const published = new Set(data.disclosure.filter(({ value }) => disclosureState(value) !== 'missing').map(({ value }) => keyOf(value)));
    for (const row of periods.length > 0 ? data.compound : []) {
      const { id, companyId } = row.value;
      if (!companyId) continue;
      const contracts = context.where('contract', 'compoundId', id).map(({ value }) => value);
      const missing = periods.filter(
        (period) => servedThrough(contracts, period) && !published.has(keyOf({ compoundId: id, kind: '公共收益', period: period.key })),
      );
      if (missing.length > 0)
        report(
          row,
          'companyId',
          `有企业服务，但没有公开公共收益：${missing.map(({ key }) => key).join('、')}`,
          '催报后登记在 data/disclosures；没有公共收益的，写“不适用”和原因',
        );
    }
  }),

  rule('REC-DISCLOSURE', 'error', '收支公开的各项相加等于合计，不适用的只写原因', (data, context, report) => {
    for (const row of data.disclosure) checkDisclosure(row, context.asOf, report);
  }),

  rule('REC-COLLECTION', 'error', '收取率等于分子除以分母', (data, _context, report) => {
    for (const row of data.feeCollection) checkCollection(row, report);
  }),
];

const keyOf = ({ compoundId, kind, period }: Pick<Disclosure, 'compoundId' | 'kind' | 'period'>) => `${compoundId} ${kind} ${period}`;

/** Periods of a kind that must be public by now, from the first one that the register holds. */
function owedPeriods(kind: Disclosure['kind'], rows: readonly Row<Disclosure>[], context: Context): AccountPeriod[] {
  const cycle = context.thresholds?.disclosureCycles?.find((one) => one.kind === kind);
  if (!cycle) return [];
  const held = rows.filter(({ value }) => value.kind === kind).map(({ value }) => accountPeriod(value.period));
  const first = held
    .filter((one) => one.cycle === cycle.cycle)
    .reduce<AccountPeriod | undefined>((a, b) => (a && a.from <= b.from ? a : b), undefined);
  return first ? periodsDue(first, cycle.withinDays, context.asOf) : [];
}

const AMOUNTS = ['income', 'expense', 'balance', 'incomeItems', 'expenseItems'] as const;

function checkDisclosure(row: Row<Disclosure>, asOf: string, report: Report): void {
  const { value } = row;
  const filled = AMOUNTS.find((field) => value[field] !== undefined);
  if (value.applies === '不适用') {
    if (!value.reason) report(row, 'reason', '写了“不适用”，没有写原因', '写明为什么没有这件事；只是还没有上报的，改成“适用”并把金额留空');
    if (filled) report(row, filled, `写了“不适用”，却填了“${titleOf('disclosure', filled)}”`, '删掉金额，或改成“适用”');
    return;
  }
  if (value.publishedOn === undefined) {
    if (filled)
      report(row, 'publishedOn', `填了“${titleOf('disclosure', filled)}”，没有写公开日期`, '填公开日期；还没有公开的，把金额留空');
    return;
  }
  if (value.publishedOn > asOf)
    report(row, 'publishedOn', `公开日期 ${value.publishedOn} 在数据日期 ${asOf} 之后`, '核对日期；还没有公开的留空');
  const { to } = accountPeriod(value.period);
  if (value.kind !== '收支预算' && value.publishedOn <= to)
    report(row, 'publishedOn', `公开日期 ${value.publishedOn}，这一期到 ${to} 才结束`, '核对期间和日期');
  if (value.kind === '合同履行') {
    if (!value.note) report(row, 'note', '公开了合同履行情况，没有写内容', '在“说明”里写履行情况');
  } else if (value.income === undefined && value.expense === undefined) {
    report(row, 'income', '写了公开日期，收入和支出都是空的', '填收入和支出，没有的写 0；没有公开的，删掉公开日期');
  }
  for (const [total, items] of [
    ['income', 'incomeItems'],
    ['expense', 'expenseItems'],
  ] as const) {
    const sum = sumEntries(value[items]);
    if (sum !== undefined && sum !== value[total])
      report(
        row,
        total,
        `“${titleOf('disclosure', total)}”是 ${value[total] === undefined ? '空的' : yuan(value[total])}，各项相加是 ${yuan(sum)}`,
        `核对${titleOf('disclosure', items)}`,
      );
  }
}

/** Rates are printed with up to two decimals; the published rules allow 0.05 percentage points. */
const RATE_TOLERANCE = 5;

function checkCollection(row: Row<FeeCollection>, report: Report): void {
  const { value } = row;
  const named = { 小区: 'compoundId', 企业: 'companyId', 街道: 'subdistrictId', 全区: undefined } as const;
  const field = named[value.scope];
  if (field && value[field] === undefined)
    report(row, field, `范围是${value.scope}，没有填${value.scope}编号`, `填${value.scope}编号，或改正范围`);
  const [due, paid] = value.basis === '金额' ? (['dueAmount', 'paidAmount'] as const) : (['dueHomes', 'paidHomes'] as const);
  const missing = [due, paid].find((one) => value[one] === undefined);
  if (missing) {
    report(row, missing, `按${value.basis}计算，“${titleOf('feeCollection', missing)}”是空的`, '分子、分母都要填');
    return;
  }
  const [whole, part] = [value[due]!, value[paid]!];
  if (part > whole) return report(row, paid, `“${titleOf('feeCollection', paid)}”大于“${titleOf('feeCollection', due)}”`, '核对两个数');
  const expected = shareOf(part, whole);
  if (expected === undefined) return report(row, due, `“${titleOf('feeCollection', due)}”是 0`, '填应收的总数');
  if (Math.abs(expected - value.rate) > RATE_TOLERANCE)
    report(row, 'rate', `收取率是 ${percent(value.rate)}%，算出来是 ${percent(expected)}%`, `改成 ${percent(expected)}`);
}

const yuan = (fen: number) => writeDecimal(fen, 2, 2);
const percent = (value: number) => writeDecimal(value, 2);
