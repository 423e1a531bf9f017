import type { Problem } from '../schema/problem.ts';
import { addressOf, originOf, type OutputFacts } from './output.ts';
import { outputProblem } from './problem.ts';
import { ownText } from './own-text.ts';
import { readPage, type Page } from './page.ts';

/** A place of this site to which an address leads, and where that address was first met: in the file whose path is the smallest. */
export interface Met {
  url: string;
  /** File of the site it names, as it is written: `a/index.html` for `/a/`. */
  file: string;
  fragment: string;
  from: string;
  offset: number;
  /** How often it was met. */
  count: number;
}

/** What files lead to, by address; of many files checked in several places, what each of these collected. */
export type MetLinks = ReadonlyMap<string, Met>;

export interface LinkCheck {
  /** Problems that the page itself shows; whether what it leads to is there follows once all files are known. */
  checkPage(path: string, html: string, page: Page): Problem[];
  /** The same of addresses inside a style sheet or a script. */
  checkAsset(path: string, text: string): Problem[];
  /** The places in other pages to which a page leads, each once. */
  fragmentsOf(path: string, page: Page): Pick<Met, 'url' | 'file' | 'fragment'>[];
  /** Says again to which places in other pages a page leads. */
  repeat(path: string, fragments: readonly Pick<Met, 'url' | 'file' | 'fragment'>[]): void;
  met(): MetLinks;
}

/**
 * V-63: every link, fragment and asset inside the site leads somewhere, under whatever path the site lies. Pages are
 * checked one after the other, so that a large site need not fit into memory, and in several threads at once.
 */
export function makeLinkCheck(facts: OutputFacts): LinkCheck {
  const met = new Map<string, Met>();
  /** Where addresses lead that lead there from every page; pages have most of them in common. */
  const known = new Map<string, { url: string; target: Target }>();

  function resolve(url: string, from: string): Target {
    return FROM_ROOT.test(url) ? knownAs(url, from).target : resolveFrom(url, from);
  }

  function knownAs(url: string, from: string): { url: string; target: Target } {
    const before = known.get(url);
    if (before) return before;
    const own = ownText(url);
    const made = { url: own, target: resolveFrom(own, from) };
    known.set(own, made);
    return made;
  }

  /** The address without the page it was read from. */
  function keptUrl(url: string, from: string): string {
    return FROM_ROOT.test(url) ? knownAs(url, from).url : ownText(url);
  }

  function resolveFrom(url: string, from: string): Target {
    const page = addressOf(from, facts);
    const address = URL.canParse(url, page) ? new URL(url, page) : undefined;
    if (!address) return '不是可用的地址';
    if (/^(?:java|vb)script:$/.test(address.protocol)) return '会在读者的浏览器里运行程序';
    if (address.origin !== originOf(facts)) return undefined;
    if (from === '404.html' && !/^(?:\/|#|\?|https?:)/.test(url)) return '404 页会出现在任何地址下，不能用相对链接';
    if (!address.pathname.startsWith(facts.base)) return `没有网站路径前缀 ${facts.base}`;
    const path = decode(address.pathname.slice(facts.base.length));
    return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment: decode(address.hash.slice(1)) };
  }

  function meet(from: string, offset: number, url: string, { file, fragment }: Place): void {
    const own = keptUrl(url, from);
    addMet(met, FROM_ROOT.test(url) ? own : `${from} ${own}`, { url: own, file, fragment, from, offset, count: 1 });
  }

  return {
    checkPage(path, html, page) {
      const problems: Problem[] = [];
      const ids = new Set(page.ids.map((id) => id.text));
      for (const { url, offset } of page.references) {
        const target = resolve(url, path);
        if (target === undefined) continue;
        if (typeof target === 'string') problems.push(problem(path, html, offset, url, target));
        else if (INDEX_PART.test(target.file)) problems.push(problem(path, html, offset, url, RENAMED));
        else if (target.file !== path) meet(path, offset, url, target);
        else if (target.fragment !== '' && !ids.has(target.fragment)) problems.push(problem(path, html, offset, url, NO_FRAGMENT));
      }
      return problems;
    },
    checkAsset(path, text) {
      const pattern = path.endsWith('.css') ? CSS_URL : SCRIPT_IMPORT;
      return [...text.matchAll(pattern)].flatMap((match) => {
        const url = match.groups?.url ?? match.groups?.sheet ?? '';
        const target = /^data:/.test(url) ? undefined : resolve(url, path);
        if (typeof target === 'string') return [problem(path, text, match.index, url, target)];
        if (target) meet(path, match.index, url, target);
        return [];
      });
    },
    fragmentsOf(path, page) {
      const places = new Map<string, Pick<Met, 'url' | 'file' | 'fragment'>>();
      for (const { url } of page.references) {
        const target = url.includes('#') && !places.has(url) ? resolve(url, path) : undefined;
        if (typeof target !== 'object' || target.file === path || target.fragment === '' || !target.file.endsWith('.html')) continue;
        const own = keptUrl(url, path);
        places.set(own, { url: own, ...target });
      }
      return [...places.values()];
    },
    repeat(path, fragments) {
      for (const place of fragments) meet(path, 0, place.url, place);
    },
    met: () => met,
  };
}

/**
 * Problems of what was met anywhere in a site of these files: what is not there, and fragments that their page does not
 * have, each with the number of places. `read` gives the text of a page.
 */
export function judgeLinks(collected: readonly MetLinks[], files: ReadonlySet<string>, read: (path: string) => string): Found[] {
  const found: Found[] = [];
  const wanted = new Map<string, Met[]>();
  const miss = ({ from, offset, url, count }: Met, why: string) =>
    found.push({ problem: problem(from, read(from), offset, url, why), count });
  for (const met of joinLinks(collected).values()) {
    if (!files.has(met.file)) miss(met, files.has(`${met.file}/index.html`) ? NO_SLASH : NOTHING);
    else if (met.fragment !== '' && met.file.endsWith('.html')) {
      const same = wanted.get(met.file);
      if (same) same.push(met);
      else wanted.set(met.file, [met]);
    }
  }
  for (const [file, all] of wanted) {
    const html = read(file);
    if (READS_FRAGMENT.test(html)) continue;
    const plain = new Set([...html.matchAll(PLAIN_ID)].map(([, id]) => id));
    const others = all.filter(({ fragment }) => !plain.has(fragment));
    if (others.length === 0) continue;
    const ids = new Set(readPage(html).ids.map(({ text }) => text));
    for (const met of others) if (!ids.has(met.fragment)) miss(met, NO_FRAGMENT);
  }
  return found;
}

/** A problem, and in how many places. */
export interface Found {
  problem: Problem;
  count: number;
}

function joinLinks(collected: readonly MetLinks[]): MetLinks {
  const all = new Map<string, Met>();
  for (const one of collected) for (const [key, met] of one) addMet(all, key, met);
  return all;
}

function addMet(all: Map<string, Met>, key: string, met: Met): void {
  const known = all.get(key);
  if (!known) all.set(key, { ...met });
  else {
    known.count += met.count;
    if (met.from < known.from) [known.from, known.offset] = [met.from, met.offset];
  }
}

function problem(from: string, text: string, offset: number, url: string, why: string): Problem {
  return outputProblem('V-63', from, text, offset, `链接“${url}”${why}`, '请改正页面里的这个链接，或补上所指的内容');
}

const NOTHING = '所指的页面或文件不存在';
const NO_SLASH = '目录的地址应以“/”结尾';
const RENAMED = '是搜索索引的文件，内容一变就改名';
const NO_FRAGMENT = '所指的段落不存在';

interface Place {
  file: string;
  fragment: string;
}

/** A place of the site, or what is wrong with an address; undefined when it is not ours. */
type Target = Place | string | undefined;

/** Parts of the search index are named by what is in them, and go with every change; scripts find them by a list. */
export const INDEX_PART = /^search\/index\/[^/]+\//;
const FROM_ROOT = /^\/(?![\\/])/;
/** Most ids; the others are found by reading the page. */
const PLAIN_ID = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*?\sid="([^"]*)"/g;
/** A page whose script looks up whatever stands behind `#` says so. */
const READS_FRAGMENT = /<[^>]*\sdata-reads-fragment[\s=>]/;
const CSS_URL = /url\(\s*["']?(?<url>[^"')\s]+)["']?\s*\)|@import\s+["'](?<sheet>[^"']+)["']/g;
const SCRIPT_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'`](?<url>\.{1,2}\/[^"'`$]+)["'`]/g;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
