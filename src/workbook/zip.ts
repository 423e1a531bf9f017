/** A zip package opened with mistrust: nothing is inflated beyond what was declared, and nothing beyond what a clerk's file needs. */
import { Inflate } from 'fflate';
import { finding, type Finding } from '../sources/finding.ts';
import { crc32 } from './crc32.ts';

export interface Zip {
  entries: readonly { name: string; size: number }[];
  /** Bytes of an entry, at most as many as it declares; throws `ZipRefused` when it is damaged or lies about itself. */
  read(name: string): Uint8Array;
}

export class ZipRefused extends Error {
  override name = 'ZipRefused';
  readonly finding: Finding;
  constructor(found: Finding) {
    super(found.message);
    this.finding = found;
  }
}

interface Stored {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Offset of the local header. */
  at: number;
}

/** What an unpacked file may have in all, in bytes. */
const LARGEST_TOTAL = 50 * 1024 * 1024;
const LARGEST_ENTRY = 30 * 1024 * 1024;
const LARGEST_RATIO = 200;
/** Below this many bytes a high ratio is no danger: an empty part of a few kilobytes packs well. */
const RATIO_MATTERS = 1024 * 1024;
const MOST_ENTRIES = 2000;
/** Deflate makes at most 1,032 bytes of one, so that no step inflates more than about 16 MB too much. */
const STEP = 16 * 1024;
const NESTED_NAME = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|jar|xls[xmb]?|docx?|docm|pptx?|et|wps|ods|odt)$/i;

/**
 * Opens a zip package, or says why it is refused: not a zip, damaged, more than
 * 50 MB, an entry of more than 30 MB, packed more than 200 : 1, more than 2,000
 * entries, names that leave the package, encrypted entries, archives inside.
 */
export function openZip(bytes: Uint8Array): Zip | { findings: Finding[] } {
  try {
    const stored = directoryOf(bytes);
    judge(stored);
    for (const entry of stored) refuseNested(entry, bytes);
    const byName = new Map(stored.map((entry) => [entry.name, entry]));
    let total = 0;
    const counted = new Set<string>();
    return {
      entries: stored.filter(({ name }) => !name.endsWith('/')).map(({ name, size }) => ({ name, size })),
      read(name) {
        const entry = byName.get(name);
        if (!entry) throw new ZipRefused(damaged(`缺少“${name}”`));
        const content = inflate(bytes, entry);
        if (!counted.has(name)) total += content.length;
        counted.add(name);
        if (total > LARGEST_TOTAL) throw new ZipRefused(bomb('解压后超过 50 MB'));
        return content;
      },
    };
  } catch (error) {
    if (error instanceof ZipRefused) return { findings: [error.finding] };
    return { findings: [damaged('目录读不懂')] };
  }
}

/** Entries as the directory at the end of the package names them. */
function directoryOf(bytes: Uint8Array): Stored[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipRefused(bomb(`里面有 ${count} 个文件，超过 ${MOST_ENTRIES} 个`));
  const names = new TextDecoder();
  const stored: Stored[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipRefused(damaged('目录不完整'));
    const nameLength = view.getUint16(at + 28, true);
    stored.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return stored;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new ZipRefused(damaged('像是没有传完'));
}

function judge(stored: readonly Stored[]): void {
  const seen = new Set<string>();
  let total = 0;
  for (const { name, encrypted, method, size, packed } of stored) {
    total += size;
    if (encrypted) throw new ZipRefused(locked());
    if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || /\p{Cc}/u.test(name))
      throw new ZipRefused(finding('BOOK-PATH', '里面有会写到别处的文件名', '文件可能被人动过手脚，不要打开；请向提供文件的人重新索取'));
    if (seen.has(name.toLowerCase())) throw new ZipRefused(damaged('里面有两个同名的文件'));
    seen.add(name.toLowerCase());
    if (size > LARGEST_ENTRY) throw new ZipRefused(bomb('里面有一个文件解压后超过 30 MB'));
    if (size > RATIO_MATTERS && size > packed * LARGEST_RATIO) throw new ZipRefused(bomb(`里面有一个文件压缩了 ${LARGEST_RATIO} 倍以上`));
    if (method !== 0 && method !== 8) throw new ZipRefused(damaged('用了不认识的压缩方法'));
    if (NESTED_NAME.test(name)) throw new ZipRefused(nested());
  }
  if (total > LARGEST_TOTAL) throw new ZipRefused(bomb('解压后超过 50 MB'));
}

/** Looks at the first bytes of an entry: an archive may go by any name. */
function refuseNested(entry: Stored, bytes: Uint8Array): void {
  if (entry.size < 4) return;
  const start = inflateUpTo(packedBytes(bytes, entry), entry.method, 8, 512);
  const magic = start.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
  if (/^(?:504b0304|52617221|377abcaf|1f8b08|d0cf11e0|425a68)/.test(magic)) {
    throw new ZipRefused(/^d0cf11e0/.test(magic) && /vbaProject/i.test(entry.name) ? macro() : nested());
  }
}

function inflate(bytes: Uint8Array, entry: Stored): Uint8Array {
  const content = inflateUpTo(packedBytes(bytes, entry), entry.method, entry.size + 1, STEP);
  if (content.length !== entry.size) throw new ZipRefused(bomb('里面的文件和它登记的大小不一致'));
  if (crc32(content) !== entry.crc) throw new ZipRefused(damaged('内容和校验值不一致'));
  return content;
}

function packedBytes(bytes: Uint8Array, { at, name, packed }: Stored): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new ZipRefused(damaged('找不到登记的文件'));
  const nameLength = view.getUint16(at + 26, true);
  const local = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength)).replaceAll('\\', '/');
  if (local !== name) throw new ZipRefused(damaged('里面的文件名前后不一致'));
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new ZipRefused(damaged('像是没有传完'));
  return bytes.subarray(start, start + packed);
}

/** At least `most` bytes of the content when it has them: inflating stops as soon as they are there. */
function inflateUpTo(packed: Uint8Array, method: number, most: number, step: number): Uint8Array {
  if (method === 0) return packed.subarray(0, most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length < most; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    throw new ZipRefused(damaged('压缩的内容读不懂'));
  }
  return join(chunks, Math.min(length, most));
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk.subarray(0, length - at), at);
    at += Math.min(chunk.length, length - at);
  }
  return joined;
}

const damaged = (what: string) => finding('BOOK-DAMAGED', `文件已损坏：${what}`, '请重新复制或导出；能打开的话，用表格软件另存一次');
const bomb = (what: string) =>
  finding(
    'BOOK-BOMB',
    `${what}，不像正常的表格，没有读取`,
    '请只留要导入的工作表，去掉图片和附件，另存为新的文件；超过限度的请拆成几个文件',
  );
const nested = () => finding('BOOK-NESTED', '里面还装着别的压缩包或文档，没有读取', '请删掉插入的文件（“插入→对象”），另存后再试');
const locked = () => finding('BOOK-PASSWORD', '文件设有密码，读不了', '用表格软件打开，去掉密码后另存');
const macro = () => finding('BOOK-MACRO', '文件里有宏（程序），没有读取', '另存为不带宏的“Excel 工作簿（.xlsx）”');
