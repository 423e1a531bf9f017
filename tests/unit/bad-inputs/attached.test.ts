/** Bad inputs 76–80: workbooks, documents and pictures that are offered for download or handed in. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makePdf } from '../../privacy/make-pdf.ts';
import { makeJpeg, makePng } from '../../privacy/make-picture.ts';
import { problemLine } from '../../../src/format/problem.ts';
import { kindOf, type Kind } from '../../../src/schema/registry.ts';
import { checkAll } from '../../../src/site/check-all.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { tableOfSheet } from '../../../src/workbook/table-of-sheet.ts';
import { declare, handMade, partsOf, rels, textRow } from '../workbook/hand-made.ts';
import { rootWith, swap } from './told.ts';

const NOTICE = 'content/notices/2026/n-2026-0004.md';

/** The lines of the check about a file below the attachments, which a text links to. */
async function attached(name: string, bytes: Uint8Array): Promise<string> {
  const path = `/attachments/n-2026-0004/${name}`;
  const files = rootWith({ [`public${path}`]: bytes, [NOTICE]: swap('欢迎提出意见。', `欢迎提出意见，见[附件](${path})。`) });
  const { problems } = await checkAll('', files);
  const lines = problems.filter(({ file }) => file.startsWith('public/')).map(problemLine);
  expect(lines, name).not.toEqual([]);
  for (const line of lines) expect(line).toMatch(/^(?:错误|提醒) [^—]+ — .*；.+（.*[A-Z]+-.+）$/u);
  return lines.join('\n');
}

/** What is told of a workbook that is handed in, with its cells. */
async function handedIn(bytes: Uint8Array): Promise<string> {
  const { sheets, findings } = await readWorkbook(bytes);
  const tables = sheets.filter(({ state }) => state === 'visible').map((sheet) => tableOfSheet(sheet, kindOf('community') as Kind));
  const told = [...findings, ...tables.flatMap((table) => [...table.findings, ...table.notes])];
  return told.map(({ message, hint, ...found }) => `${'cell' in found ? `${String(found.cell)} ` : ''}${message}；${hint}`).join('\n');
}

/** How files of old Office programs begin. */
const OLD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));

const HEADER = textRow(1, ['社区编号', '社区名称', '街道编号', '地址', '公开电话']);

test('76: packages that are bombs, lie, are locked, run programs or lead elsewhere', async () => {
  const mega = 1024 * 1024;
  const part = (path: string, content: string | Uint8Array = 'x') => handMade({ parts: { [path]: content } });
  const made: Record<string, Uint8Array> = {
    'locked.xlsx': Uint8Array.of(...OLD, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])),
    'bomb.xlsx': part('xl/media/zeros.bin', new Uint8Array(31 * mega)),
    'forged.xlsx': declare(handMade({ data: HEADER.repeat(50) }), new Map([['xl/worksheets/sheet1.xml', [100, 90]]])),
    'path.xlsx': zipSync({ ...partsOf(), '../a.xml': strToU8('x') }),
    'macro.xlsx': part('xl/vbaProject.bin'),
    'dtd.xlsx': part('xl/sharedStrings.xml', '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>'),
    'outside.xlsx': handMade({
      parts: {
        'xl/externalLinks/externalLink1.xml': '<a/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': rels([['rId1', 'x/externalLinkPath', 'file:///a.xlsx', 'External']]),
      },
    }),
    'many.xlsx': zipSync({ ...partsOf(), ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/p${at}`, strToU8('')])) }),
    'nested.xlsx': part('xl/embeddings/inner.zip', zipSync({ a: strToU8('b') })),
  };
  const lines: string[] = [];
  for (const [name, bytes] of Object.entries(made)) lines.push(await attached(name, bytes));
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "错误 public/attachments/n-2026-0004/locked.xlsx — 文件设有密码，读不了；用原来的软件打开，去掉密码后另存（ATTACHMENT-LOCKED）
    错误 public/attachments/n-2026-0004/bomb.xlsx — 里面有一个文件解压后超过 30 MB，不像正常的表格，没有读取；请只留要导入的工作表，去掉图片和附件，另存为新的文件；超过限度的请拆成几个文件（ATTACHMENT-LARGE）
    错误 public/attachments/n-2026-0004/forged.xlsx — 文件已损坏：压缩的内容读不懂；请重新复制或导出；能打开的话，用表格软件另存一次（ATTACHMENT-DAMAGED）
    错误 public/attachments/n-2026-0004/path.xlsx — 里面有会写到别处的文件名；文件可能被人动过手脚，不要打开；请向提供文件的人重新索取（ATTACHMENT-DAMAGED）
    错误 public/attachments/n-2026-0004/macro.xlsx — 文件里有宏（程序）或控件，没有读取；另存为不带宏的“Excel 工作簿（.xlsx）”（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/dtd.xlsx — 文件里有表格软件不会写的声明（DTD），没有读取；文件可能被人动过手脚；请用表格软件打开后另存为新的文件（ATTACHMENT-DAMAGED）
    错误 public/attachments/n-2026-0004/outside.xlsx — 文件里有指向别的文件或网络数据的链接，没有读取；复制全部内容，“选择性粘贴”→“数值”到新的工作簿；或在“数据”→“编辑链接”里断开链接后另存（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/many.xlsx — 里面有 2008 个文件，超过 2000 个，不像正常的表格，没有读取；请只留要导入的工作表，去掉图片和附件，另存为新的文件；超过限度的请拆成几个文件（ATTACHMENT-LARGE）
    错误 public/attachments/n-2026-0004/nested.xlsx — 里面还装着别的压缩包或文档，没有读取；请删掉插入的文件（“插入→对象”），另存后再试（ATTACHMENT-ACTIVE）"
  `);
});

test('77: cells far away, formulas without results, errors, merged cells, hidden rows and sheets', async () => {
  const row = textRow(2, ['s09-01', '北一社区', 's01']);
  expect(await handedIn(handMade({ data: `${HEADER}${row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }))).toMatchInlineSnapshot(
    `"第 1048576 行还有内容，超过 200000 行，没有读取；删掉表格右边和下边多余的内容（选中后“删除行”“删除列”），或拆成几个文件"`,
  );
  const formula = '<row r="2"><c r="A2"><f>A1</f></c><c r="B2" t="e"><v>#N/A</v></c></row>';
  expect(await handedIn(handMade({ data: HEADER + formula }))).toMatchInlineSnapshot(
    `"A2 这一格是公式，文件里没有结果；用表格软件打开，重新计算后保存；或“选择性粘贴”→“数值”"`,
  );
  const hidden = textRow(3, ['s09-02', '北二社区', 's01'], 'hidden="1"');
  const merged = '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>';
  expect(await handedIn(handMade({ data: HEADER + row + hidden, after: merged }))).toMatchInlineSnapshot(`
    "第3行 有 1 行是隐藏的（第 3 行），也读取了；不该公开的请删掉整行，不要只隐藏
    C2 C2:C3 合并成一格，2 行都按“s01”读取；请核对；不对的话取消合并后分别填写"
  `);
});

test('78: files of old programs', async () => {
  const lines: string[] = [];
  for (const name of ['a.xls', 'a.et', 'a.doc', 'a.wps']) lines.push(await attached(name, OLD));
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "错误 public/attachments/n-2026-0004/a.xls — .xls 文件很多手机和电脑打不开，程序也读不了；另存为Excel 工作簿（xlsx），不要只改文件名（ATTACHMENT-OLD）
    错误 public/attachments/n-2026-0004/a.et — .et 文件很多手机和电脑打不开，程序也读不了；另存为Excel 工作簿（xlsx），不要只改文件名（ATTACHMENT-OLD）
    错误 public/attachments/n-2026-0004/a.doc — .doc 文件很多手机和电脑打不开，程序也读不了；另存为Word 文档（docx）或 PDF，不要只改文件名（ATTACHMENT-OLD）
    错误 public/attachments/n-2026-0004/a.wps — .wps 文件很多手机和电脑打不开，程序也读不了；另存为Word 文档（docx）或 PDF，不要只改文件名（ATTACHMENT-OLD）"
  `);
  expect(await handedIn(OLD)).toMatchInlineSnapshot(
    `"这是旧版 Excel 或 WPS 的文件（xls、et、doc、wps）；用表格软件打开，“另存为”→“Excel 工作簿（.xlsx）”，不要只改文件名"`,
  );
});

test('79: PDF files that are none, are locked, run something, or are only pictures of a text', async () => {
  const text = '第一页的文字有十几个字，足够认出';
  const made: readonly [string, Uint8Array][] = [
    ['none.pdf', strToU8('<html></html>')],
    ['locked.pdf', makePdf([text], { trailer: '/Encrypt 1 0 R' })],
    ['script.pdf', makePdf([text], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['launch.pdf', makePdf([text], { catalog: '/OpenAction << /S /Launch /F (a.exe) >>' })],
    ['scan.pdf', makePdf([''])],
  ];
  const lines: string[] = [];
  for (const [name, bytes] of made) lines.push(await attached(name, bytes));
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "错误 public/attachments/n-2026-0004/none.pdf — 文件名是 .pdf，内容却不是PDF；用原来的软件另存，不要只改文件名（ATTACHMENT-FORM）
    错误 public/attachments/n-2026-0004/locked.pdf — PDF 设有密码或限制；用原来的软件去掉密码和限制后另存；确实不能去掉的，由专人逐页看过，登记在“审核记录”里（ATTACHMENT-LOCKED）
    错误 public/attachments/n-2026-0004/script.pdf — PDF 里有程序（JavaScript）；用原来的软件“打印”或导出成不带这些内容的 PDF（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/launch.pdf — PDF 里有打开别的程序的命令；用原来的软件“打印”或导出成不带这些内容的 PDF（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/scan.pdf — 是扫描的图片，没有文字，程序看不到里面有没有个人信息；文件的校验值是“3770b40aa38ea077c302288b40cef96b59bc6892d809547c73ca84ead65daca0”；请专人逐页看过；没有个人信息的，在 data/reviews.csv 里用这个校验值登记“可以公开”，有的遮盖后重新制作（ATTACHMENT-UNREAD）"
  `);
});

test('80: pictures that are something else, run, know where they were taken, or are beyond all measure', async () => {
  const svg = (inner: string) => strToU8(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
  const made: readonly [string, Uint8Array][] = [
    ['other.png', makeJpeg({})],
    ['script.svg', svg('<script>alert(1)</script>')],
    ['foreign.svg', svg('<foreignObject><b>甲</b></foreignObject>')],
    ['place.jpg', makeJpeg({ gps: true })],
    ['huge.png', makePng({ width: 9000, height: 10 })],
  ];
  const lines: string[] = [];
  for (const [name, bytes] of made) lines.push(await attached(name, bytes));
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "错误 public/attachments/n-2026-0004/other.png — 文件名是 .png，内容却是 JPEG 图片；用原来的软件另存，不要只改文件名（ATTACHMENT-FORM）
    错误 public/attachments/n-2026-0004/script.svg — SVG 图片里有程序或会动的内容（script）；用画图软件另存为“普通 SVG”或 PNG（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/foreign.svg — SVG 图片里有程序或会动的内容（foreignObject）；用画图软件另存为“普通 SVG”或 PNG（ATTACHMENT-ACTIVE）
    错误 public/attachments/n-2026-0004/place.jpg — 图片里有拍摄地点（经纬度）；用看图软件“删除属性和个人信息”后另存，或截图后再用（ATTACHMENT-PLACE）
    错误 public/attachments/n-2026-0004/huge.png — 图片有 9000×10 点，长边超过 8000 点；缩小到长边 4000 点以内（ATTACHMENT-LARGE）"
  `);
});

test('a banner above the header and notes below it are left out of a sheet that is handed in, and told', async () => {
  const banner = textRow(1, ['示例区社区一览表']);
  const header = HEADER.replaceAll('r="1"', 'r="2"');
  const rows = textRow(3, ['s09-01', '北一社区', 's01']) + textRow(4, ['合计', '1']) + textRow(5, ['备注：数据截至十月']);
  expect(await handedIn(handMade({ data: banner + header + rows }))).toMatchInlineSnapshot(`
    "第1行 表头上面的标题没有导入：“示例区社区一览表”；不用改
    第4行 合计或说明没有导入：“合计 1”；不用改；确实是一条记录的，请把缺的格填上
    第5行 合计或说明没有导入：“备注：数据截至十月”；不用改；确实是一条记录的，请把缺的格填上"
  `);
});
