import { z } from 'zod';
import { col, id, name, phone, text } from './cells.ts';

export const Subdistrict = z.strictObject({
  id: col(id, '街道编号', '永久不变的编号', 's01'),
  name: col(name, '街道名称', '街道（镇）名称', '柳岸街道'),
  officeId: col(id, '办事处', '办事处的单位编号', 'o-s01'),
  address: col(text, '地址', '办事处地址', '云汀区柳岸路18号').optional(),
  phone: col(phone, '公开电话', '办事处公开电话', '000-5550 0106').optional(),
});
export type Subdistrict = z.output<typeof Subdistrict>;
