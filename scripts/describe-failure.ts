import { maskText } from '../src/privacy/mask.ts';

/** One Chinese sentence for any thrown value, never a stack trace; personal data that it may quote is masked. */
export function describeFailure(error: unknown): string {
  return maskText(sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return `程序出错：${String(error)}`;
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = code ? SENTENCES[code]?.(path ? `“${path}”` : '文件') : undefined;
  if (sentence) return sentence;
  if (error.cause instanceof Error) {
    const cause = sentenceOf(error.cause);
    if (!cause.startsWith(UNKNOWN)) return cause;
  }
  return /\p{Script=Han}/u.test(error.message) ? firstLine(error.message) : `${UNKNOWN}${firstLine(error.message)}`;
}

const UNKNOWN = '程序出错：';

const SENTENCES: Record<string, (path: string) => string> = {
  ENOSPC: () => '磁盘已满，写不下了；原来的网站没有改动。请清出空间再试。',
  EDQUOT: () => '磁盘配额已用完，写不下了；原来的网站没有改动。请清出空间再试。',
  EACCES: (path) => `没有权限读写${path}。请检查文件夹权限。`,
  EPERM: (path) => `系统不允许读写${path}。请检查文件夹权限，或关闭正在使用它的程序。`,
  EROFS: (path) => `${path}所在的磁盘是只读的，不能写入。`,
  ENOENT: (path) => `找不到${path}。`,
  EEXIST: (path) => `${path}已经有了：有两样东西要用同一个地址。请把 public/ 里与网页同名的文件改名。`,
  ENOTDIR: (path) => `${path}不是文件夹。`,
  EISDIR: (path) => `${path}是文件夹，不是文件。`,
  EIO: (path) => `读写${path}时磁盘出错。请检查磁盘。`,
  EMFILE: () => '同时打开的文件太多。请关闭一些程序再试。',
  ENOMEM: () => '内存不足。请关闭一些程序再试。',
  ERR_WORKER_OUT_OF_MEMORY: () =>
    '网站太大，生成网页时内存到了上限；原来的网站没有改动。机器内存足够的，设 NODE_OPTIONS=--max-old-space-size=9000（单位 MB）再试。',
  EBUSY: (path) => `${path}正被别的程序使用，请关闭后再试。`,
  EXDEV: (path) => `${path}不在同一个磁盘上，不能移动过去。请换一个输出文件夹。`,
  EADDRINUSE: () => '端口已被占用。请用 PORT 换一个，例如 PORT=4322 npm start。',
};

function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}
