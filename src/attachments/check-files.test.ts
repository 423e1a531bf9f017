import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeDocx, makeXlsx } from '../../tests/privacy/make-office.ts';
import { makePdf } from '../../tests/privacy/make-pdf.ts';
import { makeJpeg, makePng } from '../../tests/privacy/make-picture.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Review } from '../schema/review.ts';
import { memoryFiles } from '../sources/memory-files.ts';
import { TEMPLATE_SHEETS } from '../schema/template-sheets.ts';
import { checkFiles } from './check-files.ts';
import { ATTACHMENT_CODES } from './codes.ts';

const MOBILE = '13800138000';
const utf8 = (text: string) => new TextEncoder().encode(text);

async function check(name: string, bytes: Uint8Array, reviews: Partial<Review>[] = [], allowed: string[] = []) {
  const dataset = { review: reviews.map((value) => ({ value })) } as unknown as Dataset;
  return checkFiles(dataset, memoryFiles(new Map([[`public/attachments/n/${name}`, bytes]])), new Set(allowed));
}
const told = async (...args: Parameters<typeof check>) =>
  (await check(...args)).map(({ code, field, row, columnLetter }) => [code, field, columnLetter + (row || '')].join(' ').trim());

test.each([
  ['a.pdf', makePdf(['第一页的文字有十几个字', `第二页的文字有十几个字，打${MOBILE}`]), ['V-54 第2页']],
  ['a.pdf', makePdf(['第一页的文字有十几个字'], { comment: `打${MOBILE}` }), ['V-54 第1页的批注或表单']],
  [
    'a.pdf',
    makePdf(['第一页的文字有十几个字'], { properties: { Author: '王小明', Title: MOBILE } }),
    ['ATTACHMENT-AUTHOR 文件属性（Author）', 'V-54 文件属性（Title）'],
  ],
  ['a.docx', makeDocx({ paragraphs: [`联系${MOBILE}`] }), ['V-54 正文']],
  [
    'a.docx',
    makeDocx({
      rows: [
        ['业主', '位置'],
        ['张三', '3号楼2单元501室'],
      ],
    }),
    ['V-56 正文的表格 B'],
  ],
  ['a.docx', makeDocx({ header: MOBILE }), ['V-54 页眉']],
  ['a.docx', makeDocx({ footer: MOBILE }), ['V-54 页脚']],
  ['a.docx', makeDocx({ comment: MOBILE }), ['V-54 批注']],
  ['a.docx', makeDocx({ deleted: MOBILE }), ['V-54 正文']],
  ['a.docx', makeDocx({ creator: '王小明', comments: MOBILE }), ['ATTACHMENT-AUTHOR 文件属性（creator）', 'V-54 文件属性（description）']],
  ['a.docx', makeDocx({ paragraphs: ['一'], more: { 'customXml/item1.xml': `<a><t>${MOBILE}</t></a>` } }), ['V-54 其他内容']],
  [
    'a.xlsx',
    makeXlsx([
      {
        name: '收费',
        rows: [
          ['小区', '联系方式'],
          ['甲', MOBILE],
        ],
      },
    ]),
    ['V-54 收费!B2 B2'],
  ],
  [
    'a.xlsx',
    makeXlsx([
      {
        name: '收费',
        rows: [
          ['小区', '手机'],
          ['甲', ''],
        ],
      },
    ]),
    ['V-59 收费!B1 B1'],
  ],
  ['a.xlsx', makeXlsx([{ name: '收费', rows: [['甲']], comments: { A1: MOBILE } }]), ['V-54 批注 收费!A1']],
  [
    'a.xlsx',
    makeXlsx([
      { name: '甲', rows: [['a']] },
      { name: '乙', rows: [['b']], hidden: true },
    ]),
    ['ATTACHMENT-HIDDEN 工作表“乙”'],
  ],
  ['a.xlsx', makeXlsx([{ name: '甲', rows: [['a'], ['b']], hiddenRows: [2] }]), ['ATTACHMENT-HIDDEN 工作表“甲”']],
  ['a.xlsx', makeXlsx([{ name: '甲', rows: [['a', 'b']], hiddenColumns: [2] }]), ['ATTACHMENT-HIDDEN 工作表“甲”']],
  [
    'a.xlsx',
    makeXlsx([
      { name: '甲', rows: [['a']] },
      { name: TEMPLATE_SHEETS.lists, rows: [[MOBILE]], hidden: true },
    ]),
    [`V-54 ${TEMPLATE_SHEETS.lists}!A1 A1`],
  ],
  ['a.jpg', makeJpeg({ description: `业主电话${MOBILE}` }), ['V-54 文件属性（ImageDescription）']],
  ['a.jpg', makeJpeg({ gps: true }), ['ATTACHMENT-PLACE']],
  ['a.jpg', makeJpeg({ artist: '王小明' }), ['ATTACHMENT-AUTHOR 文件属性（Artist）']],
  ['a.jpg', makeJpeg({ width: 8001 }), ['ATTACHMENT-LARGE']],
  ['a.png', makePng({ texts: { Comment: MOBILE } }), ['V-54 文件属性（Comment）']],
  ['a.png', makePng({ tail: MOBILE }), ['V-54 图片的后面']],
  ['a.svg', utf8(`<svg xmlns="http://www.w3.org/2000/svg"><text>打<tspan>${MOBILE}</tspan></text></svg>`), ['V-54 文字']],
  ['a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), ['ATTACHMENT-ACTIVE']],
  ['a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), ['ATTACHMENT-ACTIVE']],
  ['a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>'), ['ATTACHMENT-ACTIVE']],
  ['a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.invalid/a.png"/></svg>'), ['ATTACHMENT-ACTIVE']],
  ['a.csv', utf8(`小区,联系\n甲,${MOBILE}\n`), ['V-54  B2']],
  ['a.csv', utf8('户主姓名,面积\n甲,1\n'), ['V-59  A1']],
  ['a.csv', utf8('业主,位置\n张三,3号楼2单元501室\n'), ['V-56  B2']],
  ['a.txt', utf8(`第一行\n联系${MOBILE}\n`), ['V-54 第2行']],
  ['13800138000.txt', utf8('x'), ['V-54 文件名']],
])('what %s says anywhere in it is told with its place (%#)', async (name, bytes, expected) => {
  const problems = await check(name, bytes);
  expect(await told(name, bytes)).toEqual(expected);
  expect(JSON.stringify(problems.map(({ message, hint, field }) => [message, hint, field]))).not.toContain('0138');
});

test.each([
  ['a.pdf', utf8('<html>'), 'ATTACHMENT-FORM'],
  ['a.jpg', makePng({}), 'ATTACHMENT-FORM'],
  ['a.docx', makePdf(['x']), 'ATTACHMENT-FORM'],
  ['a.xlsx', makeDocx({}), 'ATTACHMENT-FORM'],
  ['a.doc', utf8('x'), 'ATTACHMENT-OLD'],
  ['a.et', utf8('x'), 'ATTACHMENT-OLD'],
  ['a.heic', utf8('x'), 'ATTACHMENT-OLD'],
  ['a.pdf', new Uint8Array(21 * 1024 * 1024).fill(32).map((byte, at) => '%PDF-'.charCodeAt(at) || byte), 'ATTACHMENT-LARGE'],
  ['a.pdf', utf8('%PDF-1.7 rest'), 'ATTACHMENT-DAMAGED'],
  ['a.png', utf8(''), 'ATTACHMENT-DAMAGED'],
  ['a.docx', utf8('PK\x03\x04rest'), 'ATTACHMENT-DAMAGED'],
  ['a.pdf', makePdf(['这一页有十个以上的字'], { catalog: '/OpenAction << /S /JavaScript /JS (x) >>' }), 'ATTACHMENT-ACTIVE'],
  ['a.pdf', makePdf(['这一页有十个以上的字'], { catalog: '/OpenAction << /S /J#61vaScript >>' }), 'ATTACHMENT-ACTIVE'],
  ['a.pdf', makePdf(['这一页有十个以上的字'], { catalog: '/OpenAction << /S /Launch /F (a) >>' }), 'ATTACHMENT-ACTIVE'],
  ['a.pdf', makePdf(['这一页有十个以上的字'], { catalog: '/Names << /EmbeddedFiles 9 0 R >>' }), 'ATTACHMENT-ACTIVE'],
  ['a.pdf', makePdf(['这一页有十个以上的字'], { trailer: '/Encrypt 3 0 R' }), 'ATTACHMENT-LOCKED'],
  ['a.docx', makeDocx({ more: { 'word/vbaProject.bin': 'x' } }), 'ATTACHMENT-ACTIVE'],
  ['a.docx', makeDocx({ more: { 'word/embeddings/list.xlsx': 'x' } }), 'ATTACHMENT-ACTIVE'],
  [
    'a.docx',
    makeDocx({ paragraphs: ['正文有十个以上的字才不算是扫描件'], files: { 'word/media/image1.jpg': makeJpeg({ gps: true }) } }),
    'ATTACHMENT-PLACE',
  ],
  ['a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf8([...'EncryptedPackage'].join('\0'))]), 'ATTACHMENT-LOCKED'],
  ['a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf8([...'EncryptedPackage'].join('\0'))]), 'ATTACHMENT-LOCKED'],
  ['a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'ATTACHMENT-FORM'],
  ['a.pdf', makePdf(['这一页有十个以上的字', '']), 'ATTACHMENT-UNREAD'],
  ['a.zip', utf8('PK\x03\x04'), 'ATTACHMENT-UNREAD'],
  ['a.dwg', utf8('x'), 'ATTACHMENT-UNREAD'],
])('%s that cannot be published or read is refused (%#)', async (name, bytes, code) => {
  const problems = await check(name, bytes);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.severity).toBe('error');
  expect([problems[0]!.message, problems[0]!.hint].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
});

test('a file that a person looked through may be published, until it changes or they say no', async () => {
  const scan = makePdf(['']);
  const [asked] = await check('scan.pdf', scan);
  const sha256 = /“([0-9a-f]{64})”/.exec(asked!.message)![1]!;
  const review = { sha256, on: '2026-03-11', post: '信息公开审核岗', result: '可以公开' as const };
  expect(await told('scan.pdf', scan, [review])).toEqual([]);
  expect(await told('scan.pdf', makePdf(['', '']), [review])).toEqual(['ATTACHMENT-UNREAD']);
  expect(await told('scan.pdf', scan, [review, { ...review, on: '2026-03-12', result: '不能公开' }])).toEqual(['ATTACHMENT-REFUSED']);
  const leak = makePdf(['', `这一页有十个以上的字${MOBILE}`]);
  const again = /“([0-9a-f]{64})”/.exec((await check('a.pdf', leak)).find(({ code }) => code === 'ATTACHMENT-UNREAD')!.message)![1]!;
  expect(await told('a.pdf', leak, [{ ...review, sha256: again }])).toEqual(['V-54 第2页']);
});

test('sound files and numbers of offices raise nothing', async () => {
  expect(await told('a.pdf', makePdf(['关于桐荫里小区加装电梯方案的公示，电话 000-5550 0106']))).toEqual([]);
  expect(await told('a.docx', makeDocx({ paragraphs: ['公示', '共1057栋'], creator: '区住房和城乡建设局', title: '方案' }))).toEqual([]);
  expect(
    await told(
      'a.xlsx',
      makeXlsx(
        [
          {
            name: '收费',
            rows: [
              ['小区', '单价'],
              ['甲', '1.80'],
            ],
          },
        ],
        { creator: 'WPS_1234' },
      ),
    ),
  ).toEqual([]);
  expect(await told('a.jpg', makeJpeg({ description: '桐荫里小区3号楼' }))).toEqual([]);
  expect(await told('a.png', makePng({ texts: { Software: 'Skia' } }))).toEqual([]);
  expect(await told('a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/><use href="#a"/></svg>'))).toEqual([]);
  expect(await told('a.txt', utf8(`值班手机${MOBILE}`), [], [MOBILE])).toEqual([]);
});

test('every code is explained to clerks and shown above', () => {
  const explained = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const shown = readFileSync(new URL(import.meta.url), 'utf8');
  for (const [code, severity] of Object.entries(ATTACHMENT_CODES)) {
    const section = explained.split(`\n### ${code}\n`)[1]?.split('\n### ')[0] ?? '';
    expect(section, code).toMatch(/- 含义：[\s\S]+- 例子：[\s\S]+- 怎么改：/);
    expect(section, code).toContain(severity === 'error' ? '（错误）' : '（提醒）');
    expect(shown).toContain(`'${code}`);
  }
});
