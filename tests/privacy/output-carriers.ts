/** Leaks planted into a finished site and found by the check of the output. */
import { checkOutput } from '../../src/output/index.ts';
import type { Leak } from './leaks.ts';
import type { Carrier } from './source-carriers.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><title>页</title>${head}</head><body>${body}</body></html>`;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One file for each leak. */
function carrier(
  name: string,
  path: (at: number, leak: Leak) => string,
  content: (text: string) => string,
  more?: (leak: Leak) => boolean,
): Carrier {
  return {
    name,
    fits: (leak) => leak.error && (more?.(leak) ?? true),
    find: (leaks) =>
      leaks.map((leak, at) => {
        const [own, text] = [path(at, leak), content(leak.text)];
        const { problems } = checkOutput({ paths: [own], read: () => text, base: '/', siteUrl: undefined, day: '2026-11-20' });
        return problems.some(({ code }) => leak.codes.includes(code));
      }),
  };
}

/** Numbers alone: one that emphasis parts is no mask of stars, and no list of words. */
const isNumber = ({ codes }: Leak) => codes.some((code) => /V-5[345]/.test(code));
const unspaced = (leak: Leak) => isNumber(leak) && !/[\u200b\u2060\ufeff\u00ad/]/.test(leak.text);

export const OUTPUT_CARRIERS: readonly Carrier[] = [
  carrier(
    '网页文字',
    (at) => `p${at}/index.html`,
    (text) => page(`<p>${escape(text)}</p>`),
  ),
  carrier(
    '网页文字，跨几个元素',
    (at) => `p${at}/index.html`,
    (text) => page(`<p>${[...text].map((char, at) => (at % 5 === 4 ? `<b>${escape(char)}</b>` : escape(char))).join('')}</p>`),
    isNumber,
  ),
  carrier(
    '网页文字，字符引用',
    (at) => `p${at}/index.html`,
    (text) => page(`<p>${[...text].map((char) => `&#${char.codePointAt(0)};`).join('')}</p>`),
  ),
  carrier(
    '替代文字',
    (at) => `p${at}/index.html`,
    (text) => page(`<img src="data:," alt="${escape(text)}">`),
  ),
  carrier(
    '网页描述',
    (at) => `p${at}/index.html`,
    (text) => page('', `<meta name="description" content="${escape(text)}">`),
  ),
  carrier(
    '网页里的数据',
    (at) => `p${at}/index.html`,
    (text) => page(`<script type="application/json">${JSON.stringify([text]).replaceAll('<', '\\u003c')}</script>`),
  ),
  carrier(
    'JSON 下载',
    (at) => `data/d${at}.json`,
    (text) => JSON.stringify([{ 说明: text }]),
  ),
  carrier(
    'CSV 下载',
    (at) => `data/d${at}.csv`,
    (text) => `编号,说明\r\n1,"${text.replaceAll('"', '""')}"\r\n`,
  ),
  carrier(
    '搜索的正文',
    (at) => `search/index/current-1/t${at}.json`,
    (text) => JSON.stringify({ path: '/', text: `标题\n${text}` }),
  ),
  carrier(
    '搜索的词',
    (at) => `search/index/current-1/b${at}.json`,
    (text) => JSON.stringify({ [text]: 'AAB' }),
    isNumber,
  ),
  carrier(
    '订阅',
    (at) => `feed${at}.xml`,
    (text) => `<rss><item><title>${escape(text)}</title></item></rss>`,
  ),
  carrier(
    '文件名',
    (at, { text }) => `attachments/${at}/${text.replaceAll('/', '')}.pdf`,
    () => '',
    unspaced,
  ),
];
