import { z } from 'zod';
import { col, id, name, phone, text } from './cells.ts';

export const Community = z.strictObject({
  id: col(id, '社区编号', '永久不变的编号', 's01-01'),
  name: col(name, '社区名称', '社区名称', '柳岸社区'),
  subdistrictId: col(id, '街道编号', '所属街道', 's01'),
  address: col(text, '地址', '社区居委会地址', '云汀区柳岸路22号').optional(),
  phone: col(phone, '公开电话', '社区公开电话', '000-5550 0126').optional(),
});
export type Community = z.output<typeof Community>;
