/** Bytes to text: by mark, else strict UTF-8, else GB18030, else refused. Nothing is replaced by `�`. */
import { finding, type Finding } from './finding.ts';
import { foreignFormat } from './signature.ts';

export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16';

export interface Decoded {
  encoding: Encoding;
  /** Undefined when a finding is fatal for the file. */
  text?: string;
  findings: (Finding & { line: number })[];
}

/** Largest source file, in bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;

const SAVE_AS_UTF8 = '请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本';

/** Reads the bytes of a source file as text. `extension` is `csv`, `md` or `json`. */
export function decode(bytes: Uint8Array, extension: string): Decoded {
  if (bytes.length === 0) {
    return refused('BAD-FILE-EMPTY', '文件是空的（0 字节）', '请检查是否保存失败；从备份或表格里重新导出这个文件');
  }
  if (bytes.length > LARGEST_FILE) {
    return refused('BAD-FILE-SIZE', `文件有 ${(bytes.length / 1048576).toFixed(1)} MB，超过 20 MB`, '请按期别或年份拆成几个文件');
  }
  const format = foreignFormat(bytes, extension);
  if (format) return refused('BAD-FILE-FORMAT', `文件名是 .${extension}，内容却是${format.name}`, format.hint);
  const wide = wideMark(bytes);
  if (wide) return decodeWide(bytes, wide);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refusedNul(bytes, nul);
  return decodeNarrow(bytes);
}

function refused(code: Finding['code'], message: string, hint: string, line = 0): Decoded {
  return { encoding: 'UTF-8', findings: [{ ...finding(code, message, hint), line }] };
}

function wideMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeWide(bytes: Uint8Array, label: string): Decoded {
  const text = attemptDecode(bytes, label);
  if (text === undefined) {
    return refused('BAD-FILE-TRUNCATED', '文件的 UTF-16 编码不完整，像是没有传完', `请重新导出。${SAVE_AS_UTF8}`);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return refused('BAD-FILE-NUL', '文件里有空字节（NUL）', '文件已损坏，请重新导出', lineAt(text, nul));
  const told = finding('BAD-FILE-UTF16', '文件是 UTF-16 编码（Excel 的“Unicode 文本”），已按这种编码读取', SAVE_AS_UTF8);
  return finish(text.slice(1), 'UTF-16', [{ ...told, line: 0 }]);
}

function refusedNul(bytes: Uint8Array, nul: number): Decoded {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros++;
  if (zeros * 5 > bytes.length) {
    return refused('BAD-FILE-NUL', '文件里有大量空字节（NUL），像是没有标记的 UTF-16', SAVE_AS_UTF8);
  }
  let line = 1;
  for (let i = 0; i < nul; i++) if (bytes[i] === 0x0a) line++;
  return refused('BAD-FILE-NUL', '文件里有空字节（NUL）', '文件已损坏，请重新导出', line);
}

function decodeNarrow(bytes: Uint8Array): Decoded {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = attemptDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return finish(marked ? utf8.slice(1) : utf8, 'UTF-8', []);
  const fault = findUtf8Fault(bytes);
  if (marked || fault.looksLikeUtf8) return refusedUtf8(bytes, fault.offset);
  const gbk = attemptDecode(bytes, 'gb18030');
  if (gbk !== undefined) {
    const told = finding('BAD-FILE-GBK', '文件是 GBK（GB18030）编码，已按这种编码读取', SAVE_AS_UTF8);
    return finish(gbk, 'GB18030', [{ ...told, line: 0 }]);
  }
  if ([1, 2, 3].some((lost) => attemptDecode(bytes.subarray(0, bytes.length - lost), 'gb18030') !== undefined)) {
    return refused('BAD-FILE-TRUNCATED', '文件最后一个汉字只有一半，像是没有传完', '请重新复制或导出整个文件');
  }
  return refused('BAD-FILE-ENCODING', '认不出文件的编码：既不是 UTF-8，也不是 GBK（GB18030）', SAVE_AS_UTF8);
}

function refusedUtf8(bytes: Uint8Array, offset: number): Decoded {
  const line = 1 + bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length;
  if (bytes.length - offset < 4 && !bytes.subarray(offset).includes(0x0a)) {
    return refused('BAD-FILE-TRUNCATED', '文件最后一个汉字只有一半，像是没有传完', '请重新复制或导出整个文件', line);
  }
  return refused('BAD-FILE-DAMAGED', '文件是 UTF-8 编码，但这一行里有损坏的字节', '请重新导出这个文件，不要在不同编码之间粘贴', line);
}

/**
 * First byte that is not UTF-8, and whether the rest is: a damaged UTF-8 file
 * must not be read as GBK, where almost any bytes mean some character.
 */
function findUtf8Fault(bytes: Uint8Array): { offset: number; looksLikeUtf8: boolean } {
  let offset = -1;
  let inSequences = 0;
  let outside = 0;
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      if (offset < 0) offset = i;
      outside++;
    } else if (length > 1) inSequences += length;
    i += Math.max(1, length);
  }
  return { offset, looksLikeUtf8: inSequences > outside };
}

function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[start + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function finish(text: string, encoding: Encoding, findings: Decoded['findings']): Decoded {
  if (!text.startsWith('\ufeff')) return { encoding, text, findings };
  const told = finding('BAD-FILE-BOM', '文件开头有两个编码标记（BOM），已去掉', '请用编辑器另存一次，选“UTF-8”');
  return { encoding, text: text.replace(/^\ufeff+/, ''), findings: [...findings, { ...told, line: 1 }] };
}

function attemptDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Physical line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
