/** Words for handing a page on. */
export const shareText = {
  title: '打印和转发',
  send: '转发给别人',
  copy: '复制网址',
  address: '本页网址',
  copied: '已复制',
  copyByHand: '没能自动复制。网址已经选中，长按它再点“复制”。',
} as const;
