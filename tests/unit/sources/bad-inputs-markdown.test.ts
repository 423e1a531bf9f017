/** Groups 63–69 of the bad inputs: front matter, JSON and Markdown bodies. */
import { describe, expect, test } from 'vitest';
import { markdownProblems } from '../../../src/sources/markdown.ts';
import { codesOf, NOTICE, readJson, readNotice } from './samples.ts';

const swap = (from: string, to: string) => {
  if (!NOTICE.includes(from)) throw new Error(`no ${from}`);
  return NOTICE.replace(from, to);
};

test('a sound notice is read with every place it holds', () => {
  const { rows, problems, count } = readNotice(NOTICE);
  expect(problems).toEqual([]);
  expect(count).toMatchObject({ read: 1, published: 1, reported: 0 });
  const row = rows[0]!;
  expect(row.value).toMatchObject({ id: 'n-2026-0301', compoundIds: ['c0001', 'c0002'], channels: [{ how: '电话' }, { how: '现场' }] });
  expect(row).toMatchObject({ bodyLine: 15 });
  expect(row.body).toContain('## 方案');
  expect(row.at.places?.get('title')).toEqual({ line: 3, column: 1 });
  expect(row.at.places?.get('channels.1.value')).toEqual({ line: 13, column: 5 });
  expect(row.at.places?.get('compoundIds.1')).toEqual({ line: 6, column: 15 });
});

test('lists may be YAML lists or one cell, keys English or Chinese', () => {
  const value = readNotice(NOTICE).rows[0]?.value;
  expect(readNotice(swap('涉及小区: [c0001, c0002]', 'compoundIds: c0001；c0002')).rows[0]?.value).toEqual(value);
  expect(readNotice(swap('涉及小区: [c0001, c0002]', '涉及小区:\n  - c0001\n  - c0002')).rows[0]?.value).toEqual(value);
});

describe('front matter', () => {
  test.each([
    ['63: not closed', swap('---\n\n## 方案', '\n## 方案'), 'FRONT-OPEN', 1],
    ['63: none at all', '关于加装电梯的公示\n', 'FRONT-MISSING', 1],
    ['63: a blank line before it', '\n' + NOTICE, 'FRONT-MISSING', 1],
    ['63: not a map', '---\n- a\n- b\n---\n正文\n', 'FIELD-SHAPE', 2],
    ['63: empty', '---\n---\n正文\n', 'FIELD-SHAPE', 1],
    ['63: ---js', swap('---\n编号', '---js\n编号'), 'FRONT-LANGUAGE', 1],
    ['63: --- json', swap('---\n编号', '--- json\n编号'), 'FRONT-LANGUAGE', 1],
    ['64: a key twice', swap('类别: 公示', '类别: 公示\n类别: 公告'), 'FIELD-DUPLICATE', 5],
    ['64: a key in Chinese and in English', swap('类别: 公示', '类别: 公示\nkind: 公告'), 'FIELD-DUPLICATE', 5],
    ['64: a TAB as indent', swap('  - 方式: 电话', '\t- 方式: 电话'), 'YAML-TAB', 10],
    ['64: an anchor', swap('发布日期: 2026', '发布日期: &d 2026'), 'YAML-ALIAS', 8],
    ['64: an alias', swap('发布日期: 2026-03-11', '发布日期: *d'), 'YAML-ALIAS', 8],
    ['64: a merge key', swap('类别: 公示', '<<: 公示'), 'YAML-ALIAS', 4],
    ['64: a tag', swap('类别: 公示', '类别: !!js/function 公示'), 'YAML-ALIAS', 4],
    ['64: an unknown key', swap('类别: 公示', '类型: 公示'), 'FIELD-UNKNOWN', 4],
    ['a missing key', swap('类别: 公示\n', ''), 'FIELD-MISSING', 2],
    ['a colon inside a value', swap('标题: 关于', '标题: 公示: 关于'), 'YAML-SYNTAX', 3],
    ['a key that is no text', swap('类别: 公示', '? [类别]\n: 公示'), 'YAML-SYNTAX', 2],
    ['a third ---', swap('类别: 公示', '类别: 公示\n--- #'), 'YAML-SYNTAX', 5],
    ['text lost behind #', swap('类别: 公示', '类别: 公示 #3'), 'YAML-COMMENT', 4],
    ['a list where one text belongs', swap('类别: 公示', '类别: [公示]'), 'FIELD-SHAPE', 4],
    [
      'a text where records belong',
      swap('意见渠道:\n  - 方式: 电话\n    号码或地址: 000-5550 0106\n  - 方式: 现场\n    号码或地址: 云汀区柳岸路18号', '意见渠道: 电话'),
      'FIELD-SHAPE',
      9,
    ],
    ['a text where one record belongs', swap('类别: 公示', '类别: 公示\n结果: 无'), 'FIELD-SHAPE', 5],
    ['a text among records', swap('  - 方式: 现场', '  - 现场\n  - 方式: 现场'), 'FIELD-SHAPE', 12],
    ['a separator inside a list item', swap('[c0001, c0002]', '[c0001；c0002]'), 'CELL-LIST', 6],
    ['an empty list', swap('[c0001, c0002]', '[]'), 'CELL-LIST', 6],
    ['a record inside a list of words', swap('[c0001, c0002]', '[{a: b}]'), 'FIELD-SHAPE', 6],
    ['nested beyond reason', swap('[c0001, c0002]', '['.repeat(300) + ']'.repeat(300)), 'FIELD-NESTING', 6],
    ['nested rather deep', swap('[c0001, c0002]', '['.repeat(30) + ']'.repeat(30)), 'FIELD-NESTING', 6],
    ['a date in another form', swap('发布日期: 2026-03-11', '发布日期: 2026/3/11'), 'CELL-DATE', 8],
    ['a fault in a nested record', swap('000-5550 0106\n', '000-5550\u200b0106\n'), 'TEXT-ZERO-WIDTH', 11],
    ['an id that is not the file name', swap('编号: n-2026-0301', '编号: n-2026-0302'), 'FIELD-ID', 2],
    ['a date of another year than the folder', swap('发布日期: 2026', '发布日期: 2025'), 'FIELD-YEAR', 8],
  ])('%s', (_, text, code, line) => {
    const { problems, rows } = readNotice(text);
    const told = problems.find((problem) => problem.code === code);
    expect(told, codesOf(problems).join()).toMatchObject({ severity: 'error', line, columnLetter: '', row: 0 });
    expect(told?.hint).not.toBe('');
    if (!code.startsWith('FIELD-ID') && code !== 'FIELD-YEAR') expect(rows).toEqual([]);
  });

  test('64: 001 stays a text', () => {
    expect(readNotice(swap('编号: n-2026-0301', '编号: 001'), 'content/notices/2026/001.md').rows[0]?.value).toMatchObject({ id: '001' });
  });

  test('a text may run over several lines', () => {
    const { rows } = readNotice(swap('类别: 公示', '类别: 公示\n之后怎样: |\n  四月十日前公布结果。\n  欢迎来电。'));
    expect(rows[0]?.value).toMatchObject({ next: '四月十日前公布结果。\n欢迎来电。' });
  });

  test('an optional key left empty counts as not filled in', () => {
    expect(readNotice(swap('类别: 公示', '类别: 公示\n文号:')).rows[0]?.value).not.toHaveProperty('docNo');
  });
});

describe('JSON', () => {
  const page =
    '{\n  "title": "住宅小区",\n  "startDate": "2025-06-01",\n  "endDate": "2028-05-31",\n  "oldCompoundCutoff": 2003,\n  "partitions": [\n    { "name": "入驻", "modes": ["市场化物业"], "count": 271 }\n  ],\n  "goals": [],\n  "policyDocs": "d-2025-001"\n}\n';
  const read = (from: string, to: string) => {
    if (!page.includes(from)) throw new Error(`no ${from}`);
    return readJson('campaign', page.replace(from, to));
  };

  test('numbers are taken as they are typed, with their places', () => {
    const { rows, problems } = readJson('campaign', page);
    expect(problems).toEqual([]);
    expect(rows[0]?.value).toMatchObject({
      oldCompoundCutoff: 2003,
      partitions: [{ count: 271, modes: ['市场化物业'] }],
      policyDocs: ['d-2025-001'],
    });
    expect(rows[0]?.at.places?.get('partitions.0.count')).toEqual({ line: 7, column: 41 });
    expect(readJson('campaign', page.replace('"title"', '"行动名称"')).rows).toHaveLength(1);
    expect(readJson('campaign', page.replaceAll('\n  ', '\n\t')).problems).toEqual([]);
  });

  test.each([
    ['a comma too many', read('"d-2025-001"\n', '"d-2025-001",\n'), 'JSON-SYNTAX', 11],
    ['a comma missing', read('"2025-06-01",', '"2025-06-01"'), 'JSON-SYNTAX', 4],
    ['a word without quotes', read('2003', 'about'), 'JSON-SYNTAX', 5],
    ['a comment', read('"goals"', '// x\n"goals"'), 'JSON-SYNTAX', 9],
    ['cut off', read('"policyDocs": "d-2025-001"\n}\n', ''), 'JSON-SYNTAX', 10],
    ['a key twice', read('"goals": [],', '"goals": [],\n"goals": [],'), 'FIELD-DUPLICATE', 10],
    ['null', read('2003', 'null'), 'JSON-NULL', 5],
    ['an exponent', read('2003', '2.003e3'), 'CELL-SCIENTIFIC', 5],
    ['an unknown key', read('"goals"', '"goal"'), 'FIELD-UNKNOWN', 9],
    ['a list at the top', readJson('campaign', '[1]'), 'FIELD-SHAPE', 1],
  ])('%s', (_, result, code, line) => {
    expect(result.rows).toEqual([]);
    expect(
      result.problems.find((problem) => problem.code === code),
      JSON.stringify(result.problems),
    ).toMatchObject({ line });
    expect(result.count).toMatchObject({ read: 1, published: 0, reported: 1 });
  });
});

describe('bodies', () => {
  test.each([
    ['an empty body', '\n \n', 'MD-EMPTY', 10],
    ['65: a second title', '# 公示\n\n正文', 'MD-HEADING', 10],
    ['65: a jump of levels', '## 一\n\n#### 二', 'MD-HEADING-JUMP', 12],
    ['65: a first heading too deep', '### 一', 'MD-HEADING-JUMP', 10],
    ['65: a link without text', '见\n[](/notices/)', 'MD-LINK-EMPTY', 11],
    ['65: a link with a blank for text', '[ ](/notices/)', 'MD-LINK-EMPTY', 10],
    ['65: an image without words', '![](/attachments/a.png)', 'MD-IMAGE-ALT', 10],
    ['66: a relative link', '[见](n-2026-0302.md)', 'LINK-SCHEME', 10],
    ['60: a script in a link', '[见](javascript:alert(1))', 'LINK-SCHEME', 10],
    ['62: an image from elsewhere', '![图](https://example.invalid/a.png)', 'MD-IMAGE', 10],
    ['66: a footnote without its text', '正文[^1]', 'MD-FOOTNOTE', 10],
    ['66: a footnote nobody cites', '正文\n\n[^1]: 说明', 'MD-FOOTNOTE', 12],
    ['a line that would be taken for a link definition', '正文\n\n[备注]: 见附件', 'MD-REFERENCE', 12],
    ['67: a block of HTML', '正文\n\n<div>甲</div>', 'MD-HTML', 12],
    ['67: HTML in a line', '正文<br>甲', 'MD-HTML', 10],
    ['67: a comment', '正文 <!-- 甲 -->', 'MD-HTML', 10],
    ['68: a row too wide', '|a|b|\n|-|-|\n|1|2|3|', 'MD-TABLE', 12],
    ['68: a row too narrow', '| a | b |\n| - | - |\n| 1 |', 'MD-TABLE', 12],
    ['68: a rule of another width than the header', '| a | b |\n| --- |---|---|\n| 1 | 2 |', 'MD-TABLE', 11],
    ['69: a fence never closed', '正文\n\n```\n甲\n\n乙', 'MD-FENCE', 12],
    ['69: a box never closed', '正文\n\n::: 提示\n甲', 'MD-CONTAINER', 12],
    ['69: a box of an unknown kind', '::: warning\n甲\n:::', 'MD-CONTAINER', 10],
    ['69: the end of no box', '正文\n\n:::', 'MD-CONTAINER', 12],
    ['69: quotes in quotes', '>'.repeat(21) + ' 甲', 'MD-NESTING', 10],
    ['49: a control character', '正文\n\n甲\u0008乙', 'TEXT-CONTROL', 12],
    ['53: a radical', '正文\n\n居⺠', 'TEXT-RADICAL', 12],
    ['10: a lost character', '正文\ufffd', 'TEXT-LOST', 10],
  ])('%s', (_, body, code, line) => {
    const problems = markdownProblems(body, { file: 'content/help/a.md', line: 10, row: 0 });
    expect(
      problems.find((problem) => problem.code === code),
      codesOf(problems).join(),
    ).toMatchObject({ severity: 'error', file: 'content/help/a.md', line });
  });

  test('60: http links are told, not refused', () => {
    expect(markdownProblems('[甲](http://example.invalid/)', { file: 'a.md', line: 1, row: 0 })).toMatchObject([
      { code: 'LINK-HTTP', severity: 'warning' },
    ]);
  });

  test('a sound body with everything in it gives nothing to say', () => {
    const body = [
      '正文，见[收费标准](/fees/)和[附件](/attachments/n-1/plan.pdf)。[^1] 电话[12345](tel:12345)。',
      '',
      '## 一',
      '',
      '### （一）',
      '',
      '| 项目 | 价格 |',
      '| --- | ---: |',
      '| 保洁 \\| 绿化 | 0.36 |',
      '',
      '```',
      '::: 不是提示框',
      '<div>',
      '```',
      '',
      '::: 提示',
      '请来电。',
      ':::',
      '',
      '![方案图](/attachments/n-1/plan.png)',
      '',
      '> 引用',
      '',
      '1. 甲',
      '2. 乙',
      '',
      '[^1]: 说明。',
    ].join('\n');
    expect(markdownProblems(body, { file: 'a.md', line: 1, row: 0 })).toEqual([]);
  });
});

test('a draft names every line that still waits for its facts, and the fields too', () => {
  const body = markdownProblems('由【待填：施工单位】施工。\n\n工期【待填：天数】日，造价【待填：金额】万元。\n', {
    file: 'a.md',
    line: 9,
    row: 0,
  });
  expect(body).toMatchObject([
    { code: 'TEXT-UNFILLED', severity: 'error', line: 9 },
    { code: 'TEXT-UNFILLED', line: 11 },
  ]);
  expect(body[1]?.message).toContain('【待填：天数】、【待填：金额】');
  expect(body[1]?.hint).toContain('换成实际内容');
  const field = readNotice(swap('类别: 公示', '类别: 公示\n之后怎样: 【待填：之后怎样】')).problems;
  expect(field).toMatchObject([{ code: 'TEXT-UNFILLED', line: 5, field: '之后怎样' }]);
  expect(codesOf(markdownProblems('见【附件】和【待定】。\n', { file: 'a.md', line: 1, row: 0 }))).toEqual([]);
});
