/** Bad inputs 63–69: texts. */
import { expect, test } from 'vitest';
import { swap, told } from './told.ts';

const FILE = 'content/help/objection.md';
const help = (change: (text: string) => string) => told({ [FILE]: change });
const body = (text: string) => help(swap('在公示期内，按公示写明的方式提意见。', text));

test('63: front matter that is not closed, is no list of names, or is a program', () => {
  expect(help((text) => text.replace('\n---\n', '\n'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:1 — 开头的 --- 没有配对的 ---；在最后一项后面另起一行写 ---（文件第1行，FRONT-OPEN）"`,
  );
  expect(help(() => '---\n- 甲\n- 乙\n---\n正文\n')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:2 — 这里应当是“名称: 内容”的列表；每行写一个名称和它的内容（文件第2行，第1个字符，FIELD-SHAPE）"`,
  );
  expect(help(swap('---\n编号', '---js\n编号'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:1 — 第一行只能是 ---，不能写成“---js”；删掉 --- 后面的字；这里只能写“名称: 内容”（文件第1行，FRONT-LANGUAGE）"`,
  );
});

test('64: a name twice, TAB, references, unknown names', () => {
  expect(help(swap('排序: 10', '排序: 10\n排序: 20'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:6 — 这个名称写了两次：“排序: 20”；只能留一个，请核对内容后删掉另一个（文件第6行，第1个字符，FIELD-DUPLICATE）"`,
  );
  expect(help(swap('排序: 10', '\t排序: 10'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:5 — 缩进用了制表符（TAB）；请把 TAB 换成空格（文件第5行，第1个字符，YAML-TAB）"`,
  );
  expect(help(swap('排序: 10', '排序: &a 10'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:5 — 不能用 & 和 * 引用别处的内容；把内容直接写出来；文字以 & 或 * 开头时用英文双引号括起来（文件第5行，第8个字符，YAML-ALIAS）"`,
  );
  expect(help(swap('排序: 10', '排列: 10'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:5:排列 — 没有“排列”这一项；是不是“排序”？名称要一字不差；不需要的请删掉（文件第5行，第1个字符，FIELD-UNKNOWN）"`,
  );
  expect(help(swap('编号: objection', '编号: 001'))).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:2:编号 — 编号“001”和文件名“objection.md”不一致；已经公布过的编号不能改：请把文件名改成 001.md，或把编号改成 objection（文件第2行，第1个字符，FIELD-ID）"`,
  );
});

test('65: headings, links and pictures that cannot be heard', () => {
  expect(body('## 一\n\n#### 二')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:11 — 标题“二”从第 2 级跳到了第 4 级；请用 ###，一级一级往下（文件第11行，MD-HEADING-JUMP）"`,
  );
  expect(body('# 怎样提意见')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 正文里有一级标题“怎样提意见”；一级标题是页面的标题，只能有一个；把 # 改成 ##（文件第9行，MD-HEADING）"`,
  );
  expect(body('[](/notices/)')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 链接没有文字；地址是“/notices/”；写成 [链接的文字](地址)（文件第9行，MD-LINK-EMPTY）"`,
  );
  expect(body('![](/attachments/a.png)')).toMatchInlineSnapshot(`
    "错误 content/help/objection.md:9 — 找不到附件“/attachments/a.png”；把文件放到 public/attachments/a.png，或改正地址；大小写也要一致（文件第9行，ATTACHMENT-MISSING）
    错误 content/help/objection.md:9 — 图片没有文字说明；地址是“/attachments/a.png”；写成 ![图片里是什么](地址)，看不见图的人要靠它（文件第9行，MD-IMAGE-ALT）"
  `);
});

test('66: links, attachments and footnotes into nothing', () => {
  expect(body('见[公示](n-2026-0001.md)')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 不能用相对地址；现在是“n-2026-0001.md”；写完整的站内地址，以 / 开头，例如 /notices/（文件第9行，LINK-SCHEME）"`,
  );
  expect(body('见[附件](/attachments/a/plan.pdf)')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 找不到附件“/attachments/a/plan.pdf”；把文件放到 public/attachments/a/plan.pdf，或改正地址；大小写也要一致（文件第9行，ATTACHMENT-MISSING）"`,
  );
  expect(body('见注[^1]')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 脚注“1”没有内容；另起一行写 [^1]: 脚注的内容（文件第9行，MD-FOOTNOTE）"`,
  );
});

test('67: markup in a text', () => {
  expect(body('正文\n\n<div>甲</div>')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:11 — 有网页标签“<div>”，会照原样显示出来；删掉标签，用 Markdown 的写法（文件第11行，MD-HTML）"`,
  );
});

test('68: a table row with another number of cells', () => {
  expect(body('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:11 — 表格这一行有 3 格，表头有 2 格；补上或删去多余的“|”；内容里的竖线写成 \\|（文件第11行，MD-TABLE）"`,
  );
});

test('69: blocks that never end, and nesting without end', () => {
  expect(body('```\n甲')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 代码块 \`\`\` 没有结束，后面的正文都成了代码；在代码块后面另起一行写 \`\`\`（文件第9行，MD-FENCE）"`,
  );
  expect(body('::: 提示\n甲')).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 提示框没有结束；在提示框后面另起一行写 :::（文件第9行，MD-CONTAINER）"`,
  );
  expect(body(`${'>'.repeat(21)} 甲`)).toMatchInlineSnapshot(
    `"错误 content/help/objection.md:9 — 引用和列表套了超过 20 层；请减少层次（文件第9行，MD-NESTING）"`,
  );
});
