import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { endsOf } from './measure-page.ts';
import { build, makeSmallSite, type SmallSite } from './small-site.ts';

const BASE = '/ztzl/wmxq/';
const FIRST_VIEW = 14 * 1024;
const HEADER = `<nav aria-label="示意区人民政府">
  <ul><li><a href="https://www.shiyiqu.gov.cn/">示意区人民政府</a></li><li><a href="https://www.shiyiqu.gov.cn/zwgk/">政务公开</a></li><li><a href="https://www.shiyiqu.gov.cn/hd/">互动交流</a></li></ul>
</nav>`;
const FOOTER = '<p>示意区人民政府办公室主办，技术支持 <a href="tel:0479-8589000">0479-8589000</a></p>';
/** A district that is no demonstration, as its foot shows it. */
const SETTINGS = {
  区名: '示意区',
  演示数据: '否',
  联系电话: '0479-8589000',
  联系邮箱: 'zjj@shiyiqu.gov.cn',
  网站标识码: '1525290001',
  网站域名: 'www.shiyiqu.gov.cn',
  备案号: '蒙ICP备13009876号-1',
  备案网址: 'https://beian.shiyiqu.gov.cn/',
  公安备案号: '蒙公网安备15252902000123号',
  党政机关标识网址: 'https://bszs.shiyiqu.gov.cn/',
  网站找错网址: 'https://zhaocuo.shiyiqu.gov.cn/',
  索引号规则: 'SY-{年}-{编号}',
};

let site: SmallSite;
let pages: string[];
const read = (path: string) => readFileSync(join(site.out, path), 'utf8');

beforeAll(() => {
  site = makeSmallSite();
  const settings = join(site.root, 'data/site.json');
  const { 演示说明: _note, ...given } = JSON.parse(readFileSync(settings, 'utf8')) as Record<string, string>;
  writeFileSync(settings, JSON.stringify({ ...given, ...SETTINGS }));
  mkdirSync(join(site.root, 'content/portal'));
  writeFileSync(join(site.root, 'content/portal/header.html'), HEADER);
  writeFileSync(join(site.root, 'content/portal/footer.html'), FOOTER);
  const { status, stderr } = build(site, { SITE_BASE: BASE });
  expect(status, stderr).toBe(0);
  pages = listFiles(site.out).filter((path) => path.endsWith('.html'));
});

afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

test('inside a portal every page keeps its skip link, its landmarks, its headings and its weight', () => {
  expect(pages.length).toBeGreaterThan(50);
  for (const path of pages) {
    const { landmarks, headings, firstLink, inHeader, inFooter } = outline(read(path));
    expect(landmarks, path).toMatchObject({ header: 1, main: 1, footer: 1 });
    expect(firstLink, path).toBe('#main');
    expect(headings[0], path).toBe(1);
    expect(headings.filter((level) => level === 1).length, path).toBe(1);
    for (const [at, level] of headings.entries()) expect(level - (headings[at - 1] ?? 0), path).toBeLessThanOrEqual(1);
    expect(inHeader, path).toContain('示意区人民政府政务公开互动交流');
    expect(inFooter, path).toContain('示意区人民政府办公室主办');
  }
  const firstView = (html: string) => {
    const { endOfRows, endOfScreen } = endsOf(html);
    return gzipSync(html.slice(0, endOfRows ?? endOfScreen), { level: 9 }).length;
  };
  expect(pages.filter((path) => firstView(read(path)) > FIRST_VIEW)).toEqual([]);
});

test('the foot says whom the site belongs to, with links where they are configured, and nothing of a demonstration', () => {
  const html = read('index.html');
  const { inFooter } = outline(html);
  for (const text of ['1525290001', '蒙ICP备13009876号-1', '蒙公网安备15252902000123号', '党政机关', '政府网站找错', '0479-8589000'])
    expect(inFooter).toContain(text);
  for (const key of ['备案网址', '党政机关标识网址', '网站找错网址'] as const) expect(html).toContain(`href="${SETTINGS[key]}"`);
  expect(inFooter).not.toContain('（示例）');
  expect(html).not.toContain('演示数据');
});

test('the catalogue names every item with its columns, leads to where it is published, and says until when each column is in time', () => {
  const html = read('catalogue/index.html');
  for (const text of ['公开事项目录', '小区和物业', '第二十六条', '示例区住房和城乡建设局、示例区东城街道办事处', '全社会', '县级、乡级'])
    expect(html).toContain(text);
  expect(html).toContain(`href="${BASE}notices/"`);
  expect(html).toMatch(/data-due="\d{4}-\d{2}-\d{2}"/);
  expect(read('data/catalogue.csv')).toContain('公开渠道和载体');
});

test('a notice without an index number has one by the rule of the district, and says what it still counts', () => {
  const html = pages.filter((path) => /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path)).map(read);
  expect(html.some((text) => /<dt>索引号<\/dt><dd>SY-2026-n-2026-\d{4}<\/dd>/.test(text))).toBe(true);
  expect(html.every((text) => /<dt>有效性<\/dt><dd>(?:有效|已被替代|正文已撤下)<\/dd>/.test(text))).toBe(true);
  expect(html.every((text) => text.includes('<dt>主题分类</dt>'))).toBe(true);
});

/** What somebody who listens to a page, or goes through it by its headings, is told first. */
function outline(html: string) {
  const landmarks: Record<string, number> = {};
  const headings: number[] = [];
  const open: string[] = [];
  let [firstLink, inHeader, inFooter] = ['', '', ''];
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      if (['header', 'main', 'footer'].includes(name) && !open.some((one) => ['main', 'article', 'section'].includes(one)))
        landmarks[name] = (landmarks[name] ?? 0) + 1;
      if (/^h[1-6]$/.test(name)) headings.push(Number(name[1]));
      if (name === 'a' && firstLink === '') firstLink = href;
      open.push(name);
    },
    ontext(text) {
      const words = text.replaceAll(/\s/g, '');
      if (open.includes('header')) inHeader += words;
      if (open.includes('footer')) inFooter += words;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return { landmarks, headings, firstLink, inHeader, inFooter };
}
