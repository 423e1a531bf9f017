import { judgeCharge, type ChargeVerdict } from '../model/charge-verdict.ts';
import { feeCellOf } from '../model/fee-cell.ts';
import { FINE, type AllowedRange, type FeeTable } from '../model/fee-range.ts';
import { parseMenuChoice } from '../model/menu-total.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Charge } from '../schema/charge.ts';
import type { Context } from './context.ts';
import { hasConsent, yuan } from './fee.ts';
import { menuFor } from './menu.ts';
import { rule, type Rule } from './rule.ts';

/** What is charged against what the reference table allows. */
export const PRICE_RULES: readonly Rule[] = [
  rule('V-17', 'error', '政府指导价不得超出基准价和浮动幅度', (data, context, report) => {
    for (const row of data.charge) {
      const verdict = judge(row.value, context);
      if (verdict?.kind !== '高于上限' && verdict?.kind !== '低于下限') continue;
      if (verdict.range.lowered && isWithinOwnGrade(row.value, context)) continue;
      const above = verdict.kind === '高于上限';
      report(
        row,
        'price',
        `实际收费 ${yuan(verdict.price)}，${verdict.kind}：${describe(verdict.range)}`,
        above
          ? `改成 ${yuan(verdict.range.highest!)}以下；实际就是这样收的，先请企业改正收费`
          : `改成 ${yuan(verdict.range.lowest!)}以上，或核对等级`,
      );
    }
  }),

  rule('V-18', 'info', '合同约定的价格只和参考价比较，超出不算违规', (data, context, report) => {
    for (const row of data.charge) {
      const verdict = judge(row.value, context);
      if (verdict?.kind !== '合同价仅供参考' || verdict.relation === '区间内') continue;
      report(
        row,
        'price',
        `合同约定 ${yuan(verdict.price)}，不在参考范围内（${describe(verdict.range)}）`,
        '不是违规，不用改；网页会注明“合同约定，参考价仅供比较”',
      );
    }
  }),

  rule('V-19', 'error', '有没有电梯要和小区、参考标准的列对上', (data, context, report) => {
    for (const row of data.charge) {
      const { value } = row;
      const lift = context.find('compound', value.compoundId)?.value.elevators;
      if ((lift === '无' && value.elevator === '有电梯') || (lift === '全部有' && value.elevator === '无电梯')) {
        report(row, 'elevator', `小区登记的电梯是“${lift}”，收费却按“${value.elevator}”`, '改正收费的电梯情况，或改正 data/compounds.csv');
      } else if (value.elevatorPrice && (lift === '无' || value.elevator === '无电梯')) {
        report(row, 'elevatorPrice', `没有电梯，却收电梯运行费 ${yuan(value.elevatorPrice)}`, '删掉电梯运行费，或改正电梯情况');
      }
      const table = context.feeTable(value.standardId);
      const missing = table && missingColumn(value, table);
      if (missing) {
        report(
          row,
          'elevator',
          `参考标准《${table.standard.title}》里没有“${value.category}”“${missing}”“${value.elevator ?? '不区分'}”的价格`,
          '填“有电梯”或“无电梯”，与参考标准的列一致',
        );
      }
    }
  }),

  rule('V-20', 'error', '服务没有达到该级全部内容的，按低一级收费', (data, context, report) => {
    for (const row of data.charge) {
      const verdict = judge(row.value, context);
      if (verdict?.kind === '高于上限' && verdict.range.lowered && isWithinOwnGrade(row.value, context)) {
        report(
          row,
          'price',
          `服务没有达到“${row.value.grade ?? '所选等级'}”的全部内容，应当按低一级“${verdict.range.grade}”收费，现在 ${yuan(verdict.price)}，${describe(verdict.range)}`,
          `改成 ${yuan(verdict.range.highest!)}以下；服务已经达到的，把“服务达标”改成“达到”`,
        );
      } else if (verdict?.kind === '无法比较' && verdict.reason === 'noLowerGrade' && row.value.regime === '政府指导价') {
        report(
          row,
          'fullyMet',
          `“${row.value.grade ?? '所选等级'}”已经是最低一级，没有达到时没有更低的价格可以执行`,
          '督促企业达到最低一级的服务内容后再按这个标准收费；核对“服务达标”',
          'warning',
        );
      }
    }
  }),

  rule('V-24', 'warning', '须经业主同意的上浮要有业主表决', (data, context, report) => {
    for (const row of data.charge) {
      const { value } = row;
      const verdict = judge(value, context);
      if (verdict?.kind !== '区间内' || !context.feeTable(value.standardId)?.standard.floatUpNeedsConsent) continue;
      if (
        verdict.price * FINE <= verdict.range.base.high * FINE ||
        hasConsent(value.compoundId, value.effectiveFrom ?? context.asOf, context)
      )
        continue;
      report(
        row,
        'price',
        `实际收费 ${yuan(verdict.price)}，高于基准价 ${yuan(verdict.range.base.high)}；上浮须业主共同决定，但没有登记表决`,
        '把“调价”的表决结果登记到 data/consents.csv',
      );
    }
  }),
];

function judge(charge: Charge, context: Context): ChargeVerdict | undefined {
  if (!charge.standardId) return undefined;
  return judgeCharge(charge, context.feeTable(charge.standardId), menuFor(charge, context));
}

/** Whether the price would do if the service fully met its grade: then only rule V-20 is broken. */
function isWithinOwnGrade(charge: Charge, context: Context): boolean {
  return judge({ ...charge, fullyMet: '达到' }, context)?.kind === '区间内';
}

/** The grade whose price the table has not for this house although it knows category and grade; undefined when all is there. */
function missingColumn({ category, elevator = '不区分', grade, menuChoice }: Charge, table: FeeTable): string | undefined {
  const grades = grade ? [grade] : Object.values(parseMenuChoice(menuChoice ?? []) ?? {});
  return grades.find((one) => {
    const known = table.cells.some((cell) => cell.category === category && cell.grade === one);
    return known && category && typeof feeCellOf(table, { category, elevator, grade: one }) === 'string';
  });
}

function describe({ grade, low, high }: AllowedRange): string {
  const [from, to] = [low, high].map((bound) => (typeof bound === 'number' ? `${writeDecimal(bound, 7, 2)} 元` : undefined));
  return `“${grade}”允许${from ? `从 ${from} ` : ''}${to ? `到 ${to}` : '以上'}`;
}
