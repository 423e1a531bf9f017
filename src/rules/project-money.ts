import { projectMoney } from '../model/project-money.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Rule } from './rule.ts';
import { rule, wholeRule } from './rule.ts';

const shown = (fen: number) => `${writeDecimal(fen, 6, 2)} 万元`;

/** The money of projects. */
export const MONEY_RULES: readonly Rule[] = [
  wholeRule('V-43', 'error', '钱有来源才有支出，支付不超过预算', (data, context, report) => {
    for (const row of data.fund) {
      const { flow, budget, paid, changeOrder } = row.value;
      if (flow === '支出' && paid > budget && changeOrder === undefined)
        report(
          row,
          'paid',
          `已支付 ${shown(paid)}，超过预算 ${shown(budget)}，没有变更依据`,
          '核对两个数；有变更的，填变更单编号、内容和日期',
        );
    }
    for (const { value: project } of data.project) {
      const rows = context.where('fund', 'projectId', project.id);
      const { arrived, paid } = projectMoney(rows.map(({ value }) => value));
      const spent = rows.find(({ value }) => value.flow === '支出');
      if (spent && paid > arrived)
        report(spent, 'paid', `项目“${project.id}”到账 ${shown(arrived)}，支付了 ${shown(paid)}`, '核对到账和支付；漏登来源的，补上');
    }
  }),

  rule('REC-FUND', 'error', '资金来源写明谁出的，支出写明付给谁', (data, _context, report) => {
    for (const row of data.fund) {
      const { flow, source, payee, changeOrder, changedOn } = row.value;
      if (flow === '来源' && source === undefined) report(row, 'source', '是资金来源，没有写谁出的钱', '填“资金来源”');
      if (flow === '来源' && payee !== undefined) report(row, 'payee', '是资金来源，却写了收款单位', '删掉收款单位，或把“收支”改成“支出”');
      if (flow === '支出' && source !== undefined) report(row, 'source', '是支出，却写了资金来源', '删掉资金来源，或把“收支”改成“来源”');
      if (flow === '支出' && payee === undefined) report(row, 'payee', '是支出，没有写付给谁', '填收款单位');
      if ((changeOrder === undefined) !== (changedOn === undefined))
        report(row, changedOn === undefined ? 'changedOn' : 'changeOrder', '变更依据和变更日期只填了一项', '两项都填，或都不填');
    }
  }),
];
