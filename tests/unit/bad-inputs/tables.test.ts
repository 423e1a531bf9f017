/** Bad inputs 16–29: the shape of tables. */
import { expect, test } from 'vitest';
import { swap, told, withRow, withRows } from './told.ts';

const FILE = 'data/communities.csv';
const HEADER = '社区编号,社区名称,街道编号,地址,公开电话';
const ROWS = ['s01-01,东一社区,s01,,', 's01-02,东二社区,s01,,', 's02-01,西一社区,s02,,'];
/** The table with another second row. */
const row = (text: string) => told({ [FILE]: [HEADER, ROWS[0], text, ROWS[2], ''].join('\n') });
/** The table with another header, each row one cell longer by what is given. */
const header = (text: string, more = '') => told({ [FILE]: [text, ...ROWS.map((one) => one + more), ''].join('\n') });
const whole = (text: string) => told({ [FILE]: text });
const TABLE = [HEADER, ...ROWS, ''].join('\n');

test('16: a quote that is never closed, told where it opens', () => {
  expect(row('s01-02,"东二社区,s01,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:3 — 这里的英文双引号没有配对，后面的内容都被当成了一个单元格；从 “"东二社区,s01,,⏎s02-01,西” 开始；补上后面的英文双引号，或把它改成“”（文件第3行，CSV-QUOTE-OPEN）"`,
  );
});

test('17: a quote in the wrong place', () => {
  expect(row('s01-02,"东"二社区,s01,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:3 — 第 3 行的英文双引号后面还有字；从 “"东"二社区,s01,,⏎s02-01,” 开始；单元格里要用引号时改成“”；或者整个单元格用英文双引号括起来，里面的每个双引号写两个（文件第3行，CSV-QUOTE）"`,
  );
  expect(row('s01-02,东"二"社区,s01,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:3 — 英文双引号出现在单元格中间；从 “"二"社区,s01,,⏎s02-01,西” 开始；单元格里要用引号时改成“”；或者整个单元格用英文双引号括起来，里面的每个双引号写两个（文件第3行，CSV-QUOTE）"`,
  );
});

test('18: more cells than headers', () => {
  expect(row('s01-02,东二社区,s01,柳岸路22号,二楼,12345')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:3:F列 — 这一行有 6 格，表头只有 5 列，多出“12345”；是不是内容里有英文逗号？请改成“，”，或把那一格用英文双引号括起来（文件第3行，F列，CSV-ROW-LONG）"`,
  );
});

test('19: fewer cells than headers', () => {
  expect(row('s01-02,东二社区,s01')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:3:街道编号 — 这一行只有 3 格，表头有 5 列，缺少“地址”、“公开电话”；补上缺少的格；没有内容的格也要留逗号（文件第3行，C列，CSV-ROW-SHORT）"`,
  );
});

test('20: another separator than the comma', () => {
  expect([';', '\t', '，', '|'].map((separator) => whole(TABLE.replaceAll(',', separator))).join('\n')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:1 — 列是用英文分号（;）隔开的，应当用英文逗号；请另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-SEPARATOR）
    错误 data/communities.csv:1 — 列是用制表符（TAB）隔开的，应当用英文逗号；请另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-SEPARATOR）
    错误 data/communities.csv:1 — 列是用全角逗号（，）隔开的，应当用英文逗号；请另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-SEPARATOR）
    错误 data/communities.csv:1 — 列是用竖线（|）隔开的，应当用英文逗号；请另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-SEPARATOR）"
  `);
  expect(whole(`sep=,\n${TABLE}`)).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1 — 第一行是“sep=,”，不是表头；删掉第一行，并另存为“CSV UTF-8（逗号分隔）”（文件第1行，CSV-SEPARATOR）"`,
  );
});

test('21: a header twice', () => {
  expect(header(`${HEADER},社区名称`, ',')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1:社区名称 — 表头“社区名称”和第 2 列重复；两列只能留一列，请核对内容后删掉另一列（文件第1行，F列，CSV-HEADER-DUPLICATE）"`,
  );
  expect(header(`${HEADER},社区 名称`, ',')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1:社区 名称 — 表头“社区 名称”和第 2 列重复；两列只能留一列，请核对内容后删掉另一列（文件第1行，F列，CSV-HEADER-DUPLICATE）"`,
  );
});

test('22: a column without a header', () => {
  expect(whole('社区编号,社区名称,街道编号,,公开电话\ns01-01,东一社区,s01,东城路,\n')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1:D列 — 这一列没有表头；填上列名，或删掉这一列（文件第1行，D列，CSV-HEADER-EMPTY）"`,
  );
  expect(header(`${HEADER},`, ',')).toMatchInlineSnapshot(
    `"提醒 data/communities.csv:1:F列 — 右边有没有表头的空列；删掉多余的空列（文件第1行，F列，CSV-COLUMN-EMPTY）"`,
  );
});

test('23: headers that are unknown, or missing', () => {
  expect(header(`${HEADER},社区名`, ',')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1:社区名 — 没有“社区名”这一列；是不是“社区名称”？列名要一字不差；不需要的列请删掉（文件第1行，F列，CSV-HEADER-UNKNOWN）"`,
  );
  expect(whole('社区编号,地址\ns01,\n')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1 — 表头缺少必需的列：“社区名称”、“街道编号”；在表头加上这些列，名称要一字不差（文件第1行，CSV-HEADER-MISSING）"`,
  );
});

test('24: headers that programs keep for themselves', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) expect(header(`${HEADER},${name}`, ',')).toContain(name);
  expect(header(`${HEADER},__proto__`, ',')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1:__proto__ — 不能用“__proto__”做表头；这是程序保留的名称，请改成正确的列名（文件第1行，F列，CSV-HEADER-RESERVED）"`,
  );
});

test('25: headers with blanks or other brackets are taken, and told', () => {
  expect(header(HEADER.replace('地址', '地 址'))).toMatchInlineSnapshot(
    `"提醒 data/communities.csv:1:地 址 — 表头“地 址”当作“地址”读取；请写成“地址”（文件第1行，D列，CSV-HEADER-FORM）"`,
  );
  expect(told({ 'data/fee-cells.csv': swap('基准价', '基准价(元/㎡·月)') })).toMatchInlineSnapshot(
    `"提醒 data/fee-cells.csv:1:基准价(元/㎡·月) — 表头“基准价(元/㎡·月)”当作“基准价”读取；请写成“基准价”（文件第1行，E列，CSV-HEADER-FORM）"`,
  );
});

test('26: line ends of two kinds, or a bare CR in a cell', () => {
  expect(row(`${ROWS[1]}\r`)).toMatchInlineSnapshot(
    `"提醒 data/communities.csv:1 — 换行方式不一致：1 行用 CRLF，3 行用 LF；请用表格软件打开后重新另存一次（文件第1行，CSV-LINE-ENDS）"`,
  );
  expect(row('s01-02,东二\r社区,s01,,')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:3 — 这里有单独的回车符（CR），看不出是换行还是单元格里的字；请用“CSV UTF-8”重新另存，或删掉单元格里的回车（文件第3行，CSV-CR）
    错误 data/communities.csv:3:社区名称 — 有控制字符（U+000D）；现在是“东二<U+000D>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第3行，B列，TEXT-CONTROL）"
  `);
});

test('27: blank rows', () => {
  expect(told({ [FILE]: withRows(['', ' , ,\u3000,,', 's09-01,北一社区,s01,,'], (text) => text) })).toMatchInlineSnapshot(`
    "提醒 data/communities.csv:5 — 这一行是空的；删掉空行（文件第5行，CSV-ROW-BLANK）
    提醒 data/communities.csv:6 — 这一行是空的；删掉空行（文件第6行，CSV-ROW-BLANK）
    错误 data/communities.csv:7:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第7行，A列，V-46）"
  `);
});

test('28: a banner above the header', () => {
  expect(whole(`示例区社区一览表,,,,\n${TABLE}`)).toMatchInlineSnapshot(
    `"错误 data/communities.csv:1 — 第一行不是表头，现在是“示例区社区一览表”；表头在第 2 行；删掉表头上面的标题行，让列名在第一行（文件第1行，CSV-BANNER）"`,
  );
});

test('29: totals and notes at the end', () => {
  expect(told({ [FILE]: withRow('合计,3,,,') })).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:A列 — 这一行是合计或说明，不是一条记录；现在是“合计”；删掉这一行；说明请写在文件之外（文件第5行，A列，CSV-TOTALS）"`,
  );
  expect(told({ [FILE]: withRow('备注：数据截至十月,,,,') })).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:A列 — 这一行是合计或说明，不是一条记录；现在是“备注：数据截至十月”；删掉这一行；说明请写在文件之外（文件第5行，A列，CSV-TOTALS）"`,
  );
});
