import type { Problem } from '../schema/problem.ts';
import { addressOf, originOf, type Output } from './output.ts';
import { outputProblem } from './problem.ts';
import { readPage, type Page } from './page.ts';

/** A fragment that a page of this site must have. */
interface Wanted {
  from: string;
  offset: number;
  url: string;
}

export interface LinkCheck {
  /** Problems of this page's links, apart from fragments of other pages. */
  checkPage(path: string, html: string, page: Page): Problem[];
  /** Problems of addresses inside a style sheet or a script. */
  checkAsset(path: string, text: string): Problem[];
  /** Problems of fragments of other pages; call after the last page. */
  finish(): Problem[];
}

/**
 * V-63: every link, fragment and asset inside the site leads somewhere, under
 * whatever path the site lies. Pages are checked one after the other, so that
 * a large site need not fit into memory.
 */
export function makeLinkCheck(output: Output): LinkCheck {
  const files = new Set(output.paths);
  const wanted = new Map<string, Map<string, Wanted>>();
  /** Where addresses lead that lead there from every page; pages have most of them in common. */
  const known = new Map<string, Target>();

  function resolve(url: string, from: string): Target {
    if (!FROM_ROOT.test(url)) return resolveFrom(url, from);
    if (!known.has(url)) known.set(url, resolveFrom(url, from));
    return known.get(url);
  }

  function resolveFrom(url: string, from: string): Target {
    const address = URL.canParse(url, addressOf(from, output)) ? new URL(url, addressOf(from, output)) : undefined;
    if (!address) return '不是可用的地址';
    if (address.origin !== originOf(output)) return undefined;
    if (from === '404.html' && !/^(?:\/|#|\?|https?:)/.test(url)) return '404 页会出现在任何地址下，不能用相对链接';
    if (!address.pathname.startsWith(output.base)) return `没有网站路径前缀 ${output.base}`;
    const path = decode(address.pathname.slice(output.base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return files.has(`${path}/index.html`) ? '目录的地址应以“/”结尾' : '所指的页面或文件不存在';
    return { file, fragment: decode(address.hash.slice(1)) };
  }

  function problem(from: string, text: string, offset: number, url: string, why: string): Problem {
    return outputProblem('V-63', from, text, offset, `链接“${url}”${why}`, '请改正页面里的这个链接，或补上所指的内容');
  }

  return {
    checkPage(path, html, page) {
      const problems: Problem[] = [];
      const ids = new Set(page.ids.map((id) => id.text));
      for (const { url, offset } of page.references) {
        const target = resolve(url, path);
        if (target === undefined) continue;
        if (typeof target === 'string') problems.push(problem(path, html, offset, url, target));
        else if (target.fragment === '' || !target.file.endsWith('.html')) continue;
        else if (target.file === path) {
          if (!ids.has(target.fragment)) problems.push(problem(path, html, offset, url, '所指的段落不存在'));
        } else {
          const fragments = wanted.get(target.file) ?? new Map<string, Wanted>();
          wanted.set(target.file, fragments);
          if (!fragments.has(target.fragment)) fragments.set(target.fragment, { from: path, offset, url });
        }
      }
      return problems;
    },
    checkAsset(path, text) {
      const pattern = path.endsWith('.css') ? CSS_URL : SCRIPT_IMPORT;
      return [...text.matchAll(pattern)].flatMap((match) => {
        const url = match.groups?.url ?? match.groups?.sheet ?? '';
        const target = /^data:/.test(url) ? undefined : resolve(url, path);
        return typeof target === 'string' ? [problem(path, text, match.index, url, target)] : [];
      });
    },
    finish() {
      return [...wanted].flatMap(([file, fragments]) => {
        const html = output.read(file);
        if (READS_FRAGMENT.test(html)) return [];
        const ids = new Set(readPage(html).ids.map((id) => id.text));
        return [...fragments]
          .filter(([fragment]) => !ids.has(fragment))
          .map(([, { from, offset, url }]) => problem(from, output.read(from), offset, url, '所指的段落不存在'));
      });
    },
  };
}

/** A file of the site, or what is wrong with an address; undefined when it is not ours. */
type Target = { file: string; fragment: string } | string | undefined;

const FROM_ROOT = /^\/(?![\\/])/;
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
