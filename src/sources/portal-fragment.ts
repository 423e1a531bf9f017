/**
 * A fragment of HTML from a district's portal, which stands in the head or foot of every page. What is read is a small
 * language with one meaning, and it is written anew from what was read, so that nothing else can get through: no script,
 * style, picture, frame or form, no heading or landmark that would change the order of a page, no attribute but those
 * named here. A navigation has to be named, since the page has others.
 */
import { finding, quoted, type Finding } from './finding.ts';

export interface FragmentRead {
  /** The fragment as it stands in pages; undefined when it has an error. */
  html?: string;
  findings: (Finding & { line: number; column: number })[];
}

/** What may stand directly in what; `''` is the fragment itself. `#text` is text that is not blank. */
const INLINE = ['#text', 'a', 'span', 'strong', 'b', 'em', 'small', 'br'];
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  '': ['nav', 'div', 'p', 'ul', 'ol'],
  nav: ['div', 'p', 'ul', 'ol'],
  div: ['nav', 'div', 'p', 'ul', 'ol', ...INLINE],
  ul: ['li'],
  ol: ['li'],
  li: INLINE,
  p: INLINE,
  a: ['#text', 'span', 'strong', 'b', 'em', 'small', 'br'],
  span: INLINE,
  strong: INLINE,
  b: INLINE,
  em: INLINE,
  small: INLINE,
  br: [],
};
const ALLOWED = Object.keys(WITHIN).filter((name) => name !== '');
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { a: ['href', 'lang'], nav: ['aria-label'] };
const EVERYWHERE = ['lang'];

/** Largest fragment in bytes of UTF-8: a page has to show within 14 KB. */
export const LARGEST_FRAGMENT = 2000;

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z_:@][\w:.-]*(?:\s*=\s*"[^"<]*")?)*)\s*\/?>|[^<]+/giy;
const ATTRIBUTE = /([a-z_:@][\w:.-]*)(?:\s*=\s*"([^"]*)")?/gi;
/** Whole addresses only: what begins with `/` would be another page in every place that the site is put. */
const ADDRESS = /^(?:https:\/\/[^\s@/?#\\]+(?:[/?#][^\s\\]*)?|tel:[\d+-]+|mailto:[^\s@]+@[^\s@]+)$/;

/** Reads one fragment. Never throws. */
export function readFragment(text: string): FragmentRead {
  const findings: FragmentRead['findings'] = [];
  const open: string[] = [];
  let html = '';
  let at = 0;
  const report = (code: Finding['code'], message: string, hint: string): void => {
    const before = text.slice(0, at).split('\n');
    findings.push({ ...finding(code, message, hint), line: before.length, column: before.at(-1)!.length + 1 });
  };
  const size = new TextEncoder().encode(text).length;
  if (size > LARGEST_FRAGMENT) {
    report(
      'PORTAL-SIZE',
      `有 ${size} 字节，超过 ${LARGEST_FRAGMENT} 字节`,
      '每一页都带着它，只留最要紧的几个链接；详细的内容放在门户网站上',
    );
    return { findings };
  }
  for (; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      report(
        'PORTAL-FORM',
        `这里的写法读不懂：${quoted(text.slice(at, at + 20))}`,
        '只写简单的 HTML：标签要写完整，属性值用英文双引号，文字里的 < 写成 &lt;',
      );
      break;
    }
    const [whole, end, tag, attributes = ''] = match;
    if (whole.startsWith('<!--')) continue;
    if (tag === undefined) {
      const blank = whole.trim() === '';
      if (!blank && !mayStand('#text')) report('PORTAL-TAG', `文字${quoted(whole.trim())}没有放在段落里`, '放进 <p> 或 <li> 里');
      html += escape(unescape(whole));
      continue;
    }
    const name = tag.toLowerCase();
    if (end === '/') close(name);
    else openTag(name, attributes);
  }
  if (open.length > 0 && findings.length === 0) report('PORTAL-FORM', `<${open.at(-1)}> 没有结束`, `在后面加上 </${open.at(-1)}>`);
  return findings.length > 0 ? { findings } : { html: html.trim(), findings };

  function mayStand(what: string): boolean {
    const inside = open.at(-1) ?? '';
    return (own(WITHIN, inside) ?? []).includes(what) && !(what === 'a' && open.includes('a')) && !(what === 'nav' && open.includes('nav'));
  }

  function close(name: string): void {
    if (open.at(-1) !== name) report('PORTAL-FORM', `</${name}> 前面没有对应的 <${name}>`, '开始和结束的标签要成对，先开始的后结束');
    else {
      open.pop();
      html += `</${name}>`;
    }
  }

  function openTag(name: string, attributes: string): void {
    if (!ALLOWED.includes(name)) report('PORTAL-TAG', `不能用 <${name}>`, own(REFUSED, name) ?? `只能用 ${ALLOWED.join('、')}`);
    else if (!mayStand(name)) report('PORTAL-TAG', `<${name}> 不能放在${open.length > 0 ? ` <${open.at(-1)}> 里` : '最外层'}`, PLACES);
    html += `<${name}${[...attributes.matchAll(ATTRIBUTE)].map((match) => readAttribute(name, match[1]!.toLowerCase(), match[2])).join('')}>`;
    if (name === 'nav' && !/\saria-label\s*=\s*"[^"]*\S/i.test(attributes))
      report('PORTAL-ATTRIBUTE', '<nav> 没有名称', '写成 <nav aria-label="门户网站">，用读屏软件的人靠它分清几个导航');
    if (name === 'a' && !/\shref\s*=/i.test(attributes)) report('PORTAL-ATTRIBUTE', '<a> 没有网址', '写成 <a href="https://…">');
    if (name !== 'br') open.push(name);
  }

  function readAttribute(tag: string, name: string, given: string | undefined): string {
    const value = unescape(given ?? '');
    if (!(own(ATTRIBUTES, tag) ?? EVERYWHERE).includes(name))
      report('PORTAL-ATTRIBUTE', `<${tag}> 不能写 ${name}`, '样式、脚本和编号由本站统一管理，删掉这个属性');
    else if (name === 'href' && !ADDRESS.test(value))
      report('PORTAL-LINK', `网址${quoted(value)}不能用`, '写以 https:// 开头的完整网址（门户自己的网页也是），或 tel:、mailto:');
    return ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`;
  }
}

/** What a table says of a name from outside, which may be `constructor`. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const PLACES = '层次是 nav 或 div 里放 ul、p，ul 里放 li，li 和 p 里放文字和链接；链接里不能再放链接';

/** Why the most usual ones are refused. */
const REFUSED: Readonly<Record<string, string>> = {
  script: '不能有脚本，删掉',
  style: '样式由本站统一管理，删掉',
  link: '样式由本站统一管理，删掉',
  img: '不放图片，用文字写出名称',
  svg: '不放图片，用文字写出名称',
  iframe: '不能嵌入别的网页，换成链接',
  form: '不能有表单，换成到搜索页的链接',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, '不能有标题，会打乱网页的标题层次；换成 <p>'])),
  ...Object.fromEntries(['header', 'footer', 'main', 'aside', 'section'].map((name) => [name, '页眉、页脚由本站给出，换成 <div>'])),
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', copy: '©', middot: '·' };

function unescape(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|nbsp|copy|middot)|#(\d{1,6}));/g, (whole, name: string | undefined, code: string | undefined) =>
    name !== undefined ? NAMED[name]! : isPlain(Number(code)) ? String.fromCodePoint(Number(code)) : whole,
  );
}

/** No control character and no half of a pair. */
function isPlain(code: number): boolean {
  return code >= 32 && (code < 127 || code >= 160) && (code < 0xd800 || code > 0xdfff);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
