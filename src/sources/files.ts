/** The only way sources are opened, so that any of it can be made to fail. */
export interface SourceFiles {
  /** Bytes of a file. Paths are below the source root, with `/`. */
  readFile(path: string): Uint8Array;
  /** Entries of a folder that exists, in any order. */
  list(path: string): readonly Entry[];
  /** What is at a path, links not followed; undefined when nothing is. */
  stat(path: string): Entry | undefined;
  /** SHA-256 of a file in lower-case hex. */
  sha256(path: string): string;
}

export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes of a file; 0 for anything else, and where it was not asked for. */
  size: number;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  EIO: '磁盘读取出错',
  ENOSPC: '磁盘满了',
  EMFILE: '同时打开的文件太多',
  ENOENT: '文件在检查时被移走了',
  EISDIR: '这里应当是文件，却是文件夹',
  ENOTDIR: '这里应当是文件夹，却是文件',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
};

/** A clerk's words for a failed file call. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === 'string' && REASONS[code]) || `系统报告${typeof code === 'string' ? ` ${code}` : '未知错误'}`;
}
