/** File calls that answer with a problem instead of an exception, and folders whose every entry is accounted for. */
import type { Problem } from '../schema/problem.ts';
import { findClashes, isIgnored, judgeEntry } from './file-names.ts';
import { reasonOf, type Entry, type SourceFiles } from './files.ts';
import { fileProblem, finding } from './finding.ts';

export interface Folder {
  /** Sound entries of a folder, sorted by name; unsound ones become problems. Empty when there is no such folder. */
  entries(path: string, problems: Problem[]): Entry[];
  /** Paths of all sound files below a folder. */
  walk(path: string, problems: Problem[]): string[];
  read(path: string, problems: Problem[]): Uint8Array | undefined;
  size(path: string, problems: Problem[]): number | undefined;
  sha256(path: string, problems: Problem[]): string | undefined;
}

const LARGEST_UNREAD = 64 * 1024 * 1024;

/** Wraps file calls; none of the returned functions throws. */
export function openFolder(files: SourceFiles): Folder {
  const folder: Folder = { entries, walk, read, size, sha256 };
  return folder;

  function entries(path: string, problems: Problem[]): Entry[] {
    const own = attempt(path, problems, () => files.stat(path));
    if (!own) return [];
    if (own.kind !== 'folder') {
      const found = judgeEntry(own) ?? finding('BAD-FILE-UNKNOWN', `“${own.name}”应当是文件夹`, '请换成同名的文件夹');
      problems.push(fileProblem(path, found));
      return [];
    }
    const listed = attempt(path, problems, () => files.list(path)) ?? [];
    const sorted = listed.filter((entry) => !isIgnored(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const clashing = findClashes(sorted);
    for (const { name, found } of clashing) problems.push(fileProblem(`${path}/${name}`, found));
    return sorted.filter((entry) => {
      const found = judgeEntry(entry);
      if (found) problems.push(fileProblem(`${path}/${entry.name}`, found));
      return !found && !clashing.some(({ name }) => name === entry.name);
    });
  }

  function walk(path: string, problems: Problem[]): string[] {
    return entries(path, problems).flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.kind === 'folder' ? walk(inner, problems) : [inner];
    });
  }

  function read(path: string, problems: Problem[]): Uint8Array | undefined {
    const bytes = size(path, problems);
    if (bytes === undefined) return undefined;
    if (bytes > LARGEST_UNREAD) {
      problems.push(
        fileProblem(path, finding('BAD-FILE-SIZE', `文件有 ${Math.round(bytes / 1048576)} MB，超过 20 MB`, '请按期别或年份拆成几个文件')),
      );
      return undefined;
    }
    return attempt(path, problems, () => files.readFile(path));
  }

  function size(path: string, problems: Problem[]): number | undefined {
    return attempt(path, problems, () => files.stat(path) ?? gone())?.size;
  }

  function sha256(path: string, problems: Problem[]): string | undefined {
    return attempt(path, problems, () => files.sha256(path));
  }
}

function gone(): never {
  throw Object.assign(new Error('gone'), { code: 'ENOENT' });
}

function attempt<T>(path: string, problems: Problem[], call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    problems.push(
      fileProblem(
        path,
        finding('BAD-FILE-UNREADABLE', `读不了：${reasonOf(error)}`, '请检查磁盘、权限和文件是否被别的程序占用，然后再运行一次'),
      ),
    );
    return undefined;
  }
}
