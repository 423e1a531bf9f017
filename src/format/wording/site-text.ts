/** Words of help and of the page that was not found. */
export const helpText = {
  section: '帮助',
  title: '使用帮助',
  answer: (count: number) => `${count}个常见问题，先看标题下的一句话。`,
  updated: (date: string) => `${date}更新`,
  others: '其他帮助',
  forEditors: '编辑人员：',
  precheck: '发布前先检查一遍',
} as const;

export const lostText = {
  title: '没有这个页面',
  answer: '这个地址没有内容，可能抄错了几个字。',
  note: '公示和小区的网址永远不变；撤下的公示会留下说明。',
  searchTitle: '搜一搜',
  listsTitle: '从这里找',
} as const;
