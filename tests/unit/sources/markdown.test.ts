import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/sources/markdown.ts';

test('raw HTML is shown as text', () => {
  expect(renderMarkdown('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
});

test('only allowed addresses become links', () => {
  expect(renderMarkdown('[甲](/fees/)')).toBe('<p><a href="/fees/">甲</a></p>\n');
  for (const address of ['javascript:alert(1)', 'data:text/html,x', '//example.invalid/', 'file:///a', '../a', 'vbscript:x']) {
    expect(renderMarkdown(`[甲](${address})`), address).not.toContain('<a');
  }
});

test('a picture from elsewhere is never asked for, only described', () => {
  expect(renderMarkdown('![甲<b>](https://example.invalid/a.png)', { base: '/ztzl/wmxq' })).toBe('<p>甲&lt;b&gt;</p>\n');
  expect(renderMarkdown('![乙](tel:12345)![丙](#a)')).toBe('<p>乙丙</p>\n');
});

test('addresses of the site carry its base path', () => {
  expect(renderMarkdown('[甲](/fees/) ![乙](/attachments/a.png) [丙](https://example.invalid/) [丁](#yi)', { base: '/ztzl/wmxq' })).toBe(
    '<p><a href="/ztzl/wmxq/fees/">甲</a> <img src="/ztzl/wmxq/attachments/a.png" alt="乙"> <a href="https://example.invalid/">丙</a> <a href="#yi">丁</a></p>\n',
  );
});

test('headings carry anchors that keep their Chinese words', () => {
  expect(renderMarkdown('## 一、方案 A')).toBe('<h2 id="一-方案-a">一、方案 A</h2>\n');
  expect(renderMarkdown('## ——')).toContain('id="section"');
});

test('a line break between Han characters leaves no gap', () => {
  expect(renderMarkdown('柳岸街道\n办事处')).toBe('<p>柳岸街道办事处</p>\n');
  expect(renderMarkdown('one\ntwo')).toBe('<p>one\ntwo</p>\n');
});

test('boxes and footnotes are rendered', () => {
  expect(renderMarkdown('::: 注意\n当心\n:::')).toBe(
    '<div class="caution" role="note">\n<p class="caution-title">注意</p>\n<p>当心</p>\n</div>\n',
  );
  expect(renderMarkdown('甲[^1]\n\n[^1]: 乙')).toContain('footnote');
});

test('columns are aligned by a class, because a strict policy lets no style attribute through', () => {
  const html = renderMarkdown('| 楼层 | 金额 | 户 |\n| --- | ---: | :---: |\n| 六层 | 6.00 | 2 |');
  expect(html).not.toContain('style=');
  expect(html).toContain('<td class="num">6.00</td>');
  expect(html).toContain('<td class="c">2</td>');
});

test('a picture whose name tells its size has its room before it is there', () => {
  expect(renderMarkdown('![甲](/help/a-360x640.webp)')).toBe(
    '<p><img src="/help/a-360x640.webp" alt="甲" width="360" height="640" loading="lazy"></p>\n',
  );
});

test('the stars of masked numbers stay, however many stand in a paragraph', () => {
  expect(renderMarkdown('甲138****1234，乙139****5678，丙**都要**遮盖，**12**个')).toBe(
    '<p>甲138****1234，乙139****5678，丙<strong>都要</strong>遮盖，<strong>12</strong>个</p>\n',
  );
  expect(renderMarkdown('**共2025**年')).toBe('<p><strong>共2025</strong>年</p>\n');
});
