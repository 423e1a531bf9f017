/** Words about the reader's own compound. */
export const mineText = {
  title: '我家小区',
  titleOf: (name: string) => `我家小区：${name}`,
  lead: '选一次，以后先看到它。只记在这台设备上，不会发送出去。',
  label: '小区名、拼音或首字母',
  place: '街道',
  anyPlace: '全区',
  change: '换一个',
  clear: '清除',

  found: (count: number) => `找到${count}个小区`,
  foundMore: (count: number, shown: number) => `找到${count}个小区，先列${shown}个，多写一个字就更准`,
  none: '没有找到。换个叫法试试，或者先选街道。',
  inPlace: (place: string, count: number) => `${place}有${count}个小区，点一个`,
  namesFailed: '现在取不到小区名单，请按街道找。',
  also: (place: string, alias: string) => `${place}，又名“${alias}”`,

  chosen: (name: string) => `已选${name}`,
  cleared: '已清除',
  notKept: '浏览器不让本站保存，离开这一页以后要重新选。',
  gone: (name: string) => `本站已经没有“${name}”，请重新选。`,
  noLines: '现在取不到它的要点，可以点小区名打开。',

  set: '设为我家小区',
  isMine: '这是我家小区',
  unset: '取消',
  notKeptHere: '浏览器不让本站保存',

  notices: (name: string) => `${name}的公示`,
  noticesOf: (place: string) => `${place}的公示，可能也与您有关`,
  noNotices: '这一页没有它的公示。',
  allNotices: '它的全部公示',
  noScore: '这一轮没有它的成绩。',
  noScores: '还没有它的成绩。',
  toRow: '看表里这一行',
  rowsFirst: (count: number) => `这一页有它的${count}行，排在最前。`,
  noRows: '这一页没有它的记录，点小区名看它的情况。',
} as const;
