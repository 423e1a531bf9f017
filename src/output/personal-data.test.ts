import { expect, test } from 'vitest';
import { checkOutput } from './index.ts';

const MOBILE = '13800138000';
const TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType']
  .map((name) => `<meta name="${name}" content="x">`)
  .join('');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>页</title>${TAGS}${head}</head><body>${body}<footer class="foot">x</footer></body></html>`;

function found(files: Record<string, string>, allowed: ReadonlySet<string> = new Set()) {
  const output = { paths: Object.keys(files), read: (path: string) => files[path] ?? '', base: '/', siteUrl: undefined, day: '2026-11-20' };
  return checkOutput({ ...output, allowed }).problems.filter(({ code }) => /^V-5[3-8]|^V-61/.test(code));
}

test.each([
  ['words', page(`<p>联系${MOBILE}</p>`)],
  ['words in several elements', page('<p>联系138<b>0013</b><span>8000</span></p>')],
  ['words over several lines', page('<p>联系138\n  0013\n  8000</p>')],
  ['characters written by their numbers', page('<p>&#49;3800138000</p>')],
  ['a template', page(`<template><p>${MOBILE}</p></template>`)],
  ['what shows without scripts', page(`<noscript><p>${MOBILE}</p></noscript>`)],
  ['what a script replaces', page(`<p data-today="x">${MOBILE}</p>`)],
  ['data for scripts', page(`<script type="application/json">{"a":"${MOBILE}"}</script>`)],
  ['a picture’s text', page(`<img src="a.png" alt="${MOBILE}">`)],
  ['a description', page('', `<meta name="description" content="${MOBILE}">`)],
  ['a title', page(`<p title="138 0013 8000">x</p>`)],
  ['a call', page('<a href="tel:+86-138-0013-8000">x</a>')],
  ['an address', page('<a href="/a/?q=138%200013%208000">x</a>')],
])('a mobile in %s of a page stops it', (_what, html) => {
  const [problem, ...others] = found({ 'index.html': html, 'a.png': '', 'a/index.html': '' });
  expect([problem?.code, problem?.file, others]).toEqual(['V-54', 'index.html', []]);
  expect(JSON.stringify(problem)).not.toMatch(/0013/);
});

test.each([
  ['data/notices.csv', '编号,正文\r\nn-1,"联系\n13800138000"\r\n'],
  ['data/notices.json', '[{"正文":"联系\\n13800138000"}]'],
  ['search/index/current-1/t1.json', '{"path":"/","text":"联系\\n13800138000"}'],
  ['search/index/current-1/b1.json', '{"13800138000":"AAB"}'],
  ['search/index/current-1/head.json', '{"own":["13800138000"]}'],
  ['feed.xml', '<title>联系13800138000</title>'],
  ['ledger/openings/0.txt', '{"id":"n-1"}\tAAAA\t{"body":"联系\\n13800138000"}\t\n'],
  ['ledger/openings/t/17.txt', 'AAAA\t{"fields":{"value":"13800138000"}}\n'],
  ['calendar.ics', 'DESCRIPTION:13800138000'],
  ['robots.txt', '# 13800138000'],
])('a mobile in %s stops the site', (path, text) => {
  expect(found({ [path]: text }).map(({ code, file }) => `${code} ${file}`)).toEqual([`V-54 ${path}`]);
});

test('every form is looked for', () => {
  const forms = ['150600189001010013', '622202000000000000', '13800**8000', '业主张三住3号楼2单元501室', '3号楼2单元501室同意'];
  const codes = forms.map((form) => found({ 'a.txt': `${form}是这样的` }).map(({ code }) => code));
  expect(codes).toEqual([['V-53'], expect.any(Array), ['V-58'], ['V-56'], ['V-61']]);
});

test('a file name with a mobile is told without it', () => {
  const [problem] = found({ 'attachments/n/13800138000.pdf': '' });
  expect(problem).toMatchObject({ code: 'V-54', field: '文件名' });
  expect(JSON.stringify(problem)).not.toContain(MOBILE);
});

test('messages of other checks do not repeat a number', () => {
  const problems = checkOutput({
    paths: ['index.html'],
    read: () => page(`<a href="/${MOBILE}/">x</a>`),
    base: '/',
    siteUrl: undefined,
    day: '2026-11-20',
  }).problems;
  expect(problems.map(({ code }) => code).sort()).toEqual(['V-54', 'V-63']);
  expect(JSON.stringify(problems)).not.toContain(MOBILE);
});

test('numbers of offices, places in the index and names of this program’s own are left alone', () => {
  expect(found({ 'a.txt': `防汛值班${MOBILE}` }, new Set([MOBILE]))).toEqual([]);
  expect(found({ 'search/index/current-1/o1.json': '"13800138000"', 'search/index/current-1/b1.json': '{"天":"13800138000"}' })).toEqual(
    [],
  );
  expect(
    found({ 'index.html': page('<p class="x13800138000">x</p>'), '_astro/a.js': 'x=13800138000', 'data/a.json': '{"a":13800138000}' }),
  ).toEqual([]);
});

test('salts and tiles of the log are no text, whatever digits they have', () => {
  const salt = `1380${'A'.repeat(3)}13800138000${'B'.repeat(25)}=`;
  expect(found({ 'ledger/openings/0.txt': `{"id":"n-1"}\t${salt}\t{"body":"无"}\t\n`, 'ledger/tile/0/000.p/3': '13800138000' })).toEqual(
    [],
  );
});
