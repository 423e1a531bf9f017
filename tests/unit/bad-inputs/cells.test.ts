/** Bad inputs 30–46: cells, and what cells say together. */
import { expect, test } from 'vitest';
import { swap, told, withRow, withRows } from './told.ts';

const inTable = (file: string, from: string, to: string) => told({ [`data/${file}.csv`]: swap(from, to) });
const name = (typed: string) => inTable('communities', '东一社区', typed);
const base = (typed: string) => inTable('fee-cells', '一级,1.60', `一级,${typed}`);
const bases = (...typed: string[]) => told({ 'data/fee-cells.csv': withRows(typed, (one) => `f-2025,普通住宅,有电梯,一级,${one},,`) });
const days = (...typed: string[]) => told({ 'data/calendar.csv': withRows(typed, (one) => `${one},放假,元旦,放假通知`) });
const NOTICE = 'content/notices/2026/n-2026-0004.md';
const inNotice = (...changes: [string, string][]) =>
  told({ [NOTICE]: (text) => changes.reduce((now, [from, to]) => swap(from, to)(now), text) });

test('30: nothing, or only blanks, in a cell that must be filled', () => {
  expect(name('')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:社区名称 — “社区名称”是空的；请填写：社区名称，例如 柳岸社区（文件第2行，B列，CELL-EMPTY）"`,
  );
  expect(told({ 'data/communities.csv': withRows([' ', '\u3000', '\u00a0'], (one) => `s09-01,${one},s01,,`) })).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 单元格里只有空格；现在是“ ”；请填写，例如 柳岸社区（文件第5行，B列，CELL-SPACES）
    错误 data/communities.csv:6:社区名称 — 单元格里只有空格；现在是“<U+3000>”；请填写，例如 柳岸社区（文件第6行，B列，CELL-SPACES）
    错误 data/communities.csv:7:社区名称 — 单元格里只有空格；现在是“<U+00A0>”；请填写，例如 柳岸社区（文件第7行，B列，CELL-SPACES）"
  `);
});

test('31: numbers with units, thousands, full width, ranges, about', () => {
  expect(bases('1.80元', '1.8/㎡', '"1,234"', '１.８', '1.5-2.0', '约2', '面议')).toMatchInlineSnapshot(`
    "错误 data/fee-cells.csv:10:基准价 — 不要写单位，只写数字（这一列的单位是 元/㎡·月）；现在是“1.80元”；请改成 1.80（文件第10行，E列，CELL-UNIT）
    错误 data/fee-cells.csv:11:基准价 — 不要写单位，只写数字（这一列的单位是 元/㎡·月）；现在是“1.8/㎡”；请改成 1.8（文件第11行，E列，CELL-UNIT）
    错误 data/fee-cells.csv:12:基准价 — 数字里不能有千分位逗号；现在是“1,234”；请改成 1234（文件第12行，E列，CELL-THOUSANDS）
    错误 data/fee-cells.csv:13:基准价 — 用了全角字符；现在是“１.８”；请改成 1.8（文件第13行，E列，CELL-FULL-WIDTH）
    错误 data/fee-cells.csv:14:基准价 — 这里只能填一个数，不能填范围；现在是“1.5-2.0”；分成两行或两列，或只填实际的数（文件第14行，E列，CELL-RANGE）
    错误 data/fee-cells.csv:15:基准价 — 这里要填准确的数；现在是“约2”；查清后填数字，例如 1.85（文件第15行，E列，CELL-VAGUE）
    错误 data/fee-cells.csv:16:基准价 — 这里要填准确的数；现在是“面议”；查清后填数字，例如 1.85（文件第16行，E列，CELL-VAGUE）"
  `);
});

test('32: numbers that only programs write', () => {
  expect(bases('1e3', '0x10', 'Infinity', 'NaN', '-0', '+5', '.5', '5.', '1..5')).toMatchInlineSnapshot(`
    "错误 data/fee-cells.csv:10:基准价 — 表格软件把数字变成了科学记数法，后面的位数已经丢失；现在是“1e3”；把这一列设成“文本”格式，从原始资料重新填写（文件第10行，E列，CELL-SCIENTIFIC）
    错误 data/fee-cells.csv:11:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“0x10”；写成普通的数字，例如 1.85（文件第11行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:12:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“Infinity”；写成普通的数字，例如 1.85（文件第12行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:13:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“NaN”；写成普通的数字，例如 1.85（文件第13行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:14:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“-0”；写成普通的数字，例如 1.85（文件第14行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:15:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“+5”；写成普通的数字，例如 1.85（文件第15行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:16:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“.5”；写成普通的数字，例如 1.85（文件第16行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:17:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“5.”；写成普通的数字，例如 1.85（文件第17行，E列，CELL-NUMBER）
    错误 data/fee-cells.csv:18:基准价 — 要填普通的数字，不能用符号、字母或别的进制；现在是“1..5”；写成普通的数字，例如 1.85（文件第18行，E列，CELL-NUMBER）"
  `);
});

test('33: numbers that cannot be right', () => {
  expect(bases('-1.80', '1.8555', '0.30000000000000004')).toMatchInlineSnapshot(`
    "错误 data/fee-cells.csv:10:基准价 — 不能填负数；现在是“-1.80”；请核对；扣减的金额填在专门的列里，写成正数（文件第10行，E列，CELL-NEGATIVE）
    错误 data/fee-cells.csv:11:基准价 — 小数最多 3 位；现在是“1.8555”；请按规定的位数填写，由填报单位决定怎样取舍（文件第11行，E列，CELL-DECIMALS）
    错误 data/fee-cells.csv:12:基准价 — 小数最多 3 位；现在是“0.30000000000000004”；这是计算误差，请改成 0.3（文件第12行，E列，CELL-DECIMALS）"
  `);
  expect(base('0')).toMatchInlineSnapshot(`
    "提醒 data/fee-cells.csv:2:基准价 — “基准价”是 0；确实不收费的请在说明里写明；没有数据的请清空（文件第2行，E列，CELL-ZERO）
    错误 data/fee-cells.csv:3:基准价 — “一级”是比“二级”高的等级，价格 0.00 元却低于 1.40 元；核对价格；如果是等级的方向相反，改正 data/fee-standards.csv 的“等级从高到低”（文件第3行，E列，V-16）"
  `);
  expect(base('185')).toMatchInlineSnapshot(
    `"提醒 data/fee-cells.csv:2:基准价 — “基准价”超过每月每平方米 100 元；现在是“185”；请核对小数点和单位（文件第2行，E列，CELL-HIGH）"`,
  );
});

test('34: errors of a spreadsheet', () => {
  expect(bases('#REF!', '#DIV/0!', '#N/A', '#NAME?', '#VALUE!', '####')).toMatchInlineSnapshot(`
    "错误 data/fee-cells.csv:10:基准价 — 这是表格软件的错误提示，不是内容；现在是“#REF!”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第10行，E列，CELL-EXCEL-ERROR）
    错误 data/fee-cells.csv:11:基准价 — 这是表格软件的错误提示，不是内容；现在是“#DIV/0!”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第11行，E列，CELL-EXCEL-ERROR）
    错误 data/fee-cells.csv:12:基准价 — 这是表格软件的错误提示，不是内容；现在是“#N/A”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第12行，E列，CELL-EXCEL-ERROR）
    错误 data/fee-cells.csv:13:基准价 — 这是表格软件的错误提示，不是内容；现在是“#NAME?”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第13行，E列，CELL-EXCEL-ERROR）
    错误 data/fee-cells.csv:14:基准价 — 这是表格软件的错误提示，不是内容；现在是“#VALUE!”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第14行，E列，CELL-EXCEL-ERROR）
    错误 data/fee-cells.csv:15:基准价 — 这是表格软件的错误提示，不是内容；现在是“####”；回到表格里改正公式（#### 是列太窄），再重新导出（文件第15行，E列，CELL-EXCEL-ERROR）"
  `);
});

test('35: long numbers that a spreadsheet has spoilt', () => {
  const typed = ['4.40102E+17', '911500000000001000'];
  expect(told({ 'data/companies.csv': withRows(typed, (one) => `p0009,示例物业,,${one},本区,在册,,`) })).toMatchInlineSnapshot(`
    "错误 data/companies.csv:4:统一社会信用代码 — 表格软件把数字变成了科学记数法，后面的位数已经丢失；现在是“4.40102E+17”；把这一列设成“文本”格式，从原始资料重新填写（文件第4行，D列，CELL-SCIENTIFIC）
    错误 data/companies.csv:5:统一社会信用代码 — 号码末尾是 000，可能被表格软件改掉了后几位；现在是“911500000000001000”；把这一列设成“文本”格式，从原始资料重新填写（文件第5行，D列，CELL-PRECISION）"
  `);
});

test('36: a lost leading zero', () => {
  expect(told({ 'data/site.json': swap('0000000000', '123456789') })).toMatchInlineSnapshot(
    `"错误 data/site.json:12:网站标识码 — 少了一位，前面的 0 可能被表格软件去掉了；现在是“123456789”；核对后写成 0123456789，并把这一列设成“文本”格式（文件第12行，第3个字符，CELL-LEADING-ZERO）"`,
  );
  expect(inTable('communities', '000-5550 0126', '477-81234567')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:公开电话 — 区号前面的 0 丢了；现在是“477-81234567”；请改成 0477-81234567（文件第2行，E列，CELL-LEADING-ZERO）"`,
  );
});

test('37: days that do not exist', () => {
  expect(days('2026-02-30', '2026-13-01', '2026-02-29')).toMatchInlineSnapshot(`
    "错误 data/calendar.csv:74:日期 — 没有这一天；现在是“2026-02-30”；请核对月份和日子，写成 2026-01-03 的样子（文件第74行，A列，CELL-DATE-NONE）
    错误 data/calendar.csv:75:日期 — 没有这一天；现在是“2026-13-01”；请核对月份和日子，写成 2026-01-03 的样子（文件第75行，A列，CELL-DATE-NONE）
    错误 data/calendar.csv:76:日期 — 没有这一天；现在是“2026-02-29”；请核对月份和日子，写成 2026-01-03 的样子（文件第76行，A列，CELL-DATE-NONE）"
  `);
});

test('38: dates in another form', () => {
  const typed = ['2026/5/1', '2026.5.1', '5/1/2026', '20260501', '2026年5月1日', '45778', '昨天'];
  expect(days(...typed)).toMatchInlineSnapshot(`
    "错误 data/calendar.csv:74:日期 — 日期要写成 2026-01-03 的样子；现在是“2026/5/1”；请改成 2026-05-01（文件第74行，A列，CELL-DATE）
    错误 data/calendar.csv:75:日期 — 日期要写成 2026-01-03 的样子；现在是“2026.5.1”；请改成 2026-05-01（文件第75行，A列，CELL-DATE）
    错误 data/calendar.csv:76:日期 — 看不出哪个是月、哪个是日；现在是“5/1/2026”；请写成 2026-01-03 的样子（年-月-日）（文件第76行，A列，CELL-DATE）
    错误 data/calendar.csv:77:日期 — 日期要写成 2026-01-03 的样子；现在是“20260501”；请改成 2026-05-01（文件第77行，A列，CELL-DATE）
    错误 data/calendar.csv:78:日期 — 日期要写成 2026-01-03 的样子；现在是“2026年5月1日”；请改成 2026-05-01（文件第78行，A列，CELL-DATE）
    错误 data/calendar.csv:79:日期 — 这是表格软件内部的日期序号；现在是“45778”；核对是不是 2025-05-01；把这一列设成“文本”格式，写成 2026-01-03 的样子（文件第79行，A列，CELL-DATE-SERIAL）
    错误 data/calendar.csv:80:日期 — 不是一个确定的日期；现在是“昨天”；写成 2026-01-03 的样子（年-月-日）（文件第80行，A列，CELL-DATE-VAGUE）"
  `);
});

test('39: a period that ends before it begins, is too short, or is over when it is published', () => {
  expect(inNotice(['公示结束: 2026-06-05', '公示结束: 2026-05-05'])).toMatchInlineSnapshot(`
    "错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 公示结束 2026-05-05 早于公示开始 2026-06-01；核对两个日期（文件第11行，第1个字符，V-02）
    提醒 content/notices/2026/n-2026-0004.md:11:公示结束 — 公示结束 2026-05-05 是休息日，依照民法典第二百零三条，最后一天顺延到 2026-05-06；网页会说明顺延；也可以把公示结束改成 2026-05-06（文件第11行，第1个字符，V-04）"
  `);
  expect(inNotice(['公示结束: 2026-06-05', '公示结束: 2026-06-03'])).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 公示期从 2026-06-01（当日起算）到 2026-06-03，只有 3 个工作日；“政策征求意见”不得少于 5 个工作日（《示例区公示管理办法（试行）》第九条）；公示结束最早写 2026-06-05（文件第11行，第1个字符，V-02）"`,
  );
  expect(inTable('surveys', '2026-05-31', '2026-04-30')).toMatchInlineSnapshot(
    `"错误 data/surveys.csv:2:结束日期 — “结束日期”2026-04-30 早于“开始日期”2026-05-01；核对两个日期（文件第2行，E列，REC-DATES）"`,
  );
  expect(inNotice(['发布日期: 2026-06-01', '发布日期: 2026-06-08'])).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:9:发布日期 — 公示到 2026-06-05 已经结束，发布日期却是 2026-06-08，发布以前居民看不到；公示开始写发布那天或以后，公示期从那天起数；发布日期写错的照实改正，不要改早（文件第9行，第1个字符，V-06）"`,
  );
});

test('40: working days of a year without its calendar', () => {
  expect(
    inNotice(['公示开始: 2026-06-01', '公示开始: 2026-12-30'], ['公示结束: 2026-06-05', '公示结束: 2027-01-08']),
  ).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 公示期要数工作日，但没有 2027 年的节假日安排；把国务院办公厅公布的 2027 年放假和调休安排填进 data/calendar.csv；没有公布的，公示期不要跨到 2027 年（文件第11行，第1个字符，V-03）"`,
  );
});

test('41: a day of publication to come, and a year that cannot be meant', () => {
  expect(
    inNotice(
      ['发布日期: 2026-06-01', '发布日期: 2026-12-01'],
      ['公示开始: 2026-06-01', '公示开始: 2026-12-01'],
      ['公示结束: 2026-06-05', '公示结束: 2026-12-25'],
    ),
  ).toMatchInlineSnapshot(`
    "提醒 content/notices/2026/n-2026-0004.md:9:发布日期 — 发布日期 2026-12-01 在数据日期 2026-11-20 之后，还没有到；到那天再放进资料；现在就发布的，改正发布日期，或改正 data/site.json 的“数据日期”（文件第9行，第1个字符，V-06）
    提醒 content/notices/2026/n-2026-0004.md:9:发布日期 — 成文日期是 2026-06-01，20 个工作日之内（2026-06-30 前）应当发布，实际 2026-12-01 才发布（《中华人民共和国政府信息公开条例》第二十六条）；核对日期；确实发布晚了的，照实写，不要改早（文件第9行，第1个字符，V-07）"
  `);
  expect(days('1926-05-01')).toMatchInlineSnapshot(
    `"错误 data/calendar.csv:74:日期 — 日期要在 1949 年到 2099 年之间；现在是“1926-05-01”；请核对年份（文件第74行，A列，CELL-DATE-LIMIT）"`,
  );
  expect(inNotice(['公示结束: 2026-06-05', '公示结束: 2062-06-05'])).toMatchInlineSnapshot(`
    "错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 公示期要数工作日，但没有 2027 年的节假日安排；把国务院办公厅公布的 2027 年放假和调休安排填进 data/calendar.csv；没有公布的，公示期不要跨到 2027 年（文件第11行，第1个字符，V-03）
    错误 content/notices/2026/n-2026-0004.md:11:公示结束 — 年份是 2062 年，不像一份公示的年份；核对年份；应当在 2000 年以后，最多写到五年以后（文件第11行，第1个字符，V-06）"
  `);
});

test('42: a word that is not in the list, and yes and no in other words', () => {
  expect(inTable('calendar', '放假', '放假日')).toMatchInlineSnapshot(
    `"错误 data/calendar.csv:2:安排 — 这里只能填：放假、调休上班；现在是“放假日”；是不是“放假”？请改成其中一个（文件第2行，B列，CELL-CHOICE）"`,
  );
  const row = (typed: string) => `c0099,示例九号小区,,s01,s01-01,2010,${typed},12,640,61200,全部有,居民自治,,业委会,,,,`;
  expect(told({ 'data/compounds.csv': withRows(['Y', '1', '√'], row) })).toMatchInlineSnapshot(`
    "错误 data/compounds.csv:8:单栋楼宇 — 这里只能填“是”或“否”；现在是“Y”；请改成 是（文件第8行，G列，CELL-BOOL）
    错误 data/compounds.csv:9:单栋楼宇 — 这里只能填“是”或“否”；现在是“1”；请改成 是（文件第9行，G列，CELL-BOOL）
    错误 data/compounds.csv:10:单栋楼宇 — 这里只能填“是”或“否”；现在是“√”；请改成 是（文件第10行，G列，CELL-BOOL）"
  `);
});

test('43: ids twice, ids that are too much alike, rows twice', () => {
  const more = (row: string) => told({ 'data/communities.csv': withRow(row) });
  expect(more('s01-01,东三社区,s01,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:社区编号 — 社区编号“s01-01”和data/communities.csv 第 2 行重复，其他内容不同；核对后改正其中一条的编号，或删掉一条（文件第5行，A列，KEY-DUPLICATE）"`,
  );
  expect(more('s1-1,东三社区,s01,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:社区编号 — 编号“s1-1”和data/communities.csv 第 2 行的“s01-01”只差大小写、全角半角或前面的 0；同一个对象请用同一个编号；不同的对象请换一个不容易混淆的编号（文件第5行，A列，KEY-SIMILAR）"`,
  );
  expect(more('s02-01,西一社区,s02,,')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:社区编号 — 社区编号“s02-01”和data/communities.csv 第 4 行重复，整条都一样；删掉一条（文件第5行，A列，KEY-DUPLICATE）"`,
  );
});

test('44: references into nothing, circles, and parts without a whole', () => {
  expect(inTable('charges', 'h0001-1,c0001', 'h0001-1,c9999')).toMatchInlineSnapshot(
    `"错误 data/charges.csv:2:小区编号 — 没有编号为“c9999”的住宅小区；改成 data/compounds.csv里有的编号，或先在那里登记（文件第2行，B列，V-49）"`,
  );
  expect(told({ 'content/notices/2026/n-2026-0006.md': swap('替代: n-2026-0001', '替代: n-2026-0006') })).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0006.md:11:替代 — “n-2026-0006”替代来替代去，又回到自己；改正替代关系（文件第11行，第1个字符，V-49）"`,
  );
  expect(inTable('menu-cells', 'm-2025,green,三级', 'm-2025,lift,三级')).toMatchInlineSnapshot(`
    "错误 data/charges.csv:4:菜单组合 — 菜单的“green”没有等级“三级”；改成菜单里有价格的等级（文件第4行，L列，V-49）
    错误 data/menu-cells.csv:4:等级 — 菜单“三级”缺少：green；在 data/menu-cells.csv 给每个项目填上这一级的价格（文件第4行，C列，V-15）
    提醒 data/menu-cells.csv:7:项目编号 — “lift”“三级”没有可以检查的服务内容；在 data/menu-measures.csv 写明次数、时间等（文件第7行，B列，REC-MEASURE）
    错误 data/menu-cells.csv:7:项目编号 — 菜单“m-2025”没有项目“lift”；改成菜单里的项目：cleaning、green（文件第7行，B列，V-49）"
  `);
});

test('45: scores, ranks, sums and shares that do not agree', () => {
  expect(inTable('scores/2026-q3', 'site-env-road,55', 'site-env-road,65')).toMatchInlineSnapshot(`
    "错误 data/results/2026-q3.csv:2:总分 — 公布的总分是 91.8，按得分重新计算是 97.8；改成 97.8，或改正得分（文件第2行，C列，V-31）
    错误 data/scores/2026-q3.csv:2:得分 — 得分 65 超过“道路平整清洁”的满分 60；填 0 到 60（文件第2行，D列，V-30）"
  `);
  expect(inTable('results/2026-q3', 'c0002,80,2', 'c0002,80,3')).toMatchInlineSnapshot(
    `"错误 data/results/2026-q3.csv:3:名次 — 公布的名次是 3，按总分重新计算是 2；改成 2，或改正同分规则（文件第3行，D列，V-31）"`,
  );
  expect(inTable('results/2026-q3', 'c0001,91.8', 'c0001,92.8')).toMatchInlineSnapshot(
    `"错误 data/results/2026-q3.csv:2:总分 — 公布的总分是 92.8，按得分重新计算是 91.8；改成 91.8，或改正得分（文件第2行，C列，V-31）"`,
  );
  expect(inTable('rubric-components', '实地考察,0.6', '实地考察,0.7')).toMatchInlineSnapshot(
    `"错误 data/rubric-components.csv:2:权重 — 权重的合计是 1.1，应当是 1；核对文件，改正满分或权重（文件第2行，D列，V-29）"`,
  );
  expect(inTable('surveys', '83.61', '93.61')).toMatchInlineSnapshot(
    `"错误 data/surveys.csv:2:满意率 — 满意率是 93.61%，352 ÷ 421 是 83.61%；改成 83.61（文件第2行，I列，V-37）"`,
  );
});

test('46: a compound twice in one round, and one that is not registered', () => {
  expect(told({ 'data/results/2026-q3.csv': withRow('2026-q3,c0001,91.8,1,,') })).toMatchInlineSnapshot(
    `"错误 data/results/2026-q3.csv:8:轮次编号 — 轮次编号“2026-q3”、对象编号“c0001”和data/results/2026-q3.csv 第 2 行重复，整条都一样；删掉一条（文件第8行，A列，KEY-DUPLICATE）"`,
  );
  expect(inTable('parking-charges', 'k0001-1,c0001', 'k0001-1,c0999')).toMatchInlineSnapshot(
    `"错误 data/parking-charges.csv:2:小区编号 — 没有编号为“c0999”的住宅小区；改成 data/compounds.csv里有的编号，或先在那里登记（文件第2行，B列，V-49）"`,
  );
});
