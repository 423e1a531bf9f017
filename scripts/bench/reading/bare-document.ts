import { Parser } from 'htmlparser2';

const KEPT = new Set('h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tfoot tr th td a'.split(' '));
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript', 'select', 'button']);

/**
 * The text of a page's main part as plain as HTML can be: headings, paragraphs,
 * lists and tables, no style, script, picture or field. What nothing can be
 * faster than.
 */
export function bareDocument(html: string): string {
  let body = '';
  let title = '';
  const open: { name: string; silent: boolean; main: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1);
      const unseen = SILENT.has(name) || 'hidden' in attributes || /(?:^|\s)vh(?:\s|$)/.test(attributes.class ?? '');
      const element = { name, silent: (parent?.silent ?? false) || unseen, main: (parent?.main ?? false) || name === 'main' };
      open.push(element);
      if (element.main && !element.silent && KEPT.has(name))
        body += name === 'a' ? `<a href="${escape(attributes.href ?? '')}">` : `<${name}>`;
    },
    ontext(text) {
      const element = open.at(-1);
      if (element?.name === 'title') title += text;
      if (element?.main && !element.silent) body += escape(text);
    },
    onclosetag(name) {
      const element = open.pop();
      if (element?.main && !element.silent && KEPT.has(name)) body += `</${name}>`;
    },
  });
  parser.end(html);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title></head><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
