/** Which addresses may stand in a link, in cells and in Markdown alike. */
import { finding, quoted, type Finding } from './finding.ts';

const ALLOWED = /^(?:https?:\/\/|tel:|mailto:|\/(?!\/)|#)/i;

interface Rule {
  fits: RegExp;
  say: (address: string) => Finding;
}

const RULES: readonly Rule[] = [
  {
    fits: /^\/\/|^\/\\/,
    say: (address) =>
      finding('LINK-SCHEME', `网址不能以 // 开头；现在是${quoted(address)}`, '写完整的 https:// 网址，或以一个 / 开头的站内地址'),
  },
  {
    fits: /^https?:\/\/[^/?#]*@/i,
    say: (address) => finding('LINK-CREDENTIALS', `网址里不能带用户名或密码；现在是${quoted(address)}`, '删掉 @ 和它前面的部分'),
  },
  {
    fits: /^(?!https?:\/\/|tel:|mailto:|\/|#)/i,
    say: (address) =>
      /^[\w.+-]*:/.test(squeezed(address))
        ? finding('LINK-SCHEME', `不允许这种链接；现在是${quoted(address)}`, '只能用 https:、tel:、mailto: 和以 / 开头的站内地址')
        : finding('LINK-SCHEME', `不能用相对地址；现在是${quoted(address)}`, '写完整的站内地址，以 / 开头，例如 /notices/'),
  },
  {
    fits: /(?:^|\/)\.\.(?:\/|$)|\\|%2e%2e|%5c/i,
    say: (address) => finding('LINK-SCHEME', `网址里不能有“..”或反斜线；现在是${quoted(address)}`, '写完整的地址'),
  },
  {
    fits: /^https?:\/\/(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\]|0x[\da-f]+|\d+)(?:[:/?#]|$)/i,
    say: (address) => finding('LINK-HOST', `网址用的是 IP 地址，读者无法辨认；现在是${quoted(address)}`, '请换成单位的域名'),
  },
  {
    fits: /^https?:\/\/[^/?#]*(?:xn--|[^\x20-\x7e])/i,
    say: (address) => finding('LINK-HOST', `网址的域名不是普通字母，容易被冒充；现在是${quoted(address)}`, '请核对，并换成单位的英文域名'),
  },
  {
    fits: /^http:/i,
    say: (address) => finding('LINK-HTTP', `网址不是 https:；现在是${quoted(address)}`, '能用 https: 打开的，请改成 https:'),
  },
];

/** What is wrong with an address, or undefined. */
export function judgeLink(address: string): Finding | undefined {
  return RULES.find((rule) => rule.fits.test(address))?.say(address);
}

/** Whether an address may become a link on a page. */
export function isLinkAllowed(address: string): boolean {
  return ALLOWED.test(address) && judgeLink(address)?.severity !== 'error';
}

/** An address as it was typed, with its percent signs read; as it stands when they mean nothing. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Without the control characters and references with which schemes are hidden. */
function squeezed(address: string): string {
  return address.replace(/&#x?[\da-f]+;?|[\p{Cc}\p{Cf}\s]/giu, '');
}
