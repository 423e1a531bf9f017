import { z } from 'zod';
import { col, date, id, int, name, text, wan } from './cells.ts';

/** An elevator added to one stairwell. How far it is follows from its days. Objections are counts, never homes. */
export const Elevator = z.strictObject({
  id: col(id, '电梯编号', '永久不变的编号', 'e-001'),
  name: col(name, '位置', '小区、楼栋和单元', '示例二号小区3号楼2单元'),
  compoundId: col(id, '小区编号', '小区', 'c0002'),
  building: col(name, '楼栋', '楼栋', '3号楼'),
  unit: col(name, '单元', '单元', '2单元'),
  floors: col(int(1, 60), '层数', '地上层数', '6', '层'),
  wishOn: col(date, '意愿征集', '开始征集意愿的日期', '2026-01-12').optional(),
  schemeFrom: col(date, '方案公示开始', '方案公示期第一天', '2026-03-12').optional(),
  schemeTo: col(date, '方案公示结束', '方案公示期最后一天', '2026-03-26').optional(),
  schemeNoticeId: col(id, '方案公示编号', '本网站上的方案公示；只在单元门口贴过的不填', 'n-2026-0001').optional(),
  received: col(int(), '收到异议', '公示期内收到几件书面异议，没有填 0', '1', '件').optional(),
  settled: col(int(), '协商一致', '其中协商一致的件数', '1', '件').optional(),
  reviewFrom: col(date, '开始审查', '异议处理完、开始审查的日期', '2026-04-10').optional(),
  resultNoticeId: col(id, '结果公示编号', '意见处理结果的公示编号', 'n-2026-0003').optional(),
  buildFrom: col(date, '开工', '施工开始的日期', '2026-05-10').optional(),
  inspectFrom: col(date, '监督检验', '申报监督检验的日期', '2026-09-01').optional(),
  registerFrom: col(date, '使用登记', '检验合格、申请使用登记的日期', '2026-09-20').optional(),
  inUseFrom: col(date, '投用', '投入使用的日期', '2026-10-01').optional(),
  stoppedOn: col(date, '终止日期', '不再加装的，哪一天决定的', '2026-06-12').optional(),
  stoppedReason: col(text, '终止原因', '为什么不再加装', '参与表决的业主不足三分之二').optional(),
  installer: col(name, '安装单位', '安装单位').optional(),
  cost: col(wan, '总造价', '总造价', '36').optional(),
  subsidy: col(wan, '财政补助', '财政补助', '10').optional(),
  maintainer: col(name, '维保单位', '投用后由谁维护保养').optional(),
  useRegNo: col(name, '使用登记编号', '特种设备使用登记证编号', '梯演示00001').optional(),
  nextInspection: col(date, '下次检验', '下一次定期检验的日期', '2027-09-20').optional(),
});
export type Elevator = z.output<typeof Elevator>;
