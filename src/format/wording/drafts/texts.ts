/** Bodies of new documents and of new texts of help. */
import { blank } from './draft.ts';

export const textDrafts = {
  document: [blank('文件全文，标题从二级（##）开始；表格用“|”隔开'), `## ${blank('第一章的名称')}`, `第一条　${blank('条文')}`].join(
    '\n\n',
  ),
  help: [
    blank('一句话说明这一页写给谁、能办成什么'),
    '## 怎样做',
    `1. ${blank('第一步')}`,
    '## 请注意',
    `- ${blank('容易弄错的地方')}`,
  ].join('\n\n'),
} as const;
