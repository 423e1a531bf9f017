import { z } from 'zod';
import { choice, col, id, list, name, text } from './cells.ts';

export const AUDIENCES = ['全社会', '特定群体'] as const;
export const MANNERS = ['主动公开', '依申请公开'] as const;
export const LEVELS = ['国家级', '省级', '市级', '县级', '乡级'] as const;

/**
 * `data/catalogue.csv`: what the district publishes of itself, in the columns of the 基层政务公开标准目录
 * (政府信息公开条例 12). The running number is that of the row; where it is published, how much and of when is worked out
 * from the tables it names.
 */
export const CatalogueItem = z.strictObject({
  level1: col(name, '一级事项', '公开事项的大类', '物业收费'),
  level2: col(name, '二级事项', '公开事项，不能重复', '收费参考标准'),
  tables: col(list(name), '公开的表', '这个事项的内容在哪几张表里，写中文名称，用；隔开', '收费参考标准；收费标准价格；收费标准加价'),
  content: col(text, '公开内容', '公开哪些要素', '等级、价格、浮动幅度、依据和有效期'),
  basis: col(text, '公开依据', '法规、文件和条款；几项用；隔开', '《中华人民共和国政府信息公开条例》第二十六条'),
  within: col(text, '公开时限', '什么时候公开', '信息形成或者变更之日起20个工作日内'),
  officeIds: col(list(id), '公开主体', '单位编号，见 offices.csv，用；隔开', 'o-zjj'),
  channels: col(list(name), '公开渠道和载体', '在哪里公开，用；隔开', '政府网站；小区公示栏'),
  audience: col(choice(...AUDIENCES), '公开对象', '向谁公开', '全社会'),
  manner: col(choice(...MANNERS), '公开方式', '主动公开，还是有人申请才公开', '主动公开'),
  levels: col(list(choice(...LEVELS)), '公开层级', '由哪几级公开，用；隔开', '县级；乡级'),
});
export type CatalogueItem = z.output<typeof CatalogueItem>;
