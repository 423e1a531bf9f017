import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import jsonld from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { ORIGIN, SUB_PATH } from './build-sites.ts';
import { addressOfFile, onePagePerTemplate } from './pages.ts';
import { readVocabulary } from './vocabulary.ts';

const folder = inject('siteBelow');
const HOME = ORIGIN + SUB_PATH;
const ARTICLES = /^(?:notices\/\d{4}\/[^/]+|documents\/[^/]+|bulletins\/tb[^/]*)\/index\.html$/;

interface Head {
  path: string;
  metas: Map<string, string>;
  canonical: string | undefined;
  /** The nodes of its structured data; undefined without any. */
  graph: Record<string, unknown>[] | undefined;
  json: string | undefined;
}

const heads = listFiles(folder)
  .filter((path) => path.endsWith('.html'))
  .map(readHead);

function readHead(path: string): Head {
  const html = readFileSync(join(folder, path), 'utf8');
  const head = html.slice(0, html.indexOf('<style>'));
  const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
  return {
    path,
    metas: new Map(
      [...head.matchAll(/<meta(?: property="[^"]*")? name="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [
        name,
        content,
      ]),
    ),
    canonical: /<link rel="canonical" href="([^"]+)">/.exec(head)?.[1],
    graph: json === undefined ? undefined : (JSON.parse(json) as { '@graph': Head['graph'] })['@graph'],
    json,
  };
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const fileOf = (address: string) => {
  const path = decodeURIComponent(address.slice(HOME.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

describe('what inspectors of government websites find', () => {
  test('notices, documents and bulletins say what they are called, when they were published and by whom', () => {
    const articles = heads.filter(({ path, canonical }) => canonical && ARTICLES.test(path));
    expect(articles.length).toBeGreaterThan(200);
    const wanted = ['ArticleTitle', 'PubDate', 'ContentSource', 'Author', 'Keywords', 'Description', 'Url', 'Image'];
    expect(articles.filter(({ metas }) => wanted.some((name) => !metas.get(name))).map(({ path }) => path)).toEqual([]);
    expect(articles.filter(({ metas, canonical }) => metas.get('Url') !== canonical).map(({ path }) => path)).toEqual([]);
  });

  test('a page of a column describes the column, and is no article', () => {
    const columns = ['notices/index.html', 'compounds/index.html', 'companies/index.html', 'documents/index.html'];
    for (const { path, metas } of heads.filter(({ path }) => columns.includes(path))) {
      expect([metas.get('ColumnDescription'), metas.get('ColumnKeywords')], path).not.toContain(undefined);
      expect(metas.has('PubDate'), path).toBe(false);
    }
  });

  test('the site calls itself the same on every page, and a page belongs to the column that leads to it', () => {
    const sites = new Set(heads.map(({ metas }) => ['SiteName', 'SiteDomain', 'SiteIDCode'].map((name) => metas.get(name)).join(' ')));
    expect([...sites]).toHaveLength(1);
    expect([...sites][0]).toContain(new URL(ORIGIN).host);
    const columnOf = (path: string) => heads.find((head) => head.path === path)?.metas.get('ColumnName');
    expect([columnOf('index.html'), columnOf('notices/index.html'), columnOf('menu/index.html')]).toEqual(['首页', '公示', '收费']);
  });
});

describe('addresses', () => {
  test('a page that can be found has one address, whatever page of a list it is; any other has none', () => {
    const wrong = heads.filter(
      ({ path, canonical, metas }) => canonical !== (metas.get('robots') === 'noindex' ? undefined : HOME + addressOfFile(path)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the sitemap lists exactly these, with days that have come', () => {
    const sitemap = parseDocument(readFileSync(join(folder, 'sitemap.xml'), 'utf8'), { xmlMode: true });
    const valueOf = (url: Parameters<typeof DomUtils.textContent>[0], name: string) =>
      DomUtils.textContent(DomUtils.getElementsByTagName(name, url));
    const urls = DomUtils.getElementsByTagName('url', sitemap).map((url) => ({ loc: valueOf(url, 'loc'), day: valueOf(url, 'lastmod') }));
    expect(urls.map(({ loc }) => loc).sort()).toEqual(heads.flatMap(({ canonical }) => canonical ?? []).sort());
    const { buildDate } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { buildDate: string };
    expect(urls.filter(({ day }) => day !== '' && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && day <= buildDate))).toEqual([]);
    const notice = urls.find(({ loc }) => loc.startsWith(`${HOME}notices/2026/n-`));
    expect(notice?.day).not.toBe('');
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${HOME}sitemap.xml`);
  });
});

describe('structured data', () => {
  test('every page that can be found has it, and no other', () => {
    expect(heads.filter(({ canonical, graph }) => (canonical === undefined) !== (graph === undefined)).map(({ path }) => path)).toEqual([]);
  });

  test('every type and property is one of schema.org’s and holds what it may hold', () => {
    const { faultsOf } = readVocabulary();
    expect(faultsOf({ '@type': 'Place', telphone: '1' })).toEqual(['Place has no property telphone']);
    expect(faultsOf({ '@type': 'Report', datePublished: '1月', publisher: { '@type': 'Place' } })).toHaveLength(2);
    const faults = new Set(heads.flatMap(({ graph }) => graph?.flatMap((node) => faultsOf(node)) ?? []));
    expect([...faults]).toEqual([]);
    const types = new Set(heads.flatMap(({ graph }) => graph?.map((node) => String(node['@type'])) ?? []));
    expect([...types].sort()).toEqual(
      [
        'ApartmentComplex',
        'BreadcrumbList',
        'DataCatalog',
        'Dataset',
        'DigitalDocument',
        'Legislation',
        'Report',
        'SpecialAnnouncement',
        'WebSite',
      ].sort(),
    );
  });

  test('a JSON-LD processor reads it without dropping anything', async () => {
    const documentLoader = (url: string) =>
      Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } });
    const paths = new Set(onePagePerTemplate(folder));
    for (const { path, json, graph } of heads.filter((head) => head.json !== undefined && paths.has(head.path))) {
      // `safe` refuses what would be dropped; the package's types do not know it yet.
      const options = { documentLoader, base: HOME + addressOfFile(path), safe: true };
      const expanded = await jsonld.expand(JSON.parse(json!) as jsonld.JsonLdDocument, options);
      expect(expanded, path).toHaveLength(graph!.length);
    }
  });

  test('addresses of this site in it lead somewhere', () => {
    const own = new Set(heads.flatMap(({ graph }) => textsIn(graph).filter((text) => text.startsWith(ORIGIN))));
    expect(own.size).toBeGreaterThan(1000);
    expect([...own].filter((address) => !existsSync(join(folder, fileOf(address))))).toEqual([]);
  });
});
