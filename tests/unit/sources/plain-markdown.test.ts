import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeRandom } from '../../../scripts/demo/random.ts';
import { splitFrontMatter } from '../../../src/sources/front-matter.ts';
import { markdownProblems, parsedProblems } from '../../../src/sources/markdown-check.ts';
import { isPlainMarkdown } from '../../../src/sources/plain-markdown.ts';

const BODIES = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => splitFrontMatter(readFileSync(`content/${name}`, 'utf8')))
  .flatMap((split) => ('body' in split ? [split.body] : []));
const AT = { file: 'content/help/a.md', line: 9, row: 0 };
/** Lines that make or break Markdown when they stand beside each other. */
const LINES =
  '|正文|2026年3月|12.5万元|1. 一|2) 二|- 甲|- 1. 乙|**注意**：丙|## 一|### 二|#### 三|# 题|##四|---|===|***|* * *|- - 丁|  缩进|    缩进|　　全角|*甲*|_甲_|+ 加|> 引|10.|-|#|: 冒号|~~~|100|3、三|1.2 倍'.split(
    '|',
  );
const ROWS = ['| 甲 | 乙 |', '| --- | ---: |', '|---|---|', '| 1 | 2 |', '| 1 |', '甲 | 乙', '--- | ---', '| 1 | 2', '| :-: |', ''];

test('nearly every text of the district is plain', () => {
  const plain = BODIES.filter((body) => isPlainMarkdown(body.split('\n')));
  expect(plain.length).toBeGreaterThan(BODIES.length * 0.8);
});

test('in a plain text the parser finds nothing wrong, whatever lines stand together', () => {
  const random = makeRandom('plain-markdown');
  let plain = 0;
  for (let round = 0; round < 12_000; round += 1) {
    const body = Array.from({ length: random.int(1, 6) }, () => random.pick(random.chance(0.4) ? ROWS : LINES)).join('\n');
    if (!isPlainMarkdown(body.split('\n'))) continue;
    plain += 1;
    expect(parsedProblems(body, AT), body).toEqual([]);
  }
  expect(plain).toBeGreaterThan(500);
});

test('signs put anywhere into a text are told as ever', () => {
  const random = makeRandom('signs');
  const signs = [
    '[^1]',
    '[甲](b)',
    '![](c)',
    '<b>',
    '`',
    '```\n',
    '::: 提示\n',
    '|',
    '\n|',
    '\n| --- |',
    '\n---\n',
    '\n#',
    '\n    ',
    '&lt;b>',
    '\n> ',
    '【待填】',
    '\\',
    '\r',
  ];
  for (let round = 0; round < 800; round += 1) {
    let body = random.pick(BODIES);
    for (let left = random.int(1, 2); left > 0; left -= 1) {
      const at = random.int(0, body.length);
      body = body.slice(0, at) + random.pick(signs) + body.slice(at + random.int(0, 2));
    }
    expect(markdownProblems(body, AT), body).toEqual(parsedProblems(body, AT));
  }
});
