/** Bad inputs 81 and 82: attachments, and disks that fail. */
import { expect, test } from 'vitest';
import { describeFailure } from '../../../scripts/describe-failure.ts';
import { rootWith, swap, told } from './told.ts';

const NOTICE = 'content/notices/2026/n-2026-0004.md';
const FOLDER = 'public/attachments/n-2026-0004';

/** Front matter of an attachment in a notice. */
const attachment = (name: string, hash = '0'.repeat(64), bytes = 6) =>
  `附件:\n  - 名称: 征求意见稿\n    文件: /attachments/n-2026-0004/${name}\n    字节数: ${bytes}\n    校验值: ${hash}\n落款单位`;

test('81: attachments whose name breaks addresses, that nobody uses, or that are two things at once', () => {
  const odd = `${FOLDER}/方案 图.txt`;
  expect(told({ [odd]: '示例', [NOTICE]: swap('落款单位', attachment('a.txt')), [`${FOLDER}/a.txt`]: '示例' })).toMatchInlineSnapshot(`
    "错误 content/notices/2026/n-2026-0004.md:25:附件：征求意见稿 — 附件的内容和校验值不一致；文件的校验值是“0d53f08678d8101b0c7e5053b30224fc671c55051770ba18207435ead7ad37bd”；核对文件没有放错或被改过，然后改成这个校验值（文件第25行，第5个字符，ATTACHMENT-HASH）
    错误 public/attachments/n-2026-0004/方案 图.txt — 附件的文件名会弄坏网址；现在是“/attachments/n-2026-0004/方案 图.txt”；文件名只用小写字母、数字、点和连字符；中文名称写在“名称”里（ATTACHMENT-NAME）
    提醒 public/attachments/n-2026-0004/方案 图.txt — 没有公示或文件用到这个附件；在公示的“附件”里写上它，或删掉这个文件（ATTACHMENT-UNUSED）"
  `);
});

test('82: files that cannot be read, a full disk, and a file that is gone meanwhile', () => {
  const failing = (code: string) => {
    const files = rootWith({});
    const readFile = (path: string) => {
      if (path === 'data/communities.csv') throw Object.assign(new Error(code), { code });
      return files.readFile(path);
    };
    return told({}, { ...files, readFile });
  };
  expect(['EACCES', 'EIO', 'ENOENT'].map(failing).join('\n')).toMatchInlineSnapshot(`
    "错误 data/communities.csv — 读不了：没有读取的权限；请检查磁盘、权限和文件是否被别的程序占用，然后再运行一次（BAD-FILE-UNREADABLE）
    错误 data/communities.csv — 读不了：磁盘读取出错；请检查磁盘、权限和文件是否被别的程序占用，然后再运行一次（BAD-FILE-UNREADABLE）
    错误 data/communities.csv — 读不了：文件在检查时被移走了；请检查磁盘、权限和文件是否被别的程序占用，然后再运行一次（BAD-FILE-UNREADABLE）"
  `);
  const failure = (code: string, path?: string) => describeFailure(Object.assign(new Error(code), { code, path }));
  expect([failure('ENOSPC'), failure('EROFS', 'dist'), failure('EACCES', 'dist')].join('\n')).toMatchInlineSnapshot(`
    "磁盘已满，写不下了；原来的网站没有改动。请清出空间再试。
    “dist”所在的磁盘是只读的，不能写入。
    没有权限读写“dist”。请检查文件夹权限。"
  `);
});
