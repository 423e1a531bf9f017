/** Bad inputs 1–15: files and encodings. */
import { expect, test } from 'vitest';
import { encode, utf16 } from '../sources/samples.ts';
import { swap, told, type Change } from './told.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILE = 'data/communities.csv';
const TABLE = '社区编号,社区名称,街道编号,地址,公开电话\ns01-01,东一社区,s01,,\ns01-02,东二社区,s01,,\ns02-01,西一社区,s02,,\n';
const asCommunities = (change: Change) => told({ [FILE]: change });
const named = (name: string) => asCommunities(swap('东一社区', name));

test('1: an empty file', () => {
  expect(asCommunities('')).toMatchInlineSnapshot(
    `"错误 data/communities.csv — 文件是空的（0 字节）；请检查是否保存失败；从备份或表格里重新导出这个文件（BAD-FILE-EMPTY）"`,
  );
});

test('2: a header without rows', () => {
  expect(told({ 'data/subdistricts.csv': '街道编号,街道名称,办事处\n' })).toMatchInlineSnapshot(
    `"错误 data/subdistricts.csv:1 — 只有表头，没有内容；这张表必须有内容，请补上（文件第1行，BAD-FILE-NO-ROWS）"`,
  );
  expect(told({ 'data/hotline.csv': (text) => text.split('\n')[0]! })).toMatchInlineSnapshot(
    `"提醒 data/hotline.csv:1 — 只有表头，没有内容；没有内容的表可以删掉整个文件（文件第1行，BAD-FILE-NO-ROWS）"`,
  );
});

test('3: GBK of which the last byte is missing', () => {
  expect(asCommunities(encode('社区编号,社区名称\ns01,柳', 'gbk').slice(0, -1))).toMatchInlineSnapshot(
    `"错误 data/communities.csv — 文件最后一个汉字只有一半，像是没有传完；请重新复制或导出整个文件（BAD-FILE-TRUNCATED）"`,
  );
});

test('4: bytes of no known encoding, or of one that gives rubbish', () => {
  expect(asCommunities(new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a, 0x80, 0xff]))).toMatchInlineSnapshot(
    `"错误 data/communities.csv — 认不出文件的编码：既不是 UTF-8，也不是 GBK（GB18030）；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-ENCODING）"`,
  );
  expect(asCommunities(encode('社區編號,社區名稱\ns01,柳岸\n', 'big5'))).toMatchInlineSnapshot(`
    "提醒 data/communities.csv — 文件是 GBK（GB18030）编码，已按这种编码读取；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-GBK）
    错误 data/communities.csv:1 — 第一行没有一个认识的列名，现在读成“<U+E01F>跋絪腹,<U+E01F>跋<U+E6BD>嘿”；文件可能是 Big5（繁体）或 Shift_JIS（日文）编码；请在原来的软件里另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-HEADER-ENCODING）"
  `);
  expect(asCommunities(encode('団地番号,団地名\ns01,東京\n', 'shift_jis'))).toMatchInlineSnapshot(`
    "提醒 data/communities.csv — 文件是 GBK（GB18030）编码，已按这种编码读取；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-GBK）
    错误 data/communities.csv:1 — 第一行没有一个认识的列名，现在读成“抍抧斣崋,抍抧柤”；文件可能是 Big5（繁体）或 Shift_JIS（日文）编码；请在原来的软件里另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-HEADER-ENCODING）"
  `);
});

test('5: GBK is read, and told', () => {
  expect(asCommunities(encode(TABLE, 'gbk'))).toMatchInlineSnapshot(
    `"提醒 data/communities.csv — 文件是 GBK（GB18030）编码，已按这种编码读取；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-GBK）"`,
  );
});

test('6: UTF-16 without its mark, and NUL inside a text', () => {
  expect(asCommunities(utf16('a,b\n1,2\n', 'LE').slice(2))).toMatchInlineSnapshot(
    `"错误 data/communities.csv — 文件里有大量空字节（NUL），像是没有标记的 UTF-16；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-NUL）"`,
  );
  expect(asCommunities(swap('东一', '东\0一'))).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2 — 文件里有空字节（NUL）；文件已损坏，请重新导出（文件第2行，BAD-FILE-NUL）"`,
  );
});

test('7: “Unicode 文本” of a spreadsheet is read, and told', () => {
  expect(asCommunities(utf16(TABLE.replaceAll(',', '\t'), 'LE'))).toMatchInlineSnapshot(
    `"提醒 data/communities.csv — 文件是 UTF-16 编码（Excel 的“Unicode 文本”），已按这种编码读取；请另存为“CSV UTF-8（逗号分隔）”或 UTF-8 编码的文本（BAD-FILE-UTF16）"`,
  );
});

test('8: two marks in front, or one in the middle', () => {
  expect(asCommunities(bytes(`\ufeff\ufeff${TABLE}`))).toMatchInlineSnapshot(
    `"提醒 data/communities.csv:1 — 文件开头有两个编码标记（BOM），已去掉；请用编辑器另存一次，选“UTF-8”（文件第1行，BAD-FILE-BOM）"`,
  );
  expect(named('东一\ufeff社区')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:社区名称 — 有看不见的零宽字符（U+FEFF）；现在是“东一<U+FEFF>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第2行，B列，TEXT-ZERO-WIDTH）"`,
  );
});

test('9: UTF-8 that was read as GBK and saved again', () => {
  expect(named(new TextDecoder('gbk').decode(bytes('朝阳里社区居')))).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:社区名称 — 是乱码：UTF-8 的文字被当成 GBK 又保存了一次；现在是“鏈濋槼閲岀ぞ鍖哄眳”；原文可能是“朝阳里社区居”；请对照原件重新导出整个文件（文件第2行，B列，TEXT-MOJIBAKE）"`,
  );
});

test('10: a lost character', () => {
  expect(named('东\ufffd社区')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:社区名称 — 有替换符号 �，原来的字已经丢失；现在是“东�社区”；请对照原件重新填写（文件第2行，B列，TEXT-LOST）"`,
  );
});

test('11: a question mark for a rare character', () => {
  expect(named('朝?里社区')).toMatchInlineSnapshot(
    `"提醒 data/communities.csv:2:社区名称 — 汉字中间有英文问号，可能是存盘时丢了一个生僻字；现在是“朝?里社区”；请对照原件；如果真是问号，请用“？”（文件第2行，B列，TEXT-QUESTION）"`,
  );
});

test('12: something else under the name of a table', () => {
  const contents: Change[] = [
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
    '<!DOCTYPE html><html></html>',
    '%PDF-1.7',
    '[{"id": 1}]',
  ];
  expect(contents.map(asCommunities).join('\n')).toMatchInlineSnapshot(`
    "错误 data/communities.csv — 文件名是 .csv，内容却是 Excel 工作簿（xlsx）或压缩包；请在表格软件里“另存为”→“CSV UTF-8（逗号分隔）”，不要只改文件名（BAD-FILE-FORMAT）
    错误 data/communities.csv — 文件名是 .csv，内容却是旧版 Excel 或 WPS 文件（xls、et、doc）；请在表格软件里“另存为”→“CSV UTF-8（逗号分隔）”，不要只改文件名（BAD-FILE-FORMAT）
    错误 data/communities.csv — 文件名是 .csv，内容却是网页（HTML）；导出时下载到的可能是登录页；请重新下载，再另存为 CSV UTF-8（BAD-FILE-FORMAT）
    错误 data/communities.csv — 文件名是 .csv，内容却是 PDF；请从原始表格导出；PDF 里的表不能直接使用（BAD-FILE-FORMAT）
    错误 data/communities.csv — 文件名是 .csv，内容却是 JSON；请在表格软件里“另存为”→“CSV UTF-8（逗号分隔）”，不要只改文件名（BAD-FILE-FORMAT）"
  `);
});

test('13: a file, a table or a cell beyond all measure', () => {
  expect(asCommunities(new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61))).toMatchInlineSnapshot(
    `"错误 data/communities.csv — 文件有 20.0 MB，超过 20 MB；请按期别或年份拆成几个文件（BAD-FILE-SIZE）"`,
  );
  expect(asCommunities('社区编号,社区名称,街道编号\n' + 'a,b,c\n'.repeat(200_001))).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1 — 有 200001 行，超过 200000 行；请按期别或年份拆成几个文件（文件第1行，BAD-FILE-SIZE）"`,
  );
  expect(asCommunities(swap('示例区东城路3号', '路'.repeat(32_768)))).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:地址 — 单元格有 32768 个字，超过 32767 个；请检查引号是否配对；长文请写成正文或附件（文件第2行，D列，CELL-LONG）"`,
  );
});

test('14: links, and names that other computers do not know', () => {
  expect(told({ [FILE]: { kind: 'link' } })).toMatchInlineSnapshot(
    `"错误 data/communities.csv — “communities.csv”是一个链接，不是文件本身；请放入文件本身；链接会指到资料文件夹之外（BAD-FILE-LINK）"`,
  );
  expect(told({ 'data/a..csv': TABLE, 'data/a:b.csv': TABLE, 'data/CON.csv': TABLE })).toMatchInlineSnapshot(`
    "错误 data/CON.csv — 文件名“CON.csv”在别的系统上不能用；换一个文件名：只用小写字母、数字和连字符（BAD-FILE-NAME）
    错误 data/a..csv — 文件名“a..csv”在别的系统上不能用；换一个文件名：只用小写字母、数字和连字符（BAD-FILE-NAME）
    错误 data/a:b.csv — 文件名“a:b.csv”在别的系统上不能用；换一个文件名：只用小写字母、数字和连字符（BAD-FILE-NAME）"
  `);
  expect(told({ 'data/Communities.csv': TABLE })).toMatchInlineSnapshot(`
    "错误 data/Communities.csv — “Communities.csv”不会被读取，没有这种资料；是不是 communities.csv？请改正文件名，或删掉（BAD-FILE-UNKNOWN）
    错误 data/communities.csv — “communities.csv”和“Communities.csv”只差大小写或字符的写法，在别的电脑上会互相覆盖；只留一个，另一个请改名（BAD-FILE-CLASH）"
  `);
  expect(told({ 'content/help/caf\u00e9.md': '1', 'content/help/cafe\u0301.md': '1' })).toMatchInlineSnapshot(`
    "错误 content/help/café.md:1 — 文件开头没有 ---，找不到标题、日期等内容；第一行写 ---，接着逐行写“名称: 内容”，再写一行 ---，然后是正文（文件第1行，FRONT-MISSING）
    错误 content/help/café.md — “café.md”和“café.md”只差大小写或字符的写法，在别的电脑上会互相覆盖；只留一个，另一个请改名（BAD-FILE-CLASH）"
  `);
});

test('15: lock files and copies of spreadsheet programs', () => {
  expect(
    told({
      'data/~$communities.xlsx': '1',
      'data/.~lock.communities.csv#': '1',
      'data/communities - 副本.csv': TABLE,
      'data/communities(1).csv': TABLE,
    }),
  ).toMatchInlineSnapshot(`
    "错误 data/.~lock.communities.csv# — “.~lock.communities.csv#”是表格软件的临时文件，说明有人正打开着这张表；保存并关闭表格软件，再运行一次（BAD-FILE-LOCK）
    提醒 data/communities - 副本.csv — “communities - 副本.csv”像是另一个文件的副本，没有读取；核对内容后删掉；要用它时换成正式的文件名（BAD-FILE-COPY）
    提醒 data/communities(1).csv — “communities(1).csv”像是另一个文件的副本，没有读取；核对内容后删掉；要用它时换成正式的文件名（BAD-FILE-COPY）
    错误 data/~$communities.xlsx — “~$communities.xlsx”是表格软件的临时文件，说明有人正打开着这张表；保存并关闭表格软件，再运行一次（BAD-FILE-LOCK）"
  `);
});
