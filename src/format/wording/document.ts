/** Words of the policy documents. */
export const documentText = {
  section: '文件',
  title: '政策文件',
  answer: (count: number, valid: number) => `${count}份文件，${valid}份有效。`,
  note: (date: string) => `效力状态截至${date}。已经废止的文件仍可查看，页面上会标明。`,
  caption: (kind: string) => `${kind}，新发布的在前`,
  columns: { title: '标题、文号和制定机关', published: '发布', status: '效力' },
  answerInForce: (status: string, from: string | undefined, to: string | undefined) =>
    `${status}${from ? `，${from}起施行` : ''}${to ? `，有效期至${to}` : ''}。`,
  answerEnded: (status: string, date: string | undefined) => `${date ? `${date}` : '已经'}${status}，只供查阅。`,
  ended: (status: string) => `这份文件已${status}`,
  replacedBy: (date: string | undefined) => `${date ? `${date}起` : ''}由以下文件代替：`,
  notReplaced: '没有替代它的文件。',
  replaces: '替代了',
  fields: {
    docNo: '文号', indexNo: '索引号', topic: '主题分类', issuer: '发布机构', kind: '类别', createdOn: '成文日期', publishedOn: '发布日期',
    effectiveFrom: '生效日期', effectiveTo: '失效日期', repealedOn: '废止日期', source: '官方原文',
  },
  facts: '文件信息',
  openSource: '查看官方原文',
} as const;
