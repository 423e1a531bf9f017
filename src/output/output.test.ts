import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkOutput, joinChecks, makeFileCheck } from './index.ts';
import { makeInlineHash } from './inline-hash.ts';
import { metaPolicy } from './policy.ts';

const TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType']
  .map((name) => `<meta name="${name}" content="x">`)
  .join('');
const page = (body: string, head = '', policy = policyOf(head + body)) =>
  `<!doctype html><html lang="zh-CN"><head>${policy}<title>页</title>${TAGS}${head}</head><body>${body}<footer class="foot">x</footer></body></html>`;

/** The policy of a page with these scripts and style sheets in it. */
function policyOf(html: string): string {
  const hashes = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, text]) => `sha256-${hash('sha256', text!, 'base64')}`);
  const policy = metaPolicy({ inlineScript: hashes('script')[0], inlineStyles: hashes('style') });
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}

const DAY = '2026-11-20';
const hashOf = makeInlineHash();

/** Codes and messages of a site made of these files. */
function problemsOf(files: Record<string, string>, base = '/', siteUrl?: string) {
  const { problems } = checkOutput({ paths: Object.keys(files), read: (path) => files[path] ?? '', base, siteUrl, day: DAY });
  return problems.map(({ code, file, message }) => `${code} ${file} ${message}`);
}
const codesOf = (...args: Parameters<typeof problemsOf>) => problemsOf(...args).map((line) => line.split(' ')[0]);

test('nothing leads to a part of the search index, which goes with the next change', () => {
  const files = { 'search/index/current-0a/t1.json': '{}', 'search/index/parts.json': '[]' };
  const to = (url: string) => problemsOf({ ...files, 'index.html': page(`<a href="${url}">x</a>`) });
  expect(to('/search/index/parts.json')).toEqual([]);
  expect(to('/search/index/current-0a/t1.json')).toEqual([expect.stringContaining('改名')]);
});

test('an address that runs a program is no link', () => {
  for (const url of ['javascript:alert(1)', ' JavaScript:x', 'java&#10;script:x', 'vbscript:x'])
    expect(problemsOf({ 'index.html': page(`<a href="${url}">x</a>`) })).toEqual([expect.stringContaining('运行程序')]);
});

test('a site whose links all lead somewhere has no problem', () => {
  expect(
    problemsOf({
      'index.html': page(
        '<a href="/a/#x">a</a><a href="#top">t</a><p id="top"></p><a href="https://example.org/">away</a><a href="tel:12345">tel</a>',
      ),
      'a/index.html': page(
        '<h2 id="x">x</h2><a href="../">home</a><a href="/data/t.csv">csv</a>',
        '<link rel="stylesheet" href="/_astro/a.css">',
      ),
      'data/t.csv': '',
      '_astro/a.css': 'body{background:url(b.png)}',
      '_astro/b.png': '',
    }),
  ).toEqual([]);
});

test.each([
  ['none', page('<p>x</p>', '<style>a</style>', '')],
  ['two', page('<p>x</p>', '', policyOf('') + policyOf(''))],
  ['one behind the style sheet', page('<p>x</p>', `<style>a</style>${policyOf('<style>a</style>')}`, '')],
  ['one of another style sheet', page('<p>x</p>', '<style>a</style>', policyOf('<style>b</style>'))],
  ['one that allows more than there is', page('<p>x</p>', '<style>a</style>', policyOf('<style>a</style><style>b</style>'))],
  ['one that allows inline code', page('<p>x</p>', '', policyOf('').replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))],
])('a page says exactly one policy of itself, and not %s', (_what, html) => {
  expect(codesOf({ 'index.html': html })).toEqual(['OUT-POLICY']);
});

test.each([
  ['a missing page', '<a href="/nowhere/">x</a>'],
  ['a folder without its slash', '<a href="/a">x</a>'],
  ['a missing fragment of the same page', '<a href="#nowhere">x</a>'],
  ['a missing fragment of another page', '<a href="/a/#nowhere">x</a>'],
  ['a missing picture', '<img alt="" src="/x.png">'],
  ['one of several pictures', '<img alt="" src="/a/index.html" srcset="/a/index.html 1x, /x.png 2x">'],
  ['an address that is none', '<a href="http://[">x</a>'],
])('V-63 finds %s', (_what, body) => {
  expect(codesOf({ 'index.html': page(body), 'a/index.html': page('') })).toEqual(['V-63']);
});

test('V-63 finds links that forget the path the site lies under', () => {
  const files = { 'index.html': page('<a href="/a/">x</a>'), 'a/index.html': page('<a href="/ztzl/wmxq/">home</a>') };
  expect(codesOf(files, '/ztzl/wmxq/')).toEqual(['V-63']);
  expect(codesOf({ ...files, 'index.html': page('<a href="a/">x</a>') }, '/ztzl/wmxq/')).toEqual([]);
});

test('V-63 leaves to a page what stands behind # when its script looks that up', () => {
  const files = { 'index.html': page('<a href="/a/#1024">x</a>'), 'a/index.html': page('<div data-reads-fragment></div>') };
  expect(codesOf(files)).toEqual([]);
  expect(codesOf({ ...files, 'a/index.html': page('data-reads-fragment') })).toEqual(['V-63']);
});

test('V-63 finds relative links on the page for missing pages, which appears at any address', () => {
  expect(codesOf({ '404.html': page('<a href="a/">x</a>'), 'a/index.html': page('') })).toEqual(['V-63']);
});

test('V-63 follows style sheets and scripts', () => {
  expect(codesOf({ 'a.css': '@font-face{src:url("no.woff2")}', 'b.js': 'import("./c.js");import{x}from"./no.js"', 'c.js': '' })).toEqual([
    'V-63',
    'V-63',
  ]);
});

test('absolute links to the site’s own address count as its own', () => {
  const files = { 'index.html': page('', '<link rel="canonical" href="https://www.example.org/nowhere/">') };
  expect(codesOf(files, '/', 'https://www.example.org')).toEqual(['V-63']);
});

test.each([
  '<script src="https://cdn.example/x.js"></script>',
  '<img alt="" src="//cdn.example/x.png">',
  '<iframe src="https://maps.example/"></iframe>',
  '<link rel="stylesheet" href="https://fonts.example/x.css">',
  '<link rel="preconnect" href="https://fonts.example">',
  '<form action="https://x.example/"></form>',
])('V-62 finds what the page would fetch elsewhere: %s', (body) => {
  expect(codesOf({ 'index.html': page(body) })).toEqual(['V-62']);
});

test('V-62 finds foreign addresses in style sheets and scripts but not in their comments and namespaces', () => {
  expect(codesOf({ 'a.css': '@import "https://fonts.example/a.css";', 'b.js': 'fetch("https://x.example/")' })).toContain('V-62');
  expect(codesOf({ 'b.js': '/*! https://x.example/ */ const a = "http://www.w3.org/2000/svg"; // fine' })).toEqual([]);
  expect(
    codesOf({ 'b.js': 'const a = "https://json-schema.org/draft/2020-12/schema", b = "http://json-schema.org/draft-07/schema#"' }),
  ).toEqual([]);
});

test.each(['还剩3天', '剩余 12 天', '已逾期5个工作日', '还剩<b>3</b>天'])(
  'V-12 finds a count of days that is true today only: %s',
  (words) => {
    expect(codesOf({ 'index.html': page(`<p>公示${words}。</p>`) })).toEqual(['V-12']);
  },
);

test('V-12 finds a state that is true today only, unless a script fills it in', () => {
  expect(codesOf({ 'index.html': page('<span>正在公示</span>') })).toEqual(['V-12']);
  expect(
    codesOf({
      'index.html': page(
        '<p data-today>还剩<b>3天</b>正在公示</p><p>正在公示的内容以原件为准，期限共还有规定。</p><template><b>已截止</b></template>',
      ),
    }),
  ).toEqual([]);
});

test('inline styles and handlers are refused', () => {
  expect(codesOf({ 'index.html': page('<p style="color:red" onclick="x()">x</p>') }).sort()).toEqual([
    'OUT-INLINE-SCRIPT',
    'OUT-INLINE-STYLE',
  ]);
});

test('one inline script may stand in every page, a different one may not', () => {
  const first = {
    'a.html': page('<script>one()</script>'),
    'b.html': page('<script>one()</script><script type="application/json">{}</script>'),
  };
  expect(codesOf(first)).toEqual([]);
  expect(codesOf({ ...first, 'c.html': page('<script>two()</script>') })).toEqual(['OUT-INLINE-SCRIPT']);
});

test('nine inline style sheets may stand in pages, a tenth may not', () => {
  const others = ['u', 's', 'q', 'em', 'b', 'a', 'dd', 'dt'].map((name) => `<style>${name}{}</style>`).join('');
  const first = { 'a.html': page('<style>p > b{}</style>'), 'b.html': page(`<style>p > b{}</style>${others}`) };
  expect(codesOf(first)).toEqual([]);
  expect(codesOf({ ...first, 'c.html': page('<style>i{}</style>') })).toEqual(['OUT-INLINE-STYLE']);
});

test('the one inline script and the inline sheets are reported for their hashes', () => {
  const files: Record<string, string> = { 'a.html': page('<style>p > b{}</style><script>one(1 < 2)</script>') };
  const report = checkOutput({ paths: Object.keys(files), read: (path) => files[path] ?? '', base: '/', siteUrl: undefined, day: DAY });
  expect([report.inlineScript, report.inlineStyles]).toEqual([hashOf('one(1 < 2)'), [hashOf('p > b{}')]]);
});

test('repeated ids, pictures without text and tables without caption are refused', () => {
  expect(
    codesOf({ 'index.html': page('<p id="a"></p><p id="a"></p><img src="/index.html"><table><tr><th scope="row">1</th></tr></table>') }),
  ).toEqual(['OUT-ID', 'OUT-ALT', 'OUT-CAPTION']);
  expect(
    codesOf({
      'index.html': page(
        '<img src="/" alt=""><table><caption>表</caption><tr><th scope="col">1</th></tr></table><table aria-labelledby="a"><tr><th scope="col">1</th></tr></table><h2 id="a"></h2>',
      ),
    }),
  ).toEqual([]);
});

test.each([
  ['a table whose heads say nothing of rows or columns', '<table><caption>表</caption><tr><th>甲</th></tr></table>'],
  ['a table without any head', '<table><caption>表</caption><tr><td>甲</td></tr></table>'],
  ['an attachment without type and size', '<a href="/attachments/n/plan.pdf">方案图</a>'],
  ['an attachment without size', '<a href="/attachments/n/plan.pdf"><b>方案图</b> PDF</a>'],
])('V-67 warns of %s', (_what, body) => {
  const files: Record<string, string> = { 'index.html': page(body), 'attachments/n/plan.pdf': '' };
  const { problems } = checkOutput({
    paths: Object.keys(files),
    read: (path) => files[path] ?? '',
    base: '/',
    siteUrl: undefined,
    day: DAY,
  });
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning V-67']);
});

test('V-67 is content with heads that have a scope and attachments with type and size', () => {
  const body =
    '<table><caption>表</caption><tr><th scope="col">甲</th></tr></table><a href="/attachments/n/plan.pdf"><b>方案图</b> PDF，2.4MB</a>';
  expect(codesOf({ 'index.html': page(body), 'attachments/n/plan.pdf': '' })).toEqual([]);
});

test('a problem names the line and column of the tag', () => {
  const files: Record<string, string> = { 'index.html': '<!doctype html>\n<p>\n  <a href="/no/">x</a>' };
  const { problems } = checkOutput({
    paths: Object.keys(files),
    read: (path) => files[path] ?? '',
    base: '/',
    siteUrl: undefined,
    day: DAY,
  });
  expect(problems.filter(({ code }) => code === 'V-63')).toMatchObject([{ file: 'index.html', line: 3, column: 3 }]);
});

test('the same problem on many pages is said once, with how often', () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.html`, page('<a href="/no/">x</a>')]));
  expect(problemsOf(files)).toEqual(['V-63 a.html 链接“/no/”所指的页面或文件不存在（另有 2 处相同）']);
});

test('V-68 finds what is over and does not say so', () => {
  const over = (valid: string, banner = '') => codesOf({ 'index.html': page(`<div data-valid="${valid}">${banner}<p>x</p></div>`) });
  expect(over('2025-01-01/2026-11-19')).toEqual(['V-68']);
  expect(over('2025-01-01/2026-11-19', '<p data-ended>已失效</p>')).toEqual([]);
  for (const valid of ['2025-01-01/2026-11-20', '2025-01-01/', '/']) expect(over(valid)).toEqual([]);
});

test('V-65 finds a page without its foot, and one whose foot has another site code than its head', () => {
  const sound = page('<p>x</p>');
  expect(codesOf({ 'index.html': sound })).toEqual([]);
  expect(codesOf({ 'index.html': sound.replace('<footer class="foot">x</footer>', '') })).toEqual(['V-65']);
  expect(codesOf({ 'index.html': sound.replace('name="SiteIDCode" content="x"', 'name="SiteIDCode" content="1525290001"') })).toEqual([
    'V-65',
  ]);
});

test('files that are checked apart give the same verdict as together, in whatever order', () => {
  const files: Record<string, string> = {
    'a/index.html': page('<a href="/b/#x">x</a><a href="/nowhere/">x</a><p style="color:red">还剩3天</p>', '<style>a</style>'),
    'b/index.html': page('<a href="/a/">x</a><a href="/nowhere/">x</a><a href="../a/#y">y</a>', '<style>b</style>'),
    'c/index.html': page('<a href="/nowhere/">x</a><p style="color:red"></p>', '<script>1</script>'),
    'd/index.html': page('<p id="z">x</p>', '<script>2</script><style>a</style>'),
    'x.css': 'p{background:url(no.png)}',
  };
  const site = { paths: Object.keys(files), read: (path: string) => files[path] ?? '', base: '/', siteUrl: undefined, day: DAY };
  const whole = checkOutput(site);
  expect(whole.problems.map(({ code }) => code).sort()).toEqual(
    ['OUT-INLINE-SCRIPT', 'OUT-INLINE-STYLE', 'V-12', 'V-63', 'V-63', 'V-63', 'V-63'].sort(),
  );
  expect(whole.problems.find(({ message }) => message.includes('/nowhere/'))).toMatchObject({ file: 'a/index.html' });
  expect(whole.problems.find(({ message }) => message.includes('/nowhere/'))?.message).toContain('另有 2 处相同');
  for (const order of [site.paths, [...site.paths].reverse(), [2, 4, 0, 3, 1].map((at) => site.paths[at]!)]) {
    const checks = [makeFileCheck(site), makeFileCheck(site)];
    for (const [at, path] of order.entries()) checks[at % 2]!.check(path, files[path]);
    const results = checks.map((check) => structuredClone(check.result()));
    expect(joinChecks(results, site)).toEqual(whole);
    expect(joinChecks(results.reverse(), site)).toEqual(whole);
  }
});
