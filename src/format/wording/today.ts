/** What only the browser may say, because it depends on today. `【…】` marks the key fact. */
export const todayText = {
  state: {
    upcoming: '还没开始',
    open: '可提意见',
    lastDay: '今天截止',
    waiting: '已截止，等待结果',
    decided: '已公布结果',
  },
  left: (days: number) => `还剩${days}天`,
  leftWithGone: (gone: number, left: number) => `${gone > 0 ? `已过${gone}天，` : ''}还剩${left}天（含今天）。`,
  /** On which day residents are received next; a holiday may move it. */
  reception: (day: string) => `，下一次是${day}（遇节假日以通知为准）`,
  overdue: (days: number) => `超过期限${days}天`,
  until: (end: string) => `${end}截止`,
  /** The answer of one notice. */
  notice: {
    upcoming: (start: string, _end: string) => `还没到公示期，【${start}】开始。`,
    open: (_start: string, end: string) => `可以提意见，【${end}】截止。`,
    lastDay: (_start: string, end: string) => `今天是最后一天，【${end}】截止。`,
    waiting: (_start: string, end: string) => `提意见的时间已过（${end}），等待公布结果。`,
  },
  /** The answer of a list of notices. */
  list: (count: number, end: string) => `有${count}件公示可以提意见，最早【${end}】截止。`,
  listNone: '本页列出的公示都已截止。',
  ended: (count: number) => `另有${count}件在数据日期以后截止，不再列出。`,
} as const;
