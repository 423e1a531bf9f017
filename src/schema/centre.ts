import { z } from 'zod';
import { area, bool, choice, col, date, id, list, name, phone, text } from './cells.ts';

/** `data/centres.csv`: neighbourhood centres. One that closed stays, with the day and the reason. */
export const Centre = z.strictObject({
  id: col(id, '中心编号', '永久不变的编号', 'nc-01'),
  name: col(name, '中心名称', '中心名称', '柳岸邻里中心'),
  subdistrictId: col(id, '街道编号', '所在街道', 's01'),
  communityId: col(id, '社区编号', '所在社区', 's01-01'),
  address: col(text, '地址', '地址', '云汀区柳岸路18号'),
  floorArea: col(area, '面积', '建筑面积', '2600'),
  operator: col(name, '运营单位', '谁在运营', '云汀区邻里服务中心').optional(),
  mode: col(choice('公益', '公益加市场', '市场'), '运营方式', '公益、市场或两者都有', '公益加市场'),
  status: col(choice('规划', '建设中', '运营', '关停'), '状态', '现在的状态', '运营'),
  openedOn: col(date, '启用日期', '开始运营的日期', '2026-03-18').optional(),
  closedOn: col(date, '关停日期', '关停的日期').optional(),
  closeReason: col(text, '关停原因', '为什么关停，服务移到哪里').optional(),
  hours: col(text, '开放时间', '每周哪几天、几点到几点', '每天08:30—21:00').optional(),
  phone: col(phone, '电话', '服务电话', '000-5550 0160').optional(),
  guideDocId: col(id, '设计导则', '依据的规划设计导则').optional(),
});
export type Centre = z.output<typeof Centre>;

export const CENTRE_SERVICES = ['政务', '培训', '健身', '文化', '养老', '其他'] as const;

/** `data/centre-services.csv`: what a centre offers, and whether the market runs it. */
export const CentreService = z.strictObject({
  centreId: col(id, '中心编号', '所属中心', 'nc-01'),
  name: col(name, '服务名称', '服务名称', '社保和医保代办'),
  kind: col(choice(...CENTRE_SERVICES), '服务类别', '服务类别', '政务'),
  nature: col(choice('公益', '市场'), '性质', '公益或市场', '公益'),
  price: col(text, '价格', '怎样收费', '免费').optional(),
  hours: col(text, '服务时间', '和中心开放时间不同的才填', '工作日09:00—17:00').optional(),
});
export type CentreService = z.output<typeof CentreService>;

/** `data/service-points.csv`: where disputes are settled, questions answered and notices posted. */
export const ServicePoint = z.strictObject({
  id: col(id, '服务点编号', '永久不变的编号', 'sp-01'),
  name: col(name, '服务点名称', '服务点名称', '柳岸街道物业纠纷矛盾调处室'),
  kind: col(choice('物业纠纷矛盾调处室', '物业管理服务中心', '公示栏'), '类别', '服务点类别', '物业纠纷矛盾调处室'),
  subdistrictId: col(id, '街道编号', '所在街道', 's01'),
  communityIds: col(list(id), '服务社区', '只服务部分社区的填', 's01-01').optional(),
  address: col(text, '地址', '地址', '云汀区柳岸路3号'),
  hours: col(text, '服务时间', '几点到几点', '工作日08:30—17:30').optional(),
  phone: col(phone, '电话', '办公电话', '000-5550 0161').optional(),
  open: col(bool, '仍在开放', '是否仍在开放', '是'),
  note: col(text, '说明', '关闭的写关闭日期和原因').optional(),
});
export type ServicePoint = z.output<typeof ServicePoint>;
