/** What editors keep beside the record: why published records changed, what a person looked through, which mobiles belong to an office, which other districts are searched too. */
import { CatalogueItem } from '../catalogue.ts';
import { RecordCorrection } from '../correction.ts';
import { Federation } from '../federation.ts';
import { PublicNumber } from '../public-number.ts';
import { Review } from '../review.ts';
import { kind } from './kind.ts';

export const EDITOR_KINDS = {
  review: kind(Review, 'table', 'reviews', '审核记录', '程序读不了的附件由谁看过、能不能公开。', {
    key: ['sha256', 'on'],
    titleField: 'matter',
    published: false,
  }),
  publicNumber: kind(PublicNumber, 'table', 'public-numbers', '公开号码', '可以公布的工作手机，属于哪个单位，公开到哪一天。', {
    key: ['number'],
    counter: '个',
    refs: { officeId: 'office' },
    page: 'data',
    progress: ['until'],
    secretKey: true,
  }),
  correction: kind(RecordCorrection, 'table', 'corrections', '更正和撤回', '公布以后更正过、撤回过的记录，为什么，由哪个单位决定。', {
    key: ['table', 'record', 'on', 'action', 'reason'],
    titleField: 'record',
    page: 'data',
    columns: ['on', 'table', 'record', 'action', 'office', 'reason'],
    sortBy: '-on',
  }),
  federation: kind(Federation, 'json', 'federation', '联合查询', '和本站一起搜索、一起列出的其他区的网站。', { key: [], published: false }),
  catalogueItem: kind(
    CatalogueItem,
    'table',
    'catalogue',
    '公开事项目录',
    '主动公开的事项：内容、依据、时限、主体、渠道、对象、方式和层级。',
    {
      key: ['level2'],
      titleField: 'level2',
      counter: '项',
      refs: { officeIds: 'office' },
      page: 'own',
      columns: ['level1', 'level2', 'tables', 'within', 'officeIds'],
    },
  ),
};
