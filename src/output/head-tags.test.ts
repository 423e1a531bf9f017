import { expect, test } from 'vitest';
import { checkHeadTags } from './head-tags.ts';
import { readPage } from './page.ts';

const SITE = {
  SiteName: '云汀区住宅小区信息公开',
  SiteDomain: 'www.example.invalid',
  SiteIDCode: '0000000000',
  ColumnName: '公示',
  ColumnType: '公示公告',
};
const ARTICLE = { ...SITE, ArticleTitle: '关于加装电梯的公示', PubDate: '2026-03-11', ContentSource: '柳岸街道办事处' };

function messagesOf(tags: Record<string, string>, more = '') {
  const metas = Object.entries(tags).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const html = `<html><head>${metas.join('')}${more}</head></html>`;
  return checkHeadTags('a/index.html', html, readPage(html)).map(({ code, message }) => `${code} ${message}`);
}
const without = (tags: Record<string, string>, name: string) => Object.fromEntries(Object.entries(tags).filter(([key]) => key !== name));

test('a page of a column and an article with every tag are right', () => {
  expect(messagesOf(SITE)).toEqual([]);
  expect(messagesOf(ARTICLE)).toEqual([]);
  expect(messagesOf({ ...ARTICLE, PubDate: '2026-03-11 09:30' })).toEqual([]);
});

test.each(Object.keys(SITE))('V-64 finds a page without %s', (name) => {
  expect(messagesOf(without(SITE, name))).toEqual([`V-64 网页没有写明 ${name}`]);
  expect(messagesOf({ ...SITE, [name]: ' ' })).toEqual([`V-64 网页没有写明 ${name}`]);
});

test.each(['ArticleTitle', 'PubDate', 'ContentSource'])('V-64 finds an article without %s', (name) => {
  expect(messagesOf(without(ARTICLE, name))).toEqual([`V-64 网页没有写明 ${name}`]);
});

test('V-64 takes upper and lower case for what it is, as the tools of inspectors do', () => {
  expect(messagesOf({ ...without(SITE, 'SiteName'), sitename: '云汀区' })).toEqual(['V-64 网页没有写明 SiteName']);
});

test('V-64 finds a tag that is there twice, and a day that is none', () => {
  expect(messagesOf(SITE, '<meta name="ColumnName" content="小区">')).toEqual(['V-64 网页的 ColumnName 写了两次']);
  expect(messagesOf({ ...ARTICLE, PubDate: '2026年3月11日' })).toEqual(['V-64 网页的 PubDate 是“2026年3月11日”，不是日期']);
});
