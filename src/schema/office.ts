import { z } from 'zod';
import { choice, col, email, id, name, phone, text } from './cells.ts';

/** 党委机关 and 行政机关 print with a red head (GB/T 9704). */
export const OFFICE_KINDS = ['党委机关', '行政机关', '街道办事处', '社区', '事业单位', '业主组织', '企业', '其他'] as const;

/** `data/offices.csv`: every body that issues a notice or answers for something. */
export const Office = z.strictObject({
  id: col(id, '单位编号', '永久不变的编号', 'o-zjj'),
  name: col(name, '单位名称', '单位全称', '云汀区住房和城乡建设局'),
  shortName: col(name, '简称', '列表里用的简称', '区住建局').optional(),
  kind: col(choice(...OFFICE_KINDS), '单位类别', '机关、街道、社区等', '行政机关'),
  address: col(text, '地址', '办公地址', '云汀区汀兰路1号').optional(),
  phone: col(phone, '办公电话', '座机或服务热线', '000-5550 0100').optional(),
  hours: col(text, '办公时间', '对外办公时间', '工作日08:30—17:30').optional(),
  email: col(email, '单位邮箱', '单位邮箱', 'zjj@example.invalid').optional(),
});
export type Office = z.output<typeof Office>;
