/** Words of the button that reads a text aloud. */
export const readAloudText = {
  play: '朗读',
  pause: '暂停',
  resume: '继续朗读',
  stop: '停止',
  /** Said to those who do not see the button change. */
  said: { playing: '正在朗读', paused: '已暂停', stopped: '已停止', ended: '读完了', failed: '这台设备现在读不出来' },
  /** Between the heading of a column and what stands in it. */
  cell: (heading: string, text: string) => `${heading}：${text}`,
} as const;
