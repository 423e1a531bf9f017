import type { Section } from './frame.ts';

/** Words that stand in the head of pages, for those who inspect government websites. */
export const headText = {
  /** `ColumnName` and `ColumnType` of the home page, which belongs to no column. */
  home: '首页',
  /** `ColumnType` by the section of the header that a page belongs to. */
  columnTypes: {
    compounds: '数据发布',
    notices: '公示公告',
    fees: '信息公开',
    rankings: '数据发布',
    projects: '数据发布',
  } satisfies Record<Section, string>,
  /** The same of pages outside the five sections, by the kind of page. */
  document: '政策文件',
  data: '数据发布',
  fee: '信息公开',
  site: '概况信息',
  keywords: (words: readonly string[]) => words.join(','),
} as const;
