import { z } from 'zod';
import { bool, choice, col, date, hash, id, int, link, list, name, phone, text, time } from './cells.ts';

export const NOTICE_KINDS = ['公示', '公告', '结果公示', '更正'] as const;
export const MATTERS = [
  '改造计划',
  '改造方案',
  '中标候选人',
  '施工信息',
  '验收',
  '加装电梯方案',
  '收费标准',
  '调价',
  '维修资金',
  '公共收益',
  '等级评定',
  '文明小区拟命名',
  '红黑榜',
  '政策征求意见',
  '业委会候选人',
  '物管会成员',
  '物业合同',
  '承接查验',
  '保修金退还',
] as const;
export const DAY_UNITS = ['自然日', '工作日'] as const;
export const COUNT_FROM = ['当日', '次日'] as const;

/** One way to object. A channel with a closing time ends at that time on the last day, not at 24:00 (民法典 203). */
const Channel = z.strictObject({
  how: col(choice('电话', '信函', '现场', '电子邮件', '网上'), '方式', '提意见的方式', '电话'),
  value: col(text, '号码或地址', '电话号码、地址、邮箱或网址', '000-5550 0106'),
  hours: col(text, '受理时间', '受理时间的说明', '工作日08:30—17:30').optional(),
  closesAt: col(time, '每日截止', '最后一天几点停止受理；全天受理的不填', '17:30').optional(),
});
export type Channel = z.output<typeof Channel>;

const Attachment = z.strictObject({
  name: col(text, '名称', '附件名称', '加装电梯设计方案图'),
  href: col(link, '文件', '以 /attachments/ 开头的地址', '/attachments/n-2026-0301/plan.pdf'),
  bytes: col(int(1), '字节数', '文件大小', '2400000', '字节'),
  portrait: col(choice('无人像', '已授权'), '人像', '图片里有没有认得出的人；有的要本人书面同意', '无人像').optional(),
  sha256: col(hash, '校验值', '文件的 SHA-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
});
export type Attachment = z.output<typeof Attachment>;

const Outcome = z.strictObject({
  status: col(choice('期满无异议', '采纳', '部分采纳', '不予采纳', '方案终止'), '结论', '期满后的处理结论', '部分采纳'),
  objections: col(int(), '意见件数', '收到的意见件数，没有填 0', '3', '件'),
  summary: col(text, '说明', '意见是什么、是否采纳、理由', '收到意见3件，采纳2件'),
  publishedOn: col(date, '公布日期', '公布结果的日期', '2026-04-10'),
});
export type Outcome = z.output<typeof Outcome>;

const Correction = z.strictObject({
  on: col(date, '日期', '更正日期', '2026-03-13'),
  office: col(name, '更正单位', '作出更正的单位', '柳岸街道办事处'),
  reason: col(text, '原因', '为什么更正', '分摊表中四层每户金额录入有误'),
  before: col(text, '原文', '更正前的文字', '4.00万元').optional(),
  after: col(text, '改为', '更正后的文字', '4.20万元').optional(),
  hidden: col(bool, '隐去原文', '原来的内容含个人信息、不能再让人看到的填“是”，更正前的内容从登记日志里一起删掉', '否').optional(),
});
export type Correction = z.output<typeof Correction>;

/** `content/notices/<year>/<id>.md`: front matter here, official text in the body. */
export const Notice = z.strictObject({
  id: col(id, '编号', '与文件名相同，永久不变', 'n-2026-0301'),
  title: col(text, '标题', '标题里要有公示、公告或通告', '关于桐荫里小区3号楼2单元加装电梯方案的公示'),
  shortTitle: col(name, '短标题', '列表和导航里用的短标题', '3号楼2单元加装电梯方案').optional(),
  kind: col(choice(...NOTICE_KINDS), '类别', '公示是征求意见，公告是告知', '公示'),
  matter: col(choice(...MATTERS), '事项', '决定最短公示期', '加装电梯方案'),
  docNo: col(name, '文号', '发文字号，用六角括号', '柳街公示〔2026〕9号').optional(),
  indexNo: col(name, '索引号', '政府信息索引号', 'YT0417-2026-00031').optional(),
  issuerId: col(id, '发布机构', '单位编号', 'o-s01').optional(),
  caseId: col(id, '事项编号', '同一件事的几份公示填相同的编号', 'k-2026-031').optional(),
  compoundIds: col(list(id), '涉及小区', '小区编号，用；隔开', 'c0001').optional(),
  subdistrictIds: col(list(id), '涉及街道', '街道编号，用；隔开', 's01').optional(),
  createdOn: col(date, '成文日期', '文件落款日期', '2026-03-11'),
  publishedOn: col(date, '发布日期', '在网站发布的日期', '2026-03-11'),
  periodStart: col(date, '公示开始', '公示期第一天', '2026-03-12').optional(),
  periodEnd: col(date, '公示结束', '公示期最后一天', '2026-03-26').optional(),
  dayUnit: col(choice(...DAY_UNITS), '天数单位', '自然日或工作日', '自然日').optional(),
  countFrom: col(choice(...COUNT_FROM), '起算', '公示开始当日算第一天，还是次日算第一天', '当日').optional(),
  minDays: col(int(1, 365), '最少天数', '文件自己规定的最短期限，只能比区里的规定长', '15', '日').optional(),
  minBasis: col(text, '期限依据', '最短期限的依据', '《云汀区既有住宅加装电梯实施办法（试行）》第十一条').optional(),
  whoMay: col(text, '谁可以提', '谁可以提意见', '本单元业主和受影响的相邻业主').optional(),
  contactOrg: col(name, '受理单位', '受理意见的单位', '柳岸街道办事处城市管理办公室').optional(),
  channels: z.array(Channel).meta({ title: '意见渠道', description: '提意见的各种方式', cell: 'record' }).optional(),
  supervisionPhone: col(phone, '监督电话', '监督电话', '000-5550 0110').optional(),
  supervisionOrg: col(name, '监督单位', '监督电话属于哪个单位', '区住房和城乡建设局').optional(),
  next: col(text, '之后怎样', '公示期满后会发生什么', '2026年4月10日前公布意见处理结果').optional(),
  attachments: z.array(Attachment).meta({ title: '附件', description: '随公示发布的文件', cell: 'record' }).optional(),
  outcome: Outcome.meta({ title: '结果', description: '公示期满后的结果', cell: 'record' }).optional(),
  corrections: z.array(Correction).meta({ title: '更正记录', description: '发布后的每一次更正', cell: 'record' }).optional(),
  supersedesId: col(id, '替代', '它替代的公示编号').optional(),
  correctedById: col(id, '被更正', '更正它的公告编号').optional(),
  signatureOrg: col(name, '落款单位', '落款单位，与发布机构一致', '云汀区柳岸街道办事处').optional(),
  signedOn: col(date, '落款日期', '落款日期，与成文日期一致', '2026-03-11').optional(),
  reviewedBy: col(name, '个人信息审核', '审核岗位，不写人名', '信息公开审核岗').optional(),
  reviewedOn: col(date, '审核日期', '个人信息审核日期', '2026-03-11').optional(),
  withdrawOn: col(date, '撤下日期', '含个人信息的公示到期撤下的日期').optional(),
});
export type Notice = z.output<typeof Notice>;
