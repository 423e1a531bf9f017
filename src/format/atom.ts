/**
 * Atom (RFC 4287), written here because the library that was at hand gives titles as HTML without escaping them, and
 * takes no address that is not whole.
 */

export interface AtomEntry {
  /** Never changes. */
  id: string;
  title: string;
  /** Of its page: an IRI reference; a relative one is resolved against the address of the feed. */
  address: string;
  /** ISO 8601 in UTC, to the second. */
  published: string;
  updated: string;
  /** What it says, plain text, paragraph by paragraph. */
  lines: readonly string[];
  tags: readonly string[];
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  /** The page that it is a feed of, and the feed itself. */
  page: string;
  self: string;
  author: string;
  updated: string;
  entries: readonly AtomEntry[];
}

export function writeAtom({ id, title, subtitle, page, self, author, updated, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<author>${element('name', author)}</author>`,
    element('updated', updated),
    ...entries.map(writeEntry),
    '</feed>\n',
  ].join('\n');
}

function writeEntry({ id, title, address, published, updated, lines, tags }: AtomEntry): string {
  const html = lines.map((line) => `<p>${escapeXml(line).replaceAll('\n', '<br/>')}</p>`).join('');
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    element('published', published),
    element('updated', updated),
    ...tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute of XML 1.0; without what no XML may hold. */
function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '').replaceAll(FORBIDDEN, '');
}

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
