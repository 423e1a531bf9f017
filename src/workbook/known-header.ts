/** The column that a header of somebody's own sheet means. */
import type { Field } from '../schema/fields.ts';
import { findField, type FieldNames } from '../sources/field-names.ts';
import { powerBetween } from './units.ts';

export interface KnownHeader {
  field: Field;
  /** By how many powers of ten its figures are to be multiplied. */
  power: number;
  /** Whether it goes by another name than its own. */
  alias: boolean;
}

/** Words that offices use for one column. A column is taken for another of its line only when the kind has exactly one of them. */
const SAME: readonly (readonly string[])[] = [
  ['说明', '备注', '备注说明', '补充说明'],
  ['办公电话', '公开电话', '服务电话', '电话', '联系电话', '电话号码', '联系方式'],
  ['地址', '详细地址', '所在地址', '具体地址'],
  ['统一社会信用代码', '社会信用代码', '信用代码'],
  ['户数', '总户数', '居民户数'],
  ['楼栋数', '栋数', '总栋数', '楼栋总数', '幢数'],
  ['建成年份', '建成年代', '竣工年份', '建成时间'],
  ['建筑面积', '总建筑面积', '面积'],
  ['开始日期', '起始日期', '开始时间', '起始时间'],
  ['结束日期', '截止日期', '结束时间', '截止时间', '终止时间'],
  ['办结日期', '办结时间'],
  ['办理期限', '办结期限', '完成时限', '办理时限'],
  ['发布日期', '发布时间', '公布日期'],
  ['年度', '年份'],
  ['实际收费', '收费标准', '实际收费标准'],
  ['企业名称', '物业企业名称', '物业公司名称', '公司名称'],
  ['企业编号', '物业企业编号', '物业公司编号'],
  ['小区名称', '住宅小区名称', '项目小区名称'],
  ['得分', '分数', '测评得分'],
  ['总分', '总得分', '综合得分'],
  ['名次', '排名'],
];
const NOTHING = /[*＊]|[（(](?:必填|选填|可不填)[)）]/g;

/** The field a header means, by its title, key, unit or a known other name; undefined when it is none. */
export function knownHeader(header: string, { fields, names }: FieldNames): KnownHeader | undefined {
  const title = header.replace(NOTHING, '').trim();
  if (title === '') return undefined;
  const exact = findField(title, names);
  if (exact) return { field: exact, power: 0, alias: false };
  const { base, unit } = splitUnit(title);
  const same = findField(base, names);
  const field = same ?? fields.find((other) => other.title === aliasOf(base, fields));
  if (!field) return undefined;
  const power = unit === '' ? 0 : powerBetween(unit, field.unit);
  return power === undefined ? undefined : { field, power, alias: field !== same };
}

/** No column of any kind has half as long a title. */
const LONGEST_TITLE = 100;

function splitUnit(title: string): { base: string; unit: string } {
  const plain = title.normalize('NFKC').replace(/\s+/g, '');
  if (plain.length > LONGEST_TITLE) return { base: plain, unit: '' };
  const parts =
    /^(.+?)[([【](?:单位[:]?)?(.+)[)\]】]$/.exec(plain) ?? /^(.+?)[/:,](?:单位[:]?)?((?:万|亿)?(?:元|m2|平方米|%).*)$/.exec(plain);
  return { base: parts?.[1] ?? plain, unit: parts?.[2] ?? '' };
}

function aliasOf(base: string, fields: readonly Field[]): string | undefined {
  const number = /^(.+?)(?:编码|代码|id|编号)$/i.exec(base.replace(/^(?:所属|所在)/, ''))?.[1];
  if (number !== undefined && fields.some((field) => field.title === `${number}编号`)) return `${number}编号`;
  const line = SAME.find((words) => words.includes(base));
  const meant = line?.filter((word) => fields.some((field) => field.title === word)) ?? [];
  return meant.length === 1 ? meant[0] : undefined;
}
