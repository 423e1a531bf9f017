import { gradeOrderBreaks } from '../model/fee-cell.ts';
import { menuOfCharge } from '../model/menu-of-charge.ts';
import { columnTotal } from '../model/menu-total.ts';
import type { Charge } from '../schema/charge.ts';
import type { Row } from '../schema/dataset.ts';
import type { MenuCell } from '../schema/service-menu.ts';
import type { Context } from './context.ts';
import { yuan } from './fee.ts';
import { rule, wholeRule, type Rule } from './rule.ts';

/** Reference tables and menus in themselves. */
export const MENU_RULES: readonly Rule[] = [
  wholeRule('V-15', 'error', '菜单各项相加等于参考标准的价格', (data, context, report) => {
    for (const row of data.serviceMenu) {
      const { id, standardId, category, elevator } = row.value;
      const [menu, table] = [context.menu(id), context.feeTable(standardId)];
      if (!menu || !table) continue;
      const cells = context.where('menuCell', 'menuId', id);
      for (const grade of table.standard.gradesBestFirst) {
        const base = table.cells.find((cell) => cell.category === category && cell.elevator === elevator && cell.grade === grade)?.base;
        const first: Row<MenuCell> | undefined = cells.find(({ value }) => value.grade === grade);
        if (!first && base === undefined) continue;
        if (base === undefined) {
          report(
            first!,
            'grade',
            `菜单有“${grade}”的价格，参考标准里没有“${category}”“${elevator}”“${grade}”的价格`,
            '在 data/fee-cells.csv 补上，或改正菜单的房屋类别和电梯情况',
          );
          continue;
        }
        const sum = columnTotal(menu, grade);
        if (sum.kind === 'missingCell') {
          report(
            first ?? row,
            first ? 'grade' : 'id',
            `菜单“${grade}”缺少：${sum.cells.map(({ itemKey }) => itemKey).join('、')}`,
            '在 data/menu-cells.csv 给每个项目填上这一级的价格',
          );
        } else if (sum.kind === 'total' && sum.total !== base) {
          report(
            first ?? row,
            'price',
            `菜单“${grade}”各项相加是 ${yuan(sum.total)}（${sum.parts.map((part) => yuan(part.price)).join(' + ')}），参考标准是 ${yuan(base)}`,
            '核对文件，改正菜单价格或参考标准的价格',
          );
        }
      }
    }
  }),

  rule('V-16', 'error', '等级从高到低，价格不能反过来', (data, context, report) => {
    const rowOf = new Map(data.feeCell.map((row) => [row.value, row]));
    for (const row of data.feeStandard) {
      const { gradesBestFirst, id } = row.value;
      const twice = gradesBestFirst.find((grade, i) => gradesBestFirst.indexOf(grade) < i);
      if (twice) report(row, 'gradesBestFirst', `等级“${twice}”写了两次`, '从最好到最低，每个等级写一次');
      for (const { better, worse } of gradeOrderBreaks(context.feeTable(id)!)) {
        report(
          rowOf.get(worse)!,
          'base',
          `“${better.grade}”是比“${worse.grade}”高的等级，价格 ${yuan(better.base)}却低于 ${yuan(worse.base)}`,
          '核对价格；如果是等级的方向相反，改正 data/fee-standards.csv 的“等级从高到低”',
        );
      }
    }
  }),
];

/** The menu of a charge's standard: the one of its category, of its elevator column when there are several. */
export function menuFor({ standardId, category, elevator, menuChoice }: Charge, context: Context) {
  if (!menuChoice || !standardId) return undefined;
  const menus = context.where('serviceMenu', 'standardId', standardId).map((row) => row.value);
  const chosen = menuOfCharge(menus, { category, elevator });
  return chosen && context.menu(chosen.id);
}
