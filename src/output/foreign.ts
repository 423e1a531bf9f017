import type { Problem } from '../schema/problem.ts';
import { addressOf, originOf, type OutputFacts } from './output.ts';
import { outputProblem } from './problem.ts';
import type { Page, Reference } from './page.ts';

/** `rel` values of `link` elements that name something without fetching it. */
const NAMING_RELS = /^(?:canonical|alternate|license|author|help|next|prev|me|search)$/;

/** V-62: nothing on the page is fetched from another host; ordinary links may lead there. */
export function checkForeignRequests(path: string, html: string, page: Page, facts: OutputFacts): Problem[] {
  return page.references
    .filter((reference) => isFetched(reference) && isForeign(reference.url, path, facts))
    .map(({ element, attribute, url, offset }) => foreign(path, html, offset, `${element} 的 ${attribute} 指向“${url}”`));
}

function isFetched({ element, attribute, rel }: Reference): boolean {
  if (element === 'a' || element === 'area') return false;
  if (element === 'link') return !rel.split(/\s+/).every((word) => NAMING_RELS.test(word));
  return attribute !== 'cite';
}

/** V-62 inside style sheets and scripts, where any absolute address of another host counts as fetched. */
export function checkForeignInAsset(path: string, text: string, facts: OutputFacts): Problem[] {
  const live = path.endsWith('.js') ? text.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length)) : text;
  return [...live.matchAll(/["'`(\s](?<url>(?:https?:)?\/\/[\w.-]+\.[a-z]{2,}[^"'`)\s]*)/gi)]
    .filter((match) => !NAMES.test(match.groups?.url ?? '') && isForeign(match.groups?.url ?? '', path, facts))
    .map((match) => foreign(path, text, match.index + 1, `文件里写着外部地址“${match.groups?.url}”`));
}

/** What looks like an address but is only a name – of XML namespaces, of JSON Schema's versions – or stands in a library's warning to programmers. */
const NAMES = /^(?:http:\/\/www\.w3\.org\/|https?:\/\/json-schema\.org\/|https:\/\/github\.com\/valeriangalliat\/markdown-it-anchor#)/;

function isForeign(url: string, from: string, facts: OutputFacts): boolean {
  const page = addressOf(from, facts);
  if (!URL.canParse(url, page)) return false;
  const { protocol, origin } = new URL(url, page);
  return protocol !== 'data:' && protocol !== 'blob:' && origin !== originOf(facts);
}

function foreign(path: string, text: string, offset: number, what: string): Problem {
  return outputProblem('V-62', path, text, offset, `${what}，读者打开网页时会访问别的网站`, '请把需要的文件放进本站，不要从外部网站加载');
}
