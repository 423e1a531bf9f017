/** Words inside the files that readers take away. */
export const workbookText = {
  title: '全部公开数据',
  creator: '明白',
  guide: '说明',
  columns: ['数据表', '内容', '行数'],
  /** A sheet or column that goes on beside the first, counted from 2. */
  more: (title: string, part: number) => `${title}（续${part}）`,
} as const;

/** What is said of the whole, in the files themselves. */
export const aboutText = {
  title: (district: string, title: string) => `${district}${title}：公开数据`,
  description: (description: string, note: string | undefined) => (note ? `${description}。${note}。` : `${description}。`),
  /** The names under which the workbook says it. */
  names: {
    title: '名称',
    description: '内容',
    publisher: '发布单位',
    asOf: '数据截至',
    licence: '使用许可',
    licenceUrl: '许可全文',
    address: '网址',
  },
  all: '全部数据',
  service: '查询接口',
  allAbout: '所有数据表，放在一个文件里。',
  formOf: (title: string, form: string) => `${title}（${form}）`,
} as const;
