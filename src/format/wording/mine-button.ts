/** Words of the button on a compound's page, which carries no more of them than it needs. */
export const mineButtonText = {
  set: '设为我家小区',
  isMine: '这是我家小区',
  unset: '取消',
  notKept: '浏览器不让本站保存',
} as const;
