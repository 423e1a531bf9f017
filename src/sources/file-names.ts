/** Names that a source file must not have: other systems, addresses and spreadsheet programs trip over them. */
import type { Entry } from './files.ts';
import { finding, type Finding } from './finding.ts';

const IGNORED = /^(?:\.gitkeep|\.gitignore|\.gitattributes|\.DS_Store|Thumbs\.db|desktop\.ini|README\.md)$/i;
const LOCK = /^(?:~\$|\.~lock\.|~.*\.tmp$)/;
const COPY = /(?:副本|复件|拷贝|[ _-]copy(?:[ _]?\d+)?|[（(]\d+[)）]|~|\.bak|\.orig|\.tmp|\.swp)(?:\.[a-z]+)?$/i;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a file is no source and no mistake either. */
export function isIgnored(name: string): boolean {
  return IGNORED.test(name);
}

/** What is wrong with an entry's name or kind, whatever it holds. */
export function judgeEntry(entry: Entry): Finding | undefined {
  const { name } = entry;
  if (entry.kind === 'link')
    return finding('BAD-FILE-LINK', `“${name}”是一个链接，不是文件本身`, '请放入文件本身；链接会指到资料文件夹之外');
  if (entry.kind === 'other') return finding('BAD-FILE-LINK', `“${name}”不是普通的文件`, '请删掉，放入普通的文件');
  if (LOCK.test(name))
    return finding('BAD-FILE-LOCK', `“${name}”是表格软件的临时文件，说明有人正打开着这张表`, '保存并关闭表格软件，再运行一次');
  if (COPY.test(name))
    return finding('BAD-FILE-COPY', `“${name}”像是另一个文件的副本，没有读取`, '核对内容后删掉；要用它时换成正式的文件名');
  if (/\.\.|[:\\*?"<>|\p{Cc}\p{Cf}]/u.test(name) || RESERVED.test(name) || /[. ]$/.test(name) || name.length > 120) {
    return finding('BAD-FILE-NAME', `文件名“${name}”在别的系统上不能用`, '换一个文件名：只用小写字母、数字和连字符');
  }
  return undefined;
}

/** Entries whose names other systems cannot tell apart: equal but for case or Unicode form. */
export function findClashes(entries: readonly Entry[]): { name: string; found: Finding }[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const folded = name.normalize('NFKC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, name);
    if (other === undefined) return [];
    return [
      {
        name,
        found: finding('BAD-FILE-CLASH', `“${name}”和“${other}”只差大小写或字符的写法，在别的电脑上会互相覆盖`, '只留一个，另一个请改名'),
      },
    ];
  });
}
