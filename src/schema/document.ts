import { z } from 'zod';
import { choice, col, date, id, link, name, text } from './cells.ts';

/** `content/documents/<id>.md`: the policies everything else cites. The file body is the official text. */
export const PolicyDocument = z.strictObject({
  id: col(id, '编号', '与文件名相同', 'd-2025-014'),
  title: col(text, '标题', '文件全称', '云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法'),
  kind: col(choice('政策文件', '实施方案', '标准规范', '法律法规', '政策解读'), '类别', '文件类别', '政策文件'),
  docNo: col(name, '文号', '发文字号；标准填标准号', '云政办发〔2025〕14号').optional(),
  indexNo: col(name, '索引号', '政府信息索引号', 'YT0401-2025-00014').optional(),
  topic: col(name, '主题分类', '主题分类', '城乡建设').optional(),
  issuerId: col(id, '发布机构', '单位编号', 'o-qzf').optional(),
  issuerName: col(name, '制定机关', '不在单位表里的制定机关', '国务院').optional(),
  createdOn: col(date, '成文日期', '成文日期', '2025-06-10').optional(),
  publishedOn: col(date, '发布日期', '在网站发布的日期', '2025-06-12'),
  effectiveFrom: col(date, '生效日期', '开始施行的日期', '2025-07-01').optional(),
  effectiveTo: col(date, '失效日期', '有效期的最后一天', '2027-06-30').optional(),
  repealedOn: col(date, '废止日期', '废止的日期').optional(),
  status: col(choice('有效', '废止', '失效', '被修改'), '效力状态', '现在是否有效', '有效'),
  replacedById: col(id, '替代文件', '替代它的文件编号').optional(),
  summary: col(text, '内容概述', '列表里显示的一句话', '规定五类服务的等级、内容和参考价格').optional(),
  sourceUrl: col(link, '出处网址', '官方原文地址').optional(),
});
export type PolicyDocument = z.output<typeof PolicyDocument>;
