import { z } from 'zod';
import { col, date, id, name, phone } from './cells.ts';

/** `data/managers.csv`: who runs a compound for a company, with a contact at work only. */
export const Manager = z.strictObject({
  companyId: col(id, '企业编号', '所在企业', 'p0001'),
  compoundId: col(id, '小区编号', '负责的小区', 'c0001'),
  name: col(name, '项目经理', '项目经理姓名', '示例'),
  officePhone: col(phone, '办公电话', '客服中心的固定电话', '000-5550 0168'),
  from: col(date, '任职日期', '从哪天起负责', '2024-08-01'),
  to: col(date, '离任日期', '到哪天；仍在任的不填').optional(),
});
export type Manager = z.output<typeof Manager>;
