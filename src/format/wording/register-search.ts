/** What the browser says of the rows of a register that somebody searches. */
const COUNTER = '条';

export const registerSearchText = {
  none: '—',
  sortBy: (title: string) => `按${title}排列`,
  sorted: (order: string) => `${order}。`,
  backwards: (title: string) => `按${title}倒着排`,
  all: (count: number, counter = COUNTER) => `共${count}${counter}。`,
  found: (count: number, counter = COUNTER) => `找到${count}${counter}。`,
  foundNone: '没有找到。少写几个字，或者换一个条件。',
  only: (title: string, text: string) => `${title}“${text}”，`,
  loading: '正在取全部记录…',
  failed: '现在取不到全部记录，可能是网络断了。下面是这一页的记录。',
  more: (count: number, counter = COUNTER) => `再看${count}${counter}`,
} as const;
