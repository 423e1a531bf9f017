import { z } from 'zod';
import { choice, col, id, name, phone, uscc } from './cells.ts';

export const Company = z.strictObject({
  id: col(id, '企业编号', '永久不变的编号', 'p0001'),
  name: col(name, '企业名称', '营业执照上的全称', '云汀安和物业服务有限公司'),
  shortName: col(name, '简称', '列表里用的简称', '安和物业').optional(),
  uscc: col(uscc, '统一社会信用代码', '18 位，最后一位是校验位', '91000000MA00000000').optional(),
  registeredIn: col(choice('本区', '外地分公司'), '注册地', '在本区注册，或外地企业的分公司', '本区'),
  status: col(choice('在册', '已退出'), '状态', '是否仍在本区服务', '在册'),
  servicePhone: col(phone, '服务电话', '24 小时服务电话', '000-5550 0168').optional(),
  complaintPhone: col(phone, '投诉电话', '投诉电话', '000-5550 0169').optional(),
});
export type Company = z.output<typeof Company>;
