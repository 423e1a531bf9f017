import { z } from 'zod';
import { bool, choice, col, id, int, name, price, text } from './cells.ts';
import { ELEVATOR_SCOPES } from './fee-standard.ts';

/** `data/service-menus.csv`: a menu-style tier table whose column sums are the base prices of its standard. */
export const ServiceMenu = z.strictObject({
  id: col(id, '菜单编号', '永久不变的编号', 'm-2025'),
  standardId: col(id, '标准编号', '对应的收费参考标准', 'f-2025'),
  title: col(text, '菜单名称', '菜单名称', '云汀区住宅小区物业菜单式服务标准'),
  category: col(name, '房屋类别', '合计对应标准里的哪一类房屋', '普通住宅'),
  elevator: col(choice(...ELEVATOR_SCOPES), '电梯情况', '合计对应标准里的哪一列', '不区分'),
  allowMixedGrades: col(bool, '可以混搭', '各项目可以选不同等级', '是'),
  note: col(text, '说明', '需要说明的情况').optional(),
});
export type ServiceMenu = z.output<typeof ServiceMenu>;

export const MenuItem = z.strictObject({
  menuId: col(id, '菜单编号', '所属菜单', 'm-2025'),
  key: col(id, '项目编号', '项目编号', 'cleaning'),
  name: col(name, '服务项目', '服务项目名称', '保洁服务'),
});
export type MenuItem = z.output<typeof MenuItem>;

export const MenuCell = z.strictObject({
  menuId: col(id, '菜单编号', '所属菜单', 'm-2025'),
  itemKey: col(id, '项目编号', '项目编号', 'cleaning'),
  grade: col(name, '等级', '标准里列出的等级', '三级'),
  price: col(price, '单价', '该项目该等级的价格', '0.36'),
});
export type MenuCell = z.output<typeof MenuCell>;

/** One measurable promise of a cell. */
export const MenuMeasure = z.strictObject({
  menuId: col(id, '菜单编号', '所属菜单', 'm-2025'),
  itemKey: col(id, '项目编号', '项目编号', 'green'),
  grade: col(name, '等级', '标准里列出的等级', '三级'),
  metric: col(name, '指标', '可以检查的内容', '草坪修剪'),
  op: col(choice('不少于', '不超过', '等于'), '要求', '不少于、不超过或等于', '不少于'),
  value: col(int(), '数值', '数值', '5'),
  unit: col(name, '单位', '数值的单位', '次'),
  period: col(name, '周期', '按什么周期', '每年').optional(),
});
export type MenuMeasure = z.output<typeof MenuMeasure>;
