import type { Problem } from '../schema/problem.ts';
import { outputProblem } from './problem.ts';
import type { Page } from './page.ts';

/** On every page: which site it is, and which of its columns. */
const OF_PAGE = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType'];
/** On an article also: what it is called, when it was published, and by whom. */
const OF_ARTICLE = ['ArticleTitle', 'PubDate', 'ContentSource'];
/** Each of these is said only of an article, so that one without the others is not overlooked. */
const ONLY_OF_ARTICLE = new Set([...OF_ARTICLE, 'Author', 'Keywords', 'Url', 'Image']);
/** A day, and the time where it is known. */
const PUB_DATE = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/;

/**
 * V-64: the meta tags by which inspectors of government websites read a page (国办发〔2017〕47号, 网页标签) are there,
 * once each and with something in them. Names are compared as those tools write them, upper and lower case apart.
 */
export function checkHeadTags(path: string, html: string, page: Page): Problem[] {
  const known = [...OF_PAGE, ...ONLY_OF_ARTICLE];
  const tags = new Map(known.map((name) => [name, page.metas.filter((meta) => meta.name === name)]));
  const of = (name: string) => tags.get(name) ?? [];
  const isArticle = [...ONLY_OF_ARTICLE].some((name) => of(name).length > 0);
  const wanted = isArticle ? [...OF_PAGE, ...OF_ARTICLE] : OF_PAGE;
  const problem = (offset: number, message: string, hint: string) => outputProblem('V-64', path, html, offset, message, hint);
  const [pubDate] = of('PubDate');
  return [
    ...wanted
      .filter((name) => !of(name).some(({ text }) => text.trim() !== ''))
      .map((name) => problem(of(name)[0]?.offset ?? 0, `网页没有写明 ${name}`, HINTS[name] ?? '请补上这个标签')),
    ...known
      .filter((name) => of(name).length > 1)
      .map((name) => problem(of(name)[1]?.offset ?? 0, `网页的 ${name} 写了两次`, '请只保留一个')),
    ...(pubDate && pubDate.text !== '' && !PUB_DATE.test(pubDate.text)
      ? [problem(pubDate.offset, `网页的 PubDate 是“${pubDate.text}”，不是日期`, '请写成 2026-03-11，知道时间的写成 2026-03-11 09:30')]
      : []),
  ];
}

const HINTS: Record<string, string> = {
  SiteName: '请在 data/site.json 填写“区名”和“网站名称”',
  SiteDomain: '请在 data/site.json 填写“网站域名”',
  SiteIDCode: '请在 data/site.json 填写“网站标识码”',
  ColumnName: '请维护网站的人给这类网页写明所属栏目',
  ColumnType: '请维护网站的人给这类网页写明栏目类别',
  ArticleTitle: '请填写标题',
  PubDate: '请填写发布日期',
  ContentSource: '请填写发布机构',
};
