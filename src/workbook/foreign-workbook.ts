/** Files that are called workbooks and are not, or are more than a table. */
import { finding, type Finding } from '../sources/finding.ts';
import { foreignFormat } from '../sources/signature.ts';
import { has, relationsOf } from './package-parts.ts';
import type { Zip } from './zip.ts';

const SAVE_AS = '用表格软件打开，“另存为”→“Excel 工作簿（.xlsx）”，不要只改文件名';
const LARGEST_FILE = 20 * 1024 * 1024;

/** Why these bytes are no xlsx workbook, by their beginning; undefined when they are a zip package. */
export function judgeFormat(bytes: Uint8Array): Finding | undefined {
  if (bytes.length === 0) return finding('BAD-FILE-EMPTY', '文件是空的（0 字节）', '请检查是否保存失败，重新导出这个文件');
  if (bytes.length > LARGEST_FILE) {
    return finding('BAD-FILE-SIZE', `文件有 ${(bytes.length / 1048576).toFixed(1)} MB，超过 20 MB`, '请按期别或年份拆成几个文件');
  }
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === '504b0304') return undefined;
  if (start === 'd0cf11e0') {
    return holdsWide(bytes, 'EncryptedPackage')
      ? finding('BOOK-PASSWORD', '文件设有密码，读不了', '用表格软件打开，去掉密码后另存')
      : finding('BOOK-FORMAT', '这是旧版 Excel 或 WPS 的文件（xls、et、doc、wps）', SAVE_AS);
  }
  const name = foreignFormat(bytes, 'csv')?.name;
  return finding('BOOK-FORMAT', `这不是 Excel 工作簿${name ? `，是${name}` : ''}`, SAVE_AS);
}

/** Why a package is not to be read; undefined when it is a plain workbook. */
export function judgePackage(zip: Zip): Finding | undefined {
  const names = zip.entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => /vbaproject|\/macrosheets\/|\/activex\/|\/ctrlprops\//.test(name))) {
    return finding('BOOK-MACRO', '文件里有宏（程序）或控件，没有读取', '另存为不带宏的“Excel 工作簿（.xlsx）”');
  }
  if (names.some((name) => /\/externallinks\/[^/]*\.xml$|\/connections\.xml$|\/querytables\//.test(name)) || linksOut(zip)) {
    return finding(
      'BOOK-EXTERNAL',
      '文件里有指向别的文件或网络数据的链接，没有读取',
      '复制全部内容，“选择性粘贴”→“数值”到新的工作簿；或在“数据”→“编辑链接”里断开链接后另存',
    );
  }
  if (
    has(zip, 'xl/workbook.xml') ||
    relationsOf(zip, '').some((one) => one.type === 'officeDocument' && /workbook\d*\.xml$/.test(one.target))
  )
    return undefined;
  const what = has(zip, 'word/document.xml')
    ? ' Word 文档'
    : has(zip, 'xl/workbook.bin')
      ? ' Excel 二进制工作簿（xlsb）'
      : has(zip, 'mimetype')
        ? ' OpenDocument 文件（ods）'
        : '压缩包';
  return finding('BOOK-FORMAT', `这不是 Excel 工作簿，是${what}`, SAVE_AS);
}

/** Whether opening the workbook elsewhere would fetch anything. A link that waits to be pressed is a text like any other. */
function linksOut(zip: Zip): boolean {
  return zip.entries
    .filter(({ name }) => name.endsWith('.rels'))
    .some(({ name }) =>
      relationsOf(zip, name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')).some((one) => one.external && one.type !== 'hyperlink'),
    );
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0 && at + wide.length <= bytes.length; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
