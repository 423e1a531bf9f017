/** Words of the page about compounds that are without three things. */
export const sanwuText = {
  listAnswer: (total: number, removed: number) => `按本区定义有${total}个三无小区，【已经销号${removed}个】。`,
  title: '什么叫三无小区',
  definition: (text: string) => `本区的定义：${text}。`,
  source: (source: string, least: number, tests: number) =>
    `出处：${source}。要查${tests}项，${least === tests ? '项项是“无”才算' : `至少${least}项是“无”就算`}；各地的说法不一样，不能和别处的数相比。`,
  state: (total: number, removed: number) =>
    `按本区定义共${total}个，已经销号${removed}个，还有${total - removed}个。销号要有合同或协议，小区台账的管理模式也要跟着改。`,
  caption: '每一项“无”单独查、单独数',
  test: '查什么',
  counts: '在定义里',
  yes: '是',
  no: '否，只作参考',
  has: '有',
  lacks: '无',
  unknown: '未查',
} as const;
