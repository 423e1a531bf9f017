/** Bad inputs 49–62: characters, markup, links, ids and names. */
import { expect, test } from 'vitest';
import { swap, told, withRows } from './told.ts';

const names = (...typed: string[]) => told({ 'data/communities.csv': withRows(typed, (one, index) => `s09-${index + 10},${one},s01,,`) });
const ids = (...typed: string[]) => told({ 'data/communities.csv': withRows(typed, (one, index) => `${one},北${index}社区,s01,,`) });
const link = (typed: string) => told({ 'data/fee-standards.csv': swap('示政办发〔2025〕14号,,A', `示政办发〔2025〕14号,${typed},A`) });

test('49: control characters', () => {
  expect(names('东一\b社区', '东一\v社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有控制字符（U+0008）；现在是“东一<U+0008>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第5行，B列，TEXT-CONTROL）
    错误 data/communities.csv:6:社区名称 — 有控制字符（U+000B）；现在是“东一<U+000B>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第6行，B列，TEXT-CONTROL）"
  `);
});

test('50: characters without width', () => {
  expect(names('东一\u200b社区', '东一\u200d社区', '东一\u00ad社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有看不见的零宽字符（U+200B）；现在是“东一<U+200B>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第5行，B列，TEXT-ZERO-WIDTH）
    错误 data/communities.csv:6:社区名称 — 有看不见的零宽字符（U+200D）；现在是“东一<U+200D>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第6行，B列，TEXT-ZERO-WIDTH）
    错误 data/communities.csv:7:社区名称 — 有看不见的零宽字符（U+00AD）；现在是“东一<U+00AD>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第7行，B列，TEXT-ZERO-WIDTH）"
  `);
});

test('51: characters that turn the direction', () => {
  expect(names('东一\u202e社区', '东一\u2066社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有改变文字方向的控制字符（U+202E）；现在是“东一<U+202E>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第5行，B列，TEXT-BIDI）
    错误 data/communities.csv:6:社区名称 — 有改变文字方向的控制字符（U+2066）；现在是“东一<U+2066>社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第6行，B列，TEXT-BIDI）"
  `);
});

test('52: characters of nobody but one computer', () => {
  expect(names('东一\ue000社区', '东一\u{e0080}社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有别的电脑显示不出来的自造字或无效字符（U+E000）；现在是“东一<U+E000>社区”；改用国家标准里的字；生僻字请用 GB 18030 字符重新输入（文件第5行，B列，TEXT-PRIVATE）
    错误 data/communities.csv:6:社区名称 — 有别的电脑显示不出来的自造字或无效字符（U+E0080）；现在是“东一<U+E0080>社区”；改用国家标准里的字；生僻字请用 GB 18030 字符重新输入（文件第6行，B列，TEXT-PRIVATE）"
  `);
});

test('53: radicals from PDF files', () => {
  expect(names('东⾥社区', '东⺠社区', '东⻓社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有部首符号“⾥”（U+2FA5），不是汉字，搜索不到；现在是“东⾥社区”；改成汉字“里”（文件第5行，B列，TEXT-RADICAL）
    错误 data/communities.csv:6:社区名称 — 有部首符号“⺠”（U+2EA0），不是汉字，搜索不到；现在是“东⺠社区”；改成汉字“民”（文件第6行，B列，TEXT-RADICAL）
    错误 data/communities.csv:7:社区名称 — 有部首符号“⻓”（U+2ED3），不是汉字，搜索不到；现在是“东⻓社区”；改成汉字“长”（文件第7行，B列，TEXT-RADICAL）"
  `);
});

test('54: compatibility ideographs and variation selectors', () => {
  expect(names('不\uf967社区', '东\ufe00一社区')).toMatchInlineSnapshot(`
    "提醒 data/communities.csv:5:社区名称 — 有兼容汉字“不”（U+F967）；现在是“不不社区”；改成“不”（文件第5行，B列，TEXT-COMPATIBILITY）
    错误 data/communities.csv:6:社区名称 — 有异体字选择符（U+FE00）；现在是“东<U+FE00>一社区”；删掉这个字符；从别处粘贴时请先粘贴到记事本（文件第6行，B列，TEXT-VARIATION）"
  `);
});

test('55: letters that only look like Latin ones, and letters of full width', () => {
  expect(names('а区社区')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:社区名称 — 有外文字母“а”（U+0430），样子和英文字母一样；现在是“а区社区”；请切换到英文输入法重新输入（文件第5行，B列，TEXT-LOOKALIKE）"`,
  );
  expect(ids('ｓ02-01')).toMatchInlineSnapshot(
    `"错误 data/communities.csv:5:社区编号 — 用了全角字符；现在是“ｓ02-01”；请改成 s02-01（文件第5行，A列，CELL-FULL-WIDTH）"`,
  );
});

test('56: traditional characters, and names that differ only by them', () => {
  expect(names('柳岸社區', '柳岸社区')).toMatchInlineSnapshot(`
      "错误 data/communities.csv:5:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第5行，A列，V-46）
      提醒 data/communities.csv:5:社区名称 — 有繁体字；现在是“柳岸社區”；请核对，简体写法是“柳岸社区”（文件第5行，B列，TEXT-TRADITIONAL）
      错误 data/communities.csv:6:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第6行，A列，V-46）
      提醒 data/communities.csv:6:社区名称 — 名称“柳岸社区”和data/communities.csv 第 5 行的“柳岸社區”只差全角半角、空格或繁简；请核对是不是同一个；名称要写得一样（文件第6行，B列，KEY-NAME）"
    `);
});

test('57: cells that a spreadsheet takes for formulas', () => {
  expect(names('=东一社区', '+东一社区', '＠东一社区', '-东一社区')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第5行，A列，V-46）
    提醒 data/communities.csv:5:社区名称 — 以“=”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“=东一社区”；如果不是公式，请换一种写法（文件第5行，B列，TEXT-FORMULA）
    错误 data/communities.csv:6:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第6行，A列，V-46）
    提醒 data/communities.csv:6:社区名称 — 以“+”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“+东一社区”；如果不是公式，请换一种写法（文件第6行，B列，TEXT-FORMULA）
    错误 data/communities.csv:7:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第7行，A列，V-46）
    提醒 data/communities.csv:7:社区名称 — 以“＠”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“＠东一社区”；如果不是公式，请换一种写法（文件第7行，B列，TEXT-FORMULA）
    错误 data/communities.csv:8:社区编号 — 没有人包联这个社区；在 data/liaison.csv 登记包联干部（文件第8行，A列，V-46）
    提醒 data/communities.csv:8:社区名称 — 以“-”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“-东一社区”；如果不是公式，请换一种写法（文件第8行，B列，TEXT-FORMULA）"
  `);
});

test('58: cells that a spreadsheet would execute', () => {
  expect(names('"=HYPERLINK(""https://example.invalid"",""看"")"', "=cmd|'/c calc'!A1", '=DDE(1)')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 这是表格软件会执行的命令；现在是“=HYPERLINK("https://example.invalid","看"…”；请改成普通文字；网址填在网址列里（文件第5行，B列，TEXT-COMMAND）
    提醒 data/communities.csv:5:社区名称 — 以“=”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“=HYPERLINK("https://example.invalid","看"…”；如果不是公式，请换一种写法（文件第5行，B列，TEXT-FORMULA）
    错误 data/communities.csv:6:社区名称 — 这是表格软件会执行的命令；现在是“=cmd|'/c calc'!A1”；请改成普通文字；网址填在网址列里（文件第6行，B列，TEXT-COMMAND）
    提醒 data/communities.csv:6:社区名称 — 以“=”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“=cmd|'/c calc'!A1”；如果不是公式，请换一种写法（文件第6行，B列，TEXT-FORMULA）
    错误 data/communities.csv:7:社区名称 — 这是表格软件会执行的命令；现在是“=DDE(1)”；请改成普通文字；网址填在网址列里（文件第7行，B列，TEXT-COMMAND）
    提醒 data/communities.csv:7:社区名称 — 以“=”开头，表格软件会当成公式；下载的表格里会在前面加一个单引号；现在是“=DDE(1)”；如果不是公式，请换一种写法（文件第7行，B列，TEXT-FORMULA）"
  `);
});

test('59: markup in cells', () => {
  expect(names('<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '东一<!--社区', '面积<60')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 有网页标签“<script>”，会照原样显示出来；现在是“<script>alert(1)</script>”；删掉标签，只留文字（文件第5行，B列，TEXT-HTML）
    错误 data/communities.csv:6:社区名称 — 有网页标签“<img src=x onerror=alert(1)>”，会照原样显示出来；现在是“<img src=x onerror=alert(1)>”；删掉标签，只留文字（文件第6行，B列，TEXT-HTML）
    错误 data/communities.csv:7:社区名称 — 有网页标签“<!--”，会照原样显示出来；现在是“东一<!--社区”；删掉标签，只留文字（文件第7行，B列，TEXT-HTML）
    提醒 data/communities.csv:8:社区名称 — 有小于号“<”；现在是“面积<60”；请用文字，例如“低于”“不足”（文件第8行，B列，TEXT-ANGLE）"
  `);
});

test('60: links to where nobody should be led', () => {
  const addresses = [
    'javascript:alert(1)',
    'jav&#x09;ascript:alert(1)',
    'data:text/html;x',
    'file:///a',
    '//example.invalid',
    'http://www.example.invalid/',
    'https://me:pw@example.invalid/',
  ];
  const row = (one: string) =>
    `f-9,示例,示例区,历史参考示例,,虚构,${one},A,前期,政府指导价,一级,分列,,,20,20,否,是,无,产权建筑面积,,,2020-01-01,,`;
  expect(told({ 'data/fee-standards.csv': withRows(addresses, row) })).toMatchInlineSnapshot(`
    "错误 data/fee-standards.csv:4:出处网址 — 不允许这种链接；现在是“javascript:alert(1)”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第4行，G列，CELL-LINK）
    错误 data/fee-standards.csv:5:出处网址 — 不允许这种链接；现在是“jav&#x09;ascript:alert(1)”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第5行，G列，CELL-LINK）
    错误 data/fee-standards.csv:6:出处网址 — 不允许这种链接；现在是“data:text/html;x”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第6行，G列，CELL-LINK）
    错误 data/fee-standards.csv:7:出处网址 — 不允许这种链接；现在是“file:///a”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第7行，G列，CELL-LINK）
    错误 data/fee-standards.csv:8:出处网址 — 网址不能以 // 开头；现在是“//example.invalid”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第8行，G列，CELL-LINK）
    错误 data/fee-standards.csv:9:出处网址 — 网址不是 https:；现在是“http://www.example.invalid/”；请改成 https://www.example.invalid/（文件第9行，G列，CELL-LINK）
    错误 data/fee-standards.csv:10:出处网址 — 网址里不能带用户名或密码；现在是“https://me:pw@example.invalid/”；写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址（文件第10行，G列，CELL-LINK）"
  `);
  expect(link('https://10.1.2.3/a')).toMatchInlineSnapshot(
    `"提醒 data/fee-standards.csv:2:出处网址 — 网址用的是 IP 地址，读者无法辨认；现在是“https://10.1.2.3/a”；请换成单位的域名（文件第2行，G列，LINK-HOST）"`,
  );
  expect(link('https://xn--fiqs8s.example/')).toMatchInlineSnapshot(
    `"提醒 data/fee-standards.csv:2:出处网址 — 网址的域名不是普通字母，容易被冒充；现在是“https://xn--fiqs8s.example/”；请核对，并换成单位的英文域名（文件第2行，G列，LINK-HOST）"`,
  );
});

test('61: ids that no address can hold', () => {
  const typed = ['../x', '..', 'a/b', 'a\\b', '%2e%2e', 'con', 'nul', 'index', 'pagefind', 's02.', 'a'.repeat(65), 'S02-01'];
  expect(ids(...typed)).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“../x”；只用小写字母、数字和连字符，例如 c0001（文件第5行，A列，CELL-ID-PATH）
    错误 data/communities.csv:6:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“..”；只用小写字母、数字和连字符，例如 c0001（文件第6行，A列，CELL-ID-PATH）
    错误 data/communities.csv:7:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“a/b”；只用小写字母、数字和连字符，例如 c0001（文件第7行，A列，CELL-ID-PATH）
    错误 data/communities.csv:8:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“a\\b”；只用小写字母、数字和连字符，例如 c0001（文件第8行，A列，CELL-ID-PATH）
    错误 data/communities.csv:9:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“%2e%2e”；只用小写字母、数字和连字符，例如 c0001（文件第9行，A列，CELL-ID-PATH）
    错误 data/communities.csv:10:社区编号 — 这个词是系统保留的，不能做编号；现在是“con”；换一个编号，例如在前面加一个字母（文件第10行，A列，CELL-ID-RESERVED）
    错误 data/communities.csv:11:社区编号 — 这个词是系统保留的，不能做编号；现在是“nul”；换一个编号，例如在前面加一个字母（文件第11行，A列，CELL-ID-RESERVED）
    错误 data/communities.csv:12:社区编号 — 这个词是系统保留的，不能做编号；现在是“index”；换一个编号，例如在前面加一个字母（文件第12行，A列，CELL-ID-RESERVED）
    错误 data/communities.csv:13:社区编号 — 这个词是系统保留的，不能做编号；现在是“pagefind”；换一个编号，例如在前面加一个字母（文件第13行，A列，CELL-ID-RESERVED）
    错误 data/communities.csv:14:社区编号 — 编号会成为网址的一部分，不能有点、斜线、百分号或冒号；现在是“s02.”；只用小写字母、数字和连字符，例如 c0001（文件第14行，A列，CELL-ID-PATH）
    错误 data/communities.csv:15:社区编号 — 编号最多 64 个字符，现在有 65 个；现在是“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”；请缩短；编号一经公布不能再改（文件第15行，A列，CELL-LONG）
    错误 data/communities.csv:16:社区编号 — 编号只能用小写字母；现在是“S02-01”；请改成 s02-01（文件第16行，A列，CELL-ID-CASE）"
  `);
});

test('62: names that are too long, or hold pictures', () => {
  expect(names('东'.repeat(61), '东一社区😀')).toMatchInlineSnapshot(`
    "错误 data/communities.csv:5:社区名称 — 太长了，有 61 个字；现在是“东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东东…”；请缩短；详细内容写在说明或正文里（文件第5行，B列，CELL-LONG）
    提醒 data/communities.csv:6:社区名称 — 有表情符号“😀”；现在是“东一社区😀”；正式名称里请不要用表情符号（文件第6行，B列，TEXT-EMOJI）"
  `);
});
