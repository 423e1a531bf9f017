/** Words of help, search and the page that was not found. */
export const helpText = {
  section: '帮助',
  title: '使用帮助',
  answer: (count: number) => `${count}个常见问题，先看标题下的一句话。`,
  updated: (date: string) => `${date}更新`,
  others: '其他帮助',
} as const;

export const searchText = {
  section: '搜索',
  title: '搜索',
  answer: '输入小区名、公示标题、文号或企业名。',
  note: '可以只写两个字，也可以写一句话。',
  label: '搜什么',
  button: '搜索',
  resultsTitle: '搜索结果',
  found: '找到{n}条',
  near: '没有完全一致的结果，以下{n}条相近',
  none: '没有找到“{q}”。换个说法，或从下面的列表里找。',
  more: '显示更多',
  failed: '搜索暂时不可用，请从下面的列表里找。',
  waiting: '正在查找…',
  listsTitle: '按名称查找',
  listsLead: '不用搜索，也可以从列表里一层一层找。',
  hotline: (phone: string) => `找不到的内容，请打服务热线${phone}。`,
  links: { compounds: '全部小区', notices: '全部公示', documents: '政策文件', help: '使用帮助' },
} as const;

export const lostText = {
  title: '没有这个页面',
  answer: '这个地址没有内容，可能抄错了几个字。',
  note: '公示和小区的网址永远不变；撤下的公示会留下说明。',
  searchTitle: '搜一搜',
  listsTitle: '从这里找',
} as const;
