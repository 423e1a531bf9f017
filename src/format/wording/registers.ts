/** Words of the list of all registers. */
import { groupedText } from '../decimal.ts';

export const registersText = {
  title: '全部登记簿',
  answer: (count: number, records: number) => `三年行动的${count}本登记簿，共${groupedText(records)}条记录，全部公开。`,
  note: '每本都可以查找、排序、下载；每条记录有自己的网址。',
  groups: { works: '改造和工程', owners: '物业、收支和组织', duty: '责任、问题和承诺', record: '小区、公示和单位' },
  caption: (group: string) => `${group}：登记簿、内容和记录数`,
  register: '登记簿',
  records: '记录数',
  more: '另外',
  progress: '承诺完成得怎样',
  rankings: '测评和红黑榜',
  fees: '收费参考标准',
  catalogue: '公开事项目录',
  data: '全部数据表下载',
};
