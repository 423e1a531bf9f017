import { z } from 'zod';
import { bool, col, date, email, id, link, list, name, phone, text } from './cells.ts';

const PART = String.raw`(?:[^{}]|\{年\}|\{单位\})*`;
/** Only an id tells records apart for certain. */
const indexRule = z
  .string()
  .max(60)
  .regex(new RegExp(`^${PART}\\{编号\\}${PART}$`));

/** `data/site.json`: who publishes, and everything that must not be written in `src/`. */
export const SiteConfig = z.strictObject({
  district: col(name, '区名', '页眉左侧的区（县、旗）名', '云汀区'),
  title: col(name, '网站名称', '页眉和每页标题里的网站名称', '住宅小区信息公开'),
  description: col(text, '网站说明', '搜索引擎和转发卡片显示的一句话', '全区住宅小区的公示、收费、测评和改造'),
  demo: col(bool, '演示数据', '填“是”时每一页都标明演示数据', '是'),
  demoNote: col(text, '演示说明', '演示标签后面的一句话；正式使用时删除', '本站内容均为虚构').optional(),
  asOf: col(date, '数据日期', '这批数据截至哪一天；没有设置 SOURCE_DATE_EPOCH 时也是构建日期', '2026-11-20'),
  checkedAt: col(text, '核查时间', '最近一次核查的时间说明', '2026年11月20日08:00').optional(),
  organiserId: col(id, '主办单位', '单位编号，见 offices.csv', 'o-zjj'),
  phone: col(phone, '联系电话', '页脚显示的联系电话', '000-5550 0100'),
  email: col(email, '联系邮箱', '页脚显示的单位邮箱', 'zjj@example.invalid').optional(),
  hotline: col(phone, '服务热线', '找不到内容时请打的电话', '12345'),
  siteCode: col(z.string().regex(/^(?:\d{10}|bm\d{8})$/), '网站标识码', '10 位数字，或 bm 加 8 位数字', '0000000000'),
  domain: col(name, '网站域名', '政府网站域名', 'www.example.invalid'),
  icp: col(name, '备案号', 'ICP 备案号', '演示备00000000号').optional(),
  icpUrl: col(link, '备案网址', '点备案号打开的查询网址').optional(),
  policeRecord: col(name, '公安备案号', '公安机关备案号', '演示公网安备00000000000000号').optional(),
  policeUrl: col(link, '公安备案网址', '点公安备案号打开的查询网址').optional(),
  organUrl: col(link, '党政机关标识网址', '“党政机关”标识指向的网址；只放文字链接，不放别的网站的图片').optional(),
  errorUrl: col(link, '网站找错网址', '“政府网站找错”的网址').optional(),
  indexRule: col(
    indexRule,
    '索引号规则',
    '没有填索引号的公示和文件照它写索引号：{编号}是它的编号，一定要有；{年}是发布年份，{单位}是发布机构的单位编号。没有规则的不写',
    'YT-{年}-{编号}',
  ).optional(),
  licence: col(text, '数据许可', '下载数据的使用许可', '可自由使用，请注明来源'),
  licenceUrl: col(link, '许可网址', '许可全文地址').optional(),
  keywords: col(list(name), '关键词', '网页关键词').optional(),
  offline: col(bool, '离线阅读', '填“否”时读者的浏览器不存网页，没有网络就打不开，以前存下的也删掉；不写就是“是”', '是').optional(),
});
export type SiteConfig = z.output<typeof SiteConfig>;
